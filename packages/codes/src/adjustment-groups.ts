// Who bears an adjustment: the group code that stands before every adjustment reason on a remittance.
import { codeSet, type CodeRow, type Provenance } from './code-set.ts'

export type GroupCode = 'CO' | 'PR' | 'OA' | 'PI' | 'CR'

const read: Provenance = {
  source: 'X12 request for interpretation 1147 and 1429; BILLING rules section 3.3',
  asOf: '2010-2011',
  confidence: 'sourced',
}

export const adjustmentGroups = codeSet<CodeRow & { readonly code: GroupCode; readonly current: boolean }>(
  'claim adjustment group codes',
  true,
  [
    {
      code: 'CO',
      meaning: 'The contract or the rules bind you: write it off or fix it, never bill the person',
      current: true,
      ...read,
    },
    {
      code: 'PR',
      meaning: "The person's share; bill it only where the law and the contract allow",
      current: true,
      ...read,
    },
    {
      code: 'OA',
      meaning: "Neither yours nor the person's: information, or another payer's part",
      current: true,
      ...read,
    },
    { code: 'PI', meaning: "The payer's own reduction, without a contract behind it", current: true, ...read },
    {
      code: 'CR',
      meaning: 'An old mark of correction or reversal; today a reversal repeats the first group with the sign turned',
      current: false,
      ...read,
    },
  ],
)
