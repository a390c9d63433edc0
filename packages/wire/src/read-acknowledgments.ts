// TA1, 999 and 277CA to what they say of a batch and its claims.
import { isDay, type Cents, type Day } from '@throughline/domain'
import { optional, readAcknowledgments, readClaimAcknowledgments, X12Error, type ByteSource } from '@throughline/x12'
import type { ClaimStatusCode } from './write-claim-acknowledgment.ts'

export type InterchangeAnswer = {
  readonly kind: 'TA1'
  /** ISA13 of the interchange of ours that is answered. */
  readonly interchangeControl: string
  readonly status: 'A' | 'E' | 'R'
  readonly note: string
}

export type SyntaxAnswer = {
  readonly kind: '999'
  /** GS06 of the group of ours that is answered. */
  readonly groupControl: string
  readonly status: string
  /** AK9's own counts of the transactions in the group. */
  readonly counts: { readonly included: number; readonly received: number; readonly accepted: number }
  readonly sets: readonly {
    readonly control: string
    readonly status: string
    readonly errors: readonly AnsweredPlace[]
  }[]
}

/** Where in a transaction of ours the receiver found a fault, as IK3 and IK4 name it. */
export type AnsweredPlace = {
  /** The segment's position in its transaction, from 1. */
  readonly segmentOrdinal: number | null
  readonly segment: string
  /** The element's position in the segment; null when the whole segment is meant. */
  readonly element: string | null
  readonly code: string
}

export type ClaimsAnswer = {
  readonly kind: '277CA'
  /** BHT03 of the batch that is answered. */
  readonly batchReference: string
  /** Who answers: the payer itself (PR), or a clearinghouse on the way to it (AY). */
  readonly source: { readonly kind: 'payer' | 'clearinghouse'; readonly name: string }
  readonly accepted: { readonly count: number; readonly charge: Cents }
  readonly rejected: { readonly count: number; readonly charge: Cents }
  readonly claims: readonly {
    readonly patientControl: string
    readonly accepted: boolean
    readonly statuses: readonly ClaimStatusCode[]
    readonly payerClaimNumber: string | null
    readonly charge: Cents
    readonly on: Day | null
  }[]
}

export type Answer = InterchangeAnswer | SyntaxAnswer | ClaimsAnswer
export type AnswersRead = {
  readonly answers: readonly Answer[]
  readonly whole: boolean
  readonly faults: readonly string[]
}

/** A file of answers is small: one that speaks of more claims than this is refused by the caller's byte limit first. */
export async function readAnswers(bytes: ByteSource): Promise<AnswersRead> {
  const technical = await readTechnical(bytes)
  const claims = await readClaimAnswers(bytes)
  return {
    answers: [...technical.answers, ...claims.answers],
    whole: technical.whole,
    faults: [...new Set([...technical.faults, ...claims.faults])],
  }
}

async function readTechnical(bytes: ByteSource): Promise<AnswersRead> {
  const answers: Answer[] = []
  let sets: { control: string; status: string; errors: AnsweredPlace[] }[] = []
  for await (const event of readAcknowledgments(bytes, { levels: ['envelope'] })) {
    if (event.kind === 'start') sets = []
    else if (event.kind === 'response') {
      const { set, status, segments } = event.response
      sets.push({
        control: set.control,
        status: status.status,
        errors: segments.flatMap(placesOf),
      })
    } else if (event.kind === 'end') {
      const group = optional(event.header, 'group')
      const status = optional(event.header, 'status')
      const count = (told: number | undefined) => told ?? sets.length
      if (group)
        answers.push({
          kind: '999',
          groupControl: String(group.control),
          status: status?.status ?? 'R',
          counts: {
            included: count(status?.included),
            received: count(status?.received),
            accepted: count(status?.accepted),
          },
          sets,
        })
    } else if (event.kind === 'source-end') {
      for (const interchange of event.interchanges)
        for (const one of interchange.acknowledgments)
          answers.unshift({
            kind: 'TA1',
            interchangeControl: one.control,
            status: one.status === 'A' || one.status === 'E' ? one.status : 'R',
            note: one.note,
          })
      const faults = event.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.message)
      return { answers, whole: event.whole, faults }
    }
  }
  return { answers, whole: false, faults: [] }
}

type SegmentFault = {
  readonly error: { readonly position: number; readonly segment: string; readonly error: string }
  readonly elements: readonly {
    readonly error: { readonly element: { readonly element: number }; readonly error: string }
  }[]
}

/** The segment itself when no element of it is named, else each element. */
function placesOf({ error, elements }: SegmentFault): AnsweredPlace[] {
  const at = { segmentOrdinal: error.position > 0 ? error.position : null, segment: error.segment }
  if (elements.length === 0) return [{ ...at, element: null, code: error.error }]
  return elements.map((one) => ({ ...at, element: String(one.error.element.element), code: one.error.error }))
}

type Claims = { -readonly [K in keyof ClaimsAnswer]: ClaimsAnswer[K] } & { claims: ClaimsAnswer['claims'][number][] }

async function readClaimAnswers(bytes: ByteSource): Promise<{ answers: ClaimsAnswer[]; faults: string[] }> {
  const answers: Claims[] = []
  const faults: string[] = []
  let open: Claims | null = null
  for await (const event of readClaimAcknowledgments(bytes, { levels: ['envelope'] })) {
    try {
      if (event.kind === 'start') {
        open = { kind: '277CA', batchReference: '', source: unnamed, accepted: none, rejected: none, claims: [] }
        answers.push(open)
      } else if (event.kind === 'claim' && open) {
        const { trace, statuses, payerControlNumber } = event.claim
        const first = statuses[0]
        open.claims.push({
          patientControl: trace.trace,
          accepted: first?.action === 'WQ',
          statuses: statuses.flatMap((status) => [status.status, status.status2, status.status3].flatMap(codeOf)),
          payerClaimNumber: payerControlNumber?.id ?? null,
          charge: (first?.charge ?? 0) as Cents,
          on: first !== undefined && isDay(first.date) ? first.date : null,
        })
      } else if (event.kind === 'batch' && open) {
        const { status } = event.receiver
        open.batchReference = status.trace.trace
        const { entity, lastName } = event.source.source.name
        open.source = { kind: entity === 'PR' ? 'payer' : 'clearinghouse', name: lastName.trim() || unnamed.name }
        open.accepted = {
          count: Number(status.accepted?.quantity ?? 0),
          charge: (status.acceptedAmount?.amount ?? 0) as Cents,
        }
        open.rejected = {
          count: Number(status.rejected?.quantity ?? 0),
          charge: (status.rejectedAmount?.amount ?? 0) as Cents,
        }
      }
    } catch (error) {
      if (!(error instanceof X12Error)) throw error
      faults.push(error.message)
    }
  }
  return { answers, faults }
}

const none = { count: 0, charge: 0 as Cents }
const unnamed = { kind: 'clearinghouse', name: 'The receiver' } as const

function codeOf(
  status: { category: string; status: string; entity?: string | undefined } | undefined,
): ClaimStatusCode[] {
  return status ? [{ category: status.category, status: status.status, entity: status.entity ?? null }] : []
}
