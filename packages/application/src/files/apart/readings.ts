// What is read apart from the program: each reading takes the pieces of a file and gives parts, which are copied to whoever
// asked. Nothing here knows the database, and nothing a file says makes it throw.
import { createHash } from 'node:crypto'
import type { RemittanceEvent } from '@throughline/domain'
import { openGate, type FileVerdict, type TransactionVerdict } from '@throughline/provider'
import {
  acknowledge,
  answerTo,
  readAnswers,
  readClaims,
  readRemittances,
  type AnswersRead,
  type ClaimEvent,
  type Envelope,
  type FileAnswer,
} from '@throughline/wire'

type Pieces = AsyncIterable<Uint8Array>

/** How an 837P is answered: whose file the answer is, and which of its interchanges, by their place, came before. */
export type AnswerOrder = { readonly envelope: Omit<Envelope, 'receiver'>; readonly duplicates: readonly number[] }

/** What is read of an 837P; last comes its answer, which says what of it stands. */
export type ClaimPart =
  Exclude<ClaimEvent, { kind: 'envelope' }> | { readonly kind: 'answer'; readonly answer: FileAnswer }

/** What the balance gate says of an 835. */
export type WeighedByGate = {
  readonly verdicts: readonly TransactionVerdict[]
  readonly file: FileVerdict | null
}

async function* claims(content: Pieces, { envelope, duplicates }: AnswerOrder): AsyncGenerator<ClaimPart[]> {
  for await (const events of readClaims(content))
    yield events.map((event) =>
      event.kind === 'envelope' ? { kind: 'answer', answer: answerTo(event.report, envelope, { duplicates }) } : event,
    )
}

async function* claimsAnswer(content: Pieces, { envelope, duplicates }: AnswerOrder): AsyncGenerator<FileAnswer> {
  yield await acknowledge(content, envelope, { duplicates })
}

const sha256 = () => {
  const hash = createHash('sha256')
  return { update: (text: string) => void hash.update(text), finish: () => hash.digest('hex') }
}

async function* weighed(content: Pieces): AsyncGenerator<WeighedByGate> {
  const gate = openGate(sha256)
  const verdicts: TransactionVerdict[] = []
  let file: FileVerdict | null = null
  for await (const events of readRemittances(content))
    for (const event of events)
      for (const report of gate.take(event))
        if (report.kind === 'file') file = report
        else verdicts.push(report)
  yield { verdicts, file }
}

const remittances = (content: Pieces): AsyncIterable<RemittanceEvent[]> => readRemittances(content)

async function* answers(content: Pieces): AsyncGenerator<AnswersRead> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  yield await readAnswers(Buffer.concat(pieces))
}

export const readings = { claims, claimsAnswer, weighed, remittances, answers }

type Readings = typeof readings
export type ReadingName = keyof Readings
export type InputOf<N extends ReadingName> = Parameters<Readings[N]> extends [Pieces, infer I] ? I : null
export type PartOf<N extends ReadingName> = ReturnType<Readings[N]> extends AsyncIterable<infer P> ? P : never
