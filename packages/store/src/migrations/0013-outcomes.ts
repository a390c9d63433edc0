// Outcomes from the first day: what people say of six areas of their lives, and their stays in hospitals and emergency rooms,
// before and after. What was said or told on a day stays as it was.
import { index, refers, tenantTable } from './ddl.ts'

const said = (area: string) => `${area} smallint check (${area} between 1 and 5)`

export const outcomes: readonly string[] = [
  ...tenantTable(
    'life_area_answer',
    `person_id uuid not null,
    asked_on date not null,
    said_by text not null check (said_by in ('person', 'together')),
    ${['work', 'housing', 'community', 'income', 'satisfaction', 'wellness'].map(said).join(',\n    ')},
    recorded_by_name text not null,
    created_at timestamptz(3) not null,
    primary key (organization_id, person_id, asked_on),
    ${refers('person_id', 'person')}`,
  ),
  ...tenantTable(
    'care_stay',
    `stay_id uuid not null,
    person_id uuid not null,
    kind text not null check (kind in ('hospital', 'emergency')),
    starts date not null,
    days integer not null check (days between 1 and 3650),
    told_by text not null check (told_by in ('person', 'paper', 'plan')),
    recorded_by_name text not null,
    created_at timestamptz(3) not null,
    primary key (organization_id, stay_id),
    ${refers('person_id', 'person')}`,
  ),
  index('care_stay', 'person_id, starts'),
]
