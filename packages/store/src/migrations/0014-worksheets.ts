// The worksheets before a contract: each service with what a person judges of it, the mission questions while they are weighed
// and as they were signed, and the next steps. A signed decision never changes; the next year's is the next row.
import { index, refers, refersToOrganization, tenantTable } from './ddl.ts'

export const worksheets: readonly string[] = [
  ...tenantTable(
    'service_fit',
    `service text not null,
    document jsonb not null,
    set_aside boolean not null default false,
    changed_by_name text not null,
    changed_on date not null,
    changed_at timestamptz(3) not null,
    primary key (organization_id, service),
    ${refersToOrganization}`,
  ),

  // What one person has typed into a form and not kept yet; it is gone when the form is kept or given up.
  ...tenantTable(
    'form_draft',
    `user_id uuid not null,
    form text not null,
    subject text not null,
    document jsonb not null,
    changed_at timestamptz(3) not null,
    primary key (organization_id, user_id, form, subject),
    ${refersToOrganization}`,
  ),

  // What is being weighed now, half filled in or not; it is gone when it is signed.
  ...tenantTable(
    'mission_draft',
    `document jsonb not null,
    changed_by_name text not null,
    changed_at timestamptz(3) not null,
    primary key (organization_id),
    ${refersToOrganization}`,
  ),

  ...tenantTable(
    'mission_decision',
    `decision_id uuid not null,
    payer_id uuid,
    decision text not null check (decision in ('join', 'join-if', 'not-now')),
    words text not null,
    document jsonb not null,
    stood jsonb not null,
    decided_on date not null,
    again_on date not null check (again_on > decided_on),
    signed_by uuid,
    signed_by_name text not null,
    signed_as text not null,
    decided_with text not null,
    created_at timestamptz(3) not null,
    primary key (organization_id, decision_id),
    ${refersToOrganization},
    ${refers('payer_id', 'payer')}`,
  ),
  index('mission_decision', 'decided_on, created_at, decision_id'),
  index('mission_decision', 'payer_id', 'payer_id is not null'),

  ...tenantTable(
    'next_step',
    `step_id uuid not null,
    title text not null,
    place text,
    closes_check text,
    owner text not null,
    due_on date not null,
    waits_for uuid,
    made_by_name text not null,
    made_on date not null,
    ended_on date,
    outcome text check (outcome in ('done', 'given-up')),
    proof text not null default '',
    ended_by_name text,
    created_at timestamptz(3) not null,
    primary key (organization_id, step_id),
    check ((ended_on is null) = (outcome is null)),
    check (waits_for <> step_id),
    ${refersToOrganization},
    ${refers('waits_for', 'next_step', 'step_id')}`,
  ),
  index('next_step', 'due_on, step_id', 'ended_on is null'),
  index('next_step', 'ended_on, step_id', 'ended_on is not null'),
  index('next_step', 'waits_for', 'waits_for is not null'),
]
