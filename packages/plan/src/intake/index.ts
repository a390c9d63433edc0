// The door: which claims come in, under which number, and what is answered.
export { type ClaimIntake, type ReceivedClaim } from './claim-intake.ts'
export { type RejectOutcome } from './intake-edit.ts'
export * from './intake-key.ts'
export * from './payer-claim-number.ts'
export * from './take-in.ts'
