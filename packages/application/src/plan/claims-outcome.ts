// What became of a received 837P, in words for whoever took it in.
import { counted } from '@throughline/domain'
import type { FileOutcome } from '@throughline/operations'
import type { ClaimAnswer } from '@throughline/plan'
import type { ClaimTransaction, FileAnswer } from '@throughline/wire'
import type { FileContent } from '../core/index.ts'

const reasonsShown = 50

export type Taken = { readonly transaction: ClaimTransaction; readonly answers: ClaimAnswer[] }

/** Why a transaction that is not at fault itself is not taken. */
function turnedAway(answer: FileAnswer, interchange: number, repeated: ReadonlySet<number>): string {
  if (repeated.has(interchange)) return 'an interchange of the same number came before.'
  return answer.interchanges[interchange]?.rejected
    ? 'its interchange was rejected.'
    : 'it does not conform to its guide.'
}

/** What is said of interchanges that were not taken. */
function rejections({ interchanges }: FileAnswer, repeated: ReadonlySet<number>): string[] {
  const faulty = interchanges.some(({ rejected }, at) => rejected && !repeated.has(at))
  return [
    ...[...repeated].map(
      (at) =>
        `Interchange ${interchanges[at]?.control} was rejected, and its TA1 says so: one with its control number (ISA13) came from this sender before. If it is the same, nothing is to be done; if not, send it under a new number.`,
    ),
    ...(faulty
      ? [
          'An interchange was rejected; its TA1 says why. Correct the envelope and send it again under a new control number (ISA13): each counts once.',
        ]
      : []),
  ]
}

/** `duplicates`: interchanges of the file, by their place, whose number came from their sender before. */
export function outcomeOf(
  received: FileContent,
  answer: FileAnswer,
  taken: readonly Taken[],
  duplicates: readonly number[],
): FileOutcome {
  const repeated = new Set(duplicates)
  const claims = taken.flatMap((one) => one.answers)
  const refused = claims.filter((claim) => !claim.accepted)
  const outcome: FileOutcome['outcome'] =
    answer.interchange === 'unreadable'
      ? 'unreadable'
      : answer.interchange === 'rejected' || !answer.transactions.some((one) => one.accepted)
        ? 'rejected'
        : claims.length > 0 && refused.length === claims.length
          ? 'rejected'
          : 'accepted'
  return {
    fileId: received.fileId,
    fileName: received.name,
    kind: '837P',
    outcome,
    transactions: answer.transactions.map((one) => {
      const own = taken.find((each) => each.transaction.ordinal === one.ordinal)?.answers ?? []
      const inCount = own.filter((claim) => claim.accepted).length
      return {
        ordinal: one.ordinal,
        outcome: one.accepted ? 'accepted' : 'rejected',
        text: one.accepted
          ? own.length === 0
            ? `Transaction ${one.control} conforms to its guide.`
            : `Transaction ${one.control}: ${inCount} of ${counted(own.length, 'claim')} taken in.`
          : `Transaction ${one.control} is rejected: ${one.reasons[0]?.message ?? turnedAway(answer, one.interchange, repeated)}`,
        remittanceId: null,
        paidCents: null,
        claims: own.length,
      }
    }),
    reasons: [
      ...answer.faults.filter((fault) => fault.severity === 'error').map((fault) => fault.message),
      ...rejections(answer, repeated),
      ...answer.transactions.flatMap((one) =>
        one.reasons.map((reason) => `Segment ${reason.segmentOrdinal}: ${reason.message}`),
      ),
      ...refused.flatMap((claim) =>
        claim.statuses.map((status) => `Claim ${claim.patientControl}: ${status.message.text}`),
      ),
    ].slice(0, reasonsShown),
  }
}
