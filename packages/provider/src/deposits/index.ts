// Money at the bank: which remittances a deposit carries, and the transfers that end the thread there.
export * from './match-deposit.ts'
export * from './deposit-transfers.ts'
