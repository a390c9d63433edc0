// Domain to X12 and back, one file per transaction set. The only translator; pure over bytes.
export * from './read-remittances.ts'
export * from './read-claims.ts'
