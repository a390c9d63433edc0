// The rules a claim is asked before it leaves, in the order in which they speak: first what must never happen, last
// what only warns.
import type { AnyRule, HoldOutcome } from '@throughline/domain'
import type { ScrubFacts } from '../scrub-facts.ts'
import { ageForService } from './age-for-service.rule.ts'
import { authorizationCovers } from './authorization-covers.rule.ts'
import { authorizationNamed } from './authorization-named.rule.ts'
import { authorizationOfPerson } from './authorization-of-person.rule.ts'
import { billedTwice } from './billed-twice.rule.ts'
import { billingNpi } from './billing-npi.rule.ts'
import { billingStreet } from './billing-street.rule.ts'
import { billingTaxNumber } from './billing-tax-number.rule.ts'
import { billingTaxonomy } from './billing-taxonomy.rule.ts'
import { billingZip } from './billing-zip.rule.ts'
import { charactersThatTravel } from './characters-that-travel.rule.ts'
import { chargeBelowContract } from './charge-below-contract.rule.ts'
import { chargePresent } from './charge-present.rule.ts'
import { controlNumber } from './control-number.rule.ts'
import { correctionAfterDecision } from './correction-after-decision.rule.ts'
import { correctionInTime } from './correction-in-time.rule.ts'
import { correctionNamesOriginal } from './correction-names-original.rule.ts'
import { coveredOnDay } from './covered-on-day.rule.ts'
import { crossedOver } from './crossed-over.rule.ts'
import { dateOfService } from './date-of-service.rule.ts'
import { daysAndUnits } from './days-and-units.rule.ts'
import { diagnosisForService } from './diagnosis-for-service.rule.ts'
import { diagnosisPresent } from './diagnosis-present.rule.ts'
import { diagnosisReadable } from './diagnosis-readable.rule.ts'
import { earlierPayerFirst } from './earlier-payer-first.rule.ts'
import { eligibilityChecked } from './eligibility-checked.rule.ts'
import { filedInTime } from './filed-in-time.rule.ts'
import { filingLimitNear } from './filing-limit-near.rule.ts'
import { goalOfPlan } from './goal-of-plan.rule.ts'
import { groupAsGroup } from './group-as-group.rule.ts'
import { groupRoster } from './group-roster.rule.ts'
import { groupSize } from './group-size.rule.ts'
import { linesPresent } from './lines-present.rule.ts'
import { looksLikeDuplicate } from './looks-like-duplicate.rule.ts'
import { memberDetails } from './member-details.rule.ts'
import { memberNumber } from './member-number.rule.ts'
import { modifiersComplete } from './modifiers-complete.rule.ts'
import { notInHospital } from './not-in-hospital.rule.ts'
import { noteLate } from './note-late.rule.ts'
import { noteSigned } from './note-signed.rule.ts'
import { noteUnchanged } from './note-unchanged.rule.ts'
import { payerNumber } from './payer-number.rule.ts'
import { personInOnePlace } from './person-in-one-place.rule.ts'
import { placeOfService } from './place-of-service.rule.ts'
import { planInForce } from './plan-in-force.rule.ts'
import { priorPayerAvoidable } from './prior-payer-avoidable.rule.ts'
import { priorPayerLines } from './prior-payer-lines.rule.ts'
import { priorPayerTotal } from './prior-payer-total.rule.ts'
import { recommendationInForce } from './recommendation-in-force.rule.ts'
import { renderingProvider } from './rendering-provider.rule.ts'
import { renderingTaxonomy } from './rendering-taxonomy.rule.ts'
import { replacementIsWhole } from './replacement-is-whole.rule.ts'
import { sameDayExclusion } from './same-day-exclusion.rule.ts'
import { serviceInContract } from './service-in-contract.rule.ts'
import { substanceUseConsent } from './substance-use-consent.rule.ts'
import { supervisorNamed } from './supervisor-named.rule.ts'
import { telehealthMarked } from './telehealth-marked.rule.ts'
import { totalEqualsLines } from './total-equals-lines.rule.ts'
import { underContract } from './under-contract.rule.ts'
import { unitsFromMinutes } from './units-from-minutes.rule.ts'
import { unitsWithinAuthorization } from './units-within-authorization.rule.ts'
import { visitMatchesNote } from './visit-matches-note.rule.ts'
import { wholeUnits } from './whole-units.rule.ts'
import { withinLimits } from './within-limits.rule.ts'
import { workerCertified } from './worker-certified.rule.ts'
import { workerEmployed } from './worker-employed.rule.ts'
import { workerInOnePlace } from './worker-in-one-place.rule.ts'
import { workerNotExcluded } from './worker-not-excluded.rule.ts'

export const scrubRules: readonly AnyRule<ScrubFacts, HoldOutcome>[] = [
  // What must never happen.
  workerNotExcluded,
  authorizationOfPerson,
  substanceUseConsent,
  noteUnchanged,
  billedTwice,
  // Whether it may be billed to this payer now.
  underContract,
  coveredOnDay,
  earlierPayerFirst,
  crossedOver,
  priorPayerAvoidable,
  filedInTime,
  correctionNamesOriginal,
  correctionAfterDecision,
  correctionInTime,
  // Whether the record carries it.
  noteSigned,
  visitMatchesNote,
  recommendationInForce,
  planInForce,
  goalOfPlan,
  workerCertified,
  workerEmployed,
  workerInOnePlace,
  personInOnePlace,
  groupRoster,
  groupSize,
  // Whether the service is what the contract buys.
  serviceInContract,
  groupAsGroup,
  modifiersComplete,
  placeOfService,
  ageForService,
  diagnosisPresent,
  diagnosisReadable,
  diagnosisForService,
  // Units and days.
  dateOfService,
  daysAndUnits,
  wholeUnits,
  unitsFromMinutes,
  authorizationNamed,
  authorizationCovers,
  unitsWithinAuthorization,
  withinLimits,
  sameDayExclusion,
  looksLikeDuplicate,
  // Form.
  payerNumber,
  billingNpi,
  billingTaxNumber,
  billingTaxonomy,
  billingStreet,
  billingZip,
  renderingProvider,
  supervisorNamed,
  memberNumber,
  memberDetails,
  charactersThatTravel,
  controlNumber,
  linesPresent,
  chargePresent,
  totalEqualsLines,
  priorPayerTotal,
  priorPayerLines,
  // Warnings: the claim may go, but somebody should look.
  filingLimitNear,
  replacementIsWhole,
  eligibilityChecked,
  noteLate,
  notInHospital,
  telehealthMarked,
  chargeBelowContract,
  renderingTaxonomy,
]
