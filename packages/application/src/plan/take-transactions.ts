// The claims of a received 837P become rows, chunk by chunk, while the file is still being read and validated apart from here.
import { hash } from 'node:crypto'
import type { Day } from '@throughline/domain'
import { intakeKeyText, takeIn, type PlanPolicy } from '@throughline/plan'
import { inSavepoint, insertRows, json, nextNumber } from '@throughline/store'
import type { ClaimEvent, ClaimTransaction, FileAnswer } from '@throughline/wire'
import { dropStalePlans, together, type Context, type FileContent } from '../core/index.ts'
import { readApart, readWholeApart } from '../files/apart/read-apart.ts'
import type { AnswerOrder } from '../files/apart/readings.ts'
import type { Taken } from './claims-outcome.ts'
import { laterKnown } from './known-interchanges.ts'
import { policyOn } from './policy.ts'

/** Claims looked up and written together. */
const chunkSize = 500

type ClaimRead = Extract<ClaimEvent, { kind: 'claim' }>

type Intake = {
  readonly answer: FileAnswer
  readonly taken: readonly Taken[]
  /** Whose claims were taken. */
  readonly people: ReadonlySet<string>
}

/**
 * Claims are taken in while the file is still being validated, as if all of it would stand. Where a part turns out not to, or
 * an interchange came before, all is taken back, and what stands is taken by itself. `order` names the first interchange when
 * it came before; the others are known only once the file was read.
 */
export async function takeWhatStands(
  context: Context,
  received: FileContent,
  again: () => Promise<FileContent>,
  order: AnswerOrder,
): Promise<Intake & { readonly duplicates: readonly number[] }> {
  const { fileId } = received
  let answer: FileAnswer
  if (order.duplicates.length > 0) answer = await readWholeApart(context, 'claimsAnswer', order, received)
  else {
    const hoped = await inSavepoint(
      context.db,
      async () => {
        const intake = await takeTransactions(context, received, order, () => true)
        return { ...intake, duplicates: await laterKnown(context, fileId, intake.answer.interchanges) }
      },
      wholeStands,
    )
    if (wholeStands(hoped)) return hoped
    answer = hoped.answer
  }
  const duplicates = [...order.duplicates, ...(await laterKnown(context, fileId, answer.interchanges))]
  const repeated = new Set(duplicates)
  const stand = standing(answer)
  for (const one of answer.transactions) if (repeated.has(one.interchange)) stand.delete(one.ordinal)
  const whole = { ...order, duplicates }
  if (stand.size > 0) {
    const intake = await takeTransactions(context, await again(), whole, (ordinal) => stand.has(ordinal))
    return { ...intake, duplicates }
  }
  if (duplicates.length > order.duplicates.length)
    answer = await readWholeApart(context, 'claimsAnswer', whole, await again())
  return { answer, taken: [], people: new Set(), duplicates }
}

const wholeStands = ({ answer, taken, duplicates }: Intake & { readonly duplicates: readonly number[] }): boolean => {
  const stand = standing(answer)
  return duplicates.length === 0 && taken.every(({ transaction }) => stand.has(transaction.ordinal))
}

const standing = (answer: FileAnswer): Set<number> =>
  new Set(answer.transactions.filter((one) => one.accepted).map((one) => one.ordinal))

/**
 * Takes the wanted transactions of a file in, chunk by chunk: while one is written the next is looked up and answered, and
 * the one after it is read. No more than these three are held.
 */
async function takeTransactions(
  context: Context,
  file: FileContent,
  order: AnswerOrder,
  wanted: (ordinal: number) => boolean,
): Promise<Intake> {
  const taken: Taken[] = []
  const taking: Taking = {
    file,
    policy: await policyOn(context, context.today),
    seen: new Map(),
    people: new Set(),
    grew: dropStalePlans(context),
    answered: nothingRead(),
  }
  let answer: FileAnswer | null = null
  let open: Taken | null = null
  let waiting: ClaimRead[] = []
  let working: Promise<void> = Promise.resolve()
  const flush = async () => {
    const [into, claims] = [open, waiting]
    waiting = []
    await working
    if (into === null || claims.length === 0) return
    working = takeChunk(context, taking, into, claims)
    // A failure is heard when the next chunk, or the end, waits for it.
    working.catch(() => undefined)
  }
  try {
    for await (const parts of readApart(context, 'claims', order, file))
      for (const part of parts) {
        if (part.kind === 'transaction') {
          await flush()
          open = wanted(part.transaction.ordinal) ? { transaction: part.transaction, answers: [] } : null
          if (open) taken.push(open)
        } else if (part.kind === 'claim') {
          if (open) waiting.push(part)
          if (waiting.length >= chunkSize) await flush()
        } else if (part.kind === 'end') {
          await flush()
          open = null
        } else answer = part.answer
      }
    await flush()
  } finally {
    // A statement sent after the transaction was undone would stand alone.
    await working.catch(() => undefined)
  }
  await working
  await keepAnswered(context, taking)
  if (answer === null) throw new Error('a file of claims was read without an answer')
  return { answer, taken, people: taking.people }
}

/** A file on its way in. */
type Taking = {
  readonly file: FileContent
  readonly policy: PlanPolicy
  /** Numbers given in this file, by the keys of their claims. */
  readonly seen: Map<string, string>
  readonly people: Set<string>
  readonly grew: (claims: number) => Promise<void>
  /** The chunk that is answered and not written yet. */
  answered: ReceivedRows
}

type Known = {
  readonly providers: ReadonlyMap<string, string>
  readonly members: ReadonlyMap<string, { personId: string; given: string; family: string; birthDate: Day }>
  readonly earlier: ReadonlyMap<string, string>
  /** The first of as many numbers as there are claims. */
  readonly firstNumber: number
}

/** Looks these claims up; then answers them while the chunk before them is written. */
async function takeChunk(context: Context, taking: Taking, into: Taken, claims: readonly ClaimRead[]): Promise<void> {
  const keys = claims.map((claim) => keyOf(into.transaction, claim.controlNumber))
  const looking = lookUp(context, claims, keys)
  const keeping = keepAnswered(context, taking)
  const answering = looking.then((known) => answerClaims(context, taking, into, { claims, keys }, known))
  await together([answering, keeping])
  taking.answered = await answering
}

async function keepAnswered(context: Context, taking: Taking): Promise<void> {
  const rows = taking.answered
  taking.answered = nothingRead()
  if (rows.claims.length === 0) return
  await insertRows(context.db, 'received_claim', rows.claims, { large: 'document' })
  await insertRows(context.db, 'received_claim_line', rows.lines)
  await taking.grew(rows.claims.length)
}

/** Answers claims in their order and gives the rows of those that are taken. */
function answerClaims(
  context: Context,
  taking: Taking,
  into: Taken,
  { claims, keys }: { readonly claims: readonly ClaimRead[]; readonly keys: readonly string[] },
  known: Known,
): ReceivedRows {
  const { transaction } = into
  const rows = nothingRead()
  claims.forEach((read, index) => {
    const key = keys[index]!
    const inFile = taking.seen.get(key)
    const before = known.earlier.get(key)
    const member = known.members.get(read.claim?.subscriber.memberNumber ?? '')
    const answer = takeIn(
      {
        received: read,
        receivedOn: context.today,
        policy: taking.policy,
        providerKnown: known.providers.has(read.claim?.billing.npi ?? ''),
        member: member ? { name: { given: member.given, family: member.family }, birthDate: member.birthDate } : null,
        earlier: inFile ? { icn: inFile, inThisFile: true } : before ? { icn: before, inThisFile: false } : null,
      },
      known.firstNumber + index,
    )
    into.answers.push(answer)
    if (!answer.accepted || answer.repeated || answer.payerClaimNumber === null || read.claim === null) return
    taking.seen.set(key, answer.payerClaimNumber)
    if (member) taking.people.add(member.personId)
    addRows(context, rows, taking.file, transaction, read, answer.payerClaimNumber, key, {
      providerId: known.providers.get(read.claim.billing.npi ?? '') ?? null,
      personId: member?.personId ?? null,
    })
  })
  return rows
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

/** All is asked at once, so that nothing comes in between. */
async function lookUp(context: Context, claims: readonly ClaimRead[], keys: readonly string[]): Promise<Known> {
  const providers = providersOf(context, present(claims.map((claim) => claim.claim?.billing.npi)))
  const members = membersOf(context, present(claims.map((claim) => claim.claim?.subscriber.memberNumber)))
  const earlier = context.db
    .selectFrom('received_claim')
    .select(['intake_key', 'icn'])
    .where('organization_id', '=', context.organization.id)
    .where('intake_key', 'in', [...new Set(keys)])
    .execute()
  const firstNumber = nextNumber(context.db, context.organization.id, `claims/${context.today}`, claims.length)
  await together([providers, members, earlier, firstNumber])
  return {
    providers: await providers,
    members: await members,
    earlier: new Map((await earlier).map((row) => [row.intake_key, row.icn])),
    firstNumber: await firstNumber,
  }
}

async function providersOf(context: Context, npis: readonly string[]): Promise<Known['providers']> {
  if (npis.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('plan_provider')
    .select(['provider_id', 'npi'])
    .where('organization_id', '=', context.organization.id)
    .where('npi', 'in', npis)
    .execute()
  return new Map(rows.map((row) => [row.npi, row.provider_id]))
}

async function membersOf(context: Context, numbers: readonly string[]): Promise<Known['members']> {
  if (numbers.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('coverage as c')
    .innerJoin('person as p', (join) =>
      join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.person_id', '=', 'c.person_id'),
    )
    .select(['c.member_number', 'p.person_id', 'p.given_name', 'p.family_name', 'p.birth_date'])
    .where('c.organization_id', '=', context.organization.id)
    .where('c.member_number', 'in', numbers)
    .execute()
  return new Map(
    rows.map((row) => [
      row.member_number,
      { personId: row.person_id, given: row.given_name, family: row.family_name, birthDate: row.birth_date },
    ]),
  )
}

const nothingRead = (): ReceivedRows => ({ claims: [], lines: [] })

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
