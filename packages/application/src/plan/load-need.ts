// What the need of a network is reckoned from: where covered members live, where sites stand, and what the plan's policy calls
// enough. Counts by postal code only; no member is named or opened for it.
import { zipPlaces, type ZipPlace } from '@throughline/codes'
import type { Address, Contract } from '@throughline/domain'
import type { Access, MembersAt, NetworkSite } from '@throughline/plan'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { policyOn } from './policy.ts'

const zipsAtMost = 5_000
const sitesAtMost = 2_000

export type LoadedNeed = {
  readonly members: readonly MembersAt[]
  readonly sites: readonly NetworkSite[]
  readonly access: Access & { readonly directoryDays: number }
  readonly places: ReadonlyMap<string, ZipPlace>
  /** Members whose postal code is missing or not known, and sites likewise. */
  readonly unplaced: { readonly members: number; readonly sites: number }
}

const zipOf = (address: Pick<Address, 'zip'> | null): string => address?.zip.slice(0, 5) ?? ''

export async function loadNeed(context: Context): Promise<LoadedNeed> {
  const places = await zipPlaces()
  const covered = await coveredMembers(context)
  const homes = covered.filter((row) => places.has(row.zip))
  const members = homes.flatMap(({ zip, members: count, codes }) => {
    const place = places.get(zip)!
    return codes.map((code) => ({ county: place.county, spot: place, code, members: count }))
  })
  const found = await offeredSites(context)
  const sites = found.flatMap(({ zip, ...site }) => {
    const place = places.get(zip)
    return place ? [{ ...site, county: place.county, spot: place }] : []
  })
  const { network } = await policyOn(context, context.today)
  return {
    members: merged(members),
    sites,
    places,
    access: {
      roadFactor: network.roadFactor,
      milesPerHour: network.milesPerHour,
      directoryDays: network.directoryDays,
      standards: network.standards
        .filter((one) => one.starts <= context.today && (one.ends === null || one.ends >= context.today))
        .map(({ code, membersPerProvider, miles, minutes, sharePercent }) => ({
          code,
          membersPerProvider,
          miles,
          minutes,
          share: sharePercent,
        })),
    },
    unplaced: {
      members: covered.filter((row) => !places.has(row.zip)).reduce((sum, row) => sum + row.members, 0),
      sites: found.length - sites.length,
    },
  }
}

/** Members of several purchasers at one postal code are one crowd for a service that each of them bought. */
function merged(members: readonly MembersAt[]): MembersAt[] {
  const crowds = new Map<string, MembersAt>()
  for (const one of members) {
    const key = `${one.spot.latitude} ${one.spot.longitude} ${one.county} ${one.code}`
    const known = crowds.get(key)
    crowds.set(key, known ? { ...known, members: known.members + one.members } : one)
  }
  return [...crowds.values()]
}

/** Covered members by postal code and purchaser, with the codes their purchaser's benefit of today covers. */
async function coveredMembers(context: Context) {
  const { rows } = await sql<{ zip: string; members: number; codes: string[] }>`
    with bought as (
      select distinct on (purchaser_id) purchaser_id, document from benefit
      where organization_id = ${context.organization.id} and status = 'signed' and starts <= ${context.today}::date
        and (ends is null or ends >= ${context.today}::date)
      order by purchaser_id, version desc)
    select left(coalesce(p.address->>'zip', ''), 5) as zip, count(distinct p.person_id)::int as members,
      array(select service->>'code' from jsonb_array_elements(b.document->'services') service
        where (service->>'covered')::boolean order by 1) as codes
    from coverage c
    join person p on p.organization_id = c.organization_id and p.person_id = c.person_id
    join bought b on b.purchaser_id = c.purchaser_id
    where c.organization_id = ${context.organization.id} and c.starts <= ${context.today}::date
      and (c.ends is null or c.ends >= ${context.today}::date)
    group by 1, 3 order by 2 desc, 1 limit ${zipsAtMost}`.execute(context.db)
  return rows
}

/** A provider's sites are those of the directory; one that has none there stands at its own address. */
async function offeredSites(context: Context) {
  const organization = context.organization.id
  const providers = await context.db
    .selectFrom('plan_provider')
    .select(['provider_id', 'address'])
    .where('organization_id', '=', organization)
    .where('status', '=', 'active')
    .where('starts', '<=', context.today)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>=', context.today)]))
    .where('excluded_from', 'is', null)
    .orderBy('provider_id')
    .limit(sitesAtMost)
    .execute()
  const entries = await context.db
    .selectFrom('directory_entry')
    .select(['provider_id', 'address'])
    .where('organization_id', '=', organization)
    .where('ended_on', 'is', null)
    .orderBy('entry_id')
    .limit(sitesAtMost)
    .execute()
  const contracts = await context.db
    .selectFrom('contract')
    .select(['provider_id', 'document'])
    .where('organization_id', '=', organization)
    .where('provider_id', 'is not', null)
    .where('status', '=', 'signed')
    .where('starts', '<=', context.today)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>=', context.today)]))
    .limit(sitesAtMost)
    .execute()
  return providers.flatMap((provider) => {
    const own = contracts.filter((one) => one.provider_id === provider.provider_id)
    const codes = [...new Set(own.flatMap(({ document }) => codesOf(document)))].toSorted()
    const sites = entries.filter((one) => one.provider_id === provider.provider_id)
    const stands = sites.length > 0 ? sites.map((one) => one.address) : [provider.address]
    return stands.map((address) => ({ providerId: provider.provider_id, zip: zipOf(address), codes }))
  })
}

const codesOf = (contract: Contract): string[] => contract.services.map((service) => service.code)
