// The plan's inbox and each claim with every version of its decision, explaining itself like a letter.
import { explainAdjustment } from '@throughline/codes'
import {
  daysBetween,
  type Cents,
  type Claim,
  type ClaimAdjustment,
  type ClaimLine,
  type Day,
  type Message,
} from '@throughline/domain'
import { explainDecision, explainReversal, type DecidedLine, type Decision, type DecisionStep } from '@throughline/plan'
import { inOrder, listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { assertReachesPerson, bind, found, reachFilter, type Context } from '../core/index.ts'
import { namedLike, numberOrName } from '../record/named-like.ts'
import type { KeptDecision } from './keep-decision.ts'
import { noticeOf } from './member-notices.ts'

type Status = 'received' | 'pended' | 'decided' | 'rejected' | 'paid' | 'replaced' | 'voided'

type Row = {
  received_claim_id: string
  icn: string
  patient_control: string
  provider: string | null
  person_id: string | null
  member: string | null
  received_on: Day
  frequency: string
  lines: number
  charge_cents: Cents
  allowed_cents: Cents | null
  paid_cents: Cents | null
  status: Status
  purchaser: string | null
  document: Claim
  file_id: string
  decision: KeptDecision | null
  pend: Message | null
}

async function claimRows(context: Context, keys: readonly { readonly received_claim_id: string }[]) {
  if (keys.length === 0) return []
  const rows = await sql<Row>`
    select r.received_claim_id, r.icn, r.patient_control, v.name as provider, r.person_id, r.received_on, r.frequency,
      (select trim(p.given_name || ' ' || p.family_name) from person p where p.organization_id = r.organization_id
        and p.person_id = r.person_id) as member,
      json_array_length(r.document -> 'lines') as lines, r.charge_cents, d.allowed_cents, d.paid_cents, r.status, r.document,
      r.file_id, d.document as decision,
      (select u.name from coverage c join purchaser u on u.organization_id = c.organization_id
        and u.purchaser_id = c.purchaser_id where c.organization_id = r.organization_id and c.person_id = r.person_id
        and c.starts <= coalesce(r.served_on, r.received_on) order by c.starts desc limit 1) as purchaser,
      (select p.message from pend p where p.organization_id = r.organization_id
        and p.received_claim_id = r.received_claim_id and p.closed_on is null order by p.opened_on limit 1) as pend
    from received_claim r
    left join plan_provider v on v.organization_id = r.organization_id and v.provider_id = r.provider_id
    left join lateral (select x.allowed_cents, x.paid_cents, x.document
      from decision x where x.organization_id = r.organization_id and x.received_claim_id = r.received_claim_id
        and x.outcome in ('paid', 'partly-paid', 'denied')
        and r.status not in ('replaced', 'voided') order by x.version desc limit 1) d on true
    where r.organization_id = ${context.organization.id}
      and r.received_claim_id = any(${keys.map((key) => key.received_claim_id)}::uuid[])`.execute(context.db)
  context.touch(rows.rows.map((row) => row.person_id))
  return inOrder(keys, rows.rows)
}

function shown(row: Row) {
  const { name } = row.document.subscriber
  const written = `${name.given} ${name.family}`.trim()
  return {
    receivedClaimId: row.received_claim_id,
    icn: row.icn,
    patientControl: row.patient_control,
    provider: row.provider ?? row.document.billing.name,
    // Our member goes by the name we know; beside it stands the name the claim was written with.
    member: row.person_id === null ? null : { kind: 'person', id: row.person_id, label: row.member ?? written },
    memberName: written,
    receivedOn: row.received_on,
    frequency: row.frequency,
    lines: row.lines,
    chargeCents: row.charge_cents,
    allowedCents: row.allowed_cents,
    paidCents: row.paid_cents,
    status: row.status,
    purchaser: row.purchaser,
    because: row.pend?.text ?? firstReason(row.decision),
  }
}

/** What is said first of the first line about which anything is said. */
function firstReason(kept: KeptDecision | null): string | null {
  if (kept?.kind !== 'decision') return null
  const { lines, steps } = kept.decision
  const numbers = [...new Set(lines.map((line) => line.line))].sort((a, b) => a - b)
  for (const number of numbers) {
    const step = steps.find((one) => one.line === number || one.line === null)
    if (step) return step.message.text
  }
  return null
}

const list = bind('receivedClaim.list', async (context, input) => {
  const reaches = await reachFilter(context)
  const typed = numberOrName(input.search)
  const { records, ...filter } = input.filter
  // Whoever reaches everybody also sees claims for people nobody here knows.
  const reached = context.actor.reach === 'all' ? sql<boolean>`true` : reaches('listed.person_id')
  const { keys, total } = await listPage(context.db, context.organization.id, lists.receivedClaim, {
    ...input,
    filter: { ...filter, search: typed.number },
    only: sql<boolean>`${reached} and ${namedLike(context, 'listed.person_id', typed.name)}
      ${
        records === undefined
          ? sql``
          : sql`and exists (select 1 from records_request q where q.organization_id = listed.organization_id
            and q.received_claim_id = listed.received_claim_id and listed.status = 'pended'
            and q.received_on is ${records === 'came' ? sql`not null` : sql`null`})`
      }`,
  })
  return { rows: (await claimRows(context, keys)).map(shown), total }
})

const get = bind('receivedClaim.get', async (context, { receivedClaimId }) => {
  const row = found((await claimRows(context, [{ received_claim_id: receivedClaimId }]))[0])
  if (row.person_id !== null) await assertReachesPerson(context, row.person_id)
  const pends = await context.db
    .selectFrom('pend')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', '=', receivedClaimId)
    .orderBy('opened_on')
    .limit(100)
    .execute()
  const records = await recordsAsked(context, receivedClaimId)
  const actions: ('decide' | 'readjudicate' | 'resolve-pend' | 'take-back' | 'ask-records' | 'receive-records')[] = []
  if (row.status === 'received') actions.push('decide')
  if (row.status === 'pended') actions.push('resolve-pend')
  if (row.status === 'pended' && records === null) actions.push('ask-records')
  if (records !== null && records.receivedOn === null) actions.push('receive-records')
  if (row.status === 'decided' || row.status === 'paid') actions.push('readjudicate')
  if ((row.status === 'decided' || row.status === 'paid') && (row.paid_cents ?? 0) > 0) actions.push('take-back')
  return {
    row: shown(row),
    fileId: row.file_id,
    authorizationNumber: row.document.authorizationNumber,
    diagnoses: row.document.diagnoses,
    received: row.document.lines.map((line) => receivedLine(row.document, line)),
    decisions: await decisionsOf(context, receivedClaimId),
    pends: pends.map((pend) => ({
      reason: pend.message.text,
      owner: pend.owner,
      openedOn: pend.opened_on,
      dueOn: pend.due_on,
      closedOn: pend.closed_on,
      resolution:
        pend.resolution === null ? null : `${pend.resolution === 'deny' ? 'Denied' : 'Released'}: ${pend.reason ?? ''}`,
    })),
    records,
    notice: await noticeOf(context, receivedClaimId, row.person_id),
    actions,
  }
})

/** What was asked for, and on how many days the clock for paying has stood still for it. */
async function recordsAsked(context: Context, receivedClaimId: string) {
  const row = await context.db
    .selectFrom('records_request')
    .select(['asked_for', 'asked_on', 'due_on', 'received_on'])
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', '=', receivedClaimId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    askedFor: row.asked_for,
    askedOn: row.asked_on,
    dueOn: row.due_on,
    daysLeft: daysBetween(context.today, row.due_on),
    receivedOn: row.received_on,
    daysStopped: daysBetween(row.asked_on, row.received_on ?? context.today),
  }
}

function receivedLine(claim: Claim, line: ClaimLine) {
  const rendering = line.rendering ?? claim.rendering
  return {
    line: line.number,
    code: line.code,
    modifiers: [...line.modifiers],
    units: line.units,
    unitBasis: line.unitBasis,
    servedOn: line.servedOn,
    servedThrough: line.servedThrough,
    placeOfService: line.placeOfService ?? claim.placeOfService,
    chargeCents: line.charge,
    rendering: rendering === null ? null : `${rendering.name.given} ${rendering.name.family}`.trim(),
    diagnoses: line.diagnosisPointers.flatMap((at) => claim.diagnoses[at - 1] ?? []),
  }
}

const outcomes = {
  paid: 'paid',
  'partly-paid': 'partial',
  denied: 'denied',
  pended: 'pended',
  void: 'reversed',
  reversed: 'reversed',
} as const

async function decisionsOf(context: Context, receivedClaimId: string) {
  const rows = await context.db
    .selectFrom('decision as d')
    .leftJoin('payment_decision as p', (join) =>
      join.onRef('p.organization_id', '=', 'd.organization_id').onRef('p.decision_id', '=', 'd.decision_id'),
    )
    .leftJoin('payment as y', (join) =>
      join.onRef('y.organization_id', '=', 'p.organization_id').onRef('y.payment_id', '=', 'p.payment_id'),
    )
    .selectAll('d')
    .select(['y.payment_id', 'y.trace'])
    .where('d.organization_id', '=', context.organization.id)
    .where('d.received_claim_id', '=', receivedClaimId)
    .orderBy('d.version', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => {
    const kept = row.document as KeptDecision
    const letter = kept.kind === 'decision' ? explainDecision(kept.decision) : explainReversal(kept.reversal)
    const lines = kept.kind === 'decision' ? kept.decision.lines : kept.reversal.lines
    const decision = kept.kind === 'decision' ? kept.decision : null
    return {
      decisionId: row.decision_id,
      version: row.version,
      outcome: outcomes[row.outcome],
      decidedOn: row.decided_on,
      ruleVersion: row.rule_version,
      factsSha256: row.facts_sha256,
      allowedCents: row.allowed_cents,
      paidCents: row.paid_cents,
      memberCents: row.member_cents,
      interestCents: row.interest_cents,
      payment: row.payment_id === null ? null : { kind: 'payment', id: row.payment_id, label: row.trace ?? '' },
      letter: [{ title: letter.headline, paragraphs: [] }, ...letter.sections].map((section) => ({
        title: section.title,
        paragraphs: [...section.paragraphs],
      })),
      lines: lines.map((line) => lineShown(line, decision)),
    }
  })
}

function lineShown(line: DecidedLine, decision: Decision | null) {
  return {
    line: line.line,
    code: line.code,
    modifiers: [...line.modifiers],
    servedOn: line.servedOn,
    unitsBilled: line.unitsBilled,
    unitsAllowed: line.unitsAllowed,
    chargeCents: line.charge,
    allowedCents: line.allowed,
    paidCents: line.paid,
    arithmetic: [...line.arithmetic],
    adjustments: line.adjustments.map((one: ClaimAdjustment) => ({
      group: one.group,
      carc: one.reason,
      cents: one.amount,
      rarcs: [...line.remarks],
      text: explainAdjustment(one.group, one.reason, line.remarks).text,
    })),
    findings: (decision?.steps ?? []).filter((step) => step.line === line.line || step.line === null).map(findingShown),
  }
}

function findingShown(step: DecisionStep) {
  return {
    rule: step.rule,
    line: step.line,
    severity: step.kind,
    message: { id: step.message.id, values: { ...step.message.values }, text: step.message.text },
    citation: { ...step.citation },
  }
}

export const showClaimBindings = [list, get] as const
