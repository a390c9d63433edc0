// Terms that contradict each other, found at the door before anything is priced with them: one list of all checks, and
// versions of one contract against each other. The checks themselves stand in conflicts/.
import { addDays, covers, formatDay, type Span } from '../calendar/day.ts'
import { agreementConflicts } from './conflicts/agreement.ts'
import type { ContractConflict } from './conflicts/conflict.ts'
import { clockConflicts, dateConflicts, interestConflicts, paymentConflicts } from './conflicts/payer-terms.ts'
import { rateConflicts } from './conflicts/rates.ts'
import { sameAnswerConflicts } from './conflicts/same-answer.ts'
import { limitConflicts, preconditionConflicts, unitConflicts } from './conflicts/units-and-limits.ts'
import type { Contract } from './contract.ts'
import { contractSpan } from './find-term.ts'

export type { ContractConflict } from './conflicts/conflict.ts'

export function contractConflicts(contract: Contract): ContractConflict[] {
  return [
    ...dateConflicts(contract),
    ...clockConflicts(contract),
    ...interestConflicts(contract),
    ...paymentConflicts(contract),
    ...agreementConflicts(contract),
    ...contract.services.flatMap((term, index) => [
      ...rateConflicts(contract, term, index),
      ...unitConflicts(contract, term, index),
      ...limitConflicts(term, index),
      ...preconditionConflicts(term, index),
    ]),
    ...sameAnswerConflicts(contract),
  ]
}

/** Versions of one contract that contradict each other: the same number twice, a later version that starts earlier, two in force at once. */
export function versionConflicts(versions: readonly Contract[]): string[] {
  const ordered = [...versions].sort((a, b) => a.version - b.version)
  return ordered.flatMap((version, index) => {
    const next = ordered[index + 1]
    if (!next) return []
    const span: Span = contractSpan(version)
    if (version.version === next.version)
      return [`Two versions of ${version.contract} are numbered ${version.version}.`]
    if (next.starts <= version.starts)
      return [
        `Version ${next.version} of ${version.contract} starts on ${formatDay(next.starts)}, not after version ${version.version} on ${formatDay(version.starts)}.`,
      ]
    if (covers(span, next.starts))
      return [
        `Versions ${version.version} and ${next.version} of ${version.contract} are both in force on ${formatDay(next.starts)}. End version ${version.version} on ${addDays(next.starts, -1)}.`,
      ]
    return []
  })
}
