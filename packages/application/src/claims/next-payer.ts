// The claim to the next payer: built for the visits of a claim that was sent, with the decision posted on it; and a decision
// that came on paper, copied by a person onto the claim that carries it.
import { cents, covers, formatMoney, sum, type ClaimState } from '@throughline/domain'
import { carryDecisions, leavesSomething, numberedAs, type BuiltClaim } from '@throughline/provider'
import { json } from '@throughline/store'
import { sql } from 'kysely'
import { bind, found, personActing, reachFilter, refuse, type Context } from '../core/index.ts'
import { loadPeople } from '../record/people.ts'
import type { Payers } from '../record/payers.ts'
import type { ServiceRow } from '../record/visits.ts'
import { showFinding } from '../services/show-findings.ts'
import { loadBillingRecord } from './billing-record.ts'
import { claimsFrom } from './claims-from.ts'
import { keepClaims, openControlNumbers } from './keep-claims.ts'
import { billedVisits, decisionsCarried, postedDecision } from './prior-decisions.ts'
import { openClaim, priorityOf, type OpenClaim } from './rebuild-claim.ts'
import { bringUpToDate, notSent } from './rescrub.ts'
import { scrubClaims, type ScrubbedState } from './scrub-claims.ts'

/** Decided claims carried on in one build; what is beyond waits for the next time. */
const carriedAtOnce = 200

/** Claims that have left and still stand: what their payer decides may be carried on. */
export const followable: ReadonlySet<ClaimState> = new Set([
  'sent',
  'received',
  'syntax-accepted',
  'payer-accepted',
  'paid',
  'partial',
  'denied',
  'zero-paid',
  'appealed',
  'written-off',
  'closed',
])

/** Decided claims of people with a further coverage whose payer we have a contract with, where the decision left something. */
export async function buildNextClaims(context: Context): Promise<ScrubbedState[]> {
  const organization = context.organization.id
  const reaches = await reachFilter(context)
  const rows = await sql<{ claim_id: string }>`
    select c.claim_id from claim c
    join coverage own on own.organization_id = ${organization} and own.coverage_id = c.coverage_id
    where c.organization_id = ${organization} and c.status in ('paid', 'partial', 'denied', 'zero-paid')
      and c.frequency <> '8' and (c.patient_cents > 0 or c.open_cents > 0)
      and c.person_id in (select v.person_id from coverage v
        where v.organization_id = ${organization} and v.priority in ('S', 'T'))
      and exists (select 1 from coverage v join contract k on k.organization_id = ${organization}
          and k.payer_id = v.payer_id and k.status <> 'draft'
        where v.organization_id = ${organization} and v.person_id = c.person_id and v.priority > own.priority
          and v.starts <= c.served_on and (v.ends is null or v.ends >= c.served_on))
      and not ${billedOn('c')} and ${reaches('c.person_id')}
    order by c.changed_at desc, c.claim_id limit ${carriedAtOnce}`.execute(context.db)
  const claimIds: string[] = []
  for (const row of rows.rows) {
    const claim = await openClaim(context, row.claim_id)
    const decision = await postedDecision(context, claim.claimId)
    if (decision === null || !leavesSomething(decision)) continue
    const next = await buildNext(context, claim)
    if (next.ok) claimIds.push(next.claimId)
  }
  return scrubClaims(context, claimIds)
}

/** Whether a later payer was billed for visits of this claim. */
const billedOn = (claim: string) => sql<boolean>`exists (select 1 from claim_line_service k
  join claim_line_service n on n.organization_id = k.organization_id and n.service_id = k.service_id
    and n.turn > k.turn and n.live
  where k.organization_id = ${sql.ref(`${claim}.organization_id`)} and k.claim_id = ${sql.ref(`${claim}.claim_id`)}
    and k.live)`

type Next = { readonly ok: true; readonly claimId: string } | { readonly ok: false; readonly why: string }

/** Builds and keeps the claim that follows this one; the caller scrubs it. */
async function buildNext(context: Context, claim: OpenClaim): Promise<Next> {
  const organization = context.organization.id
  const services = await sql<ServiceRow>`
    select s.* from service s where s.organization_id = ${organization} and s.service_id in (
      select k.service_id from claim_line_service k
      where k.organization_id = ${organization} and k.claim_id = ${claim.claimId} and k.live)
    order by s.service_id for update of s`.execute(context.db)
  const before = `Claim ${claim.controlNumber}`
  if (services.rows.length === 0) return { ok: false, why: `${before} carries no visit any more.` }
  const billed = await sql<{ control_number: string }>`
    select c.control_number from claim_line_service n join claim c on c.organization_id = ${organization}
      and c.claim_id = n.claim_id
    where n.organization_id = ${organization} and n.live and n.turn > ${claim.turn}
      and n.service_id = any(${services.rows.map((row) => row.service_id)}::uuid[]) limit 1`.execute(context.db)
  if (billed.rows[0])
    return { ok: false, why: `${before} is carried on by claim ${billed.rows[0].control_number} already.` }
  const made = await madeFor(context, claim, services.rows)
  if (!made.ok) return made
  const numbers = await openControlNumbers(context)
  const built = numberedAs(made.built, numbers.next())
  await numbers.close()
  const claimId = context.newId()
  await keepClaims(context, made.payers, [
    {
      claimId,
      built,
      document: built.claim,
      replacesClaimId: null,
      followsClaimId: claim.claimId,
      turn: claim.turn + 1,
      because: `Built to follow claim ${claim.controlNumber} to the next payer.`,
    },
  ])
  context.touch([claim.personId])
  return { ok: true, claimId }
}

type Made =
  | { readonly ok: true; readonly built: BuiltClaim; readonly payers: Payers }
  | { readonly ok: false; readonly why: string }

/** The visits as the next payer's contract buys them, with every decision so far. Its number is the followed claim's still. */
async function madeFor(context: Context, claim: OpenClaim, services: readonly ServiceRow[]): Promise<Made> {
  const without = [claim.claimId]
  const record = await loadBillingRecord(context, services, without)
  const made = await claimsFrom(context, record, services, {
    controlNumber: () => claim.controlNumber,
    without,
    turn: claim.turn + 1,
    after: await priorityOf(context, claim.claimId),
  })
  const [waits] = made.waiting
  if (waits) return { ok: false, why: waits.message.text }
  const [built, ...more] = made.claims
  if (!built || more.length > 0)
    return {
      ok: false,
      why: 'The next payer’s contract puts these visits on several claims. Send it the claim on paper together with the decision.',
    }
  const carried = carryDecisions(
    built,
    await decisionsCarried(context, { claimId: null, followsClaimId: claim.claimId }),
  )
  return carried.ok
    ? { ok: true, built: carried.built, payers: record.payers }
    : { ok: false, why: carried.message.text }
}

const billNext = bind('claim.billNext', async (context, { claimId }) => {
  const claim = await openClaim(context, claimId)
  if (claim.frequency === '8' || !followable.has(claim.status))
    refuse(
      'not-sent',
      `Claim ${claim.controlNumber} is ${claim.status.replace('-', ' ')}, so no payer will decide it. Only a claim that was sent is carried on to the next payer.`,
    )
  const next = await buildNext(context, claim)
  if (!next.ok) return { claimId: null, refused: next.why }
  await scrubClaims(context, [next.claimId])
  return { claimId: next.claimId, refused: null }
})

const enterDecision = bind('claim.enterDecision', async (context, input) => {
  const claim = await openClaim(context, input.claimId)
  if (!notSent.has(claim.status) || claim.frequency === '8')
    refuse('claim-sent', `Claim ${claim.controlNumber} was sent already. Replace it, and enter the decision there.`)
  if (input.decidedOn > context.today)
    refuse('decided-later', 'A decision cannot be dated after today.', {
      decidedOn: 'This day is not here yet. Take the day from the paper.',
    })
  await expectEarlierCoverage(context, claim, input.coverageId)
  const lines = await enteredLines(context, claim, input.lines)
  await context.db
    .insertInto('other_payer_decision')
    .values({
      organization_id: context.organization.id,
      claim_id: claim.claimId,
      coverage_id: input.coverageId,
      decided_on: input.decidedOn,
      reference: input.reference,
      lines: json(lines),
      entered_by: personActing(context),
      entered_at: context.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'claim_id', 'coverage_id']).doUpdateSet((row) => ({
        decided_on: row.ref('excluded.decided_on'),
        reference: row.ref('excluded.reference'),
        lines: row.ref('excluded.lines'),
        entered_by: row.ref('excluded.entered_by'),
        entered_at: row.ref('excluded.entered_at'),
      })),
    )
    .execute()
  context.detail({ reference: input.reference, cents: lines.reduce((total, line) => total + line.paid, 0) })
  if (await bringUpToDate(context, claim)) return { status: 'voided', findings: [] }
  const [state] = await scrubClaims(context, [claim.claimId])
  return { status: found(state).status, findings: found(state).findings.map(showFinding) }
})

/** The payer must be one that comes before the claim's, and not one whose remittance was posted. */
async function expectEarlierCoverage(context: Context, claim: OpenClaim, coverageId: string): Promise<void> {
  const [person] = await loadPeople(context, [claim.personId])
  const coverage = found(person?.coverages.find((one) => one.id === coverageId))
  const from = claim.document.lines[0]?.servedOn
  if (coverage.payerId === null || coverage.priority >= (await priorityOf(context, claim.claimId)))
    refuse(
      'not-before',
      'This coverage does not come before the payer of the claim. Correct the order of the coverages.',
    )
  if (from && !covers(coverage.span, from))
    refuse('not-covered', 'This coverage was not in force on the day of the visit, so its payer decided nothing.')
  const carried = await decisionsCarried(context, claim)
  const posted = carried.find((one) => one.coverageId === coverageId && one.source.kind === 'remittance')
  if (posted?.source.kind === 'remittance')
    refuse(
      'decision-posted',
      `${posted.payer.name} decided in remittance ${posted.source.trace}, which is posted. The claim carries it as it stands there.`,
    )
}

type Entered = {
  readonly line: number
  readonly paidCents: number
  readonly adjustments: readonly { readonly group: string; readonly reason: string; readonly cents: number }[]
}

/** Every line once, each adding up to what it charges: what does not is told beside its field. */
async function enteredLines(context: Context, claim: OpenClaim, entered: readonly Entered[]) {
  const lines = await billedVisits(context, claim.claimId)
  const fields: Record<string, string> = {}
  const kept = lines.map((line) => {
    const at = entered.findIndex((one) => one.line === line.line)
    const one = entered[at]
    const paid = cents(one?.paidCents ?? 0)
    const adjustments = (one?.adjustments ?? [])
      .filter((adjustment) => adjustment.cents !== 0)
      .map(({ group, reason, cents: amount }) => ({ group, reason, amount: cents(amount) }))
    const explained = sum([paid, ...adjustments.map((adjustment) => adjustment.amount)])
    if (explained !== line.charge)
      fields[`lines.${at === -1 ? line.line - 1 : at}.paidCents`] =
        `Paid and adjusted make ${formatMoney(explained)}, the line charges ${formatMoney(line.charge)}. Copy every amount of this line from the paper.`
    const { code, modifiers, units, charge, serviceIds } = line
    return { serviceIds, code, modifiers, units, charge, paid, adjustments }
  })
  if (entered.some((one) => !lines.some((line) => line.line === one.line)))
    refuse('no-such-line', `Claim ${claim.controlNumber} has no such line. Load the claim again.`)
  if (Object.keys(fields).length > 0)
    refuse('does-not-add-up', 'What the payer paid and adjusted must make what each line charges.', fields)
  return kept
}

export const nextPayerBindings = [billNext, enterDecision] as const
