// Why a transaction or a file does not pass the gate, each reason in a sentence with what to do.
import { formatMoney, type Message, type RemittanceFault, type RemittanceHeader } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'

/** How many differences, faults and warnings a verdict lists; the rest are counted. */
export const shownAtMost = 100

/** The remittance as people name it: by its trace number, or by having none. */
export function sayTrace(trace: string): string {
  return trace.trim() || 'without a trace number'
}

export function transactionReasons(found: {
  readonly header: RemittanceHeader
  readonly claimCount: number
  readonly differences: readonly Message[]
  readonly ended: boolean
  readonly errors: readonly RemittanceFault[]
  readonly countable: boolean
}): Message[] {
  const { header } = found
  const reasons: Message[] = []
  if (!found.ended)
    reasons.push(
      sentence(
        'gate-truncated',
        { trace: sayTrace(header.trace), claims: found.claimCount },
        'Remittance {trace} breaks off after {claims} claims: its end is missing. Ask for the file again; nothing of it was posted.',
      ),
    )
  for (const fault of found.errors.slice(0, shownAtMost))
    reasons.push(
      sentence('gate-fault', { segment: fault.segmentOrdinal, fault: fault.message }, 'Segment {segment}: {fault}'),
    )
  reasons.push(...found.differences)
  if (header.trace.trim() === '')
    reasons.push(
      sentence(
        'gate-no-trace',
        {},
        'The remittance has no trace number (TRN02), so it cannot be told from another. Ask the payer for a corrected file.',
      ),
    )
  if (header.payerIdentifier.trim() === '')
    reasons.push(
      sentence(
        'gate-no-payer',
        { trace: sayTrace(header.trace) },
        'Remittance {trace} does not say which payer it is from (TRN03). Ask the payer for a corrected file.',
      ),
    )
  // A debit draws on the organization's own bank account: nobody posts that without a person having agreed to it.
  if (header.creditOrDebit === 'D' && header.paid !== 0)
    reasons.push(
      sentence(
        'gate-debit',
        { trace: sayTrace(header.trace), amount: formatMoney(header.paid) },
        'Remittance {trace} says the payer takes {amount} from your bank account (BPR03 is D). A person must look at it before anything is posted.',
      ),
    )
  if (header.paid < 0)
    reasons.push(
      sentence(
        'gate-negative',
        { trace: sayTrace(header.trace), amount: formatMoney(header.paid) },
        'Remittance {trace} states a negative payment of {amount}; a payment is never below zero. Ask the payer for a corrected file.',
      ),
    )
  if (!found.countable)
    reasons.push(
      sentence(
        'gate-too-large',
        { trace: sayTrace(header.trace) },
        'Remittance {trace} carries amounts too large to be real. Ask the payer for a corrected file.',
      ),
    )
  return reasons
}

export function fileReasons(whole: boolean, faults: readonly RemittanceFault[]): Message[] {
  return whole
    ? []
    : [
        sentence(
          'gate-envelope',
          {},
          'The file does not close as it should: its end is missing, or a count in it (SE, GE, IEA) does not fit what is there, so a part may have been lost on the way. Nothing of it was posted; ask the payer to send it again.',
        ),
        ...faults
          .slice(0, shownAtMost)
          .map((fault) =>
            sentence(
              'gate-fault',
              { segment: fault.segmentOrdinal, fault: fault.message },
              'Segment {segment}: {fault}',
            ),
          ),
      ]
}
