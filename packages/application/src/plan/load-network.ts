// The plan's network as decisions need it: enrolled providers, their rosters, their signed contracts.
import { type Contract, type PersonName, type Span } from '@throughline/domain'
import type { ProviderEnrollment, RosteredPractitioner } from '@throughline/plan'
import type { Row } from '@throughline/store'
import type { Context } from '../core/index.ts'

export async function loadProviders(
  context: Context,
  ids: readonly string[],
): Promise<Map<string, ProviderEnrollment>> {
  if (ids.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('plan_provider')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('provider_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.provider_id, enrollmentOf(row)]))
}

/** A provider as decisions see them: what was recorded, and for what was not, the days in the network. */
export function enrollmentOf(row: Row<'plan_provider'>): ProviderEnrollment {
  const span: Span = { starts: row.starts, ends: row.ends }
  return {
    providerId: row.provider_id,
    name: row.name,
    npi: row.npi,
    ein: row.ein,
    taxonomies: row.taxonomy === null ? [] : [row.taxonomy],
    providerType: 'peer-run organization',
    network: [span],
    stateEnrolled: [span],
    credentialed: [span],
    credentialingOpenSince: null,
    excluded: row.excluded_from === null ? [] : [{ starts: row.excluded_from, ends: null }],
    revalidationDue: null,
    taxFormOnFile: true,
    integrityHolds: [],
    ...(row.enrolled as Partial<ProviderEnrollment> | null),
  }
}

function nameOf(text: string): PersonName {
  const at = text.lastIndexOf(' ')
  return at < 0 ? { given: '', family: text } : { given: text.slice(0, at), family: text.slice(at + 1) }
}

export async function loadRosters(
  context: Context,
  ids: readonly string[],
): Promise<Map<string, RosteredPractitioner[]>> {
  const rosters = new Map<string, RosteredPractitioner[]>()
  if (ids.length === 0) return rosters
  const rows = await context.db
    .selectFrom('plan_practitioner')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('provider_id', 'in', ids)
    .orderBy('npi')
    .execute()
  for (const row of rows) {
    const roster = rosters.get(row.provider_id) ?? []
    roster.push({
      npi: row.npi,
      name: nameOf(row.name),
      taxonomies: [],
      affiliated: [{ starts: row.starts, ends: row.ends }],
      certificates:
        row.credential === null
          ? []
          : [
              {
                kind: row.credential,
                number: '',
                state: '',
                span: { starts: row.starts, ends: row.credential_expires },
              },
            ],
      excluded: row.excluded_from === null ? [] : [{ starts: row.excluded_from, ends: null }],
    })
    rosters.set(row.provider_id, roster)
  }
  return rosters
}

export async function loadContracts(context: Context, ids: readonly string[]): Promise<Map<string, Contract[]>> {
  const contracts = new Map<string, Contract[]>()
  if (ids.length === 0) return contracts
  const rows = await context.db
    .selectFrom('contract')
    .select(['provider_id', 'document'])
    .where('organization_id', '=', context.organization.id)
    .where('provider_id', 'in', ids)
    .where('status', '=', 'signed')
    .orderBy('contract_id')
    .orderBy('version')
    .execute()
  for (const row of rows) contracts.set(row.provider_id!, [...(contracts.get(row.provider_id!) ?? []), row.document])
  return contracts
}
