// What a packet is decided from, read once: the organization, what it tells plans, its papers, sites and people.
import {
  emptyProfile,
  emptyWorkerFile,
  isDay,
  type Address,
  type Day,
  type OrganizationProfile,
} from '@throughline/domain'
import { usualAsks, type PacketFacts, type PacketPaperFact, type PlanAsks, type StaffFact } from '@throughline/provider'
import type { Row } from '@throughline/store'
import type { Context } from '../core/index.ts'
import { loadWorkers } from '../record/workers.ts'

/** More than any peer-run organization has. */
const papersAtMost = 400
const staffAtMost = 500
const sitesAtMost = 100

export type PaperRow = Row<'packet_paper'>

export async function loadProfile(context: Context): Promise<OrganizationProfile> {
  const row = await context.db
    .selectFrom('organization_profile')
    .select('document')
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirst()
  return row?.document ?? emptyProfile
}

export function organizationRow(context: Context) {
  return context.db
    .selectFrom('organization')
    .select(['name', 'npi', 'ein', 'taxonomy', 'phone', 'address'])
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
}

export async function loadSites(context: Context): Promise<{ id: string; name: string; address: Address }[]> {
  const rows = await context.db
    .selectFrom('site')
    .select(['site_id', 'name', 'address'])
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'active')
    .orderBy('name')
    .limit(sitesAtMost)
    .execute()
  return rows.flatMap((row) =>
    row.address === null ? [] : [{ id: row.site_id, name: row.name, address: row.address }],
  )
}

export function loadPapers(context: Context): Promise<PaperRow[]> {
  return context.db
    .selectFrom('packet_paper')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('set_aside_on', 'is', null)
    .orderBy('added_at', 'desc')
    .orderBy('paper_id')
    .limit(papersAtMost)
    .execute()
}

/** Everybody who works here today, with certificates, checks and their own file. */
export async function loadStaff(context: Context): Promise<StaffFact[]> {
  const organization = context.organization.id
  const rows = await context.db
    .selectFrom('worker as w')
    .leftJoin('worker_file as f', (join) =>
      join.onRef('f.organization_id', '=', 'w.organization_id').onRef('f.worker_id', '=', 'w.worker_id'),
    )
    .select(['w.worker_id', 'w.role_title', 'w.starts', 'f.document'])
    .where('w.organization_id', '=', organization)
    .where('w.starts', '<=', context.today)
    .where((where) => where.or([where('w.ends', 'is', null), where('w.ends', '>=', context.today)]))
    .orderBy('w.family_name')
    .orderBy('w.given_name')
    .orderBy('w.worker_id')
    .limit(staffAtMost)
    .execute()
  const records = await loadWorkers(
    context,
    rows.map((row) => row.worker_id),
  )
  const byId = new Map(records.map((record) => [record.id, record]))
  return rows.flatMap((row) => {
    const record = byId.get(row.worker_id)
    if (!record) return []
    return [
      {
        id: row.worker_id,
        name: record.name,
        role: row.role_title,
        credential: record.credential,
        npi: record.npi,
        taxonomy: record.taxonomy,
        supervisor:
          record.supervisor === null ? null : `${record.supervisor.name.given} ${record.supervisor.name.family}`,
        starts: row.starts,
        certificates: record.certificates.map(({ kind, number, state, span }) => ({
          kind,
          number,
          state,
          issued: span.starts,
          expires: span.ends,
        })),
        exclusionChecks: record.exclusionChecks,
        file: row.document ?? emptyWorkerFile,
      } satisfies StaffFact,
    ]
  })
}

export const paperFact = (row: PaperRow): PacketPaperFact => ({
  id: row.paper_id,
  item: row.item,
  payerId: row.payer_id,
  title: row.title,
  issuer: row.issuer,
  number: row.number,
  issued: row.issued,
  expires: row.expires,
  nameOnPaper: row.name_on_paper,
  addressOnPaper: row.address_on_paper,
  perOccurrence: row.per_occurrence_cents,
  aggregate: row.aggregate_cents,
})

export type LoadedPacket = {
  readonly facts: Omit<PacketFacts, 'payerId' | 'asks'>
  readonly papers: readonly PaperRow[]
}

/** The same for every plan; `forPlan` adds what one plan asks for. */
export async function loadPacket(context: Context): Promise<LoadedPacket> {
  const { name, npi, ein, taxonomy, phone, address } = await organizationRow(context)
  const papers = await loadPapers(context)
  return {
    papers,
    facts: {
      today: context.today,
      organization: { name, npi, ein, taxonomy, phone, address: address as Address | null },
      profile: await loadProfile(context),
      sites: await loadSites(context),
      papers: papers.map(paperFact),
      staff: await loadStaff(context),
    },
  }
}

export const forPlan = (loaded: LoadedPacket, payerId: string, asks: PlanAsks = usualAsks): PacketFacts => ({
  ...loaded.facts,
  payerId,
  asks,
})

/** The calendar day of a moment, as far as a list of papers tells it. */
export const dayOf = (moment: string): Day | null => {
  const text = moment.slice(0, 10)
  return isDay(text) ? text : null
}
