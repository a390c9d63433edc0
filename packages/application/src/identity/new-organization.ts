// A new organization: the first run makes the first, whoever may open the data folder makes any other.
import type { OrganizationKind } from '@throughline/operations'
import type { StoreTransaction } from '@throughline/store'
import { readDemo } from './installation-facts.ts'

/** Until somebody says otherwise in the organization's settings. */
const firstTimeZone = 'America/New_York'

export type NewOrganization = {
  readonly kind: OrganizationKind
  readonly name: string
  readonly npi: string | null
  readonly ein: string | null
}

/** Keeps it within the scope `identity` and answers its id. Nobody works there yet. */
export async function keepOrganization(
  chance: { readonly now: string; readonly newId: () => string },
  trx: StoreTransaction,
  organization: NewOrganization,
): Promise<string> {
  const organizationId = chance.newId()
  await trx
    .insertInto('organization')
    .values({
      ...organization,
      organization_id: organizationId,
      taxonomy: null,
      phone: null,
      time_zone: firstTimeZone,
      demo: await readDemo(trx),
      created_at: chance.now,
    })
    .execute()
  return organizationId
}
