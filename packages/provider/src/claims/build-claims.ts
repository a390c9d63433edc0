// Builds claims from delivered services with signed notes: per person, payer and coverage, at most fifty lines each, in
// an order that depends on nothing but the services.
import {
  filingDeadline,
  sum,
  type Cents,
  type Claim,
  type ClaimLine,
  type Contract,
  type Coverage,
  type Practitioner,
} from '@throughline/domain'
import {
  linesAtMost,
  type BuildFacts,
  type BuiltClaim,
  type BuiltClaims,
  type BuiltLine,
  type PayerRecord,
  type WaitingService,
} from './build-facts.ts'
import { factsByPerson, linesFor, type LineToBe } from './claim-lines.ts'
import { readyServices, wait, type ReadyService } from './ready-services.ts'

export function buildClaims(facts: BuildFacts): BuiltClaims {
  const { ready, waiting } = readyServices(facts)
  const claims: BuiltClaim[] = []
  const unearned: WaitingService[] = []
  const paidMonths = new Set(facts.caseMonthsPaid)
  const workers = new Map(facts.workers.map((worker) => [worker.id, worker]))
  const personFacts = factsByPerson(facts)
  for (const own of gathered(ready, (one) =>
    [one.person.id, one.payer.id, one.coverage.id, one.contract.contract, one.contract.version].join('|'),
  )) {
    const first = own[0]!
    const found = linesFor(own, first.contract, workers, personFacts(first.person.id), paidMonths)
    for (const line of found.lines)
      if (line.priced.expected > 0 && first.contract.payment.model === 'case-rate')
        paidMonths.add(`${first.person.id}|${line.priced.servedOn.slice(0, 7)}`)
    for (const line of found.unearned)
      for (const session of line.sessions)
        unearned.push(
          wait(
            own.find((one) => one.service.id === session.id)!.service,
            line.term.unit.rounding === 'per-month' ? 'month-not-earned' : 'earns-no-unit',
            first.person,
            line.arithmetic,
          ),
        )
    for (const lines of claimsOf(found.lines, first.contract)) claims.push(builtClaim(lines, first, facts))
  }
  return { claims, waiting: [...waiting, ...unearned] }
}

/** In the order of person, then payer, whatever order the services came in. */
function gathered(ready: readonly ReadyService[], keyOf: (one: ReadyService) => string): ReadyService[][] {
  const groups = new Map<string, ReadyService[]>()
  for (const one of ready) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/**
 * Lines that may share a claim: one set of diagnoses, one supervisor, one facility and, on paper, one authorization
 * number. A full claim is closed between days, so that minutes counted together stay together.
 */
function claimsOf(lines: readonly LineToBe[], contract: Contract): LineToBe[][] {
  const groups = new Map<string, LineToBe[]>()
  for (const line of lines) {
    const paper = contract.billing.route === '837P' ? '' : (line.authorization?.number ?? '')
    const key = JSON.stringify([line.recommendation?.id ?? '', line.supervising, line.siteId, paper])
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].flatMap(inClaims)
}

function inClaims(lines: readonly LineToBe[]): LineToBe[][] {
  const claims: LineToBe[][] = []
  let open: LineToBe[] = []
  for (const day of byDay(lines)) {
    if (open.length > 0 && open.length + day.length > linesAtMost) {
      claims.push(open)
      open = []
    }
    open.push(...day)
    // More lines than a claim holds on one day can only be cut where they are.
    while (open.length > linesAtMost) claims.push(open.splice(0, linesAtMost))
  }
  return open.length > 0 ? [...claims, open] : claims
}

function byDay(lines: readonly LineToBe[]): LineToBe[][] {
  const days = new Map<string, LineToBe[]>()
  for (const line of lines) days.set(line.priced.servedOn, [...(days.get(line.priced.servedOn) ?? []), line])
  return [...days.values()]
}

function builtClaim(lines: readonly LineToBe[], own: ReadyService, facts: BuildFacts): BuiltClaim {
  const controlNumber = facts.controlNumber()
  const { contract, person, coverage, payer } = own
  const claim = claimFrom(lines, own, facts, controlNumber)
  const built = lines.map((line, index) => builtLine(line, index + 1))
  const deadlines = lines.map((line) => filingDeadline(contract, line.priced.servedOn))
  return {
    claim,
    personId: person.id,
    payerId: payer.id,
    coverageId: coverage.id,
    contract,
    recommendationId: lines[0]!.recommendation?.id ?? null,
    lines: built,
    expected: sum(built.map((line) => line.expected)),
    firstServedOn: lines.map((line) => line.priced.servedOn).reduce((a, b) => (b < a ? b : a)),
    lastServedOn: lines.map((line) => line.priced.servedThrough).reduce((a, b) => (b > a ? b : a)),
    filingDeadline: deadlines.reduce((a, b) => (b < a ? b : a)),
    priorPaid: null,
  }
}

function claimFrom(lines: readonly LineToBe[], own: ReadyService, facts: BuildFacts, controlNumber: string): Claim {
  const { contract, coverage, payer } = own
  const first = lines[0]!
  const site = facts.sites.find((one) => one.id === first.siteId)
  const rendering = same(lines.map((line) => line.rendering))
  const authorization = same(lines.map((line) => line.authorization?.number ?? null))
  return {
    controlNumber,
    purpose: contract.billing.purpose,
    frequency: '1',
    payerClaimNumber: null,
    billing: facts.billing,
    payer: payerOf(payer),
    priority: coverage.priority,
    filingIndicator: contract.billing.filingIndicator,
    subscriber: subscriberOf(own.person, coverage),
    patient: null,
    charge: sum(lines.map((line) => line.priced.charge)),
    placeOfService: first.priced.placeOfService,
    acceptsAssignment: true,
    diagnoses: first.recommendation?.diagnoses ?? [],
    authorizationNumber: authorization ?? null,
    referring: first.recommendation?.practitioner ?? null,
    rendering: rendering ?? null,
    supervising: first.supervising,
    facility: site ? { name: site.name, npi: site.npi, address: site.address } : null,
    patientPaid: null,
    otherPayers: [],
    lines: lines.map((line, index) =>
      claimLine(line, index + 1, controlNumber, rendering === undefined, authorization === undefined),
    ),
  }
}

/** The value all share; undefined when they differ. */
function same<T extends Practitioner | string | null>(values: readonly T[]): T | undefined {
  const first = JSON.stringify(values[0])
  return values.every((value) => JSON.stringify(value) === first) ? values[0] : undefined
}

function payerOf(payer: PayerRecord): Claim['payer'] {
  return { name: payer.name, identifier: payer.identifier, ...(payer.address ? { address: payer.address } : {}) }
}

function subscriberOf(person: ReadyService['person'], coverage: Coverage): Claim['subscriber'] {
  return {
    name: person.name,
    memberNumber: coverage.memberNumber.replace(/\s+/g, ''),
    birthDate: person.birthDate,
    sex: person.sex,
    address: person.address,
  }
}

function claimLine(
  line: LineToBe,
  number: number,
  controlNumber: string,
  ownRendering: boolean,
  ownAuthorization: boolean,
): ClaimLine {
  const { priced } = line
  return {
    number,
    code: priced.term.code,
    modifiers: priced.term.modifiers,
    charge: priced.charge,
    units: priced.units,
    unitBasis: 'UN',
    placeOfService: priced.placeOfService,
    // The main diagnosis first, and the three after it: the recommendation's own order.
    diagnosisPointers: (line.recommendation?.diagnoses ?? []).slice(0, 4).map((_, index) => index + 1),
    servedOn: priced.servedOn,
    servedThrough: priced.servedThrough,
    lineControl: `${controlNumber}-${number}`,
    authorizationNumber: ownAuthorization ? (line.authorization?.number ?? null) : null,
    rendering: ownRendering ? line.rendering : null,
    otherPayers: [],
  }
}

function builtLine(line: LineToBe, number: number): BuiltLine {
  const { priced } = line
  return {
    number,
    serviceIds: priced.sessions.map((session) => session.id),
    term: priced.term,
    workerId: line.worker.id,
    minutes: priced.minutes,
    units: priced.units,
    allowed: priced.allowed,
    expected: priced.expected as Cents,
    withheld: priced.withheld,
    arithmetic: priced.arithmetic,
    authorization: line.authorization,
  }
}
