// Money in: is the remittance whole and balanced, was it here before, whose claims does it decide, and what does it
// move in the ledger.
export * from './gate.ts'
export * from './content.ts'
export * from './identity.ts'
export * from './remittance-questions.ts'
export * from './matching.ts'
export * from './member-billing.ts'
export * from './candidate-index.ts'
export * from './adjustment-accounts.ts'
export * from './classify-line.ts'
export * from './posting-findings.ts'
export {
  mayBillMember,
  payerAccount,
  postingsFor,
  settleSuspense,
  type ClaimPosting,
  type PostingContext,
} from './postings-for.ts'
export * from './provider-adjustments.ts'
export * from './conservation.ts'
export * from './claim-balance.ts'
export * from './underpayment.ts'
export * from './decide-claim.ts'
