// Rows of getting into a plan's network, on both sides.
import type {
  Address,
  Cents,
  CredentialingState,
  Day,
  OrganizationProfile,
  Packet,
  PacketItem,
  WorkerFile,
} from '@throughline/domain'
import type { Generated } from 'kysely'
import type { Instant, Json, NullableJson } from './columns.ts'

export interface OrganizationProfileTable {
  organization_id: string
  document: Json<OrganizationProfile>
  changed_at: Instant
}

export interface WorkerFileTable {
  organization_id: string
  worker_id: string
  document: Json<WorkerFile>
  changed_at: Instant
}

export interface WorkerBirthTable {
  organization_id: string
  worker_id: string
  sealed: Buffer
  changed_at: Instant
}

export interface PacketPaperTable {
  organization_id: string
  paper_id: string
  item: PacketItem
  payer_id: string | null
  file_id: string
  title: string
  issuer: string | null
  number: string | null
  issued: Day | null
  expires: Day | null
  name_on_paper: string | null
  address_on_paper: NullableJson<Address>
  per_occurrence_cents: Cents | null
  aggregate_cents: Cents | null
  added_by_name: string
  added_at: Instant
  set_aside_on: Day | null
}

/** What the plan asks for; figures in cents. */
export type AskedByPlan = {
  readonly generalPerOccurrence: Cents
  readonly generalAggregate: Cents
  readonly professionalPerOccurrence: Cents
  readonly professionalAggregate: Cents
  readonly references: number
  readonly signatureDays: number
  readonly source: string
  readonly confirmed: boolean
}

export interface CredentialingFileTable {
  organization_id: string
  credentialing_id: string
  payer_id: string
  state: CredentialingState
  asks: Json<AskedByPlan>
  contacted_on: Day | null
  contact: string | null
  effective_on: Day | null
  reapply_on: Day | null
  opened_on: Day
  created_at: Instant
}

export interface CredentialingEventTable {
  organization_id: string
  event_id: string
  credentialing_id: string
  state: CredentialingState
  happened_on: Day
  words: Generated<string>
  told_by: string | null
  reference: string | null
  recorded_by_name: string
  recorded_at: Instant
}

export interface DeficiencyTable {
  organization_id: string
  deficiency_id: string
  credentialing_id: string
  item: PacketItem
  words: string
  told_on: Day
  cure_by: Day | null
  cured_on: Day | null
  cured_words: string | null
}

export interface SiteScoreTable {
  organization_id: string
  score_id: string
  site_id: string
  looked_on: Day
  answers: Json<Readonly<Record<string, 'yes' | 'no' | 'not-ours'>>>
  looked_by_name: string
  created_at: Instant
}

export interface ExclusionScreeningTable {
  organization_id: string
  screening_id: string
  source: 'LEIE' | 'SAM'
  file_id: string
  list_dated: Day
  screened_on: Day
  rows_read: number
  rows_unread: number
  names: number
  hits: number
  screened_by_name: string
  created_at: Instant
}

/** A row of a list as it stands there. */
export type ListedPerson = {
  readonly family: string
  readonly given: string
  readonly middle: string
  readonly npi: string
  readonly born: string
  readonly place: string
  readonly excluded: string
  readonly kind: string
}

export interface ExclusionHitTable {
  organization_id: string
  hit_id: string
  screening_id: string
  worker_id: string
  rule: 'number' | 'name' | 'near'
  row_number: number
  listed: Json<ListedPerson>
  decision: 'same-person' | 'other-person' | null
  decided_on: Day | null
  decided_by_name: string | null
  reason: string | null
}

/** The packet as it came, with its papers' ids in this organization's files in place of their bytes. */
export type ReceivedPacket = Omit<Packet, 'papers'> & {
  readonly papers: readonly (Omit<Packet['papers'][number], 'content'> & { readonly fileId: string })[]
}

export type ApplicationStanding =
  | 'received'
  | 'in-review'
  | 'complete'
  | 'committee'
  | 'approved'
  | 'denied'
  | 'contract-sent'
  | 'executed'
  | 'loaded'
  | 'withdrawn'

export interface NetworkApplicationTable {
  organization_id: string
  application_id: string
  applicant_name: string
  applicant_npi: string | null
  file_id: string
  document: Json<ReceivedPacket>
  received_on: Day
  status: ApplicationStanding
  reviewer_name: string | null
  decided_on: Day | null
  decision_reason: string | null
  letter_on: Day | null
  effective_on: Day | null
  provider_id: string | null
  recredential_by: Day | null
  created_at: Instant
}

export interface NetworkApplicationItemTable {
  organization_id: string
  application_id: string
  item: PacketItem
  standing: 'open' | 'accepted' | 'deficient'
  words: string | null
  cure_by: Day | null
  verified_on: Day | null
  verification_organization: string | null
  reviewed_by_name: string | null
}

export interface NetworkApplicationEventTable {
  organization_id: string
  event_id: string
  application_id: string
  status: ApplicationStanding
  happened_on: Day
  words: Generated<string>
  changed: PacketItem[] | null
  recorded_by_name: string
  recorded_at: Instant
}
