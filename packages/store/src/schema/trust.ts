// Rows of the audit trail and its chain, of commands already run and of control numbers.
import type { Generated, GeneratedAlways } from 'kysely'
import type { Instant, NullableJson } from './columns.ts'

/** Append-only; written by `recordAudit` in the command's own transaction. */
export interface AuditEntryTable {
  organization_id: string
  seq: GeneratedAlways<number>
  at: Instant
  user_id: string | null
  command: string
  outcome: string
  /** Every person read or written. */
  person_ids: Generated<string[]>
  subject_kind: string | null
  subject_id: string | null
  request_id: string | null
  detail: NullableJson<unknown>
}

/** The same entry by each person it names. */
export interface AuditEntryPersonTable {
  organization_id: string
  person_id: string
  seq: number
}

/** Entries committed and not yet chained. */
export interface AuditUnsealedTable {
  organization_id: string
  seq: number
}

/** Append-only. `hash` is HMAC-SHA-256 over the previous hash and the entry. */
export interface AuditSealTable {
  organization_id: string
  position: number
  seq: number
  previous: string
  hash: string
}

/** A command that ran, and what it answered: a repeat gets the same answer. */
export interface CommandKeyTable {
  organization_id: string
  key: string
  command: string
  request_sha: string
  reply: NullableJson<unknown>
  created_at: Instant
}

export interface CounterTable {
  organization_id: string
  name: string
  value: number
}
