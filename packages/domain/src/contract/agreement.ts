// What a contract says beside services, prices and clocks: who may change it, how it ends, what may be taken back, who sits
// where. Every answer may be missing, because most contracts are silent about most of it; a missing answer is never a no.
import { z } from 'zod'
import { countField } from '../document/fields.ts'

/** The terms a contract is read by, in the order in which a good one has them. @source Document 004 and the guide */
export const contractTerms = [
  'scope',
  'worker-qualification',
  'rate',
  'payment-model',
  'billing',
  'implementation',
  'clean-claim',
  'denial-appeal',
  'training-help',
  'preauthorization',
  'quality-reports',
  'trial',
  'start-up-advance',
  'limits',
  'coordination-of-benefits',
  'referral-path',
  'dispute-panel',
  'data-privacy',
  'termination',
  'recoupment',
] as const
export type ContractTerm = (typeof contractTerms)[number]

const yesNo = z.boolean('Write true, false, or leave it out when the contract does not say.').nullable().default(null)
const number = countField.max(3650, 'Write a number of at most 3650.').nullable().default(null)

export const agreementSchema = z.strictObject({
  // Scope
  allProducts: yesNo,
  exclusive: yesNo,
  rolesNamed: yesNo,
  // Workers
  peerSupervisorAllowed: yesNo,
  // Rates and how they may change
  scheduleAttached: yesNo,
  mostFavored: yesNo,
  planAmendsAlone: yesNo,
  manualControls: yesNo,
  // Risk
  downsideRisk: yesNo,
  downsidePercent: number,
  advanceForgiven: yesNo,
  // Beginning and working together
  implementationDated: yesNo,
  inLevelOfCareGuide: yesNo,
  callCenterTrained: yesNo,
  trialMonths: number,
  trainingByPlan: yesNo,
  trainingHours: number,
  // Approval and decisions
  crisisWithoutApproval: yesNo,
  approvalAnswerDays: number,
  necessityByPlanAlone: yesNo,
  deniesAfterwards: yesNo,
  appealLevels: number,
  disputePanelSeat: yesNo,
  arbitrationAway: yesNo,
  medicareLetterAccepted: yesNo,
  limitsHaveException: yesNo,
  memberHoldHarmless: yesNo,
  // Reports and data
  reportsOnRequest: yesNo,
  dischargeFeed: yesNo,
  dataAgreement: yesNo,
  gag: yesNo,
  // Taking back and leaving
  indemnityOneWay: yesNo,
  lookbackMonths: number,
  offset: yesNo,
  extrapolation: yesNo,
  exitDays: number,
  exitMutual: yesNo,
  cureDays: number,
  runOutDays: number,
})
export type Agreement = z.output<typeof agreementSchema>
export type AgreementField = keyof Agreement

/** A contract that says nothing of all this. */
export const silentAgreement: Agreement = agreementSchema.parse({})

/** Which term each answer belongs to; the guided form is laid out by it. */
export const agreementFields: Readonly<
  Record<AgreementField, { readonly term: ContractTerm; readonly kind: 'yes-no' | 'number' }>
> = {
  allProducts: { term: 'scope', kind: 'yes-no' },
  exclusive: { term: 'scope', kind: 'yes-no' },
  rolesNamed: { term: 'scope', kind: 'yes-no' },
  peerSupervisorAllowed: { term: 'worker-qualification', kind: 'yes-no' },
  scheduleAttached: { term: 'rate', kind: 'yes-no' },
  mostFavored: { term: 'rate', kind: 'yes-no' },
  planAmendsAlone: { term: 'rate', kind: 'yes-no' },
  manualControls: { term: 'implementation', kind: 'yes-no' },
  downsideRisk: { term: 'payment-model', kind: 'yes-no' },
  downsidePercent: { term: 'payment-model', kind: 'number' },
  advanceForgiven: { term: 'start-up-advance', kind: 'yes-no' },
  implementationDated: { term: 'implementation', kind: 'yes-no' },
  inLevelOfCareGuide: { term: 'referral-path', kind: 'yes-no' },
  callCenterTrained: { term: 'referral-path', kind: 'yes-no' },
  trialMonths: { term: 'trial', kind: 'number' },
  trainingByPlan: { term: 'training-help', kind: 'yes-no' },
  trainingHours: { term: 'training-help', kind: 'number' },
  crisisWithoutApproval: { term: 'preauthorization', kind: 'yes-no' },
  approvalAnswerDays: { term: 'preauthorization', kind: 'number' },
  necessityByPlanAlone: { term: 'preauthorization', kind: 'yes-no' },
  deniesAfterwards: { term: 'recoupment', kind: 'yes-no' },
  appealLevels: { term: 'denial-appeal', kind: 'number' },
  disputePanelSeat: { term: 'dispute-panel', kind: 'yes-no' },
  arbitrationAway: { term: 'dispute-panel', kind: 'yes-no' },
  medicareLetterAccepted: { term: 'coordination-of-benefits', kind: 'yes-no' },
  limitsHaveException: { term: 'limits', kind: 'yes-no' },
  memberHoldHarmless: { term: 'coordination-of-benefits', kind: 'yes-no' },
  reportsOnRequest: { term: 'quality-reports', kind: 'yes-no' },
  dischargeFeed: { term: 'quality-reports', kind: 'yes-no' },
  dataAgreement: { term: 'data-privacy', kind: 'yes-no' },
  gag: { term: 'data-privacy', kind: 'yes-no' },
  indemnityOneWay: { term: 'termination', kind: 'yes-no' },
  lookbackMonths: { term: 'recoupment', kind: 'number' },
  offset: { term: 'recoupment', kind: 'yes-no' },
  extrapolation: { term: 'recoupment', kind: 'yes-no' },
  exitDays: { term: 'termination', kind: 'number' },
  exitMutual: { term: 'termination', kind: 'yes-no' },
  cureDays: { term: 'termination', kind: 'number' },
  runOutDays: { term: 'termination', kind: 'number' },
}

/** The contract's own words, kept with the term they were read as. */
export const clauseSchema = z.strictObject({
  term: z.enum(contractTerms),
  words: z.string().min(3).max(20_000),
})
export type ContractClause = z.output<typeof clauseSchema>
