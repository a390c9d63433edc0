// Answers to what we sent (TA1, 999, 277CA): found to their batch, and what they do to its claims. An answer that belongs to
// no batch of ours is kept, and says so.
import { counted, type Cents, type Day } from '@throughline/domain'
import type { FileOutcome } from '@throughline/operations'
import {
  applyAcknowledgment,
  askedByPayer,
  type AcknowledgmentFacts,
  type AskedByPayer,
  type ClaimMove,
  type SentBatch,
} from '@throughline/provider'
import { insertRows, json } from '@throughline/store'
import type { Answer } from '@throughline/wire'
import { sql } from 'kysely'
import { refuse, type Context, type FileContent } from '../core/index.ts'
import { readWholeApart } from '../files/apart/read-apart.ts'
import { moveDecided } from '../money/decided-claims.ts'
import { noteAskedByFile } from './records-requests.ts'
import { payerRefused } from './scrub-claims.ts'
import { standAgain } from './stand-again.ts'

/** BHT03 of a batch of ours, by the control number of its interchange. */
export const batchReference = (control: number | string): string => `B${control}`
/** Every batch of ours is one transaction. */
export const batchTransaction = '0001'

type Applied = {
  readonly answer: Answer
  readonly text: string
  readonly outcome: string
  readonly batchId: string | null
}

/** Answers are small; a larger one is no answer. */
const mostBytes = 20 * 1024 * 1024

/** Takes the answers of a file in; taken before, it says the same and does nothing. `dry` only tells. */
export async function takeAnswers(context: Context, file: FileContent, dry: boolean): Promise<FileOutcome> {
  if (file.bytes > mostBytes)
    refuse('file-too-large', `The file has ${file.bytes} bytes; ${mostBytes} can be read here. Split it.`)
  const read = await readWholeApart(context, 'answers', null, file)
  const known = await context.db
    .selectFrom('acknowledgment')
    .select('acknowledgment_id')
    .where('organization_id', '=', context.organization.id)
    .where('file_id', '=', file.fileId)
    .executeTakeFirst()
  const applied: Applied[] = []
  for (const answer of read.whole ? read.answers : [])
    applied.push(await apply(context, file, answer, dry || known !== undefined))
  const kind = read.answers.find((answer) => answer.kind !== 'TA1')?.kind ?? 'TA1'
  const outcome: FileOutcome['outcome'] = !read.whole
    ? 'quarantined'
    : known
      ? 'duplicate'
      : applied.every((one) => one.batchId === null)
        ? 'kept'
        : applied.some((one) => one.outcome === 'rejected')
          ? 'rejected'
          : 'accepted'
  return {
    fileId: file.fileId,
    fileName: file.name,
    kind,
    outcome,
    transactions: applied.map((one, ordinal) => ({
      ordinal,
      outcome: one.outcome,
      text: one.text,
      remittanceId: null,
      paidCents: null,
      claims: one.answer.kind === '277CA' ? one.answer.claims.length : 0,
    })),
    reasons: read.whole
      ? []
      : [
          'The answer is cut short or its envelope does not close, so nothing of it was taken. Ask for it again.',
          ...read.faults,
        ],
  }
}

async function apply(context: Context, file: FileContent, answer: Answer, dry: boolean): Promise<Applied> {
  const batch = await batchAnswered(context, answer)
  if (batch === null) {
    if (!dry) await keep(context, file, answer, null, 'unmatched', `This ${answer.kind} answers no batch of ours.`)
    return {
      answer,
      batchId: null,
      outcome: 'unmatched',
      text: `This ${answer.kind} answers no batch of ours. It was kept.`,
    }
  }
  const facts = factsOf(answer, context.today)
  const result = applyAcknowledgment(batch, facts)
  if (!result.ok) return { answer, batchId: null, outcome: 'unmatched', text: result.message.text }
  const accepted = result.moves.filter((move) => move.to !== 'rejected').length
  const rejected = result.moves.length - accepted
  const text =
    result.findings[0]?.message.text ??
    `Batch ${batch.interchangeControl}: ${result.outcome.replaceAll('-', ' ')}${rejected > 0 ? `, ${rejected} of ${counted(batch.claims.length, 'claim')} rejected` : ''}.`
  if (!dry) {
    await keep(context, file, answer, batch.batchId, result.outcome, text)
    await move(context, file, result.moves)
    if (facts.kind === '277CA') await keepAsked(context, file, askedByPayer(batch, facts))
    await moveBatch(context, batch.batchId, answer.kind, result.outcome)
  }
  return { answer, batchId: batch.batchId, outcome: result.outcome, text }
}

/** What the payer wants before it decides stands on the claim from then on, with the file that said so. */
async function keepAsked(context: Context, file: FileContent, asked: readonly AskedByPayer[]): Promise<void> {
  for (const one of asked) {
    const { person_id: personId } = await context.db
      .selectFrom('claim')
      .select('person_id')
      .where('organization_id', '=', context.organization.id)
      .where('claim_id', '=', one.claimId)
      .executeTakeFirstOrThrow()
    const { claimId, askedFor, on: askedOn } = one
    await noteAskedByFile(context, { claimId, personId, askedFor, askedOn, dueOn: null, fileId: file.fileId })
  }
}

type BatchRow = { batch_id: string; interchange_control: string }

/** What stood on the wire: a void names the charge of its original, though it asks for nothing itself. */
const sentCharge = sql<Cents>`case when frequency = '8' then (document ->> 'charge')::bigint else charge_cents end`

async function batchAnswered(context: Context, answer: Answer): Promise<SentBatch | null> {
  const named =
    answer.kind === 'TA1'
      ? answer.interchangeControl
      : answer.kind === '999'
        ? answer.groupControl
        : answer.batchReference.replace(/^B/, '')
  const control = named.trim().replace(/^0+(?=.)/, '')
  const rows = await sql<BatchRow>`
    select batch_id, interchange_control from batch where organization_id = ${context.organization.id}
      and interchange_control = ${control} limit 1`.execute(context.db)
  const row = rows.rows[0]
  if (!row) return null
  const claims = await context.db
    .selectFrom('claim')
    .select(['claim_id', 'control_number', 'status', 'person_id', sentCharge.as('charge')])
    .where('organization_id', '=', context.organization.id)
    .where('batch_id', '=', row.batch_id)
    .execute()
  context.touch(claims.map((claim) => claim.person_id))
  return {
    batchId: row.batch_id,
    interchangeControl: row.interchange_control,
    groupControl: row.interchange_control,
    reference: batchReference(row.interchange_control),
    claims: claims.map((claim) => ({
      claimId: claim.claim_id,
      controlNumber: claim.control_number,
      state: claim.status,
      charge: claim.charge,
      transactionControl: batchTransaction,
    })),
  }
}

function factsOf(answer: Answer, receivedOn: Day): AcknowledgmentFacts {
  switch (answer.kind) {
    case 'TA1':
      return {
        kind: 'TA1',
        receivedOn,
        interchangeControl: answer.interchangeControl,
        outcome: answer.status,
        noteCode: answer.note,
      }
    case '999':
      return {
        kind: '999',
        receivedOn,
        groupControl: answer.groupControl,
        groupOutcome: answer.status,
        counts: answer.counts,
        transactions: answer.sets.map((set) => ({ control: set.control, outcome: set.status, errors: set.errors })),
      }
    case '277CA':
      return {
        kind: '277CA',
        receivedOn,
        source: answer.source.kind,
        sourceName: answer.source.name,
        batchReference: answer.batchReference,
        claims: answer.claims.map((claim) => ({
          controlNumber: claim.patientControl,
          charge: claim.charge,
          action: claim.accepted ? 'WQ' : 'U',
          statuses: claim.statuses,
          payerClaimNumber: claim.payerClaimNumber,
          statusOn: claim.on,
        })),
        totals: {
          acceptedCount: answer.accepted.count,
          rejectedCount: answer.rejected.count,
          acceptedAmount: answer.accepted.charge,
          rejectedAmount: answer.rejected.charge,
        },
      }
  }
}

async function keep(
  context: Context,
  file: FileContent,
  answer: Answer,
  batchId: string | null,
  outcome: 'accepted' | 'accepted-with-errors' | 'partly-accepted' | 'rejected' | 'unmatched',
  text: string,
): Promise<void> {
  await context.db
    .insertInto('acknowledgment')
    .values({
      organization_id: context.organization.id,
      acknowledgment_id: context.newId(),
      file_id: file.fileId,
      kind: answer.kind === 'TA1' ? 'ta1' : answer.kind === '999' ? '999' : '277ca',
      batch_id: batchId,
      outcome,
      detail: json({ text } as unknown),
      received_at: context.now,
    })
    .execute()
}

/** Claims move as the answer says; a refused one is held by the payer's own sentence until it is corrected. */
async function move(context: Context, file: FileContent, moves: readonly ClaimMove[]): Promise<void> {
  await moveDecided(
    context,
    moves.map((one) => ({
      claimId: one.claimId,
      from: one.from,
      to: one.to,
      payerClaimNumber: one.payerClaimNumber,
      because: one.why.text,
    })),
    file.fileId,
  )
  await standAgain(
    context,
    moves.filter((one) => one.to === 'rejected').map((one) => one.claimId),
    file.fileId,
  )
  const filed = moves.filter((one) => one.filedOn !== null)
  if (filed.length > 0)
    await sql`update claim c set filed_on = d.filed_on
      from unnest(${filed.map((one) => one.claimId)}::uuid[], ${filed.map((one) => one.filedOn)}::date[]) as d(claim_id, filed_on)
      where c.organization_id = ${context.organization.id} and c.claim_id = d.claim_id`.execute(context.db)
  await insertRows(
    context.db,
    'claim_hold',
    moves
      .filter((one) => one.to === 'rejected')
      .map((one) => ({
        organization_id: context.organization.id,
        hold_id: context.newId(),
        claim_id: one.claimId,
        line: null,
        rule: payerRefused,
        severity: 'hold' as const,
        message: json(one.why),
        raised_at: context.now,
        cleared_at: null,
        overridden_by: null,
        override_reason: null,
      })),
  )
}

/** The batch shows the last word: a refusal, then the claim-by-claim answer, then the rest. */
async function moveBatch(context: Context, batchId: string, kind: Answer['kind'], outcome: string): Promise<void> {
  const status =
    outcome === 'rejected'
      ? 'rejected'
      : outcome === 'partly-accepted'
        ? 'partly-accepted'
        : kind === '277CA'
          ? 'accepted'
          : null
  if (status === null) return
  await context.db
    .updateTable('batch')
    .set({ status })
    .where('organization_id', '=', context.organization.id)
    .where('batch_id', '=', batchId)
    .execute()
}
