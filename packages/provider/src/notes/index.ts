// Notes: may it be signed, which of the payer's questions it answers, and what never makes a claim.
export * from './note-facts.ts'
export * from './non-billable-activities.ts'
export * from './may-sign.ts'
export * from './answer-questions.ts'
