// Before the contract: scenarios of cost, rate and cash, each as it stood on the day it was kept. A scenario never changes;
// the next thought is the next row.
import { index, refers, refersToOrganization, tenantTable } from './ddl.ts'

export const gettingIn: readonly string[] = [
  ...tenantTable(
    'money_scenario',
    `scenario_id uuid not null,
    payer_id uuid,
    plan_name text not null,
    name text not null,
    document jsonb not null,
    made_on date not null,
    answer text not null check (answer in ('sign', 'sign-if', 'do-not-sign-yet')),
    break_even_cents bigint,
    margin_cents bigint not null,
    lowest_cents bigint not null,
    lowest_on date not null,
    set_aside boolean not null default false,
    made_by uuid,
    made_by_name text not null,
    created_at timestamptz(3) not null,
    primary key (organization_id, scenario_id),
    ${refersToOrganization},
    ${refers('payer_id', 'payer')}`,
  ),
  index('money_scenario', 'set_aside, created_at, scenario_id'),
  index('money_scenario', 'payer_id', 'payer_id is not null'),
]
