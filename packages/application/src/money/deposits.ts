// Bank deposits: recorded, matched to the remittances they are when that is certain, else by a person; and taken back, whole
// or match by match, when either was a mistake.
import { cents, formatMoney, type Cents, type Day } from '@throughline/domain'
import {
  depositTransfers,
  explainRemainder,
  matchDeposit,
  takeBackDeposit,
  unmatchPart,
  type Deposit,
  type DepositPart,
  type OpenRemittance,
} from '@throughline/provider'
import { inOrder, insertRows, listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { bind, found, personActing, refuse, type Context } from '../core/index.ts'
import { openAccounts, writeTransfers } from './ledger-writing.ts'
import { takePostingTurn } from './posting-turn.ts'

type OpenRow = {
  remittance_id: string
  payer: string
  payer_name: string
  trace: string
  cents: Cents
  effective_on: Day
}

/** Posted remittances with money not yet seen at the bank. */
async function openRemittances(context: Context): Promise<OpenRemittance[]> {
  const rows = await sql<OpenRow>`
    select r.remittance_id, coalesce(r.payer_id::text, 'payer ' || r.payer_identifier) as payer, r.payer_name, r.trace,
      (r.paid_cents - coalesce((select sum(m.cents) from deposit_match m
        where m.organization_id = r.organization_id and m.remittance_id = r.remittance_id), 0))::bigint as cents,
      r.effective_on
    from remittance r
    where r.organization_id = ${context.organization.id} and r.status = 'posted' and r.paid_cents > 0
      and r.paid_cents > coalesce((select sum(m.cents) from deposit_match m
        where m.organization_id = r.organization_id and m.remittance_id = r.remittance_id), 0)
    order by r.effective_on desc limit 2000`.execute(context.db)
  return rows.rows.map((row) => ({
    remittanceId: row.remittance_id,
    payerId: row.payer,
    payerName: row.payer_name,
    trace: row.trace,
    amount: row.cents,
    effectiveOn: row.effective_on,
  }))
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The payer a bank line names, among those who paid us. */
function payerNamed(name: string | null, open: readonly OpenRemittance[]): string | null {
  if (!name) return null
  const wanted = plain(name)
  return (
    open.find((one) => plain(one.payerName).startsWith(wanted) || wanted.startsWith(plain(one.payerName)))?.payerId ??
    null
  )
}

/** Above this a deposit is a slip of the keyboard: one hundred million dollars. */
const mostDeposited = 10_000_000_000

type GivenDeposit = {
  readonly depositedOn: Day
  readonly cents: Cents
  readonly trace: string | null
  readonly payer: string | null
}

/** One line of the bank statement is one deposit, however many windows it is typed in. */
async function refuseTypedTwice(context: Context, given: GivenDeposit): Promise<void> {
  const same = await context.db
    .selectFrom('deposit')
    .select('deposit_id')
    .where('organization_id', '=', context.organization.id)
    .where('deposited_on', '=', given.depositedOn)
    .where('cents', '=', given.cents)
    .where('trace', 'is not distinct from', given.trace)
    .where('payer_name', 'is not distinct from', given.payer)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (same)
    refuse(
      'invalid',
      `A deposit of ${formatMoney(given.cents)} on this day with the same trace number and payer is recorded already. If the bank shows a second one, copy what it prints beside it as the trace number.`,
      { trace: 'Copy what the bank prints beside this deposit.' },
    )
}

const recordDeposit = bind('deposit.record', async (context, input) => {
  if (input.depositedOn > context.today)
    refuse('invalid', 'A deposit cannot stand in the future. Write the day the bank shows.', {
      depositedOn: 'This day is still to come.',
    })
  if (input.cents > mostDeposited)
    refuse('invalid', `${formatMoney(input.cents)} is more than any bank would show here. Check the amount.`, {
      cents: 'Check the amount.',
    })
  await takePostingTurn(context)
  await refuseTypedTwice(context, input)
  const depositId = context.newId()
  await context.db
    .insertInto('deposit')
    .values({
      organization_id: context.organization.id,
      deposit_id: depositId,
      deposited_on: input.depositedOn,
      cents: input.cents,
      trace: input.trace,
      payer_name: input.payer,
      source: 'form',
      file_id: null,
      created_at: context.now,
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    })
    .execute()
  const open = await openRemittances(context)
  const deposit: Deposit = {
    depositId,
    bankedOn: input.depositedOn,
    amount: input.cents,
    traces: input.trace ? [input.trace] : [],
    payerId: payerNamed(input.payer, open),
  }
  const match = matchDeposit(deposit, open)
  const parts = match.kind === 'matched' ? match.parts : []
  await writeTransfers(
    context,
    openAccounts(context),
    depositTransfers(deposit, parts, {
      bank: { kind: 'bank', subject: null },
      postedOn: context.today,
      source: { kind: 'person', userId: personActing(context), reason: `Bank deposit of ${formatMoney(input.cents)}` },
    }),
  )
  await keepMatches(context, depositId, parts, match.kind === 'matched' ? match.by : 'person')
  context.subject('deposit', depositId)
  context.detail({ cents: input.cents, remittances: parts.length })
  return {
    depositId,
    matchedCents: cents(parts.reduce((total, part) => total + part.amount, 0)),
    text: match.message.text,
  }
})

async function keepMatches(
  context: Context,
  depositId: string,
  parts: readonly DepositPart[],
  by: string,
): Promise<void> {
  await insertRows(
    context.db,
    'deposit_match',
    parts.map((part) => ({
      organization_id: context.organization.id,
      deposit_id: depositId,
      remittance_id: part.remittanceId,
      cents: part.amount,
      matched_by: by,
      matched_at: context.now,
    })),
  )
}

const matchByPerson = bind('deposit.match', async (context, { depositId, remittanceId }) => {
  const row = await lockedDeposit(context, depositId)
  const matches = await matchesOf(context, depositId)
  if (matches.some((match) => match.remittance_id === remittanceId)) return { ok: true }
  if (row.taken_back_at !== null)
    refuse('taken-back', 'This deposit was taken back as a mistake. Record the one that the bank shows.')
  const left = row.cents - matches.reduce((total, match) => total + match.cents, 0)
  const open = await openRemittances(context)
  const chosen = found(open.find((one) => one.remittanceId === remittanceId))
  if (left <= 0) refuse('deposit-explained', 'Every cent of this deposit is matched already.')
  if (chosen.amount > left)
    refuse(
      'more-than-deposit',
      `Remittance ${chosen.trace} still waits for ${formatMoney(chosen.amount)}, but only ${formatMoney(cents(left))} of this deposit is left. Look for another deposit, or ask the bank.`,
    )
  const deposit: Deposit = {
    depositId,
    bankedOn: row.deposited_on,
    amount: row.cents,
    traces: row.trace ? [row.trace] : [],
    payerId: matches.length === 0 ? null : payerNamed(row.payer_name, open),
  }
  const parts = [{ remittanceId, payerId: chosen.payerId, amount: chosen.amount }]
  const unexplained = await unexplainedSubject(context, depositId)
  const standing = { postedOn: context.today, source: byPerson(context, `Matched to remittance ${chosen.trace}`) }
  const turn = await turnOf(context, depositId, remittanceId)
  await writeTransfers(
    context,
    openAccounts(context),
    explainRemainder({ ...deposit, payerId: unexplained?.subject ?? null }, parts, standing, turn),
  )
  await keepMatches(context, depositId, parts, 'person')
  context.subject('deposit', depositId)
  return { ok: true }
})

const byPerson = (context: Context, reason: string) =>
  ({ kind: 'person', userId: personActing(context), reason }) as const

/** The deposit, and nobody else at it until this command is done. */
async function lockedDeposit(context: Context, depositId: string) {
  return found(
    await context.db
      .selectFrom('deposit')
      .selectAll()
      .where('organization_id', '=', context.organization.id)
      .where('deposit_id', '=', depositId)
      .forUpdate()
      .executeTakeFirst(),
  )
}

type MatchRow = {
  readonly remittance_id: string
  readonly cents: Cents
  readonly trace: string
  readonly payer: string
}

/** What the deposit is matched to, with whose accounts the remittance's money stands in. */
async function matchesOf(context: Context, depositId: string): Promise<MatchRow[]> {
  const { rows } = await sql<MatchRow>`
    select m.remittance_id, m.cents, r.trace, coalesce(r.payer_id::text, 'payer ' || r.payer_identifier) as payer
    from deposit_match m
    join remittance r on r.organization_id = m.organization_id and r.remittance_id = m.remittance_id
    where m.organization_id = ${context.organization.id} and m.deposit_id = ${depositId}
    order by r.trace, m.remittance_id`.execute(context.db)
  return rows
}

/** Whose unexplained account the deposit uses; undefined while every cent of it was always explained. */
async function unexplainedSubject(
  context: Context,
  depositId: string,
): Promise<{ readonly subject: string | null } | undefined> {
  return context.db
    .selectFrom('transfer as t')
    .innerJoin('account as a', (join) =>
      join.onRef('a.organization_id', '=', 't.organization_id').onRef('a.account_id', '=', 't.credit_account'),
    )
    .select('a.subject')
    .where('t.organization_id', '=', context.organization.id)
    .where('t.deposit_id', '=', depositId)
    .where('a.kind', '=', 'unexplained')
    .orderBy('t.posted_at')
    .orderBy('t.key')
    .executeTakeFirst()
}

/** How often deposit and remittance have met or parted: what the keys of their transfers count by. */
async function turnOf(context: Context, depositId: string, remittanceId: string): Promise<number> {
  const row = await context.db
    .selectFrom('transfer')
    .select((count) => count.fn.countAll<number>().as('transfers'))
    .where('organization_id', '=', context.organization.id)
    .where('deposit_id', '=', depositId)
    .where('remittance_id', '=', remittanceId)
    .executeTakeFirstOrThrow()
  return Number(row.transfers)
}

/** Parts deposit and remittance; the remittance's money waits for the bank again. */
async function part(context: Context, depositId: string, match: MatchRow, reason: string): Promise<void> {
  const unexplained = await unexplainedSubject(context, depositId)
  const turn = await turnOf(context, depositId, match.remittance_id)
  const back = unmatchPart(
    { depositId, payerId: unexplained === undefined ? match.payer : unexplained.subject },
    { remittanceId: match.remittance_id, payerId: match.payer, amount: match.cents },
    { postedOn: context.today, source: byPerson(context, reason) },
    turn,
  )
  await writeTransfers(context, openAccounts(context), [back])
  await context.db
    .deleteFrom('deposit_match')
    .where('organization_id', '=', context.organization.id)
    .where('deposit_id', '=', depositId)
    .where('remittance_id', '=', match.remittance_id)
    .execute()
}

const unmatch = bind('deposit.unmatch', async (context, { depositId, remittanceId, reason }) => {
  await lockedDeposit(context, depositId)
  const match = (await matchesOf(context, depositId)).find((one) => one.remittance_id === remittanceId)
  context.subject('deposit', depositId)
  if (!match) return { ok: true }
  await part(context, depositId, match, reason)
  context.detail({ cents: match.cents, reason })
  return { ok: true }
})

const takeBack = bind('deposit.takeBack', async (context, { depositId, reason }) => {
  const row = await lockedDeposit(context, depositId)
  context.subject('deposit', depositId)
  if (row.taken_back_at !== null) return { ok: true }
  const matches = await matchesOf(context, depositId)
  for (const match of matches) await part(context, depositId, match, reason)
  const unexplained = await unexplainedSubject(context, depositId)
  const deposit: Deposit = {
    depositId,
    bankedOn: row.deposited_on,
    amount: row.cents,
    traces: [],
    payerId: unexplained?.subject ?? null,
  }
  await writeTransfers(context, openAccounts(context), [
    takeBackDeposit(deposit, {
      bank: { kind: 'bank', subject: null },
      postedOn: context.today,
      source: byPerson(context, reason),
    }),
  ])
  await context.db
    .updateTable('deposit')
    .set({ taken_back_at: context.now, taken_back_by: personActing(context), taken_back_reason: reason })
    .where('organization_id', '=', context.organization.id)
    .where('deposit_id', '=', depositId)
    .execute()
  context.detail({ cents: row.cents, remittances: matches.length, reason })
  return { ok: true }
})

const listDeposits = bind('deposit.list', async (context, input) => {
  const { keys, total } = await listPage(context.db, context.organization.id, lists.deposit, {
    ...input,
    filter: { matched: input.filter.matched },
  })
  if (keys.length === 0) return { rows: [], total }
  const ids = keys.map((key) => key.deposit_id)
  const rows = await context.db
    .selectFrom('deposit')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('deposit_id', 'in', ids)
    .execute()
  const matches = await context.db
    .selectFrom('deposit_match as m')
    .innerJoin('remittance as r', (join) =>
      join.onRef('r.organization_id', '=', 'm.organization_id').onRef('r.remittance_id', '=', 'm.remittance_id'),
    )
    .select(['m.deposit_id', 'm.cents', 'r.remittance_id', 'r.trace'])
    .where('m.organization_id', '=', context.organization.id)
    .where('m.deposit_id', 'in', ids)
    .execute()
  const open = await openRemittances(context)
  return {
    rows: inOrder(keys, rows).map((row) => {
      const own = matches.filter((match) => match.deposit_id === row.deposit_id)
      const matched = own.reduce((sum, match) => sum + match.cents, 0)
      const left = row.taken_back_at === null ? row.cents - matched : 0
      return {
        depositId: row.deposit_id,
        depositedOn: row.deposited_on,
        cents: row.cents,
        trace: row.trace,
        payer: row.payer_name,
        matchedCents: cents(matched),
        unexplainedCents: cents(left),
        remittances: own.map((match) => ({ kind: 'remittance', id: match.remittance_id, label: match.trace })),
        suggestions: left === 0 ? [] : suggestions(left, open),
        takenBack: row.taken_back_at === null ? null : { at: row.taken_back_at, reason: row.taken_back_reason ?? '' },
      }
    }),
    total,
  }
})

function suggestions(left: number, open: readonly OpenRemittance[]) {
  const fitting = open.filter((one) => one.amount <= left)
  return [...fitting]
    .sort((a, b) => Number(b.amount === left) - Number(a.amount === left) || b.amount - a.amount)
    .slice(0, 5)
    .map((one) => ({
      remittance: { kind: 'remittance', id: one.remittanceId, label: `${one.payerName} ${one.trace}` },
      cents: one.amount,
      why: one.amount === left ? 'The same amount' : 'Fits into the deposit',
    }))
}

export const depositBindings = [recordDeposit, matchByPerson, unmatch, takeBack, listDeposits] as const
