// Which delivered services can be billed now, to which coverage and contract; the others wait, each with its reason in
// a sentence.
import {
  contractOn,
  countUnits,
  covers,
  formatDay,
  opensBilling,
  priceableSession,
  termFor,
  whyUnpriced,
  type Contract,
  type Coverage,
  type CountedSession,
  type Service,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { fullName, type PersonRecord } from '../record/record.ts'
import type { BuildFacts, DocumentedService, PayerRecord, WaitingReason, WaitingService } from './build-facts.ts'

export type ReadyService = {
  readonly service: Service
  readonly person: PersonRecord & { readonly coverages: readonly Coverage[] }
  readonly coverage: Coverage
  readonly payer: PayerRecord
  readonly contract: Contract
}

export type ReadyServices = { readonly ready: readonly ReadyService[]; readonly waiting: readonly WaitingService[] }

export function readyServices(facts: BuildFacts): ReadyServices {
  const people = new Map(facts.people.map((person) => [person.id, person]))
  const payers = new Map(facts.payers.map((payer) => [payer.id, payer]))
  const waiting: WaitingService[] = []
  const placed: (ReadyService & { readonly documented: DocumentedService })[] = []
  for (const documented of facts.services) {
    const { service } = documented
    const person = people.get(service.personId)
    if (!person) throw new Error(`service ${service.id} names a person that was not loaded`)
    const early = whyNotBillable(documented)
    const found = early ? null : coverageFor(service, person, payers)
    const why = early ?? (typeof found === 'string' ? found : null)
    if (why !== null || found === null || typeof found === 'string')
      waiting.push(wait(service, why ?? 'not-covered', person, payerNamed(service, person, payers)))
    else placed.push({ service, person, documented, ...found })
  }
  const together = waitTogether(placed, facts)
  return {
    ready: placed
      .filter((one) => one.documented.note?.status === 'signed' && !together.has(one.service.id))
      .map(({ service, person, coverage, payer, contract }) => ({ service, person, coverage, payer, contract })),
    waiting: [
      ...waiting,
      ...placed
        .filter((one) => one.documented.note?.status !== 'signed')
        .map((one) => wait(one.service, one.documented.note ? 'note-unsigned' : 'no-note', one.person)),
      ...placed
        .filter((one) => one.documented.note?.status === 'signed' && together.has(one.service.id))
        .map((one) =>
          wait(one.service, together.get(one.service.id)!.why, one.person, together.get(one.service.id)!.by),
        ),
    ],
  }
}

function whyNotBillable({ service }: DocumentedService): WaitingReason | null {
  if (service.status !== 'delivered') return 'not-delivered'
  return service.fund === 'plan' ? null : 'another-fund-pays'
}

/**
 * The coverage to bill, for a booking as for a claim: of those in force that day the first in order whose payer's
 * contract buys the service. An earlier payer without a contract is not forgotten: the claim names it, and the scrub
 * asks for its decision.
 */
export function coverageFor(
  service: Service,
  person: ReadyService['person'],
  payers: ReadonlyMap<string, PayerRecord>,
): Pick<ReadyService, 'coverage' | 'payer' | 'contract'> | WaitingReason {
  const inForce = coveragesOn(person.coverages, service)
  if (inForce.length === 0) return 'not-covered'
  let why: WaitingReason = 'payer-unknown'
  for (const coverage of inForce) {
    const payer = coverage.payerId === null ? undefined : payers.get(coverage.payerId)
    if (!payer) continue
    const contract = contractOn(payer.contracts, service.servedOn)
    // Before the plan has loaded the organization its claims come back, whatever the contract says; another payer may serve.
    if (!opensBilling(payer.loaded ?? null, service.servedOn)) {
      why = 'not-loaded'
      continue
    }
    if (!contract) {
      why = why === 'payer-unknown' ? 'no-contract' : why
      continue
    }
    const unpriced = whyUnpriced(contract, priceableSession(service))
    if (unpriced === null) return { coverage, payer, contract }
    why = unpriced === 'no-rate-on-day' ? 'no-rate' : 'no-term'
  }
  return why
}

function coveragesOn(coverages: readonly Coverage[], service: Service): Coverage[] {
  const order = { P: 0, S: 1, T: 2 }
  return coverages
    .filter((coverage) => covers(coverage.span, service.servedOn))
    .sort((a, b) => order[a.priority] - order[b.priority] || a.id.localeCompare(b.id))
}

function payerNamed(
  service: Service,
  person: ReadyService['person'],
  payers: ReadonlyMap<string, PayerRecord>,
): string {
  const payerId = coveragesOn(person.coverages, service).find((coverage) => coverage.payerId !== null)?.payerId
  return (payerId && payers.get(payerId)?.name) || 'the payer'
}

/**
 * Where a payer counts several visits together, none of them may go before all are signed, and none may follow one
 * already billed: the day would be counted in two halves and come out short.
 */
function waitTogether(
  placed: readonly (ReadyService & { readonly documented: DocumentedService })[],
  facts: BuildFacts,
): Map<string, { why: 'counted-together' | 'day-already-billed'; by: string }> {
  const held = new Map<string, { why: 'counted-together' | 'day-already-billed'; by: string }>()
  const unsigned = new Set(
    placed.filter((one) => one.documented.note?.status !== 'signed').map((one) => one.service.id),
  )
  const billed = new Map(facts.billed.map((one) => [one.service.id, one.controlNumber]))
  const contracts = new Map(placed.map((one) => [one.contract, [] as ReadyService[]]))
  for (const one of placed) contracts.get(one.contract)!.push(one)
  for (const [contract, own] of contracts) {
    const people = new Set(own.map((one) => one.service.personId))
    const services = [
      ...own.map((one) => one.service),
      ...facts.billed.map((one) => one.service).filter((service) => people.has(service.personId)),
    ]
    for (const group of countedTogether(contract, services)) {
      const claimed = group.map((id) => billed.get(id)).find((number) => number !== undefined)
      for (const id of group)
        if (claimed !== undefined) held.set(id, { why: 'day-already-billed', by: claimed })
        else if (group.some((other) => unsigned.has(other))) held.set(id, { why: 'counted-together', by: '' })
    }
  }
  return held
}

/** Service ids whose minutes one contract adds together, in groups of two or more. */
export function countedTogether(contract: Contract, services: readonly Service[]): string[][] {
  const byTerm = new Map<string, { rule: Parameters<typeof countUnits>[0]; sessions: CountedSession[] }>()
  for (const service of services) {
    const session = priceableSession(service)
    const term = termFor(contract, session)
    if (!term) continue
    const { rounding, aggregation, minutes, contactsPerMonth } = term.unit
    const rule = {
      rounding,
      aggregation,
      unitMinutes: minutes,
      ...(contactsPerMonth === undefined ? {} : { contactsPerMonth }),
    }
    const own = byTerm.get(term.term) ?? { rule, sessions: [] }
    own.sessions.push({
      id: service.id,
      personId: service.personId,
      workerId: service.workerId,
      code: term.code,
      modifiers: term.modifiers.toSorted(),
      servedOn: service.servedOn,
      minutes: session.minutes,
    })
    byTerm.set(term.term, own)
  }
  return [...byTerm.values()]
    .flatMap(({ rule, sessions }) => countUnits(rule, sessions))
    .map((group) => group.sessions.map((session) => session.id))
    .filter((group) => group.length > 1)
}

const sentences: Readonly<Record<WaitingReason, string>> = {
  'not-delivered': 'The visit with {person} on {day} is not marked as delivered. Mark it, if it took place.',
  'another-fund-pays': 'The visit with {person} on {day} is paid by another fund, so no claim is made.',
  'no-note': 'The visit with {person} on {day} has no note yet. It waits until the worker writes and signs one.',
  'note-unsigned': 'The note of the visit with {person} on {day} is not signed yet. It waits for the signature.',
  'not-covered': '{person} had no coverage on {day}. Check eligibility, or name another fund for the visit.',
  'payer-unknown':
    'The coverage of {person} on {day} names a payer that is not set up here. Add the payer, or correct the coverage.',
  'not-loaded':
    '{payer} has not confirmed that its system holds your organization on {day}, so the visit with {person} cannot be billed to it. Name who else pays, or record on the plan’s page that you are loaded and effective.',
  'no-contract':
    'There is no contract with {payer} in force on {day} for the visit with {person}. Add the contract, or name another fund.',
  'no-term':
    'The contract with {payer} does not buy this kind of service, so the visit with {person} on {day} cannot be billed. Correct the kind of service, or name another fund.',
  'no-rate':
    'The contract with {payer} has no rate on {day} for the visit with {person}. Ask for the rate of that day.',
  'counted-together':
    'The visit with {person} on {day} is counted together with another one whose note is not signed. It waits, so that both are billed at once.',
  'day-already-billed':
    'The visit with {person} on {day} is counted together with one already billed on claim {payer}. Send a replacement of that claim that holds both.',
  'earns-no-unit': 'The visit with {person} on {day} earns no unit: {payer}. It stays on record without a claim.',
  'month-not-earned':
    'The visit with {person} on {day} waits for its month to be earned: {payer}. It is billed with the others once they are signed.',
}

/** `payer` fills the sentence's other blank: the payer, the claim, or the arithmetic. */
export function wait(service: Service, why: WaitingReason, person: PersonRecord, payer = ''): WaitingService {
  const values = { person: fullName(person.name), day: formatDay(service.servedOn), payer }
  return { serviceId: service.id, why, message: sentence(`waiting-${why}`, values, sentences[why]) }
}
