// The plan's door: an 837P is answered with TA1 and 999, its claims taken in or refused one by one, and told with a 277CA.
import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { timeOfDay, type Day } from '@throughline/domain'
import type { FileOutcome } from '@throughline/operations'
import { intakeAnswer, intakeKeyText, takeIn, type ClaimAnswer, type PlanPolicy } from '@throughline/plan'
import { insertRows, json, nextNumber } from '@throughline/store'
import {
  acknowledge,
  interchangeHead,
  readClaims,
  writeClaimAcknowledgment,
  type ClaimEvent,
  type ClaimTransaction,
  type FileAnswer,
  type InterchangeHead,
} from '@throughline/wire'
import { dropStalePlans, sendToPartner, type Context, type FileContent } from '../core/index.ts'
import { ownEnvelope, ownInterchange, partnerOf } from '../files/interchange.ts'
import { readAhead, takingTurns } from '../files/read-ahead.ts'
import { outcomeOf, type Taken } from './claims-outcome.ts'
import { policyOn } from './policy.ts'

/** Claims looked up and written together. */
const chunkSize = 500

type ClaimRead = Extract<ClaimEvent, { kind: 'claim' }>

/** What taking the file would answer, without taking it. */
export async function inspectClaims(context: Context, received: FileContent): Promise<FileOutcome> {
  const answer = await acknowledge(received.content, await dryEnvelope(context))
  return outcomeOf(received, answer, [], false)
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
  const duplicate = await interchangeKnown(context, await again())
  const before = await takenBefore(context, received.fileId)
  if (before) return before
  const answer = await acknowledge(received.content, await ownEnvelope(context), { duplicate })
  if (answer.bytes) await send(context, answer, answer.bytes, '999', 'acknowledgment')
  const accepted = new Set(answer.transactions.filter((one) => one.accepted).map((one) => one.ordinal))
  const taken = accepted.size === 0 ? [] : await takeAccepted(context, await again(), received, accepted)
  for (const one of taken) await sendAnswers(context, answer, one)
  const outcome = outcomeOf(received, answer, taken, duplicate)
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

async function headOf(file: FileContent): Promise<InterchangeHead | null> {
  for await (const chunk of file.content) return interchangeHead(chunk)
  return null
}

/**
 * Whether this sender used this ISA13 before for other bytes; remembers it otherwise. Of two at once the second waits here
 * until the first is done, and then sees what became of it.
 */
async function interchangeKnown(context: Context, file: FileContent): Promise<boolean> {
  const head = await headOf(file)
  if (head === null) return false
  const added = await context.db
    .insertInto('received_interchange')
    .values({ organization_id: context.organization.id, ...head, file_id: file.fileId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if ((added.numInsertedOrUpdatedRows ?? 0n) > 0n) return false
  const first = await context.db
    .selectFrom('received_interchange')
    .select('file_id')
    .where('organization_id', '=', context.organization.id)
    .where('sender', '=', head.sender)
    .where('control', '=', head.control)
    .executeTakeFirst()
  return first !== undefined && first.file_id !== file.fileId
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

async function takeAccepted(
  context: Context,
  file: FileContent,
  received: FileContent,
  accepted: ReadonlySet<number>,
): Promise<Taken[]> {
  const policy = await policyOn(context, context.today)
  const grew = dropStalePlans(context)
  const turn = takingTurns()
  const taken: Taken[] = []
  let open: Taken | null = null
  let waiting: ClaimRead[] = []
  let writing: Promise<void> = Promise.resolve()
  // While a chunk is written the next one is read, and no more than that.
  const flush = async () => {
    const [into, claims] = [open, waiting]
    waiting = []
    await writing
    if (into === null || claims.length === 0) return
    writing = turn(async () => {
      into.answers.push(...(await takeChunk(context, received, policy, into.transaction, claims)))
      await grew(claims.length)
    })
    // A failure is heard when the next chunk, or the end, waits for it.
    writing.catch(() => undefined)
  }
  try {
    for await (const events of readClaims(readAhead(file.content, turn))) {
      await setImmediate()
      for (const event of events) {
        if (event.kind === 'transaction') {
          await flush()
          open = accepted.has(event.transaction.ordinal) ? { transaction: event.transaction, answers: [] } : null
          if (open) taken.push(open)
        } else if (event.kind === 'claim' && open) {
          waiting.push(event)
          if (waiting.length >= chunkSize) await flush()
        } else if (event.kind === 'end') {
          await flush()
          open = null
        }
      }
    }
    await flush()
  } finally {
    // A statement sent after the transaction was undone would stand alone.
    await writing.catch(() => undefined)
  }
  await writing
  return taken
}

type Known = {
  readonly providers: ReadonlyMap<string, string>
  readonly members: ReadonlyMap<string, { personId: string; given: string; family: string; birthDate: Day }>
  readonly earlier: ReadonlyMap<string, string>
}

async function takeChunk(
  context: Context,
  received: FileContent,
  policy: PlanPolicy,
  transaction: ClaimTransaction,
  claims: readonly ClaimRead[],
): Promise<ClaimAnswer[]> {
  const keys = claims.map((claim) => keyOf(transaction, claim.controlNumber))
  const known = await lookUp(context, claims, keys)
  const firstNumber = await nextNumber(context.db, context.organization.id, `claims/${context.today}`, claims.length)
  const seen = new Map<string, string>()
  const answers: ClaimAnswer[] = []
  const rows: ReceivedRows = { claims: [], lines: [] }
  claims.forEach((read, index) => {
    const key = keys[index]!
    const inFile = seen.get(key)
    const before = known.earlier.get(key)
    const member = known.members.get(read.claim?.subscriber.memberNumber ?? '')
    const answer = takeIn(
      {
        received: read,
        receivedOn: context.today,
        policy,
        providerKnown: known.providers.has(read.claim?.billing.npi ?? ''),
        member: member ? { name: { given: member.given, family: member.family }, birthDate: member.birthDate } : null,
        earlier: inFile ? { icn: inFile, inThisFile: true } : before ? { icn: before, inThisFile: false } : null,
      },
      firstNumber + index,
    )
    answers.push(answer)
    if (!answer.accepted || answer.repeated || answer.payerClaimNumber === null || read.claim === null) return
    seen.set(key, answer.payerClaimNumber)
    context.touch(member?.personId ?? null)
    addRows(context, rows, received, transaction, read, answer.payerClaimNumber, key, {
      providerId: known.providers.get(read.claim.billing.npi ?? '') ?? null,
      personId: member?.personId ?? null,
    })
  })
  await insertRows(context.db, 'received_claim', rows.claims, { large: 'document' })
  await insertRows(context.db, 'received_claim_line', rows.lines)
  return answers
}

function keyOf(transaction: ClaimTransaction, controlNumber: string): string {
  const text = intakeKeyText({
    sender: transaction.interchange.sender,
    groupControl: transaction.groupControl,
    transactionControl: transaction.control,
    controlNumber,
  })
  return hash('sha256', text, 'hex')
}

const present = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string' && value !== '')),
]

async function lookUp(context: Context, claims: readonly ClaimRead[], keys: readonly string[]): Promise<Known> {
  const organization = context.organization.id
  const npis = present(claims.map((claim) => claim.claim?.billing.npi))
  const numbers = present(claims.map((claim) => claim.claim?.subscriber.memberNumber))
  const providers =
    npis.length === 0
      ? []
      : await context.db
          .selectFrom('plan_provider')
          .select(['provider_id', 'npi'])
          .where('organization_id', '=', organization)
          .where('npi', 'in', npis)
          .execute()
  const members =
    numbers.length === 0
      ? []
      : await context.db
          .selectFrom('coverage as c')
          .innerJoin('person as p', (join) =>
            join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.person_id', '=', 'c.person_id'),
          )
          .select(['c.member_number', 'p.person_id', 'p.given_name', 'p.family_name', 'p.birth_date'])
          .where('c.organization_id', '=', organization)
          .where('c.member_number', 'in', numbers)
          .execute()
  const earlier = await context.db
    .selectFrom('received_claim')
    .select(['intake_key', 'icn'])
    .where('organization_id', '=', organization)
    .where('intake_key', 'in', [...new Set(keys)])
    .execute()
  return {
    providers: new Map(providers.map((row) => [row.npi, row.provider_id])),
    members: new Map(
      members.map((row) => [
        row.member_number,
        { personId: row.person_id, given: row.given_name, family: row.family_name, birthDate: row.birth_date },
      ]),
    ),
    earlier: new Map(earlier.map((row) => [row.intake_key, row.icn])),
  }
}

type ReceivedRows = {
  readonly claims: Parameters<typeof insertRows<'received_claim'>>[2][number][]
  readonly lines: Parameters<typeof insertRows<'received_claim_line'>>[2][number][]
}

function addRows(
  context: Context,
  rows: ReceivedRows,
  received: FileContent,
  transaction: ClaimTransaction,
  read: ClaimRead,
  icn: string,
  key: string,
  who: { readonly providerId: string | null; readonly personId: string | null },
): void {
  const claim = read.claim!
  const organization_id = context.organization.id
  const received_claim_id = context.newId()
  const days = claim.lines
    .flatMap((line) => [line.servedOn, line.servedThrough])
    .filter((one): one is Day => one !== null)
  days.sort()
  rows.claims.push({
    organization_id,
    received_claim_id,
    icn,
    file_id: received.fileId,
    transaction_ordinal: transaction.ordinal,
    claim_ordinal: read.ordinal,
    intake_key: key,
    provider_id: who.providerId,
    person_id: who.personId,
    patient_control: claim.controlNumber,
    frequency: claim.frequency,
    replaces_icn: claim.payerClaimNumber,
    charge_cents: claim.charge,
    served_on: days[0] ?? null,
    served_through: days.at(-1) ?? null,
    received_on: context.today,
    clean_on: context.today,
    status: 'received',
    document: json(claim),
    created_at: context.now,
  })
  for (const line of claim.lines)
    rows.lines.push({
      organization_id,
      received_claim_id,
      line: line.number,
      person_id: who.personId,
      code: line.code,
      modifiers: [...line.modifiers],
      units: line.units,
      charge_cents: line.charge,
      served_on: line.servedOn,
      served_through: line.servedThrough,
      place_of_service: line.placeOfService ?? claim.placeOfService,
      authorization_number: line.authorizationNumber ?? claim.authorizationNumber,
      rendering_npi: line.rendering?.npi ?? claim.rendering?.npi ?? null,
      line_control: line.lineControl,
    })
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
