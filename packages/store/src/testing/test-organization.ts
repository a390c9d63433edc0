// An organization for a test to work in.
import { randomUUID } from 'node:crypto'
import type { Store } from '../connection.ts'
import { inScope } from '../tenancy.ts'

/** Adds an organization and gives its id. */
export const testOrganization = async (
  db: Store,
  kind: 'provider' | 'plan' = 'provider',
  organizationId: string = randomUUID(),
): Promise<string> => {
  await inScope(db, 'identity', (trx) =>
    trx
      .insertInto('organization')
      .values({
        organization_id: organizationId,
        kind,
        name: kind === 'provider' ? 'Riverbend Peer Center' : 'Tidewater Health Plan',
        time_zone: 'America/New_York',
        created_at: '2026-01-05T14:00:00.000Z',
      })
      .execute(),
  )
  return organizationId
}
