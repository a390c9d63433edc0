// The few phrases every migration is written in: a table that belongs to one organization, a foreign key that cannot cross
// organizations, an index led by the organization. Each phrase is one statement per call, because a distributed engine
// takes DDL one statement at a time.

/** The row is visible and writable only in the organization its transaction named (`inOrganization`). */
export const ownOrganization = `organization_id = (select nullif(current_setting('app.organization', true), '')::uuid)`

/** The row is visible and writable only in a transaction that named one of these scopes (`inScope`). */
export const inScopes = (...scopes: readonly string[]): string =>
  `(select coalesce(current_setting('app.scope', true), '')) in (${scopes.map((scope) => `'${scope}'`).join(', ')})`

/** Turn row-level security on for everyone, the table's owner included, with one policy. */
export const secured = (table: string, visible: string, writable: string = visible): readonly string[] => [
  `alter table "${table}" enable row level security`,
  `alter table "${table}" force row level security`,
  `create policy ${table}_rows on "${table}" using (${visible}) with check (${writable})`,
]

/**
 * Lists are read from their indexes alone only where a vacuum has passed: it comes after a fiftieth of new rows, not a fifth.
 * The table says so, because the server may be anybody's.
 */
const soonVacuumed = 'with (autovacuum_vacuum_insert_scale_factor = 0.02)'

/** A table that holds an organization's records: `organization_id` leads it and its policy shows no other organization's row. */
export const tenantTable = (table: string, body: string): readonly string[] => [
  `create table "${table}" (organization_id uuid not null, ${body}) ${soonVacuumed}`,
  ...secured(table, ownOrganization),
]

/** A foreign key that carries the organization, so that it cannot point into another one. */
export const refers = (columns: string, table: string, target: string = columns): string =>
  `foreign key (organization_id, ${columns}) references "${table}" (organization_id, ${target})`

/** The row's organization exists. Only the roots carry it: the others reach it through their own foreign keys. */
export const refersToOrganization = `foreign key (organization_id) references organization (organization_id)`

/** An index led by the organization; `where` makes it partial. */
export const index = (table: string, columns: string, where?: string): string =>
  `create index on "${table}" (organization_id, ${columns})${where ? ` where ${where}` : ''}`

/** A unique index led by the organization, so that a duplicate key never tells one tenant about another. */
export const uniqueIndex = (table: string, columns: string, where?: string): string =>
  `create unique index on "${table}" (organization_id, ${columns})${where ? ` where ${where}` : ''}`
