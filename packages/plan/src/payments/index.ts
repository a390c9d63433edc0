// Pay runs: what is told to each provider, what leaves the bank, and what the plan's ledger records.
export * from './remittance-advice.ts'
export * from './pay-run.ts'
export * from './decision-transfers.ts'
export * from './payment-transfers.ts'
