// The plan's door: an 837P is answered with TA1 and 999, its claims taken in or refused one by one, and told with a 277CA.
import { timeOfDay } from '@throughline/domain'
import type { FileOutcome } from '@throughline/operations'
import { intakeAnswer } from '@throughline/plan'
import { json } from '@throughline/store'
import { writeClaimAcknowledgment, type FileAnswer } from '@throughline/wire'
import { sendToPartner, type Context, type FileContent } from '../core/index.ts'
import { readWholeApart } from '../files/apart/read-apart.ts'
import { ownEnvelope, ownInterchange, partnerOf } from '../files/interchange.ts'
import { outcomeOf, type Taken } from './claims-outcome.ts'
import { firstKnown } from './known-interchanges.ts'
import { takeWhatStands } from './take-transactions.ts'

/** What taking the file would answer, without taking it. */
export async function inspectClaims(context: Context, received: FileContent): Promise<FileOutcome> {
  const order = { envelope: await dryEnvelope(context), duplicates: [] }
  const answer = await readWholeApart(context, 'claimsAnswer', order, received)
  return outcomeOf(received, answer, [], [])
}

async function dryEnvelope(context: Context) {
  const { qualifier, id } = await ownInterchange(context)
  return { sender: { qualifier, id }, control: 1, day: context.today, time: timeOfDay('00:00'), usage: 'P' as const }
}

export async function takeClaims(
  context: Context,
  received: FileContent,
  again: () => Promise<FileContent>,
): Promise<FileOutcome> {
  const isKnown = await firstKnown(context, await again())
  const before = await takenBefore(context, received.fileId)
  if (before) return before
  const order = { envelope: await ownEnvelope(context), duplicates: isKnown ? [0] : [] }
  const { answer, taken, people, duplicates } = await takeWhatStands(context, received, again, order)
  context.touch(people)
  if (answer.bytes) await send(context, answer, answer.bytes, '999', 'acknowledgment')
  for (const one of taken) await sendAnswers(context, answer, one)
  const outcome = outcomeOf(received, answer, taken, duplicates)
  await remember(context, received.fileId, outcome)
  context.detail({ claims: taken.reduce((total, one) => total + one.answers.length, 0) })
  return outcome
}

/** The outcome is kept with the file, so that taking it again says the same and does nothing. */
async function remember(context: Context, fileId: string, outcome: FileOutcome): Promise<void> {
  await context.db
    .insertInto('file_outcome')
    .values({
      organization_id: context.organization.id,
      file_id: fileId,
      outcome: outcome.outcome,
      detail: json(outcome as unknown),
      decided_at: context.now,
    })
    .execute()
}

async function takenBefore(context: Context, fileId: string): Promise<FileOutcome | null> {
  const row = await context.db
    .selectFrom('file_outcome')
    .select('detail')
    .where('organization_id', '=', context.organization.id)
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  return (row?.detail as FileOutcome | undefined) ?? null
}

async function send(
  context: Context,
  answer: FileAnswer,
  bytes: Uint8Array,
  kind: '999' | '277CA',
  what: string,
): Promise<void> {
  const file = await context.storeFile({
    direction: 'out',
    kind,
    name: `${kind.toLowerCase()}-${what}-${context.today}.edi`,
    mediaType: 'application/edi-x12',
    content: bytes,
  })
  const partner = answer.sender ? await partnerOf(context, answer.sender.id) : null
  if (partner !== null) await sendToPartner(context, file.fileId, partner)
}

async function sendAnswers(context: Context, technical: FileAnswer, taken: Taken): Promise<void> {
  const own = await ownInterchange(context)
  const envelope = await ownEnvelope(context)
  const answer = intakeAnswer(context.today, taken.answers)
  const written = writeClaimAcknowledgment({
    envelope: { ...envelope, receiver: technical.sender! },
    source: { name: context.organization.name, id: own.id },
    receiver: {
      name: taken.transaction.submitterName || 'SUBMITTER',
      id: taken.transaction.submitterIdentifier || technical.sender!.id,
    },
    reference: `CA${envelope.control}`,
    batchReference: taken.transaction.reference,
    receivedOn: context.today,
    providers: answer.providers.map((provider) => ({
      name: provider.name || 'UNKNOWN',
      npi: provider.npi,
      ein: provider.ein,
      claims: provider.claims,
    })),
  })
  if (!written.ok) throw new Error(`a claim acknowledgment could not be written: ${written.message}`)
  await send(context, technical, written.bytes, '277CA', 'claims')
}
