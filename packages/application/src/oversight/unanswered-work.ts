// Today's rows of what was sent and not answered: files nobody acknowledged, claims the payer never took in, claims that wait
// too long for a decision. What is late is decided by the provider's side; here its facts are read.
import { addDays, daysBetween, type Cents, type Day } from '@throughline/domain'
import { defaultThresholds, unansweredBatch, undecidedClaim, type Unanswered } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { firstShown, todayRow, type TodayRow } from './home-rows.ts'

/** Open batches looked at: one is answered within days, so few ever are open. */
const batchesAtMost = 500

export async function unansweredWork(context: Context): Promise<TodayRow[]> {
  return [...(await batches(context)), ...(await claims(context))]
}

type BatchRow = {
  batch_id: string
  interchange_control: string
  payer: string
  sent_on: Day
  claims: number
  expected: Cents
  unread: number
}

/** Claims of a batch say by their state how far its answers came: read by the receiver, taken in by the payer. */
async function batches(context: Context): Promise<TodayRow[]> {
  const organization = context.organization.id
  const { rows } = await sql<BatchRow>`
    select b.batch_id, b.interchange_control, p.name as payer,
      (b.sent_at at time zone ${context.organization.timeZone})::date as sent_on, count(*)::int as claims,
      coalesce(sum(c.expected_cents), 0)::bigint as expected,
      (count(*) filter (where c.status in ('sent', 'received')))::int as unread
    from claim c
    join batch b on b.organization_id = ${organization} and b.batch_id = c.batch_id
    join payer p on p.organization_id = ${organization} and p.payer_id = b.payer_id
    where c.organization_id = ${organization} and c.status in ('sent', 'received', 'syntax-accepted')
      and b.sent_at is not null and p.billing_route = '837P'
    group by b.batch_id, b.interchange_control, p.name, b.sent_at
    order by b.sent_at, b.batch_id limit ${batchesAtMost}`.execute(context.db)
  const found = rows.flatMap((row) => {
    const one = unansweredBatch(
      {
        reference: row.interchange_control,
        payerName: row.payer,
        sentOn: row.sent_on,
        claimCount: row.claims,
        expected: row.expected,
        syntaxAnswered: row.unread === 0,
        payerAnswered: false,
      },
      context.today,
    )
    return one === null ? [] : [{ row, one }]
  })
  return (['no-syntax-answer', 'no-payer-answer'] as const).flatMap((kind) => {
    const own = found.filter(({ one }) => one.kind === kind)
    const sum = own.reduce((total, { row }) => total + row.expected, 0) as Cents
    return todayRow(
      kind,
      '/claims/batches',
      own.slice(0, firstShown).map((entry) => ({ ...entry, count: own.length, sum })),
      ({ row, one }) => ({
        ...told(context, one),
        label: `${row.payer} · ${row.interchange_control}`,
        cents: row.expected,
        page: '/claims/batches',
        id: row.batch_id,
      }),
    )
  })
}

const told = (context: Context, one: Unanswered) => ({
  text: one.sentence.text,
  dueOn: one.due,
  daysLeft: daysBetween(context.today, one.due),
})

type SentRow = {
  claim_id: string
  control_number: string
  person_id: string
  given_name: string
  family_name: string
  payer: string
  sent_on: Day
  expected: Cents
  count: number
  sum: Cents
}

async function claims(context: Context): Promise<TodayRow[]> {
  const organization = context.organization.id
  const before = addDays(context.today, -defaultThresholds.remittanceDays)
  const { rows } = await sql<SentRow>`
    select c.claim_id, c.control_number, c.person_id, p.given_name, p.family_name, y.name as payer, c.sent_on,
      coalesce(c.expected_cents, 0)::bigint as expected, count(*) over ()::int as count,
      (sum(coalesce(c.expected_cents, 0)) over ())::bigint as sum
    from (select k.*, coalesce(k.filed_on, (b.sent_at at time zone ${context.organization.timeZone})::date) as sent_on
      from claim k join batch b on b.organization_id = ${organization} and b.batch_id = k.batch_id
      where k.organization_id = ${organization} and k.frequency <> '8'
        and k.status in ('sent', 'payer-accepted')) c
    join person p on p.organization_id = ${organization} and p.person_id = c.person_id
    join payer y on y.organization_id = ${organization} and y.payer_id = c.payer_id
    where c.sent_on < ${before}::date and (c.status = 'payer-accepted' or y.billing_route <> '837P')
    order by c.sent_on, c.claim_id limit ${firstShown}`.execute(context.db)
  context.touch(rows.map((row) => row.person_id))
  return todayRow('no-remittance', '/claims/all?status=payer-accepted', rows, (row) => {
    const one = undecidedClaim(
      {
        controlNumber: row.control_number,
        personName: `${row.given_name} ${row.family_name}`,
        payerName: row.payer,
        sentOn: row.sent_on,
        expected: row.expected,
      },
      context.today,
    )
    return {
      text: null,
      dueOn: null,
      daysLeft: null,
      ...(one && told(context, one)),
      label: `${row.given_name} ${row.family_name} · ${row.control_number}`,
      cents: row.expected,
      page: '/claims',
      id: row.claim_id,
    }
  })
}
