// From an offer to the contract: the same document that prices, scrubs and forecasts, as text and read through the same door
// as anybody's. What the offer does not say and a contract must is told by name; nothing is made up to be signed.
import { parse, stringify } from 'yaml'
import type { Day } from '../calendar/day.ts'
import type { Contract } from '../contract/contract.ts'
import { silentAgreement, type Agreement } from '../contract/agreement.ts'
import { parseContract, type ParsedContract } from '../contract/parse-contract.ts'
import type { DocumentProblem } from '../document/read-yaml.ts'
import { decimalText, type Cents } from '../money/cents.ts'
import { inFormWords } from './form-words.ts'
import { clauseWords, type Offer, type Offered, type OfferedTerm } from './offer.ts'

export type Parties = {
  readonly code: string
  readonly version: number
  readonly payer: { readonly name: string; readonly identifier: string }
  /** No NPI while the organization has none yet: then nothing can be signed. */
  readonly provider: { readonly name: string; readonly npi: string | null }
  readonly signed: Day | null
}

/** What stands where the offer says nothing, so that everything else can be held against it; never signed. */
const stand = {
  npi: '1000000004',
  starts: '2000-01-01',
  route: '837P',
  rendering: 'peer',
  filingDays: 365,
  correctedDays: 365,
  appealDays: 60,
  cleanDefinition: 'The contract does not say what a clean claim is.',
  payWithinDays: 30,
  code: 'H0038',
  place: '11',
  rate: 0 as Cents,
  contactsAMonth: 1,
  rounding: 'eight-minute',
  aggregation: 'per-session',
} as const

const percent = (basisPoints: number): number => basisPoints / 100

type Plain = Readonly<Record<string, unknown>>

/** The contract that is renewed, as it was written; empty for a first one. */
function baseOf({ base }: Offer): Plain {
  if (base === null) return {}
  const read: unknown = parse(base, { maxAliasCount: 0 })
  return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Plain) : {}
}

/** Steps and penalties stay as they are in a renewal; the form only asks for a plain yearly rate. */
const keepsInterest = (offer: Offer): boolean => offer.offered.interest === null && 'interest' in baseOf(offer)

/** Fields a contract must have and this offer lacks, as paths of the contract document. */
export function missingForContract(offer: Offer): string[] {
  const { offered } = offer
  const missing: string[] = []
  const needs = (value: unknown, path: string) => {
    if (value === null || value === '') missing.push(path)
  }
  needs(offered.starts, 'starts')
  needs(offered.route, 'billing.route')
  needs(offered.rendering, 'billing.rendering')
  needs(offered.filingDays, 'filing.days')
  needs(offered.correctedDays, 'filing.correctedDays')
  needs(offered.appealDays, 'filing.appealDays')
  needs((offered.cleanDefinition ?? '').length < 10 ? null : '…', 'cleanClaim.definition')
  needs(offered.payWithinDays, 'cleanClaim.payWithinDays')
  if (!keepsInterest(offer)) needs(offered.interest, 'interest')
  for (const [at, service] of offered.services.entries()) {
    needs(service.code, `services[${at}].code`)
    needs(service.rateCents, `services[${at}].rates`)
    needs(service.rounding, `services[${at}].unit.rounding`)
    needs(service.aggregation, `services[${at}].unit.aggregation`)
    if (service.rounding === 'per-month') needs(service.contactsAMonth, `services[${at}].unit.contactsPerMonth`)
    needs(service.approval, `services[${at}].authorization`)
    if (service.places.length === 0) missing.push(`services[${at}].places`)
  }
  return missing
}

/** "Peer support, one to one" → "peer-support-one-to-one"; a second of the same name gets its number. */
function termName(title: string, at: number, before: readonly string[]): string {
  const plain = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 36)
  const name = plain.length < 2 ? `service-${at + 1}` : plain
  return before.includes(name) ? `${name}-${at + 1}` : name
}

/** What was billed for a unit so far, unless the new rate is above it: then a lesser-of contract would pay only the charge. */
function usualCharge(before: Plain, rateCents: number | null): unknown {
  const charge = before['usualCharge']
  return rateCents !== null && Number(charge) * 100 < rateCents ? undefined : charge
}

function serviceDocument(service: OfferedTerm, before: Plain, term: string, starts: string, graceDays: number | null) {
  const { people, approval } = service
  const monthly = service.rounding === 'per-month'
  const kept = (name: string): readonly Plain[] => (Array.isArray(before[name]) ? (before[name] as Plain[]) : [])
  const free = (before['authorization'] ?? {}) as Plain
  return {
    ...before,
    term,
    title: service.title,
    kind: service.kind,
    code: service.code ?? stand.code,
    modifiers: service.modifiers,
    places: service.places.length > 0 ? service.places : [stand.place],
    unit: {
      rounding: service.rounding ?? stand.rounding,
      aggregation: service.aggregation ?? stand.aggregation,
      minutes: service.unitMinutes,
      contactsPerMonth: monthly ? (service.contactsAMonth ?? stand.contactsAMonth) : undefined,
    },
    rates: [{ starts, amount: decimalText(service.rateCents ?? stand.rate) }],
    usualCharge: usualCharge(before, service.rateCents),
    group: people > 1 ? { ...((before['group'] ?? {}) as Plain), people } : undefined,
    authorization: {
      required: approval !== null && approval !== 'none',
      freeUnits: approval === 'after-free' ? service.freeUnits : 0,
      ...(free['freePer'] === undefined ? {} : { freePer: free['freePer'] }),
    },
    limits: [
      ...(service.unitsPerDay === null ? [] : [{ per: 'day', units: service.unitsPerDay }]),
      ...kept('limits').filter((limit) => limit['per'] !== 'day'),
    ],
    worker: { ...((before['worker'] ?? {}) as Plain), graceDays: graceDays ?? 0 },
  }
}

/** Left out where the offer has none: `undefined` takes away what the renewed contract had. */
function paymentDocument(offered: Offered, before: Plain) {
  const perMonth = offered.model === 'case-rate' && offered.caseRateCents !== null ? offered.caseRateCents : null
  return {
    ...before,
    model: offered.model,
    withholdPercent: percent(offered.withhold),
    caseRate: perMonth === null ? undefined : { amount: decimalText(perMonth), per: 'month' },
    advance:
      offered.advanceCents === null
        ? undefined
        : { amount: decimalText(offered.advanceCents), repayPercent: percent(offered.advanceRepay) },
  }
}

function escalatorDocument(offered: Offered, before: Plain) {
  if (offered.yearlyRaise === null) return undefined
  return { index: 'The index named in the contract', ...before, capPercent: percent(offered.yearlyRaise) }
}

/** The other ways claims are taken: the offer asks about invoices alone, and a renewal keeps what else the contract takes. */
function waysBeside(offered: Offered, before: Plain): string[] | undefined {
  const known = Array.isArray(before['alsoTakes']) ? (before['alsoTakes'] as string[]) : []
  const ways = known.filter((way) => way !== 'invoice')
  if (offered.alsoInvoice) ways.push('invoice')
  const beside = ways.filter((way) => way !== (offered.route ?? stand.route))
  return beside.length === 0 ? undefined : beside
}

/** Only what the contract says: a text full of nulls helps nobody. */
function said(agreement: Agreement): Partial<Agreement> {
  return Object.fromEntries(
    Object.entries(agreement).filter(([field, value]) => value !== silentAgreement[field as keyof Agreement]),
  )
}

/** The offer as the text of a contract. */
export function contractText(offer: Offer, parties: Parties): string {
  const { offered } = offer
  const starts = offered.starts ?? stand.starts
  const payWithin = offered.payWithinDays ?? stand.payWithinDays
  const before = baseOf(offer)
  const part = (name: string): Plain => (before[name] ?? {}) as Plain
  const known = Array.isArray(before['services']) ? (before['services'] as Plain[]) : []
  const names: string[] = []
  const services = offered.services.map((service, at) => {
    const term = service.term ?? termName(service.title, at, names)
    names.push(term)
    const renewed = known.find((one) => one['term'] === service.term) ?? {}
    return serviceDocument(service, renewed, term, starts, offered.graceDays)
  })
  const document = {
    ...before,
    contract: parties.code,
    name: offered.name,
    version: parties.version,
    payer: parties.payer,
    provider: { ...parties.provider, npi: parties.provider.npi ?? stand.npi },
    lineOfBusiness: offered.lineOfBusiness,
    starts,
    ends: offered.ends ?? undefined,
    signed: parties.signed ?? undefined,
    billing: {
      ...part('billing'),
      route: offered.route ?? stand.route,
      alsoTakes: waysBeside(offered, part('billing')),
      purpose: offered.model === 'capitation' ? 'encounter' : 'chargeable',
      rendering: offered.rendering ?? stand.rendering,
    },
    filing: {
      ...part('filing'),
      days: offered.filingDays ?? stand.filingDays,
      correctedDays: offered.correctedDays ?? stand.correctedDays,
      appealDays: offered.appealDays ?? stand.appealDays,
    },
    cleanClaim: {
      definition: offered.cleanDefinition ?? stand.cleanDefinition,
      payWithinDays: payWithin,
      paperDays: offered.paperDays ?? payWithin,
    },
    interest: keepsInterest(offer)
      ? before['interest']
      : offered.interest === null || offered.interest === 0
        ? { method: 'none' }
        : { method: 'simple-annual', ratePercent: percent(offered.interest), afterDays: payWithin },
    recovery: { noticeDays: offered.recoveryNoticeDays ?? 0 },
    payment: paymentDocument(offered, part('payment')),
    escalator: escalatorDocument(offered, part('escalator')),
    services,
    reports: offered.reports,
    agreement: said(offer.agreement),
    clauses: offer.clauses.map((clause) => ({ term: clause.term, words: clauseWords(offer, clause) })),
  }
  return stringify(document, { lineWidth: 110 })
}

export type OfferReading = {
  /** Paths of what a contract must say and this offer does not. */
  readonly missing: readonly string[]
  /** Terms that contradict each other, among those that are said. */
  readonly contradictions: readonly (DocumentProblem & { readonly severity: 'error' | 'warning' })[]
}

/** Whether a problem's place is something that the offer left out: then it is missing, and not wrong. */
const isAbout = (path: string, missing: string): boolean =>
  path === missing || path.startsWith(`${missing}.`) || path.startsWith(`${missing}[`)

const missingBetween = (offer: Offer, { provider }: Parties): string[] => [
  ...(provider.npi === null ? ['provider.npi'] : []),
  ...missingForContract(offer),
]

/** What is missing and what contradicts itself, as the offer stands. */
export function readOffer(offer: Offer, parties: Parties): OfferReading {
  const missing = missingBetween(offer, parties)
  const reading = parseContract(contractText(offer, parties), inFormWords)
  const all = reading.ok
    ? reading.warnings.map((problem) => ({ ...problem, severity: 'warning' as const }))
    : reading.problems.map((problem) => ({ ...problem, severity: 'error' as const }))
  return { missing, contradictions: all.filter(({ path }) => !missing.some((gone) => isAbout(path, gone))) }
}

/** The offer as a contract ready to be signed. Problems name what to put right; a missing term is one of them. */
export function contractOfOffer(offer: Offer, parties: Parties): ParsedContract & { readonly text: string } {
  const text = contractText(offer, parties)
  const missing = missingBetween(offer, parties)
  if (missing.length === 0) return { ...parseContract(text, inFormWords), text }
  const problems = missing.map((path) => ({
    line: 1,
    column: 1,
    path,
    ...(path === 'provider.npi'
      ? {
          message: 'A contract names the organization’s NPI, and none is entered yet.',
          fix: 'Enter it under “What we tell every plan”, then sign.',
        }
      : {
          message: `The offer does not say ${path}.`,
          fix: 'Ask the plan, and write its answer into the offer.',
        }),
  }))
  return { ok: false, problems, text }
}

/** A kept contract as an offer: the renewal of one begins with what stands. */
export function offeredOfContract(contract: Contract, unitsAYear: (code: string, people: number) => number): Offered {
  const { billing, filing, cleanClaim, interest, payment } = contract
  return {
    name: contract.name,
    lineOfBusiness: contract.lineOfBusiness,
    starts: contract.starts,
    ends: contract.ends,
    route: billing.route,
    alsoInvoice: billing.alsoTakes.includes('invoice') || billing.route === 'invoice',
    rendering: billing.rendering,
    filingDays: filing.days,
    correctedDays: filing.correctedDays,
    appealDays: filing.appealDays,
    cleanDefinition: cleanClaim.definition,
    payWithinDays: cleanClaim.payWithinDays,
    paperDays: cleanClaim.paperDays,
    interest: interest.method === 'none' ? 0 : interest.method === 'simple-annual' ? interest.ratePercent : null,
    model: payment.model,
    withhold: payment.withholdPercent,
    caseRateCents: payment.caseRate?.amount ?? null,
    advanceCents: payment.advance?.amount ?? null,
    advanceRepay: payment.advance?.repayPercent ?? 0,
    yearlyRaise: contract.escalator?.capPercent ?? null,
    recoveryNoticeDays: contract.recovery.noticeDays,
    graceDays: contract.services[0]!.worker.graceDays,
    services: contract.services.map((service) => ({
      term: service.term,
      title: service.title,
      kind: service.kind,
      code: service.code,
      modifiers: service.modifiers,
      places: service.places,
      rounding: service.unit.rounding,
      aggregation: service.unit.aggregation,
      unitMinutes: service.unit.minutes,
      contactsAMonth: service.unit.contactsPerMonth ?? null,
      rateCents: service.rates.at(-1)!.amount,
      people: service.group?.people ?? 1,
      approval: !service.authorization.required
        ? 'none'
        : service.authorization.freeUnits > 0
          ? 'after-free'
          : 'always',
      freeUnits: service.authorization.freeUnits,
      unitsPerDay: service.limits.find((limit) => limit.per === 'day')?.units ?? null,
      unitsAYear: unitsAYear(service.code, service.group?.people ?? 1),
    })),
    reports: contract.reports,
  }
}
