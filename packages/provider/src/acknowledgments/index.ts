// Answers to a batch that are not yet money: TA1, 999 and 277CA, and what they do to claims.
export * from './acknowledgment-facts.ts'
export * from './acknowledged-totals.ts'
export * from './apply-acknowledgment.ts'
export * from './asked-by-payer.ts'
