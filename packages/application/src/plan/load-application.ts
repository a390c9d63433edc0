// An application that is approved and executed becomes a provider of the network, with its people and its sites.
import type { Day } from '@throughline/domain'
import { json, type Row } from '@throughline/store'
import { refuse, type Context, type InputFor } from '../core/index.ts'
import { listSites } from './directory.ts'

type Application = Row<'network_application'>

/** Approved and executed, the applicant becomes a provider of the network with its people: what adjudication asks. */
export async function loadApplication(
  context: Context,
  row: Application,
  input: InputFor<'application.move'>,
): Promise<string> {
  const { organization } = row.document
  const npi =
    organization.npi ?? refuse('npi-missing', 'The packet names no NPI, so no claim of this provider could be paid.')
  const starts = input.effectiveOn ?? input.on
  const known = await context.db
    .selectFrom('plan_provider')
    .select('provider_id')
    .where('organization_id', '=', context.organization.id)
    .where('npi', '=', npi)
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (known) {
    // Looked at again after its months: what is new of its people and sites is added, nobody is loaded twice, and the clock of
    // the time before ends.
    await context.db
      .updateTable('network_application')
      .set({ recredential_by: null })
      .where('organization_id', '=', context.organization.id)
      .where('provider_id', '=', known.provider_id)
      .where('application_id', '!=', row.application_id)
      .execute()
    await roster(context, known.provider_id, row, starts)
    await listSites(context, known.provider_id, row.document)
    return known.provider_id
  }
  const providerId = context.newId()
  await context.db
    .insertInto('plan_provider')
    .values({
      organization_id: context.organization.id,
      provider_id: providerId,
      name: organization.legalName ?? organization.name,
      npi,
      ein: organization.ein,
      taxonomy: organization.taxonomy,
      address: organization.address === null ? null : json(addressOf(organization.address)),
      status: 'active',
      starts,
      ends: null,
      excluded_from: null,
      partner_id: null,
    })
    .execute()
  await roster(context, providerId, row, starts)
  await listSites(context, providerId, row.document)
  return providerId
}

/** The people of a packet on a provider's roster; whoever stands there already stays as they are. */
async function roster(context: Context, providerId: string, row: Application, starts: Day): Promise<void> {
  const known = await context.db
    .selectFrom('plan_practitioner')
    .select('npi')
    .where('organization_id', '=', context.organization.id)
    .where('provider_id', '=', providerId)
    .execute()
  for (const worker of row.document.staff) {
    if (worker.npi === null || known.some(({ npi }) => npi === worker.npi)) continue
    await context.db
      .insertInto('plan_practitioner')
      .values({
        organization_id: context.organization.id,
        practitioner_id: context.newId(),
        provider_id: providerId,
        npi: worker.npi,
        name: worker.name,
        credential: worker.certificate?.kind ?? worker.credential,
        credential_expires: worker.certificate?.expires ?? null,
        starts,
        ends: null,
        excluded_from: null,
      })
      .execute()
  }
}

type PacketAddress = NonNullable<Application['document']['organization']['address']>
export const addressOf = ({ line2, ...rest }: PacketAddress) => ({ ...rest, ...(line2 === undefined ? {} : { line2 }) })
