// One claim: its lines with expected and paid, its holds with fixes, its story, and what can be done with it now.
import { explainAdjustment } from '@throughline/codes'
import {
  cents,
  formatMoney,
  isDecided,
  mayMove,
  payUnderModel,
  priceLine,
  termNamed,
  type Cents,
  type Claim,
  type ClaimState,
  type Contract,
  type ContractService,
  type Day,
  type Message,
} from '@throughline/domain'
import { scrubRules } from '@throughline/provider'
import { sql } from 'kysely'
import { assertReachesPerson, bind, found, type Context } from '../core/index.ts'
import { claimRows } from './list-claims.ts'
import { followable } from './next-payer.ts'
import { notSent } from './rescrub.ts'
import { otherPayersOf } from './show-other-payers.ts'
import { recordsRequestsOf } from './records-requests.ts'

type Action =
  | 'rescrub'
  | 'override'
  | 'batch'
  | 'replace'
  | 'anew'
  | 'void'
  | 'write-off'
  | 'print'
  | 'invoice'
  | 'settle-refused'
  | 'bill-next'
  | 'enter-decision'
type Head = {
  readonly personId: string
  readonly document: Claim
  readonly contract: { id: string; name: string; document: Contract } | null
  readonly batch: { id: string; control: string } | null
  readonly replaces: { id: string; control: string } | null
  /** Neither a void nor a replacement that was refused: those are over, and what they were to correct stands. */
  readonly correctable: boolean
  readonly replacedBy: { id: string; control: string } | null
  /** The payer refused it and decided the original anew, and nobody has said yet which of the two counts. */
  readonly refused: boolean
}

/** What another claim stands in for asks for nothing, neither as a whole nor line by line. */
const gaveWay: ReadonlySet<ClaimState> = new Set(['replaced', 'voided'])

const getClaim = bind('claim.get', async (context, { claimId }) => {
  const row = found((await claimRows(context, [{ claim_id: claimId }]))[0])
  await assertReachesPerson(context, row.person.id)
  const head = await headOf(context, claimId)
  const holds = await holdsOf(context, claimId)
  const others = await otherPayersOf(context, {
    claimId,
    personId: row.person.id,
    document: head.document,
    servedOn: row.firstServedOn as Day,
  })
  return {
    row,
    diagnoses: head.document.diagnoses,
    authorizationNumber: head.document.authorizationNumber,
    contract: head.contract && { kind: 'contract', id: head.contract.id, label: head.contract.name },
    batch: head.batch && { kind: 'batch', id: head.batch.id, label: head.batch.control },
    replaces: head.replaces && { kind: 'claim', id: head.replaces.id, label: head.replaces.control },
    replacedBy: head.replacedBy && { kind: 'claim', id: head.replacedBy.id, label: head.replacedBy.control },
    lines: (await linesOf(context, claimId, head)).map((line) =>
      gaveWay.has(row.status) ? { ...line, openCents: cents(0) } : line,
    ),
    holds,
    timeline: await storyOf(context, claimId, row.status),
    recordsRequests: await recordsRequestsOf(context, claimId),
    ...others,
    actions: [
      ...actionsFor(
        row.status,
        row.openCents,
        head.correctable,
        row.payerClaimNumber,
        holds.some((hold) => hold.finding.severity === 'hold' && hold.overridden === null),
      ),
      ...besideOthers(row, others),
      ...(head.refused ? (['settle-refused'] as const) : []),
    ],
  }
})

function actionsFor(
  status: ClaimState,
  open: Cents,
  correctable: boolean,
  payerNumber: string | null,
  held: boolean,
): Action[] {
  const actions: Action[] = ['print', 'invoice']
  if (status === 'draft' || status === 'held' || status === 'ready' || status === 'rejected') actions.push('rescrub')
  if ((status === 'held' || status === 'rejected') && held) actions.push('override')
  if (status === 'ready') actions.push('batch')
  if (correctable && payerNumber !== null && mayMove(status, 'replaced')) actions.push('replace', 'void')
  if (correctable && status === 'denied') actions.push('anew')
  if ((isDecided(status) || status === 'rejected') && open > 0) actions.push('write-off')
  return actions
}

/** A payer behind this one may be billed once this one was; a payer before it may have decided on paper. */
function besideOthers(
  { status, frequency }: { readonly status: ClaimState; readonly frequency: string },
  others: Awaited<ReturnType<typeof otherPayersOf>>,
): Action[] {
  if (frequency === '8') return []
  const actions: Action[] = []
  if (followable.has(status) && others.nextPayer !== null && others.followedBy === null) actions.push('bill-next')
  if (notSent.has(status) && others.undecidedBefore.length > 0) actions.push('enter-decision')
  return actions
}

async function headOf(context: Context, claimId: string): Promise<Head> {
  const rows = await sql<{
    person_id: string
    document: Claim
    contract_id: string | null
    contract_name: string | null
    contract: Contract | null
    batch_id: string | null
    interchange_control: string | null
    replaces_claim_id: string | null
    replaces: string | null
    correctable: boolean
    by_id: string | null
    by: string | null
    refused: boolean
  }>`
    select c.person_id, c.document, c.contract_id, k.name as contract_name, k.document as contract, c.batch_id,
      b.interchange_control, c.replaces_claim_id, r.control_number as replaces,
      c.frequency <> '8' and coalesce(r.status in ('replaced', 'voided'), true) as correctable, n.claim_id as by_id, n.control_number as by,
      c.status = 'denied' and r.status in ('replaced', 'voided') and exists (select 1 from worklist w where w.organization_id = c.organization_id
        and w.claim_id = c.claim_id and w.kind = 'correction-refused' and w.status = 'open') as refused
    from claim c
    left join contract k on k.organization_id = c.organization_id and k.contract_id = c.contract_id
      and k.version = c.contract_version
    left join batch b on b.organization_id = c.organization_id and b.batch_id = c.batch_id
    left join claim r on r.organization_id = c.organization_id and r.claim_id = c.replaces_claim_id
    left join lateral (select x.claim_id, x.control_number from claim x where x.organization_id = c.organization_id
      and x.replaces_claim_id = c.claim_id order by x.created_at desc limit 1) n on true
    where c.organization_id = ${context.organization.id} and c.claim_id = ${claimId}`.execute(context.db)
  const row = found(rows.rows[0])
  const pair = (id: string | null, control: string | null) => (id === null ? null : { id, control: control ?? '' })
  return {
    personId: row.person_id,
    document: row.document,
    contract:
      row.contract_id === null || row.contract === null
        ? null
        : { id: row.contract_id, name: row.contract_name ?? '', document: row.contract },
    batch: pair(row.batch_id, row.interchange_control),
    replaces: pair(row.replaces_claim_id, row.replaces),
    correctable: row.correctable,
    replacedBy: pair(row.by_id, row.by),
    refused: row.refused,
  }
}

type LineRow = {
  line: number
  code: string
  modifiers: string[]
  units: number
  served_on: Day
  place_of_service: string
  charge_cents: Cents
  expected_cents: Cents | null
  paid_cents: Cents
  patient_cents: Cents
  open_cents: Cents
  contract_term: string | null
}

async function linesOf(context: Context, claimId: string, head: Head) {
  const organization = context.organization.id
  const lines = await sql<LineRow>`
    select line, code, modifiers, units::float8 as units, served_on, place_of_service, charge_cents, expected_cents, paid_cents,
      patient_cents, open_cents, contract_term from claim_line
    where organization_id = ${organization} and claim_id = ${claimId} order by line`.execute(context.db)
  const services = await sql<{ line: number; service_id: string; served_on: Day; starts_at: string; ends_at: string }>`
    select x.line, s.service_id, s.served_on, s.starts_at, s.ends_at from claim_line_service x
    join service s on s.organization_id = x.organization_id and s.service_id = x.service_id
    where x.organization_id = ${organization} and s.organization_id = ${organization} and x.claim_id = ${claimId}
    order by x.line, s.starts_at`.execute(context.db)
  const adjustments = await adjustmentsOf(context, claimId)
  return lines.rows.map((line) => {
    const contract = head.contract?.document
    const term = contract && line.contract_term ? termNamed(contract, line.contract_term) : null
    return {
      line: line.line,
      code: line.code,
      modifiers: line.modifiers,
      title: term?.title ?? line.code,
      units: Math.round(line.units),
      servedOn: line.served_on,
      placeOfService: line.place_of_service,
      chargeCents: line.charge_cents,
      expectedCents: line.expected_cents ?? cents(0),
      arithmetic:
        contract && term ? arithmeticOf(contract, term, line) : 'No term of a contract stands behind this line.',
      term: line.contract_term ?? '',
      paidCents: line.paid_cents,
      patientCents: line.patient_cents,
      openCents: line.open_cents,
      services: services.rows
        .filter((service) => service.line === line.line)
        .map((service) => ({
          kind: 'service',
          id: service.service_id,
          label: `${service.starts_at}–${service.ends_at}`,
        })),
      adjustments: adjustments
        .filter((one) => one.claim_line === line.line)
        .map((one) => ({
          group: one.group_code,
          carc: one.reason_code,
          rarcs: one.remarks,
          cents: one.cents,
          text: explainAdjustment(one.group_code, one.reason_code, one.remarks).text,
          remittance: { kind: 'remittance', id: one.remittance_id, label: one.trace },
        })),
    }
  })
}

/** "4 units × $15.50 = $62.00", with what the payment model makes of it when that is another amount. */
function arithmeticOf(contract: Contract, term: ContractService, line: LineRow): string {
  const price = priceLine({ contract, term, units: line.units, charge: line.charge_cents, servedOn: line.served_on })
  if (!price.ok) return 'No rate in the contract on this day.'
  const caseAlreadyPaid = contract.payment.model === 'case-rate' && line.expected_cents === 0
  const paid = payUnderModel(contract, price.allowed, caseAlreadyPaid)
  return paid.basis === 'fee' && paid.withheld === 0 ? price.arithmetic : `${price.arithmetic}; ${paid.arithmetic}`
}

type AdjustmentRow = {
  claim_line: number
  remittance_id: string
  trace: string
  group_code: string
  reason_code: string
  cents: Cents
  remarks: string[]
}

async function adjustmentsOf(context: Context, claimId: string): Promise<AdjustmentRow[]> {
  const organization = context.organization.id
  const rows = await sql<AdjustmentRow>`
    select l.claim_line, l.remittance_id, r.trace, a.group_code, a.reason_code, a.cents, l.remarks
    from remittance_line l
    join remittance r on r.organization_id = l.organization_id and r.remittance_id = l.remittance_id
    join remittance_adjustment a on a.organization_id = l.organization_id and a.remittance_id = l.remittance_id
      and a.ordinal = l.ordinal and a.line_ordinal = l.line_ordinal
    where l.organization_id = ${organization} and r.organization_id = ${organization} and l.claim_id = ${claimId}
      and l.claim_line is not null and r.status = 'posted'
    order by r.posted_at, l.ordinal, a.adjustment_ordinal limit 1000`.execute(context.db)
  return rows.rows
}

async function holdsOf(context: Context, claimId: string) {
  const rows = await context.db
    .selectFrom('claim_hold as h')
    .leftJoin('app_user as u', 'u.user_id', 'h.overridden_by')
    .select([
      'h.hold_id',
      'h.line',
      'h.rule',
      'h.severity',
      'h.message',
      'h.overridden_by',
      'h.override_reason',
      'u.display_name',
    ])
    .where('h.organization_id', '=', context.organization.id)
    .where('h.claim_id', '=', claimId)
    .where('h.cleared_at', 'is', null)
    .orderBy('h.severity')
    .orderBy('h.raised_at')
    .orderBy('h.hold_id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    holdId: row.hold_id,
    finding: {
      rule: row.rule,
      line: row.line,
      severity: row.severity,
      message: shownMessage(row.message),
      citation: citationOf(row.rule),
    },
    overridden:
      row.overridden_by === null
        ? null
        : { by: row.display_name ?? 'Somebody who has left', reason: row.override_reason ?? '' },
  }))
}

const shownMessage = (message: Message) => ({ id: message.id, values: { ...message.values }, text: message.text })

/** A hold that the payer's answer raised has no rule of ours behind it. */
function citationOf(rule: string) {
  const known = scrubRules.find((one) => one.id === rule)
  return known ? { ...known.citation } : { source: 'The payer’s answer', read: '', confidence: 'sourced' as const }
}

type Told = { readonly at: string; readonly text: string; readonly fileId: string | null }

/**
 * What the payer decided of a claim that had given way to a correction. Its state does not move by that, so no step of its
 * own tells it; the remittance does.
 */
async function decidedSince(context: Context, claimId: string): Promise<Told[]> {
  const organization = context.organization.id
  const { rows } = await sql<{ at: string; trace: string; file_id: string | null; back: boolean; paid: Cents }>`
    select r.posted_at as at, r.trace, r.file_id, rc.status_code = '22' as back, rc.paid_cents as paid
    from remittance_claim rc
    join remittance r on r.organization_id = ${organization} and r.remittance_id = rc.remittance_id and r.status = 'posted'
    join lateral (select e.to_status from claim_event e where e.organization_id = ${organization}
      and e.claim_id = rc.claim_id and e.at < r.posted_at order by e.seq desc limit 1) before
      on before.to_status in ('replaced', 'voided')
    where rc.organization_id = ${organization} and rc.claim_id = ${claimId}
    order by r.posted_at desc, rc.ordinal desc limit 50`.execute(context.db)
  return rows.map((row) => ({
    at: row.at,
    fileId: row.file_id,
    text: row.back
      ? `The payer took back ${formatMoney(cents(Math.max(0, -row.paid)))} of it in remittance ${row.trace}`
      : `The payer decided it anew in remittance ${row.trace} and paid ${formatMoney(row.paid)}`,
  }))
}

async function storyOf(context: Context, claimId: string, status: ClaimState) {
  const rows = await context.db
    .selectFrom('claim_event as e')
    .leftJoin('app_user as u', 'u.user_id', 'e.actor')
    .select(['e.at', 'e.to_status', 'e.reason', 'e.file_id', 'e.actor', 'u.display_name'])
    .where('e.organization_id', '=', context.organization.id)
    .where('e.claim_id', '=', claimId)
    .orderBy('e.seq', 'desc')
    .limit(200)
    .execute()
  const steps = rows.map((row) => ({
    at: row.at,
    status: row.to_status,
    actor: row.actor === null ? 'Throughline' : (row.display_name ?? 'Somebody who has left'),
    text: row.reason ?? '',
    fileId: row.file_id,
  }))
  const since = rows.some((row) => gaveWay.has(row.to_status)) ? await decidedSince(context, claimId) : []
  const stateAt = (at: string) => steps.find((step) => step.at < at)?.status ?? status
  const told = since.map((one) => ({ ...one, status: stateAt(one.at), actor: 'Throughline' }))
  // Sorting keeps the order of what happened in one moment.
  return [...told, ...steps].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

export const getClaimBindings = [getClaim] as const
