// The directory in which members look: the sites of the network's providers, each looked at again in time, since what stands
// here is what somebody in need believes.
import { addDays, daysBetween, type Address, type Day, type Packet } from '@throughline/domain'
import { json } from '@throughline/store'
import { bind, found, type Context } from '../core/index.ts'
import { policyOn } from './policy.ts'

const entriesShown = 1_000

const list = bind('directory.list', async (context) => {
  const rows = await context.db
    .selectFrom('directory_entry as d')
    .innerJoin('plan_provider as p', (join) =>
      join.onRef('p.organization_id', '=', 'd.organization_id').onRef('p.provider_id', '=', 'd.provider_id'),
    )
    .where('d.organization_id', '=', context.organization.id)
    .where('d.ended_on', 'is', null)
    .selectAll('d')
    .select('p.name as provider')
    .orderBy('d.checked_on')
    .orderBy('d.entry_id')
    .limit(entriesShown)
    .execute()
  const { network } = await policyOn(context, context.today)
  return {
    rows: rows.map((row) => {
      const checkBy = addDays(row.checked_on, network.directoryDays)
      return {
        entryId: row.entry_id,
        providerId: row.provider_id,
        provider: row.provider,
        name: row.name,
        address: row.address,
        phone: row.phone,
        hours: row.hours,
        languages: row.languages,
        takesNew: row.takes_new,
        listedOn: row.listed_on,
        checkedOn: row.checked_on,
        checkedBy: row.checked_by_name,
        checkBy,
        daysLeft: daysBetween(context.today, checkBy),
      }
    }),
    everyDays: network.directoryDays,
  }
})

type Listed = {
  readonly name: string
  readonly address: Address
  readonly phone: string | null
  readonly hours: string | null
  readonly languages: string | null
}

async function addEntry(context: Context, providerId: string, takesNew: boolean, listed: Listed): Promise<string> {
  const entryId = context.newId()
  await context.db
    .insertInto('directory_entry')
    .values({
      organization_id: context.organization.id,
      entry_id: entryId,
      provider_id: providerId,
      name: listed.name,
      address: json(listed.address),
      phone: listed.phone,
      hours: listed.hours,
      languages: listed.languages,
      takes_new: takesNew,
      listed_on: context.today,
      checked_on: context.today,
      checked_by_name: context.actor.displayName,
      ended_on: null,
    })
    .execute()
  return entryId
}

const save = bind('directory.save', async (context, { entryId, providerId, ended, takesNew, ...listed }) => {
  found(
    await context.db
      .selectFrom('plan_provider')
      .select('provider_id')
      .where('organization_id', '=', context.organization.id)
      .where('provider_id', '=', providerId)
      .executeTakeFirst(),
  )
  if (entryId === null) {
    const added = await addEntry(context, providerId, takesNew, listed)
    context.subject('directory', added)
    return { id: added }
  }
  const changed = await context.db
    .updateTable('directory_entry')
    .set({
      ...listed,
      address: json(listed.address),
      takes_new: takesNew,
      checked_on: context.today,
      checked_by_name: context.actor.displayName,
      ended_on: ended ? context.today : null,
    })
    .where('organization_id', '=', context.organization.id)
    .where('entry_id', '=', entryId)
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
  found(changed.numUpdatedRows > 0n ? changed : undefined)
  context.subject('directory', entryId)
  return { id: entryId }
})

type PacketAddress = Packet['sites'][number]['address']
const addressOf = ({ line2, ...rest }: PacketAddress): Address => ({
  ...rest,
  ...(line2 === undefined ? {} : { line2 }),
})

/** A loaded provider's sites as its packet names them; a site that is listed already at that address is only looked at again. */
export async function listSites(context: Context, providerId: string, packet: Omit<Packet, 'papers'>): Promise<void> {
  const { organization } = packet
  const known = await context.db
    .selectFrom('directory_entry')
    .select(['entry_id', 'address'])
    .where('organization_id', '=', context.organization.id)
    .where('provider_id', '=', providerId)
    .where('ended_on', 'is', null)
    .execute()
  const own =
    organization.address === null ? [] : [{ name: organization.name, address: organization.address, hours: null }]
  for (const site of packet.sites.length > 0 ? packet.sites : own) {
    const listed = known.find(({ address }) => address.line1 === site.address.line1 && address.zip === site.address.zip)
    if (listed) await lookedAt(context, listed.entry_id, context.today)
    else
      await addEntry(context, providerId, true, {
        name: site.name,
        address: addressOf(site.address),
        phone: organization.phone,
        hours: site.hours,
        languages: organization.languages,
      })
  }
}

async function lookedAt(context: Context, entryId: string, on: Day): Promise<void> {
  await context.db
    .updateTable('directory_entry')
    .set({ checked_on: on, checked_by_name: context.actor.displayName })
    .where('organization_id', '=', context.organization.id)
    .where('entry_id', '=', entryId)
    .execute()
}

export const directoryBindings = [list, save] as const
