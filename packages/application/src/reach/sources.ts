// Who refers people, how many came, what was shown there; and whether it dries up.
import { addDays, type Day } from '@throughline/domain'
import {
  droughtRules,
  referralDrought,
  type Drought,
  type DroughtCause,
  type PlanRefusals,
  type ReferralSourceFacts,
} from '@throughline/provider'
import { sql } from 'kysely'
import { bind, found, refuse, type Context } from '../core/index.ts'
import { shownOutlook } from './plans.ts'

const sourcesAtMost = 300
const plansAtMost = 200
const outreachAtMost = 2_000

async function sourcesOf(context: Context) {
  const organization = context.organization.id
  const sources = await context.db
    .selectFrom('referral_source')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('ended_on', 'is', null)
    .orderBy('name')
    .limit(sourcesAtMost)
    .execute()
  const since = addDays(context.today, -droughtRules.beforeDays - droughtRules.latelyDays)
  // Whoever was written on the waiting list under a source's name came from it: nobody counts them twice.
  const counted = await sql<{ source_id: string; on: Day; people: number }>`
    select source_id, referred_on::text as "on", sum(people)::int as people from (
      select source_id, referred_on, people from referral
      where organization_id = ${organization} and referred_on >= ${since}::date
      union all
      select s.source_id, w.referred_on, 1 from waiting_person w
      join referral_source s on s.organization_id = w.organization_id and lower(s.name) = lower(trim(w.referred_by))
      where w.organization_id = ${organization} and w.referred_on >= ${since}::date) every_one
    group by 1, 2 order by 2`.execute(context.db)
  const shown = await context.db
    .selectFrom('outreach')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('done_on', 'desc')
    .orderBy('outreach_id', 'desc')
    .limit(outreachAtMost)
    .execute()
  return sources.map((source) => ({
    source,
    referrals: counted.rows.filter((row) => row.source_id === source.source_id),
    shown: shown.filter((row) => row.source_id === source.source_id),
  }))
}

async function plansOf(context: Context) {
  const organization = context.organization.id
  const payers = await context.db
    .selectFrom('payer')
    .select(['payer_id', 'name'])
    .where('organization_id', '=', organization)
    .where('status', '=', 'active')
    .orderBy('name')
    .limit(plansAtMost)
    .execute()
  const outlooks = await context.db
    .selectFrom('plan_outlook')
    .selectAll()
    .where('organization_id', '=', organization)
    .execute()
  const calls = await sql<{ payer_id: string; contacts: number; last: Day | null; open: number; late: number }>`
    select c.payer_id, count(distinct c.contact_id) filter (where c.ended_on is null)::int as contacts,
      max(l.called_on)::text as last,
      count(*) filter (where l.promise is not null and l.kept_on is null and l.released_on is null)::int as open,
      count(*) filter (where l.promised_for < ${context.today}::date and l.kept_on is null
        and l.released_on is null)::int as late
    from plan_contact c left join plan_call l on l.organization_id = c.organization_id and l.contact_id = c.contact_id
    where c.organization_id = ${organization} group by 1`.execute(context.db)
  return payers.map((payer) => {
    const told = calls.rows.find((row) => row.payer_id === payer.payer_id)
    return {
      payerId: payer.payer_id,
      plan: payer.name,
      outlook: shownOutlook(outlooks.find((row) => row.payer_id === payer.payer_id)),
      contacts: told?.contacts ?? 0,
      lastCall: told?.last ?? null,
      openPromises: told?.open ?? 0,
      latePromises: told?.late ?? 0,
    }
  })
}

/** What each plan decided of late about requests for approval and about claims, and how much of it was a no. */
async function refusalsOf(context: Context): Promise<PlanRefusals[]> {
  const organization = context.organization.id
  const since = addDays(context.today, -droughtRules.refusedDays)
  const found = await sql<{ plan: string; kind: 'requests' | 'claims'; refused: number; decided: number }>`
    with requests as (
      select payer_id, status = 'denied' as refused from "authorization"
      where organization_id = ${organization} and status <> 'requested'
        and coalesce(requested_on, starts) >= ${since}::date and coalesce(requested_on, starts) <= ${context.today}::date),
    claims as (
      select distinct on (c.claim_id) r.payer_id, c.paid_cents = 0 as refused
      from remittance r join remittance_claim c
        on c.organization_id = r.organization_id and c.remittance_id = r.remittance_id
      where r.organization_id = ${organization} and r.status = 'posted' and r.effective_on >= ${since}::date
        and c.claim_id is not null and c.charge_cents > 0
      order by c.claim_id, r.effective_on desc, r.received_at desc, c.ordinal desc)
    select p.name as plan, d.kind, count(*) filter (where d.refused)::int as refused, count(*)::int as decided
    from (select 'requests' as kind, payer_id, refused from requests
      union all select 'claims', payer_id, refused from claims) d
    join payer p on p.organization_id = ${organization} and p.payer_id = d.payer_id
    group by p.name, d.kind order by p.name`.execute(context.db)
  const none = { refused: 0, decided: 0 }
  return [...new Set(found.rows.map((row) => row.plan))].map((plan) => ({
    plan,
    requests: found.rows.find((row) => row.plan === plan && row.kind === 'requests') ?? none,
    claims: found.rows.find((row) => row.plan === plan && row.kind === 'claims') ?? none,
  }))
}

function shownCause(cause: DroughtCause) {
  switch (cause.cause) {
    case 'waiting-list':
      return { cause: cause.cause, who: null, count: cause.waiting, of: null }
    case 'requests-refused':
    case 'claims-refused':
      return { cause: cause.cause, who: cause.plan, count: cause.refused, of: cause.decided }
    case 'guide-silent':
      return { cause: cause.cause, who: cause.plan, count: null, of: null }
    default:
      return { cause: cause.cause, who: cause.source, count: cause.days, of: null }
  }
}

type Sources = Awaited<ReturnType<typeof sourcesOf>>
type Plans = Awaited<ReturnType<typeof plansOf>>

async function droughtAmong(context: Context, plans: Plans, sources: Sources): Promise<Drought> {
  const facts = sources.map(({ source, referrals, shown }): ReferralSourceFacts => ({
    sourceId: source.source_id,
    name: source.name,
    kind: source.kind,
    referrals,
    lastSeen: shown[0]?.done_on ?? null,
  }))
  const unasked = referralDrought(facts, { waiting: 0, silentGuides: [], refusals: [] }, context.today)
  // Only a drought is worth the question why.
  if (unasked.standing !== 'dry') return unasked
  const waiting = await context.db
    .selectFrom('waiting_person')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow()
  const around = {
    waiting: Number(waiting.count),
    silentGuides: plans.filter((one) => one.outlook.guideNames === 'no').map((one) => one.plan),
    refusals: await refusalsOf(context),
  }
  return referralDrought(facts, around, context.today)
}

/** Whether referrals dry up, with the likely causes, for whoever asks beside the page. */
export const droughtNow = async (context: Context): Promise<Drought> =>
  droughtAmong(context, await plansOf(context), await sourcesOf(context))

const overview = bind('reach.overview', async (context) => {
  const plans = await plansOf(context)
  const sources = await sourcesOf(context)
  const drought = await droughtAmong(context, plans, sources)
  const lateFrom = addDays(context.today, 1 - droughtRules.latelyDays)
  return {
    plans,
    sources: sources.map(({ source, referrals, shown }) => ({
      sourceId: source.source_id,
      name: source.name,
      kind: source.kind,
      contact: source.contact,
      lately: referrals.filter(({ on }) => on >= lateFrom).reduce((sum, row) => sum + row.people, 0),
      inAll: referrals.reduce((sum, row) => sum + row.people, 0),
      lastReferral: referrals.at(-1)?.on ?? null,
      lastSeen: shown[0]?.done_on ?? null,
      shown: shown.map((row) => ({
        outreachId: row.outreach_id,
        kind: row.kind,
        on: row.done_on,
        staff: row.staff,
        people: row.people,
        words: row.words,
        by: row.done_by_name,
      })),
    })),
    drought: { ...drought, causes: drought.causes.map(shownCause) },
  }
})

const saveSource = bind('reach.saveSource', async (context, { sourceId, payerId, ended, ...input }) => {
  const organization_id = context.organization.id
  if (sourceId === null) {
    const added = context.newId()
    await context.db
      .insertInto('referral_source')
      .values({ organization_id, source_id: added, payer_id: payerId, ...input, ended_on: null })
      .execute()
    context.subject('source', added)
    return { id: added }
  }
  const changed = await context.db
    .updateTable('referral_source')
    .set({ ...input, payer_id: payerId, ended_on: ended ? context.today : null })
    .where('organization_id', '=', organization_id)
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
  found(changed.numUpdatedRows > 0n ? changed : undefined)
  context.subject('source', sourceId)
  return { id: sourceId }
})

async function assertSource(context: Context, sourceId: string, on: Day): Promise<void> {
  found(
    await context.db
      .selectFrom('referral_source')
      .select('source_id')
      .where('organization_id', '=', context.organization.id)
      .where('source_id', '=', sourceId)
      .executeTakeFirst(),
  )
  if (on > context.today)
    refuse('day-ahead', 'This day has not come yet. Record what has happened.', {
      on: 'Write today or an earlier day.',
    })
}

const recordReferral = bind('reach.recordReferral', async (context, { sourceId, on, people }) => {
  await assertSource(context, sourceId, on)
  const referralId = context.newId()
  await context.db
    .insertInto('referral')
    .values({
      organization_id: context.organization.id,
      referral_id: referralId,
      source_id: sourceId,
      referred_on: on,
      people,
      recorded_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  context.subject('source', sourceId)
  return { id: referralId }
})

const recordOutreach = bind('reach.recordOutreach', async (context, { sourceId, on, ...input }) => {
  await assertSource(context, sourceId, on)
  const outreachId = context.newId()
  await context.db
    .insertInto('outreach')
    .values({
      organization_id: context.organization.id,
      outreach_id: outreachId,
      source_id: sourceId,
      done_on: on,
      ...input,
      done_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  context.subject('source', sourceId)
  return { id: outreachId }
})

export const sourceBindings = [overview, saveSource, recordReferral, recordOutreach] as const
