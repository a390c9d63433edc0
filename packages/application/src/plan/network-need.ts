// Where the network is thin: members against providers and their workers, place by place.
import { sql } from 'kysely'
import { bind } from '../core/index.ts'

const placesShown = 200

const list = bind('networkNeed.list', async (context) => {
  const organization = context.organization.id
  const members = await sql<{ place: string; members: number }>`
    select coalesce(p.address->>'city', '') || ', ' || coalesce(p.address->>'state', '') as place, count(distinct p.person_id)::int as members
    from person p join coverage c on c.organization_id = p.organization_id and c.person_id = p.person_id
    where p.organization_id = ${organization} and c.starts <= ${context.today}::date and (c.ends is null or c.ends >= ${context.today}::date)
    group by 1 order by 2 desc, 1 limit ${placesShown}`.execute(context.db)
  const providers = await sql<{ place: string; providers: number; practitioners: number }>`
    select coalesce(v.address->>'city', '') || ', ' || coalesce(v.address->>'state', '') as place, count(distinct v.provider_id)::int as providers,
      count(distinct w.practitioner_id)::int as practitioners
    from plan_provider v left join plan_practitioner w on w.organization_id = v.organization_id and w.provider_id = v.provider_id
      and (w.ends is null or w.ends >= ${context.today}::date)
    where v.organization_id = ${organization} and v.status = 'active'
    group by 1`.execute(context.db)
  const here = new Map(providers.rows.map((row) => [row.place, row]))
  return {
    rows: members.rows.map((row) => {
      const own = here.get(row.place)
      const practitioners = own?.practitioners ?? 0
      return {
        place: row.place,
        members: row.members,
        providers: own?.providers ?? 0,
        practitioners,
        membersPerPractitioner: practitioners === 0 ? null : Math.round(row.members / practitioners),
      }
    }),
  }
})

export const networkNeedBindings = [list] as const
