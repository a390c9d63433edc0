// Situational rules of the claim acknowledgment that the file itself decides.
import type { LoopRule } from '../definition/shape.ts'

/** Categories of a claim that was taken, and of one that was not. @source X12 claim status category codes, A0 to A8 */
const taken = ['A0', 'A1', 'A2', 'A5']
const refused = ['A3', 'A4', 'A6', 'A7', 'A8']

interface Status {
  readonly status: { readonly category: string }
  readonly action?: string
}

export const rules277ca: readonly LoopRule[] = ['2200B', '2200D'].map((loop) => ({
  loop,
  severity: 'warning',
  at: 'statuses',
  element: 3,
  message:
    'STC03 and the status category (STC01-1) disagree on whether the claim was taken (WQ) or refused (U). Trust the category.',
  broken: ({ statuses }: { readonly statuses: readonly Status[] }) =>
    statuses.some(
      ({ status, action }) =>
        (action === 'U' && taken.includes(status.category)) || (action === 'WQ' && refused.includes(status.category)),
    ),
}))
