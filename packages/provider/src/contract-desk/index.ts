// The contract desk: an offered contract beside a good one, its red flags, what each costs, and what to ask for. Pure; the
// browser asks it too, so that an answer in the form is weighed at once.
export * from './offer-facts.ts'
export * from './areas.ts'
export * from './desk-costs.ts'
export * from './good-terms.ts'
export * from './flags/index.ts'
export type { FlagFound, FlagSeverity } from './flags/red-flag.ts'
export * from './negotiation-sheet.ts'
export { firstOffer } from './first-offer.ts'
