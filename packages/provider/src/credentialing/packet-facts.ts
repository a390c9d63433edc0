// What the packet is decided from: the organization as it is on record, the papers on file, the people who work there, and
// what the plan asks for. Loaded once; everything else in this folder only reads it.
import {
  usualSignatureDays,
  type Address,
  type Cents,
  type Day,
  type OrganizationProfile,
  type PacketItem,
  type PersonName,
  type WorkerFile,
} from '@throughline/domain'

export type PacketPaperFact = {
  readonly id: string
  readonly item: PacketItem
  /** Null when the paper serves every plan. */
  readonly payerId: string | null
  readonly title: string
  readonly issuer: string | null
  readonly number: string | null
  readonly issued: Day | null
  readonly expires: Day | null
  readonly nameOnPaper: string | null
  readonly addressOnPaper: Address | null
  readonly perOccurrence: Cents | null
  readonly aggregate: Cents | null
}

export type StaffFact = {
  readonly id: string
  readonly name: PersonName
  readonly role: string
  readonly credential: string | null
  readonly npi: string | null
  readonly taxonomy: string | null
  readonly supervisor: string | null
  readonly starts: Day
  readonly certificates: readonly {
    readonly kind: string
    readonly number: string
    readonly state: string
    readonly issued: Day
    readonly expires: Day | null
  }[]
  readonly exclusionChecks: readonly {
    readonly checkedOn: Day
    readonly source: string
    readonly outcome: 'clear' | 'match' | 'possible-match'
  }[]
  readonly file: WorkerFile
}

/** What one plan asks for. Figures of the guide stand until somebody has asked the plan. */
export type PlanAsks = {
  readonly generalPerOccurrence: Cents
  readonly generalAggregate: Cents
  readonly professionalPerOccurrence: Cents
  readonly professionalAggregate: Cents
  readonly references: number
  /** Days a signed application is good for. */
  readonly signatureDays: number
  /** Where these figures come from: the guide, the plan's own page, a person's word. */
  readonly source: string
  readonly confirmed: boolean
}

export type OrganizationFact = {
  readonly name: string
  readonly npi: string | null
  readonly ein: string | null
  readonly taxonomy: string | null
  readonly phone: string | null
  readonly address: Address | null
}

export type PacketFacts = {
  readonly today: Day
  readonly payerId: string
  readonly organization: OrganizationFact
  readonly profile: OrganizationProfile
  readonly sites: readonly { readonly id: string; readonly name: string; readonly address: Address }[]
  readonly papers: readonly PacketPaperFact[]
  readonly staff: readonly StaffFact[]
  readonly asks: PlanAsks
}

/**
 * What an organization should expect to be asked for until the plan has said it.
 * @source the guide, chapter 9: 1,000,000/3,000,000 professional, 1,000,000/1,000,000 general; a current national plan's page
 * asks 1,000,000/3,000,000 for both. Three references are our own assumption.
 */
export const usualAsks: PlanAsks = {
  generalPerOccurrence: 1_000_000_00 as Cents,
  generalAggregate: 1_000_000_00 as Cents,
  professionalPerOccurrence: 1_000_000_00 as Cents,
  professionalAggregate: 3_000_000_00 as Cents,
  references: 3,
  signatureDays: usualSignatureDays,
  source: 'the guide of 2011; three references are assumed, and 120 days of a signature are one plan’s, from memory',
  confirmed: false,
}
