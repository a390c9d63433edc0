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
  readonly sets: readonly { readonly control: string; readonly status: string; readonly errors: readonly string[] }[]
}

export type ClaimsAnswer = {
  readonly kind: '277CA'
  /** BHT03 of the batch that is answered. */
  readonly batchReference: string
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
  let sets: { control: string; status: string; errors: string[] }[] = []
  for await (const event of readAcknowledgments(bytes, { levels: ['envelope'] })) {
    if (event.kind === 'start') sets = []
    else if (event.kind === 'response') {
      const { set, status, segments } = event.response
      sets.push({
        control: set.control,
        status: status.status,
        errors: segments.flatMap((segment) => [
          `Segment ${segment.error.position} (${segment.error.segment}): code ${segment.error.error}`,
          ...segment.elements.map(
            (element) =>
              `Segment ${segment.error.position} (${segment.error.segment}), element ${element.error.element.element}: code ${element.error.error}`,
          ),
        ]),
      })
    } else if (event.kind === 'end') {
      const group = optional(event.header, 'group')
      const status = optional(event.header, 'status')
      if (group) answers.push({ kind: '999', groupControl: String(group.control), status: status?.status ?? 'R', sets })
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

type Claims = { -readonly [K in keyof ClaimsAnswer]: ClaimsAnswer[K] } & { claims: ClaimsAnswer['claims'][number][] }

async function readClaimAnswers(bytes: ByteSource): Promise<{ answers: ClaimsAnswer[]; faults: string[] }> {
  const answers: Claims[] = []
  const faults: string[] = []
  let open: Claims | null = null
  for await (const event of readClaimAcknowledgments(bytes, { levels: ['envelope'] })) {
    try {
      if (event.kind === 'start') {
        open = { kind: '277CA', batchReference: '', accepted: none, rejected: none, claims: [] }
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

function codeOf(
  status: { category: string; status: string; entity?: string | undefined } | undefined,
): ClaimStatusCode[] {
  return status ? [{ category: status.category, status: status.status, entity: status.entity ?? null }] : []
}
