// Money that no claim was found for: shown with the claims it might belong to, and moved when a person says which.
import { cents, mayMove, type Cents, type ClaimState, type RemittanceClaim } from '@throughline/domain'
import {
  isReversal,
  matchClaim,
  payerAccount,
  postingsFor,
  rateFindings,
  remittanceKey,
  settleSuspense,
} from '@throughline/provider'
import { inOrder, listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { askWhichStands, closeVoids, refusedCorrections } from '../claims/stand-again.ts'
import { noteTestClaims } from '../credentialing/paid-claims.ts'
import { assertReachesPerson, bind, found, notFound, personActing, refuse, type Context } from '../core/index.ts'
import { readApart } from '../files/apart/read-apart.ts'
import { loadCandidates, type KnownClaim } from './claim-candidates.ts'
import { applyDecisions } from './decided-claims.ts'
import { openAccounts, writeTransfers } from './ledger-writing.ts'
import { openWorkBook } from './decided-work.ts'
import { takePostingTurn } from './posting-turn.ts'
import { payerOf, payersWhoseMembersPay, unknownPayer } from './remittance-payer.ts'
import { leftAsFollower } from './sent-on.ts'

const listSuspense = bind('suspense.list', async (context, input) => {
  const { keys, total } = await listPage(context.db, context.organization.id, lists.suspense, {
    ...input,
    filter: { status: input.filter.open === undefined ? undefined : input.filter.open ? 'open' : 'resolved' },
  })
  if (keys.length === 0) return { rows: [], total }
  const rows = await sql<{
    suspense_id: string
    remittance_id: string
    trace: string
    ordinal: number | null
    patient_control: string | null
    payer_claim_number: string | null
    member: { familyName?: string | null; givenName?: string | null; memberNumber?: string | null } | null
    cents: Cents
    charge_cents: number | null
    served_on: string | null
    reason: string
    status: string
    opened_at: string
  }>`
    select s.suspense_id, s.remittance_id, r.trace, s.ordinal, c.patient_control, c.payer_claim_number, c.member, s.cents,
      c.charge_cents, c.served_on, s.reason, s.status, s.opened_at
    from suspense s
    join remittance r on r.organization_id = s.organization_id and r.remittance_id = s.remittance_id
    left join remittance_claim c on c.organization_id = s.organization_id and c.remittance_id = s.remittance_id
      and c.ordinal = s.ordinal
    where s.organization_id = ${context.organization.id} and r.organization_id = ${context.organization.id}
      and s.suspense_id = any(${keys.map((key) => key.suspense_id)}::uuid[])`.execute(context.db)
  const shown = inOrder(keys, rows.rows)
  const candidates = await Promise.all(shown.map((row) => (row.status === 'open' ? likelyClaims(context, row) : [])))
  return {
    rows: shown.map((row, index) => ({
      suspenseId: row.suspense_id,
      remittance: { kind: 'remittance', id: row.remittance_id, label: row.trace },
      ordinal: row.ordinal ?? 0,
      patientControl: row.patient_control ?? '',
      payerClaimNumber: row.payer_claim_number,
      person: [row.member?.givenName, row.member?.familyName].filter(Boolean).join(' ') || null,
      cents: row.cents,
      reason: row.reason,
      open: row.status === 'open',
      receivedAt: row.opened_at,
      candidates: candidates[index]!,
    })),
    total,
  }
})

/**
 * Claims to choose from, never chosen by itself: those sent of the same member, or with the same charge and day; and the one
 * that follows the claim it names to the next payer, sent or not, because the payer before may have sent it on.
 */
async function likelyClaims(
  context: Context,
  row: {
    member: { memberNumber?: string | null } | null
    charge_cents: number | null
    served_on: string | null
    patient_control: string | null
  },
) {
  const found = await sql<{ claim_id: string; control_number: string; person_id: string }>`
    select c.claim_id, c.control_number, c.person_id from claim c
    join coverage v on v.organization_id = c.organization_id and v.coverage_id = c.coverage_id
    where c.organization_id = ${context.organization.id} and v.organization_id = ${context.organization.id}
      and c.status <> 'voided' and c.frequency <> '8'
      and (c.batch_id is not null and (v.member_number = ${row.member?.memberNumber ?? ''}
          or (c.charge_cents = ${Math.abs(row.charge_cents ?? -1)} and c.served_on = ${row.served_on}::date))
        or c.follows_claim_id in (select f.claim_id from claim f
          where f.organization_id = ${context.organization.id} and f.control_number = ${row.patient_control ?? ''}))
    order by c.served_on desc limit 5`.execute(context.db)
  context.touch(found.rows.map((one) => one.person_id))
  return found.rows.map((one) => ({ kind: 'claim', id: one.claim_id, label: one.control_number }))
}

const resolveSuspense = bind('suspense.resolve', async (context, { suspenseId, claimId, reason }) => {
  const organization = context.organization.id
  await takePostingTurn(context)
  const row = found(
    await context.db
      .selectFrom('suspense')
      .selectAll()
      .where('organization_id', '=', organization)
      .where('suspense_id', '=', suspenseId)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (row.status === 'resolved') {
    if (row.claim_id === claimId) return { ok: true }
    refuse('already-resolved', 'Somebody has resolved this money meanwhile, in another way. Open it again to see how.')
  }
  await context.db
    .updateTable('suspense')
    .set({
      status: 'resolved',
      resolved_at: context.now,
      resolved_by: personActing(context),
      resolution: reason,
      claim_id: claimId,
    })
    .where('organization_id', '=', organization)
    .where('suspense_id', '=', suspenseId)
    .execute()
  if (claimId === null) await leaveAsUnexplained(context, row, reason)
  else await settle(context, row, claimId)
  context.subject('suspense', suspenseId)
  return { ok: true }
})

type SuspenseRow = {
  readonly suspense_id: string
  readonly remittance_id: string
  readonly ordinal: number | null
  readonly cents: Cents
}

async function remittanceOf(context: Context, remittanceId: string) {
  return context.db
    .selectFrom('remittance')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('remittance_id', '=', remittanceId)
    .executeTakeFirstOrThrow()
}

/** Posts the claim as the payer wrote it, with the money coming out of suspense. */
async function settle(context: Context, row: SuspenseRow, claimId: string): Promise<void> {
  const remittance = await remittanceOf(context, row.remittance_id)
  const claim = await claimInFile(context, remittance.file_id, remittance.transaction_ordinal, row.ordinal)
  let known = await loadCandidates(context, [claimId])
  const asked = known[0]
  if (!asked) notFound()
  await assertReachesPerson(context, asked.personId)
  const { from } = await payerOf(
    context,
    { payerIdentifier: remittance.payer_identifier, payerName: remittance.payer_name },
    known,
  )
  await assertBilledTo(context, claimId, asked.controlNumber, from)
  if (await leftAsFollower(context, asked, remittance.trace)) known = await loadCandidates(context, [claimId])
  const ours = known[0]!
  if (!mayMove(ours.state, 'paid'))
    refuse(
      'claim-not-sent',
      `Claim ${ours.controlNumber} has not been sent, so no payer can have paid it. Choose the claim this money is for.`,
    )
  const match = matchClaim({ ...claim, patientControl: ours.controlNumber }, [ours], new Set([ours.payerId]))
  if (match.kind === 'unmatched') refuse('does-not-fit', match.message.text)
  const posting = {
    remittanceKey: remittanceKey({ payerIdentifier: remittance.payer_identifier, trace: remittance.trace }),
    remittanceId: remittance.remittance_id,
    fileId: remittance.file_id,
    payerId: subjectOf(remittance),
    postedOn: context.today,
    mayBillMembersOf: await payersWhoseMembersPay(context),
  }
  const transfers = settleSuspense(match, claim, posting)
  const { state, askedFor, classes } = postingsFor(match, claim, posting)
  await writeTransfers(context, openAccounts(context), transfers)
  await context.db
    .updateTable('remittance_claim')
    .set({ claim_id: claimId, matched_by: 'person' })
    .where('organization_id', '=', context.organization.id)
    .where('remittance_id', '=', remittance.remittance_id)
    .where('ordinal', '=', row.ordinal)
    .execute()
  for (const { line, ours: own } of match.lines)
    await context.db
      .updateTable('remittance_line')
      .set({ claim_id: claimId, claim_line: own?.number ?? null })
      .where('organization_id', '=', context.organization.id)
      .where('remittance_id', '=', remittance.remittance_id)
      .where('ordinal', '=', row.ordinal)
      .where('line_ordinal', '=', line.ordinal)
      .execute()
  await applyDecisions(
    context,
    transfers,
    [
      {
        claimId,
        from: ours.state,
        to: state,
        payerClaimNumber: claim.payerClaimNumber,
        because: `Matched by a person from suspense of remittance ${remittance.trace}`,
      },
    ],
    remittance.file_id,
  )
  if (!isReversal(claim)) await weighCorrections(context, ours, state, remittance)
  await noteTestClaims(context)
  if (askedFor) return closeVoids(context, [claimId], { trace: remittance.trace, fileId: remittance.file_id })
  const work = openWorkBook(context, remittance.trace)
  await work.write(work.rowsFor(ours, classes, rateFindings(match, claim), isReversal(claim)))
}

/** What the decision means for a correction of ours: that it was refused, or that what it corrects was decided anew. */
async function weighCorrections(
  context: Context,
  { claimId, corrects }: KnownClaim,
  state: ClaimState | null,
  remittance: { readonly trace: string; readonly file_id: string },
): Promise<void> {
  const refused = corrects && state === 'denied' ? [claimId] : []
  await refusedCorrections(context, refused, { trace: remittance.trace, fileId: remittance.file_id })
  await askWhichStands(context, { refused, decidedAnew: [claimId] })
}

/** A void asks for no money, and one payer does not pay what another was billed for. */
async function assertBilledTo(
  context: Context,
  claimId: string,
  controlNumber: string,
  from: ReadonlySet<string> | null,
): Promise<void> {
  const { frequency, payer_id, payer } = (
    await sql<{ frequency: string; payer_id: string; payer: string }>`
      select c.frequency, c.payer_id, p.name as payer from claim c
      join payer p on p.organization_id = c.organization_id and p.payer_id = c.payer_id
      where c.organization_id = ${context.organization.id} and c.claim_id = ${claimId}`.execute(context.db)
  ).rows[0]!
  if (frequency === '8')
    refuse(
      'claim-is-a-void',
      `Claim ${controlNumber} is a void: it asks for no money. Choose the claim this money is for.`,
    )
  if (from !== null && !from.has(payer_id))
    refuse(
      'other-payer',
      `Claim ${controlNumber} was billed to ${payer}, and this money came from another payer. Choose the claim this money is for.`,
    )
}

/** Whose accounts the money stands in since the remittance was posted, whatever payers were added after that. */
function subjectOf(remittance: { readonly payer_id: string | null; readonly payer_identifier: string }): string {
  return remittance.payer_id ?? unknownPayer(remittance.payer_identifier)
}

async function claimInFile(
  context: Context,
  fileId: string,
  transactionOrdinal: number,
  ordinal: number | null,
): Promise<RemittanceClaim> {
  const file = await context.readFile(fileId)
  let transaction = -1
  for await (const events of readApart(context, 'remittances', null, file))
    for (const event of events) {
      if (event.kind === 'header') transaction = event.header.place.transactionOrdinal
      if (event.kind === 'claim' && transaction === transactionOrdinal && event.claim.ordinal === ordinal)
        return event.claim
    }
  throw new Error('a suspense row must point at a claim of its remittance')
}

/** Not ours, or nobody can say: the money leaves suspense and stands as unexplained, with the person's reason. */
async function leaveAsUnexplained(context: Context, row: SuspenseRow, reason: string): Promise<void> {
  const remittance = await remittanceOf(context, row.remittance_id)
  const subject = subjectOf(remittance)
  const suspense = payerAccount('suspense', subject)
  const rest = payerAccount('unexplained', subject)
  await writeTransfers(context, openAccounts(context), [
    {
      key: `suspense|${row.suspense_id}|unexplained`,
      debit: row.cents > 0 ? suspense : rest,
      credit: row.cents > 0 ? rest : suspense,
      amount: cents(Math.abs(row.cents)),
      postedOn: context.today,
      kind: 'suspense left unexplained',
      source: { kind: 'person', userId: personActing(context), reason },
      claimId: null,
      claimLine: null,
      remittanceId: row.remittance_id,
      depositId: null,
      reasonCode: null,
      groupCode: null,
    },
  ])
}

export const suspenseBindings = [listSuspense, resolveSuspense] as const
