// One plan's file as it stands: its path, its packet and everything that happened, read for lists, pages and moves alike.
import type { CredentialingState, Day } from '@throughline/domain'
import { packetReadiness, pathSteps, type PacketReadiness, type PathStep } from '@throughline/provider'
import type { Row } from '@throughline/store'
import { found, type Context } from '../core/index.ts'
import { sheetFacts, type LoadedSheets } from '../worksheets/load-sheets.ts'
import { forPlan, type LoadedPacket } from './load-packet.ts'

export type FileRow = Row<'credentialing_file'> & { readonly payer_name: string }
export type EventRow = Row<'credentialing_event'>

const eventsAtMost = 2_000

export async function fileRow(context: Context, credentialingId: string): Promise<FileRow> {
  return found(await fileRows(context).where('c.credentialing_id', '=', credentialingId).executeTakeFirst())
}

export function fileRows(context: Context) {
  return context.db
    .selectFrom('credentialing_file as c')
    .innerJoin('payer as p', (join) =>
      join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.payer_id', '=', 'c.payer_id'),
    )
    .where('c.organization_id', '=', context.organization.id)
    .selectAll('c')
    .select('p.name as payer_name')
}

export function eventsOf(context: Context, credentialingId: string | null): Promise<EventRow[]> {
  let query = context.db
    .selectFrom('credentialing_event')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
  if (credentialingId !== null) query = query.where('credentialing_id', '=', credentialingId)
  return query.orderBy('recorded_at').orderBy('happened_on').orderBy('event_id').limit(eventsAtMost).execute()
}

/** The first scenario kept for each plan: the day on which its offer was weighed. */
export async function weighedOn(context: Context): Promise<ReadonlyMap<string, Day>> {
  const rows = await context.db
    .selectFrom('money_scenario')
    .select(['payer_id', (select) => select.fn.min('made_on').as('made_on')])
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', 'is not', null)
    .groupBy('payer_id')
    .execute()
  return new Map(rows.map((row) => [row.payer_id!, row.made_on]))
}

/**
 * The days on which states were reached since the file last began anew: after a rejection the path is walked again.
 */
function reachedSince(events: readonly EventRow[]): ReadonlyMap<CredentialingState, Day> {
  const reached = new Map<CredentialingState, Day>()
  for (const event of events) {
    if (event.state === 'preparing') reached.clear()
    if (!reached.has(event.state)) reached.set(event.state, event.happened_on)
  }
  return reached
}

export type ReadFile = { readonly readiness: PacketReadiness; readonly steps: readonly PathStep[] }

export function readFile(
  loaded: LoadedPacket,
  sheets: LoadedSheets,
  file:
    | Pick<FileRow, 'payer_id' | 'state' | 'asks' | 'effective_on' | 'contacted_on' | 'opened_on'>
    | { readonly payer_id: string },
  events: readonly EventRow[],
  weighed: Day | null,
): ReadFile {
  const opened = 'state' in file ? file : null
  const facts = forPlan(loaded, file.payer_id, opened?.asks)
  const readiness = packetReadiness(facts)
  const steps = pathSteps({
    today: facts.today,
    readiness,
    hasEin: facts.organization.ein !== null,
    hasNpi: facts.organization.npi !== null,
    hasMedicaid: facts.profile.medicaidNumber !== null,
    weighedOn: weighed,
    sheets: sheetFacts(sheets, file.payer_id),
    contactedOn: opened?.contacted_on ?? null,
    // What happened before the file was kept here was begun before it too.
    begunOn: [opened?.opened_on ?? facts.today, ...events.map((event) => event.happened_on)].toSorted()[0]!,
    state: opened?.state ?? 'preparing',
    effectiveOn: opened?.effective_on ?? null,
    reached: reachedSince(events),
  })
  return { readiness, steps }
}
