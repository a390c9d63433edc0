// Claims out of delivered, documented services; and the corrections of decided ones.
export * from './build-facts.ts'
export * from './build-claims.ts'
export { coverageFor, wait as waitingService, type ReadyService, type ReadyServices } from './ready-services.ts'
export { sameModifiers } from './claim-lines.ts'
export * from './correct-claim.ts'
export * from './next-payer.ts'
