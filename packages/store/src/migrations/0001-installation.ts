// Who may sign in and where: organizations, users, memberships, sessions, factors; and the queue of jobs. None of these is
// one organization's record, so each has a policy of its own. They stand in the list `installationTables`.
import { index, inScopes, ownOrganization, secured } from './ddl.ts'

const identity = inScopes('identity')

export const installation: readonly string[] = [
  `create table organization (
    organization_id uuid primary key,
    kind text not null check (kind in ('provider', 'plan')),
    name text not null,
    npi text,
    ein text,
    taxonomy text,
    address jsonb,
    phone text,
    time_zone text not null,
    demo boolean not null default false,
    created_at timestamptz(3) not null
  )`,
  ...secured(
    'organization',
    `${ownOrganization} or ${inScopes('identity', 'jobs')}`,
    `${ownOrganization} or ${identity}`,
  ),

  `create table app_user (
    user_id uuid primary key,
    email text not null unique check (email = lower(email)),
    display_name text not null,
    language text not null default 'en',
    status text not null check (status in ('active', 'suspended', 'ended')),
    created_at timestamptz(3) not null
  )`,
  `create table membership (
    organization_id uuid not null references organization (organization_id),
    user_id uuid not null references app_user (user_id),
    role text not null,
    worker_id uuid,
    person_id uuid,
    status text not null check (status in ('active', 'ended')),
    created_at timestamptz(3) not null,
    ended_at timestamptz(3),
    primary key (organization_id, user_id)
  )`,
  `create index on membership (user_id)`,
  ...secured('membership', `${ownOrganization} or ${identity}`),
  // An organization sees the people who belong to it, by the membership rows it can see itself; it never writes them.
  ...secured(
    'app_user',
    `${identity} or exists (select 1 from membership where membership.user_id = app_user.user_id)`,
    identity,
  ),

  `create table password (
    user_id uuid primary key references app_user (user_id),
    hash text not null,
    changed_at timestamptz(3) not null
  )`,
  ...secured('password', identity),

  `create table factor (
    factor_id uuid primary key,
    user_id uuid not null references app_user (user_id),
    kind text not null check (kind in ('totp', 'passkey', 'recovery')),
    label text,
    secret bytea,
    credential jsonb,
    created_at timestamptz(3) not null,
    confirmed_at timestamptz(3),
    last_used_at timestamptz(3),
    last_used_step bigint,
    revoked_at timestamptz(3)
  )`,
  `create index on factor (user_id)`,
  ...secured('factor', identity),

  `create table session (
    token_hash text primary key,
    user_id uuid not null references app_user (user_id),
    organization_id uuid references organization (organization_id),
    created_at timestamptz(3) not null,
    last_seen_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    rotated_from text,
    mfa_at timestamptz(3),
    ended_at timestamptz(3),
    device text
  )`,
  `create index on session (user_id)`,
  `create index on session (expires_at)`,
  ...secured('session', identity),

  // A passkey ceremony's challenge: used once, within minutes.
  `create table challenge (
    challenge_id uuid primary key,
    user_id uuid references app_user (user_id),
    purpose text not null,
    value text not null,
    expires_at timestamptz(3) not null
  )`,
  `create index on challenge (expires_at)`,
  ...secured('challenge', identity),

  `create table invitation (
    organization_id uuid not null references organization (organization_id),
    invitation_id uuid not null,
    email text not null check (email = lower(email)),
    display_name text not null,
    role text not null,
    token_hash text not null unique,
    worker_id uuid,
    person_id uuid,
    invited_by uuid not null references app_user (user_id),
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    accepted_at timestamptz(3),
    withdrawn_at timestamptz(3),
    primary key (organization_id, invitation_id)
  )`,
  ...secured('invitation', `${ownOrganization} or ${identity}`),

  // Attempts are counted by address and by account name; the name is kept only as its hash.
  `create table sign_in_attempt (
    attempt_id uuid primary key,
    at timestamptz(3) not null,
    email_hash text not null,
    address text,
    user_id uuid,
    outcome text not null
  )`,
  `create index on sign_in_attempt (email_hash, at)`,
  `create index on sign_in_attempt (address, at)`,
  ...secured('sign_in_attempt', identity),

  // A job points at what it is about and carries nothing of it: no name, no number of a person.
  `create table job (
    organization_id uuid not null references organization (organization_id),
    job_id uuid not null,
    command text not null,
    subject_id text,
    status text not null default 'ready' check (status in ('ready', 'running', 'dead')),
    attempts integer not null default 0 check (attempts >= 0),
    attempts_allowed integer not null default 8 check (attempts_allowed between 1 and 100),
    run_after timestamptz(3) not null,
    lease text,
    lease_until timestamptz(3),
    failure text,
    created_at timestamptz(3) not null,
    died_at timestamptz(3),
    primary key (organization_id, job_id)
  )`,
  `create index on job (run_after) where status = 'ready'`,
  `create index on job (lease_until) where status = 'running'`,
  `create unique index on job (organization_id, command, subject_id) where status = 'ready' and subject_id is not null`,
  index('job', 'died_at', `status = 'dead'`),
  ...secured('job', `${ownOrganization} or ${inScopes('jobs')}`),

  `create table installation (key text primary key, value jsonb not null)`,
  ...secured('installation', 'true', inScopes('installation')),
]
