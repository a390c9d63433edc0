// The thread as the plan holds it: its copy of the contract, what it authorized, the claim it received, what it decided,
// what it paid, and its own ledger.
import { formatDay, formatMoney, termForCode, type Cents, type Claim, type Day } from '@throughline/domain'
import { sql } from 'kysely'
import { assertReachesPerson, found, type Context } from '../core/index.ts'
import { movementText, showTransfers } from '../money/ledger.ts'
import { absent, type Card, type Thread } from './thread-card.ts'

export type PlanThreadKind = 'received-claim' | 'decision' | 'payment' | 'authorization' | 'contract' | 'transfer'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

type Row = { received_claim_id: string }

/** The received claim that a thing of the plan's hangs on; null when there is none. */
export async function findReceivedClaim(context: Context, kind: PlanThreadKind, id: string): Promise<string | null> {
  if (!uuid.test(id)) return null
  const organization = context.organization.id
  const queries = {
    'received-claim': sql<Row>`select received_claim_id from received_claim
      where organization_id = ${organization} and received_claim_id = ${id}`,
    decision: sql<Row>`select received_claim_id from decision where organization_id = ${organization} and decision_id = ${id}`,
    payment: sql<Row>`select d.received_claim_id from payment_decision p
      join decision d on d.organization_id = p.organization_id and d.decision_id = p.decision_id
      where p.organization_id = ${organization} and d.organization_id = ${organization} and p.payment_id = ${id}
      order by d.decided_at limit 1`,
    authorization: sql<Row>`select l.received_claim_id from received_claim_line l
      join "authorization" a on a.organization_id = l.organization_id and a.number = l.authorization_number
      where l.organization_id = ${organization} and a.authorization_id = ${id} limit 1`,
    contract: sql<Row>`select r.received_claim_id from received_claim r
      join contract c on c.organization_id = r.organization_id and c.provider_id = r.provider_id
      where r.organization_id = ${organization} and c.contract_id = ${id} order by r.received_on desc limit 1`,
    transfer: sql<Row>`select received_claim_id from transfer where organization_id = ${organization} and transfer_id = ${id}
      and received_claim_id is not null`,
  }
  return (await queries[kind].execute(context.db)).rows[0]?.received_claim_id ?? null
}

type ReceivedLine = {
  received_claim_id: string
  icn: string
  person_id: string | null
  provider_id: string | null
  provider: string | null
  received_on: Day
  status: string
  document: Claim
  line: number
  code: string
  modifiers: string[]
  units: number | string
  charge_cents: Cents
  served_on: Day | null
  place_of_service: string | null
  authorization_number: string | null
}

export async function drawPlanThread(context: Context, receivedClaimId: string, line: number): Promise<Thread> {
  const rows = await sql<ReceivedLine>`
    select r.received_claim_id, r.icn, r.person_id, r.provider_id, v.name as provider, r.received_on, r.status, r.document,
      l.line, l.code, l.modifiers, l.units, l.charge_cents, l.served_on, l.place_of_service, l.authorization_number
    from received_claim r
    join received_claim_line l on l.organization_id = r.organization_id and l.received_claim_id = r.received_claim_id
    left join plan_provider v on v.organization_id = r.organization_id and v.provider_id = r.provider_id
    where r.organization_id = ${context.organization.id} and r.received_claim_id = ${receivedClaimId}
    order by l.line`.execute(context.db)
  const claim = found(rows.rows.find((row) => row.line === line) ?? rows.rows[0])
  if (claim.person_id !== null) await assertReachesPerson(context, claim.person_id)
  const { name } = claim.document.subscriber
  return {
    title: `${name.given} ${name.family} · claim ${claim.icn}, line ${claim.line}`,
    cards: [
      await contractCard(context, claim),
      await authorizationCard(context, claim),
      receivedCard(claim),
      ...(await decisionCards(context, claim)),
      await paymentCard(context, claim),
      await ledgerCard(context, claim),
    ],
    siblings: rows.rows.map((row) => ({
      label: `Line ${row.line}: ${row.code}${row.served_on ? `, ${formatDay(row.served_on)}` : ''}`,
      kind: 'received-claim',
      id: row.received_claim_id,
      line: row.line,
      current: row.line === claim.line,
    })),
  }
}

async function contractCard(context: Context, claim: ReceivedLine): Promise<Card> {
  if (claim.provider_id === null || claim.served_on === null)
    return absent('contract', 'Contract term', 'The provider is not in the network, so no contract prices this.')
  const row = await context.db
    .selectFrom('contract')
    .select(['contract_id', 'version', 'name', 'document', 'starts'])
    .where('organization_id', '=', context.organization.id)
    .where('provider_id', '=', claim.provider_id)
    .where('status', '=', 'signed')
    .where('starts', '<=', claim.served_on)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>=', claim.served_on)]))
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (!row) return absent('contract', 'Contract term', 'No contract with this provider covers the day.')
  const term = termForCode(row.document, {
    code: claim.code,
    modifiers: claim.modifiers,
    placeOfService: claim.place_of_service,
    servedOn: claim.served_on,
  })
  return {
    stage: 'contract',
    ref: { kind: 'contract', id: row.contract_id, label: row.name },
    line: null,
    title: term?.title ?? row.name,
    fact: term ? `Term ${term.term} of our copy of the contract` : `The contract does not buy ${claim.code}.`,
    detail: [{ label: 'Contract', value: `${row.name}, version ${row.version}` }],
    cents: null,
    on: row.starts,
    missing: term ? null : 'No term answers for this code.',
  }
}

async function authorizationCard(context: Context, claim: ReceivedLine): Promise<Card> {
  const number = claim.authorization_number ?? claim.document.authorizationNumber
  if (!number) return absent('authorization', 'Authorization', 'The claim names none.')
  const row = await context.db
    .selectFrom('authorization')
    .select(['authorization_id', 'starts', 'ends', 'status'])
    .where('organization_id', '=', context.organization.id)
    .where('number', '=', number)
    .where('person_id', '=', claim.person_id ?? '00000000-0000-0000-0000-000000000000')
    .executeTakeFirst()
  if (!row)
    return absent('authorization', `Authorization ${number}`, 'We gave this member no authorization of that number.')
  return {
    stage: 'authorization',
    ref: { kind: 'authorization', id: row.authorization_id, label: number },
    line: null,
    title: `Authorization ${number}`,
    fact: `${row.status}, ${formatDay(row.starts)} through ${formatDay(row.ends)}`,
    detail: [],
    cents: null,
    on: row.starts,
    missing: null,
  }
}

function receivedCard(claim: ReceivedLine): Card {
  const units = Number(claim.units)
  return {
    stage: 'claim-line',
    ref: { kind: 'received-claim', id: claim.received_claim_id, label: claim.icn },
    line: claim.line,
    title: `Claim ${claim.icn}, line ${claim.line}`,
    fact: `${units} ${units === 1 ? 'unit' : 'units'} of ${[claim.code, ...claim.modifiers].join(' ')} from ${claim.provider ?? claim.document.billing.name}`,
    detail: [
      { label: 'Billed', value: formatMoney(claim.charge_cents) },
      { label: 'Received', value: formatDay(claim.received_on) },
      { label: 'Their number', value: claim.document.controlNumber },
    ],
    cents: claim.charge_cents,
    on: claim.served_on,
    missing: null,
  }
}

async function decisionCards(context: Context, claim: ReceivedLine): Promise<Card[]> {
  const rows = await context.db
    .selectFrom('decision as d')
    .innerJoin('decision_line as l', (join) =>
      join.onRef('l.organization_id', '=', 'd.organization_id').onRef('l.decision_id', '=', 'd.decision_id'),
    )
    .select([
      'd.decision_id',
      'd.version',
      'd.outcome',
      'd.decided_on',
      'd.rule_version',
      'l.units_allowed',
      'l.allowed_cents',
      'l.paid_cents',
    ])
    .where('d.organization_id', '=', context.organization.id)
    .where('d.received_claim_id', '=', claim.received_claim_id)
    .where('l.line', '=', claim.line)
    .orderBy('d.version')
    .limit(20)
    .execute()
  if (rows.length === 0)
    return [absent('decision', 'Decision', claim.status === 'pended' ? 'It waits for a person.' : 'Not decided yet.')]
  return rows.map((row) => ({
    stage: 'decision',
    ref: { kind: 'decision', id: row.decision_id, label: `Version ${row.version}` },
    line: claim.line,
    title: `Decision, version ${row.version}: ${row.outcome}`,
    fact: `${formatMoney(row.allowed_cents)} allowed, ${formatMoney(row.paid_cents)} to pay`,
    detail: [
      { label: 'Units allowed', value: String(Number(row.units_allowed)) },
      { label: 'Rules', value: row.rule_version.slice(0, 12) },
    ],
    cents: row.paid_cents,
    on: row.decided_on,
    missing: null,
  }))
}

async function paymentCard(context: Context, claim: ReceivedLine): Promise<Card> {
  const row = await context.db
    .selectFrom('payment_decision as p')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.organization_id', '=', 'p.organization_id').onRef('d.decision_id', '=', 'p.decision_id'),
    )
    .innerJoin('payment as y', (join) =>
      join.onRef('y.organization_id', '=', 'p.organization_id').onRef('y.payment_id', '=', 'p.payment_id'),
    )
    .select(['y.payment_id', 'y.trace', 'y.cents', 'y.paid_on', 'y.method'])
    .where('p.organization_id', '=', context.organization.id)
    .where('d.received_claim_id', '=', claim.received_claim_id)
    .orderBy('y.paid_on', 'desc')
    .executeTakeFirst()
  if (!row) return absent('remittance-line', 'Payment', 'Waits for the next pay run.')
  return {
    stage: 'remittance-line',
    ref: { kind: 'payment', id: row.payment_id, label: row.trace },
    line: null,
    title: `Payment ${row.trace}`,
    fact: `${formatMoney(row.cents)} by ${row.method} on ${formatDay(row.paid_on)}`,
    detail: [],
    cents: row.cents,
    on: row.paid_on,
    missing: null,
  }
}

async function ledgerCard(context: Context, claim: ReceivedLine): Promise<Card> {
  const keys = await context.db
    .selectFrom('transfer')
    .select('transfer_id')
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', '=', claim.received_claim_id)
    .orderBy('posted_at')
    .limit(100)
    .execute()
  if (keys.length === 0) return absent('ledger', 'Ledger', 'Nothing is in the ledger before the claim is paid.')
  const shown = await showTransfers(context, keys)
  return {
    stage: 'ledger',
    ref: { kind: 'transfer', id: keys[0]!.transfer_id, label: 'Ledger' },
    line: null,
    title: `${shown.length} ledger ${shown.length === 1 ? 'entry' : 'entries'}`,
    fact: movementText(shown.at(-1)!),
    detail: shown.map((one) => ({ label: one.postedOn, value: movementText(one) })),
    cents: null,
    on: shown.at(-1)?.postedOn ?? null,
    missing: null,
  }
}
