// What makes an organization's records trustworthy: the audit trail and its chain, commands that run once however often
// they are sent, control numbers without gaps.
import { index, refers, refersToOrganization, tenantTable } from './ddl.ts'

export const trust: readonly string[] = [
  ...tenantTable(
    'audit_entry',
    `seq bigint generated always as identity,
    at timestamptz(3) not null,
    user_id uuid,
    command text not null,
    outcome text not null,
    person_ids uuid[] not null default '{}',
    subject_kind text,
    subject_id text,
    request_id text,
    detail jsonb,
    primary key (organization_id, seq),
    ${refersToOrganization}`,
  ),
  index('audit_entry', 'at, seq'),
  index('audit_entry', 'user_id, seq'),
  index('audit_entry', 'command, seq'),
  index('audit_entry', 'subject_kind, subject_id, seq'),

  // "Who saw this person's record" by an index that a policy lets be used; an array's containment operator would not be.
  ...tenantTable(
    'audit_entry_person',
    `person_id uuid not null,
    seq bigint not null,
    primary key (organization_id, person_id, seq),
    ${refers('seq', 'audit_entry')}`,
  ),

  // An entry waits here from its commit until the sealer chains it: its number alone cannot tell, because transactions
  // commit out of the order of their numbers.
  ...tenantTable(
    'audit_unsealed',
    `seq bigint not null,
    primary key (organization_id, seq),
    ${refers('seq', 'audit_entry')}`,
  ),

  ...tenantTable(
    'audit_seal',
    `position bigint not null check (position > 0),
    seq bigint not null,
    previous text not null,
    hash text not null,
    primary key (organization_id, position),
    unique (organization_id, seq),
    ${refers('seq', 'audit_entry')}`,
  ),

  ...tenantTable(
    'command_key',
    `key text not null check (length(key) between 1 and 200),
    command text not null,
    request_sha text not null,
    reply jsonb,
    created_at timestamptz(3) not null,
    primary key (organization_id, key),
    ${refersToOrganization}`,
  ),
  index('command_key', 'created_at'),

  ...tenantTable(
    'counter',
    `name text not null,
    value bigint not null,
    primary key (organization_id, name),
    ${refersToOrganization}`,
  ),
]
