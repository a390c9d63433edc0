// The thread of one claim line: contract term, authorization, goal, note, claim line, remittance line, ledger, deposit.
// Every card is read from its own row; what is not there yet says so.
import { formatDay, formatMoney, rateOn, termNamed, type Contract, type Day } from '@throughline/domain'
import { sql } from 'kysely'
import { assertReachesPerson, found, type Context } from '../core/index.ts'
import type { Focus } from './thread-focus.ts'
import { absent, type Card, type ClaimLineRow, type Thread } from './thread-card.ts'
import { moneyCards } from './thread-money.ts'

export async function drawThread(context: Context, focus: Focus): Promise<Thread> {
  const visit = focus.serviceId === null ? null : await visitOf(context, focus.serviceId)
  const claim = focus.claimId === null ? null : await claimOf(context, focus.claimId, focus.line ?? 1)
  const personId = found(claim?.person_id ?? visit?.person_id)
  await assertReachesPerson(context, personId)
  const cards = [
    await contractCard(context, claim, visit),
    await authorizationCard(context, claim, visit),
    goalCard(visit),
    noteCard(visit),
    claimCard(claim),
    ...(claim ? await moneyCards(context, claim) : waitingForClaim),
  ]
  const who = claim ?? visit!
  const title = `${who.given_name} ${who.family_name} · ${formatDay(who.served_on)}${claim ? ` · claim ${claim.control_number}, line ${claim.line}` : ''}`
  return { title, cards, siblings: claim ? await siblingsOf(context, claim) : [] }
}

const waitingForClaim: readonly Card[] = [
  absent('remittance-line', 'Remittance', 'Nothing can be paid before there is a claim.'),
  absent('ledger', 'Ledger', 'The ledger begins when the claim is sent.'),
  absent('deposit', 'Bank deposit', 'Waits for a remittance.'),
]

type Visit = {
  service_id: string
  person_id: string
  given_name: string
  family_name: string
  served_on: Day
  starts_at: string
  ends_at: string
  service_kind: string
  worker: string
  authorization_id: string | null
  authorization_line: number | null
  expected_units: number | null
  payer_id: string | null
  note_id: string | null
  note_status: 'draft' | 'signed' | null
  person_words: string | null
  action: string | null
  response: string | null
  next_step: string | null
  signed_on: Day | null
  signer_name: string | null
  signer_credential: string | null
  sha256: string | null
  goal_id: string | null
  goal_words: string | null
  goal_need: string | null
  plan_id: string | null
}

async function visitOf(context: Context, serviceId: string): Promise<Visit | null> {
  const organization = context.organization.id
  const rows = await sql<Visit>`
    select s.service_id, s.person_id, p.given_name, p.family_name, s.served_on, s.starts_at, s.ends_at, s.service_kind,
      w.given_name || ' ' || w.family_name as worker, s.authorization_id, s.authorization_line, s.expected_units, s.payer_id,
      n.note_id, n.status as note_status, n.person_words, n.action, n.response, n.next_step, n.signed_on, n.signer_name,
      n.signer_credential, n.sha256, n.goal_id, g.words as goal_words, g.need as goal_need, g.plan_id
    from service s
    join person p on p.organization_id = s.organization_id and p.person_id = s.person_id
    join worker w on w.organization_id = s.organization_id and w.worker_id = s.worker_id
    left join note n on n.organization_id = s.organization_id and n.service_id = s.service_id
    left join goal g on g.organization_id = s.organization_id and g.goal_id = n.goal_id
    where s.organization_id = ${organization} and s.service_id = ${serviceId}`.execute(context.db)
  return rows.rows[0] ?? null
}

async function claimOf(context: Context, claimId: string, line: number): Promise<ClaimLineRow | null> {
  const rows = await sql<ClaimLineRow>`
    select c.claim_id, l.line, c.control_number, c.status, c.person_id, p.given_name, p.family_name, y.name as payer_name,
      c.contract_id, c.contract_version, l.contract_term, l.code, l.modifiers, l.units, l.charge_cents, l.expected_cents,
      l.paid_cents, l.open_cents, l.served_on, l.authorization_id, l.authorization_line, c.filing_deadline,
      (select count(*)::int from claim_line o where o.organization_id = c.organization_id and o.claim_id = c.claim_id) as lines
    from claim c
    join claim_line l on l.organization_id = c.organization_id and l.claim_id = c.claim_id
    join person p on p.organization_id = c.organization_id and p.person_id = c.person_id
    join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
    where c.organization_id = ${context.organization.id} and c.claim_id = ${claimId} and l.line = ${line}`.execute(
    context.db,
  )
  return rows.rows[0] ?? null
}

async function contractCard(context: Context, claim: ClaimLineRow | null, visit: Visit | null): Promise<Card> {
  const contract = await contractRow(context, claim, visit)
  if (!contract) return absent('contract', 'Contract term', 'No signed contract with this payer covers the day.')
  const document = contract.document
  const term = claim?.contract_term
    ? termNamed(document, claim.contract_term)
    : (document.services.find((one) => one.kind === visit?.service_kind) ?? null)
  const on = claim?.served_on ?? visit!.served_on
  const rate = term ? rateOn(term, on) : null
  return {
    stage: 'contract',
    ref: { kind: 'contract', id: contract.contract_id, label: contract.name },
    line: null,
    title: term?.title ?? contract.name,
    fact:
      rate && term
        ? `${formatMoney(rate.amount)} a unit for ${[term.code, ...term.modifiers].join(' ')}`
        : 'The contract has no rate on this day.',
    detail: [
      { label: 'Contract', value: `${contract.name}, version ${contract.version}` },
      ...(term ? [{ label: 'Term', value: term.term }] : []),
      ...(rate ? [{ label: 'Rate since', value: formatDay(rate.starts) }] : []),
    ],
    cents: rate?.amount ?? null,
    on: contract.starts,
    missing: rate ? null : 'No rate on this day.',
  }
}

async function contractRow(context: Context, claim: ClaimLineRow | null, visit: Visit | null) {
  const query = context.db
    .selectFrom('contract')
    .select(['contract_id', 'version', 'name', 'document', 'starts'])
    .where('organization_id', '=', context.organization.id)
  if (claim?.contract_id && claim.contract_version !== null)
    return query
      .where('contract_id', '=', claim.contract_id)
      .where('version', '=', claim.contract_version)
      .executeTakeFirst()
  if (!visit?.payer_id) return undefined
  return query
    .where('payer_id', '=', visit.payer_id)
    .where('status', '=', 'signed')
    .where('starts', '<=', visit.served_on)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>=', visit.served_on)]))
    .orderBy('version', 'desc')
    .executeTakeFirst() as Promise<
    { contract_id: string; version: number; name: string; document: Contract; starts: Day } | undefined
  >
}

async function authorizationCard(context: Context, claim: ClaimLineRow | null, visit: Visit | null): Promise<Card> {
  const id = claim?.authorization_id ?? visit?.authorization_id ?? null
  const line = claim?.authorization_line ?? visit?.authorization_line ?? null
  if (id === null || line === null)
    return absent(
      'authorization',
      'Authorization',
      'None was needed: the contract lets these units go without one, or does not ask.',
    )
  const row = await context.db
    .selectFrom('authorization as a')
    .innerJoin('authorization_line as l', (join) =>
      join.onRef('l.organization_id', '=', 'a.organization_id').onRef('l.authorization_id', '=', 'a.authorization_id'),
    )
    .select(['a.number', 'a.starts', 'a.ends', 'l.units_authorized', 'l.units_held', 'l.units_used'])
    .where('a.organization_id', '=', context.organization.id)
    .where('a.authorization_id', '=', id)
    .where('l.line', '=', line)
    .executeTakeFirst()
  if (!row) return absent('authorization', 'Authorization', 'The authorization is not on file.')
  const left = row.units_authorized - row.units_held - row.units_used
  return {
    stage: 'authorization',
    ref: { kind: 'authorization', id, label: row.number },
    line,
    title: `Authorization ${row.number}`,
    fact:
      row.units_held === 0
        ? `${row.units_used} of ${row.units_authorized} units used, ${left} left`
        : `${row.units_used} of ${row.units_authorized} units used, ${row.units_held} booked, ${left} left`,
    detail: [
      { label: 'From', value: formatDay(row.starts) },
      { label: 'Through', value: formatDay(row.ends) },
    ],
    cents: null,
    on: row.starts,
    missing: null,
  }
}

function goalCard(visit: Visit | null): Card {
  if (!visit?.goal_id || visit.goal_words === null) return absent('goal', 'Goal', 'The note names no goal of the plan.')
  return {
    stage: 'goal',
    ref: { kind: 'goal', id: visit.goal_id, label: visit.goal_words },
    line: null,
    title: `“${visit.goal_words}”`,
    fact: visit.goal_need ?? '',
    detail: [],
    cents: null,
    on: null,
    missing: null,
  }
}

function noteCard(visit: Visit | null): Card {
  if (!visit) return absent('note', 'Note', 'The claim came without a visit of ours.')
  const times = `${visit.starts_at}–${visit.ends_at}`
  if (visit.note_status !== 'signed')
    return {
      ...absent(
        'note',
        `Visit with ${visit.worker}, ${times}`,
        visit.note_id ? 'The note is not signed yet.' : 'The note is owed.',
      ),
      ref: { kind: 'service', id: visit.service_id, label: 'Visit' },
      on: visit.served_on,
    }
  const words = visit.person_words || visit.action || ''
  return {
    stage: 'note',
    ref: { kind: 'service', id: visit.service_id, label: 'Visit and note' },
    line: null,
    title: `Visit with ${visit.worker}, ${times}`,
    fact: words.length > 160 ? `${words.slice(0, 157)}…` : words,
    detail: [
      {
        label: 'Signed',
        value: `${visit.signer_name ?? ''}${visit.signer_credential ? `, ${visit.signer_credential}` : ''}, ${visit.signed_on ? formatDay(visit.signed_on) : ''}`,
      },
      { label: 'Seal', value: visit.sha256?.slice(0, 16) ?? '' },
    ],
    cents: null,
    on: visit.served_on,
    missing: null,
  }
}

function claimCard(claim: ClaimLineRow | null): Card {
  if (!claim) return absent('claim-line', 'Claim', 'No claim yet: it is built once the note is signed.')
  const units = Number(claim.units)
  return {
    stage: 'claim-line',
    ref: { kind: 'claim', id: claim.claim_id, label: claim.control_number },
    line: claim.line,
    title: `Claim ${claim.control_number}, line ${claim.line}`,
    fact: `${units} ${units === 1 ? 'unit' : 'units'} of ${[claim.code, ...claim.modifiers].join(' ')} to ${claim.payer_name}`,
    detail: [
      { label: 'Billed', value: formatMoney(claim.charge_cents) },
      ...(claim.expected_cents === null ? [] : [{ label: 'Expected', value: formatMoney(claim.expected_cents) }]),
      { label: 'Paid', value: formatMoney(claim.paid_cents) },
      { label: 'Open', value: formatMoney(claim.open_cents) },
      { label: 'State', value: claim.status },
    ],
    cents: claim.expected_cents ?? claim.charge_cents,
    on: claim.served_on,
    missing: null,
  }
}

async function siblingsOf(context: Context, claim: ClaimLineRow): Promise<Thread['siblings']> {
  const rows = await context.db
    .selectFrom('claim_line')
    .select(['line', 'code', 'served_on'])
    .where('organization_id', '=', context.organization.id)
    .where('claim_id', '=', claim.claim_id)
    .orderBy('line')
    .execute()
  return rows.map((row) => ({
    label: `Line ${row.line}: ${row.code}, ${formatDay(row.served_on)}`,
    kind: 'claim-line',
    id: claim.claim_id,
    line: row.line,
    current: row.line === claim.line,
  }))
}
