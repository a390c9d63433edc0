// Rows that belong to the installation, not to one organization: who may sign in and where, and the queue of jobs.
import type { Address } from '@throughline/domain'
import type { Generated } from 'kysely'
import type { Instant, Json, NullableJson } from './columns.ts'

export interface OrganizationTable {
  organization_id: string
  kind: 'provider' | 'plan'
  name: string
  npi: string | null
  ein: string | null
  taxonomy: string | null
  address: NullableJson<Address>
  phone: string | null
  /** IANA name, for example America/New_York: the clock its days are read by. */
  time_zone: string
  demo: Generated<boolean>
  created_at: Instant
}

export interface AppUserTable {
  user_id: string
  /** Lower case. */
  email: string
  display_name: string
  language: Generated<string>
  status: 'active' | 'suspended' | 'ended'
  created_at: Instant
}

export interface MembershipTable {
  organization_id: string
  user_id: string
  role: string
  worker_id: string | null
  person_id: string | null
  status: 'active' | 'ended'
  created_at: Instant
  ended_at: Instant | null
}

/** Readable only in the `identity` scope. */
export interface PasswordTable {
  user_id: string
  hash: string
  changed_at: Instant
}

/** Readable only in the `identity` scope. A TOTP secret is kept encrypted; a recovery code as its hash. */
export interface FactorTable {
  factor_id: string
  user_id: string
  kind: 'totp' | 'passkey' | 'recovery'
  label: string | null
  secret: Buffer | null
  credential: NullableJson<unknown>
  created_at: Instant
  confirmed_at: Instant | null
  last_used_at: Instant | null
  /** The last time step whose code was taken, so that no code works twice. */
  last_used_step: number | null
  revoked_at: Instant | null
}

/** Readable only in the `identity` scope. `mfa_at` null: only the first factor was shown. */
export interface SessionTable {
  token_hash: string
  user_id: string
  organization_id: string | null
  created_at: Instant
  last_seen_at: Instant
  expires_at: Instant
  rotated_from: string | null
  mfa_at: Instant | null
  ended_at: Instant | null
  device: string | null
}

export interface ChallengeTable {
  challenge_id: string
  user_id: string | null
  purpose: string
  value: string
  expires_at: Instant
}

export interface InvitationTable {
  organization_id: string
  invitation_id: string
  email: string
  display_name: string
  role: string
  token_hash: string
  worker_id: string | null
  person_id: string | null
  invited_by: string
  created_at: Instant
  expires_at: Instant
  accepted_at: Instant | null
  withdrawn_at: Instant | null
}

export interface SignInAttemptTable {
  attempt_id: string
  at: Instant
  email_hash: string
  address: string | null
  user_id: string | null
  outcome: string
}

/** A pointer to work: what to run for whom. It carries nothing of what the work is about. */
export interface JobTable {
  organization_id: string
  job_id: string
  command: string
  subject_id: string | null
  status: Generated<'ready' | 'running' | 'dead'>
  attempts: Generated<number>
  attempts_allowed: Generated<number>
  run_after: Instant
  lease: string | null
  lease_until: Instant | null
  /** The kind of failure, without any text of the data. */
  failure: string | null
  created_at: Instant
  died_at: Instant | null
}

/** Facts about this installation: whether it is a demo, its seed, which audit key it uses. */
export interface InstallationTable {
  key: string
  value: Json<unknown>
}
