// What building claims reads, and what it gives: claims with the services, terms, units and expected payment behind
// every line, and the services that wait, each with its reason.
import type {
  Address,
  Authorization,
  BillingProvider,
  Cents,
  Claim,
  Contract,
  ContractService,
  Coverage,
  Day,
  LoadedStanding,
  Message,
  Note,
  Service,
} from '@throughline/domain'
import type { PersonRecord, Recommendation, WorkerRecord } from '../record/record.ts'

export type PayerRecord = {
  readonly id: string
  readonly name: string
  readonly identifier: string
  readonly address: Address | null
  /** Every signed version of the contract with this payer. */
  readonly contracts: readonly Contract[]
  /** How far the organization is in the payer's network; left out where nobody keeps a file of it. */
  readonly loaded?: LoadedStanding | null
}

export type DocumentedService = { readonly service: Service; readonly note: Note | null }

/** Units an authorization line already gave to a service, when it was booked or delivered. */
export type UnitUse = {
  readonly serviceId: string
  /** Whose turn it was: 1 for the first payer. */
  readonly turn: number
  readonly authorizationId: string
  readonly line: number
  readonly units: number
}

/** A line of a live claim of ours: sent, decided, or going out in the same batch. */
export type BilledLine = {
  readonly controlNumber: string
  readonly claimId: string
  readonly line: number
  readonly personId: string
  readonly workerId: string | null
  readonly payerId: string
  readonly serviceIds: readonly string[]
  readonly code: string
  readonly modifiers: readonly string[]
  readonly servedOn: Day
  readonly units: number
  readonly charge: Cents
  readonly placeOfService: string | null
  readonly authorizationNumber: string | null
  /** How many of its units the authorization's own count already holds. */
  readonly unitsDrawn: number
  readonly payerClaimNumber: string | null
  /** 2 or 3 on a claim to a later payer, which repeats visits that the first one was billed. */
  readonly turn?: number
}

export type SiteRecord = {
  readonly id: string
  readonly name: string
  readonly npi: string | null
  readonly address: Address
}

export type BuildFacts = {
  readonly billing: BillingProvider
  readonly payers: readonly PayerRecord[]
  readonly people: readonly (PersonRecord & { readonly coverages: readonly Coverage[] })[]
  readonly workers: readonly WorkerRecord[]
  /** Sites whose address is not the billing one: a claim from there names them. */
  readonly sites: readonly SiteRecord[]
  readonly recommendations: readonly Recommendation[]
  readonly authorizations: readonly Authorization[]
  readonly uses: readonly UnitUse[]
  /** Services not on a live claim. */
  readonly services: readonly DocumentedService[]
  /** Services already on live claims, for payers that count a day's minutes together. */
  readonly billed: readonly { readonly service: Service; readonly controlNumber: string }[]
  readonly history: readonly BilledLine[]
  /** 'person|YYYY-MM' for months whose case rate is already billed. */
  readonly caseMonthsPaid: ReadonlySet<string>
  /** Called once for each claim, in order; at most 17 characters, so that a line number fits behind it. */
  readonly controlNumber: () => string
}

export type WaitingReason =
  | 'not-delivered'
  | 'another-fund-pays'
  | 'no-note'
  | 'note-unsigned'
  | 'not-covered'
  | 'payer-unknown'
  | 'not-loaded'
  | 'no-contract'
  | 'no-term'
  | 'no-rate'
  | 'counted-together'
  | 'day-already-billed'
  | 'earns-no-unit'
  | 'month-not-earned'

export type WaitingService = { readonly serviceId: string; readonly why: WaitingReason; readonly message: Message }

export type BuiltLine = {
  readonly number: number
  /** Every service whose minutes the line counts. */
  readonly serviceIds: readonly string[]
  readonly term: ContractService
  readonly workerId: string
  readonly minutes: number
  readonly units: number
  readonly allowed: Cents
  readonly expected: Cents
  readonly withheld: Cents
  readonly arithmetic: string
  readonly authorization: { readonly id: string; readonly number: string; readonly line: number } | null
}

export type BuiltClaim = {
  readonly claim: Claim
  readonly personId: string
  readonly payerId: string
  readonly coverageId: string
  readonly contract: Contract
  readonly recommendationId: string | null
  readonly lines: readonly BuiltLine[]
  readonly expected: Cents
  readonly firstServedOn: Day
  readonly lastServedOn: Day
  /** The earliest of its lines' last days. */
  readonly filingDeadline: Day
  /** What the payers before this one paid; null while it comes first. */
  readonly priorPaid: Cents | null
}

export type BuiltClaims = { readonly claims: readonly BuiltClaim[]; readonly waiting: readonly WaitingService[] }

/** Lines of one claim. @source BILLING rules §1.1 */
export const linesAtMost = 50
