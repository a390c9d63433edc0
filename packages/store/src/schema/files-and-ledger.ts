// Rows of files kept byte for byte, of what waits to be delivered, and of the ledger.
import type { AccountKind, Cents, Day } from '@throughline/domain'
import type { Generated } from 'kysely'
import type { DefaultedJson, Instant, Json } from './columns.ts'

/** Written by `storeFile`; never changed. */
export interface FileTable {
  organization_id: string
  file_id: string
  direction: 'in' | 'out'
  kind: string
  name: string
  media_type: string | null
  sha256: string
  bytes: number
  sender: string | null
  received_at: Instant
}

export interface FileChunkTable {
  organization_id: string
  file_id: string
  ordinal: number
  content: Buffer
}

/** What became of a file that came in. */
export interface FileOutcomeTable {
  organization_id: string
  file_id: string
  outcome: string
  detail: DefaultedJson<unknown>
  decided_at: Instant
}

/** A number that a sender gave an interchange, and the file that had it first. */
export interface ReceivedInterchangeTable {
  organization_id: string
  sender: string
  control: string
  file_id: string
}

/** How bytes reach a partner: another organization of this installation, or a folder. */
export type Delivery =
  | { readonly kind: 'installation'; readonly organizationId: string }
  | { readonly kind: 'folder'; readonly path: string }

export interface TradingPartnerTable {
  organization_id: string
  partner_id: string
  name: string
  interchange_qualifier: string
  interchange_id: string
  delivery: Json<Delivery>
  status: Generated<'active' | 'ended'>
}

export interface OutboxTable {
  organization_id: string
  outbox_id: string
  file_id: string
  partner_id: string
  status: Generated<'waiting' | 'delivered' | 'failed'>
  attempts: Generated<number>
  created_at: Instant
  delivered_at: Instant | null
  failure: string | null
}

/** One row per kind and subject of an organization. */
export interface AccountTable {
  organization_id: string
  account_id: string
  kind: AccountKind
  subject: string | null
}

/** Append-only. `key` is unique in the organization for ever; a reversal names what it reverses, at most once. */
export interface TransferTable {
  organization_id: string
  transfer_id: string
  posted_on: Day
  posted_at: Instant
  kind: string
  debit_account: string
  credit_account: string
  /** Above zero. */
  cents: Cents
  key: string
  source_kind: 'file' | 'person' | 'claim'
  file_id: string | null
  /** From 0, counted over all ST–SE of the file. */
  transaction_ordinal: number | null
  /** From 1 for the ST segment itself. */
  segment_ordinal: number | null
  claim_id: string | null
  claim_line: number | null
  remittance_id: string | null
  deposit_id: string | null
  received_claim_id: string | null
  decision_id: string | null
  payment_id: string | null
  person_acting: string | null
  reason: string | null
  group_code: string | null
  reason_code: string | null
  reverses_transfer_id: string | null
}
