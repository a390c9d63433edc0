// What one visit is worth under the contract in force, and how its minutes became units: for showing, beside a visit that
// no claim has counted yet.
import { contractOn, priceableSession, priceServices, termFor, type Cents, type Service } from '@throughline/domain'
import type { Payers } from '../record/payers.ts'
import { unitRuleText } from '../organization/term-words.ts'

export type VisitPrice = {
  readonly title: string
  readonly expected: Cents
  readonly units: number
  /** It counts toward a month that it does not earn alone. */
  readonly towardMonth: boolean
  /** "45 minutes, in units of 15 minutes; a unit counts from its eighth minute…: 3 units × $15.50 = $46.50" */
  readonly counting: string
}

/** Null when nobody's contract buys the visit. Counted alone: a payer that adds a day's minutes may give one unit more. */
export function priceVisit(payers: Payers, payerId: string | null, service: Service): VisitPrice | null {
  const payer = payerId === null ? undefined : payers.byId.get(payerId)
  const contract = payer ? contractOn(payer.contracts, service.servedOn) : null
  const session = priceableSession(service)
  const line = contract ? priceServices(contract, [session])[0] : undefined
  if (!line) return null
  return {
    title: line.term.title,
    expected: line.expected,
    units: line.units,
    towardMonth: line.units === 0 && line.term.unit.rounding === 'per-month',
    counting: `${line.minutes} minutes, in units of ${unitRuleText(line.term.unit)}: ${line.arithmetic}`,
  }
}

/** What a kind of service is called: as the contract titles it, else as the organization does. */
export function titleOf(payers: Payers, payerId: string | null, service: Service): string {
  const session = priceableSession(service)
  const asked = payerId === null ? payers.all : payers.all.filter((payer) => payer.id === payerId)
  for (const payer of asked) {
    const contract = contractOn(payer.contracts, service.servedOn)
    const term = contract ? termFor(contract, session) : null
    if (term) return term.title
  }
  return service.kind
}
