// Which term of a contract answers for a service: the organization asks by its own kind of service, the plan by the
// code on the claim. Prices stand in price-service.ts.
import { covers, type Day, type Span } from '../calendar/day.ts'
import type { Contract, ContractRate, ContractService } from './contract.ts'

export function contractSpan(contract: Contract): Span {
  return { starts: contract.starts, ends: contract.ends }
}

export function contractInForce(contract: Contract, on: Day): boolean {
  return covers(contractSpan(contract), on)
}

/** The version of a contract that is in force on a day; the highest version when two claim the day. */
export function contractOn(versions: readonly Contract[], on: Day): Contract | null {
  const inForce = versions.filter((contract) => contractInForce(contract, on))
  return inForce.sort((a, b) => b.version - a.version)[0] ?? null
}

/** The rate in force on a day; the latest to start when two overlap (contract-conflicts.ts refuses that at the door). */
export function rateOn(term: ContractService, on: Day): ContractRate | null {
  const inForce = term.rates.filter((rate) => covers(rate, on))
  return inForce.sort((a, b) => (a.starts < b.starts ? 1 : -1))[0] ?? null
}

/**
 * The organization's side: the term that buys a kind of service, in a group or alone. Of two terms for the same kind
 * (a code that changed during the contract) the one with a rate on the day speaks. Null when the contract is not in
 * force on the day or does not buy the kind. A term without a rate that day is returned: `priceLine` then says so.
 */
export function termFor(
  contract: Contract,
  asked: { readonly kind: string; readonly group: boolean; readonly servedOn: Day },
): ContractService | null {
  if (!contractInForce(contract, asked.servedOn)) return null
  const terms = contract.services.filter((term) => term.kind === asked.kind && (term.group !== null) === asked.group)
  return terms.find((term) => rateOn(term, asked.servedOn) !== null) ?? terms[0] ?? null
}

/**
 * The plan's side: the term a billed code and its modifiers fall under. All modifiers of the term must be on the
 * claim; the term that asks for most of them wins. Between equals the order is: group terms for a line with HQ and
 * individual ones without, then the place of service, then a rate on the day, then the contract's own order.
 * The place only chooses between equals: whether the term allows the place is the caller's own edit (CARC 58).
 * Null when the contract is not in force on the day or does not know the code with these modifiers.
 * @source BILLING rules §9, fee lookup: most specific modifier set, then place, then version by date of service
 */
export function termForCode(
  contract: Contract,
  asked: {
    readonly code: string
    readonly modifiers: readonly string[]
    readonly placeOfService: string | null
    readonly servedOn: Day
  },
): ContractService | null {
  if (!contractInForce(contract, asked.servedOn)) return null
  const group = asked.modifiers.includes('HQ')
  const rank = (term: ContractService): readonly number[] => [
    term.modifiers.length,
    (term.group !== null) === group ? 1 : 0,
    asked.placeOfService !== null && term.places.includes(asked.placeOfService) ? 1 : 0,
    rateOn(term, asked.servedOn) !== null ? 1 : 0,
  ]
  return contract.services
    .filter(
      (term) => term.code === asked.code && term.modifiers.every((modifier) => asked.modifiers.includes(modifier)),
    )
    .reduce<ContractService | null>((best, term) => (best && !outranks(rank(term), rank(best)) ? best : term), null)
}

function outranks(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index])
  return at !== -1 && a[at]! > b[at]!
}

/** A term by its own name, as a claim line points to it. */
export function termNamed(contract: Contract, name: string): ContractService | null {
  return contract.services.find((term) => term.term === name) ?? null
}
