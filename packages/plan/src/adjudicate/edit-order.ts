// long because: it names every edit, in the order of adjudication. The first denial in this order decides a line; the
// others are reported beside it. An edit asks at one of four moments: of the claim as sent, of lines beside each other, of
// units, of prices.
import type { AnyRule, DecisionOutcome } from '@throughline/domain'
import type { ClaimCase } from './claim-case.ts'
import type { DrawnCase } from './drawn-case.ts'
import type { PricedCase } from './priced-case.ts'
import type { StandingCase } from './standing-case.ts'
import { aboveCharge } from './edits/above-charge.rule.ts'
import { afterDeath } from './edits/after-death.rule.ts'
import { afterTermination } from './edits/after-termination.rule.ts'
import { ageLimit } from './edits/age-limit.rule.ts'
import { alreadyPaidElsewhere } from './edits/already-paid-elsewhere.rule.ts'
import { assessmentMissing } from './edits/assessment-missing.rule.ts'
import { authorizationAbsent } from './edits/authorization-absent.rule.ts'
import { authorizationDenied } from './edits/authorization-denied.rule.ts'
import { authorizationEnded } from './edits/authorization-ended.rule.ts'
import { authorizationOtherProvider } from './edits/authorization-other-provider.rule.ts'
import { authorizationOtherService } from './edits/authorization-other-service.rule.ts'
import { authorizationPending } from './edits/authorization-pending.rule.ts'
import { authorizationRequestedLate } from './edits/authorization-requested-late.rule.ts'
import { authorizationUnitsGone } from './edits/authorization-units-gone.rule.ts'
import { beforeCoverage } from './edits/before-coverage.rule.ts'
import { benefitExcludesService } from './edits/benefit-excludes-service.rule.ts'
import { benefitLimit } from './edits/benefit-limit.rule.ts'
import { billingNpiInvalid } from './edits/billing-npi-invalid.rule.ts'
import { billingNpiMissing } from './edits/billing-npi-missing.rule.ts'
import { billingProviderUnknown } from './edits/billing-provider-unknown.rule.ts'
import { billingTaxonomy } from './edits/billing-taxonomy.rule.ts'
import { carvedOutPassedOn } from './edits/carved-out-passed-on.rule.ts'
import { carvedOut } from './edits/carved-out.rule.ts'
import { chargeBelowPrice } from './edits/charge-below-price.rule.ts'
import { codeNotValid } from './edits/code-not-valid.rule.ts'
import { codePair } from './edits/code-pair.rule.ts'
import { coinsurance } from './edits/coinsurance.rule.ts'
import { copay } from './edits/copay.rule.ts'
import { correctionLate } from './edits/correction-late.rule.ts'
import { coverageLapse } from './edits/coverage-lapse.rule.ts'
import { credentialLapsed } from './edits/credential-lapsed.rule.ts'
import { credentialingInProcess } from './edits/credentialing-in-process.rule.ts'
import { dailyLimit } from './edits/daily-limit.rule.ts'
import { dailyRateAfterParts } from './edits/daily-rate-after-parts.rule.ts'
import { daysAndUnitsDiffer } from './edits/days-and-units-differ.rule.ts'
import { deductible } from './edits/deductible.rule.ts'
import { diagnosisAndService } from './edits/diagnosis-and-service.rule.ts'
import { diagnosisNotCovered } from './edits/diagnosis-not-covered.rule.ts'
import { diagnosisNotSpecific } from './edits/diagnosis-not-specific.rule.ts'
import { diagnosisNotValid } from './edits/diagnosis-not-valid.rule.ts'
import { duplicateOfCrossover } from './edits/duplicate-of-crossover.rule.ts'
import { duringInpatientStay } from './edits/during-inpatient-stay.rule.ts'
import { einMismatch } from './edits/ein-mismatch.rule.ts'
import { eligibilityInDoubt } from './edits/eligibility-in-doubt.rule.ts'
import { enrolledElsewhere } from './edits/enrolled-elsewhere.rule.ts'
import { exactDuplicate } from './edits/exact-duplicate.rule.ts'
import { filingLimit } from './edits/filing-limit.rule.ts'
import { highDollar } from './edits/high-dollar.rule.ts'
import { inCustody } from './edits/in-custody.rule.ts'
import { insideDailyRate } from './edits/inside-daily-rate.rule.ts'
import { integrityHold } from './edits/integrity-hold.rule.ts'
import { latePaymentInterest } from './edits/late-payment-interest.rule.ts'
import { medicareShareNotOwed } from './edits/medicare-share-not-owed.rule.ts'
import { memberNameMismatch } from './edits/member-name-mismatch.rule.ts'
import { memberNotFound } from './edits/member-not-found.rule.ts'
import { missedAppointment } from './edits/missed-appointment.rule.ts'
import { modifierConflict } from './edits/modifier-conflict.rule.ts'
import { modifierMissing } from './edits/modifier-missing.rule.ts'
import { modifierNotPayable } from './edits/modifier-not-payable.rule.ts'
import { modifierOutOfDate } from './edits/modifier-out-of-date.rule.ts'
import { noRateOnFile } from './edits/no-rate-on-file.rule.ts'
import { notByTelehealth } from './edits/not-by-telehealth.rule.ts'
import { notEligible } from './edits/not-eligible.rule.ts'
import { notInContract } from './edits/not-in-contract.rule.ts'
import { notMedicallyNecessary } from './edits/not-medically-necessary.rule.ts'
import { notStateEnrolled } from './edits/not-state-enrolled.rule.ts'
import { originalAlreadyVoided } from './edits/original-already-voided.rule.ts'
import { originalNotFound } from './edits/original-not-found.rule.ts'
import { originalStillPending } from './edits/original-still-pending.rule.ts'
import { originalWasDenied } from './edits/original-was-denied.rule.ts'
import { otherPayerExplanationMissing } from './edits/other-payer-explanation-missing.rule.ts'
import { otherPayerFirst } from './edits/other-payer-first.rule.ts'
import { otherPayerRulesNotMet } from './edits/other-payer-rules-not-met.rule.ts'
import { otherPayerUnclear } from './edits/other-payer-unclear.rule.ts'
import { outOfNetwork } from './edits/out-of-network.rule.ts'
import { outsidePlanOfCare } from './edits/outside-plan-of-care.rule.ts'
import { paidByCapitation } from './edits/paid-by-capitation.rule.ts'
import { patientLiability } from './edits/patient-liability.rule.ts'
import { periodLimit } from './edits/period-limit.rule.ts'
import { placeInconsistent } from './edits/place-inconsistent.rule.ts'
import { placeNotPayable } from './edits/place-not-payable.rule.ts'
import { practitionerElsewhere } from './edits/practitioner-elsewhere.rule.ts'
import { priceCut } from './edits/price-cut.rule.ts'
import { pricedByHand } from './edits/priced-by-hand.rule.ts'
import { principalDiagnosisMissing } from './edits/principal-diagnosis-missing.rule.ts'
import { priorPayerEffect } from './edits/prior-payer-effect.rule.ts'
import { providerExcluded } from './edits/provider-excluded.rule.ts'
import { recordsAwaited } from './edits/records-awaited.rule.ts'
import { recordsNotReceived } from './edits/records-not-received.rule.ts'
import { recordsToRead } from './edits/records-to-read.rule.ts'
import { recordsWanted } from './edits/records-wanted.rule.ts'
import { referralAbsent } from './edits/referral-absent.rule.ts'
import { renderingExcluded } from './edits/rendering-excluded.rule.ts'
import { renderingNotAffiliated } from './edits/rendering-not-affiliated.rule.ts'
import { renderingNotQualified } from './edits/rendering-not-qualified.rule.ts'
import { renderingNpi } from './edits/rendering-npi.rule.ts'
import { renderingTaxonomy } from './edits/rendering-taxonomy.rule.ts'
import { replacementWithoutNumber } from './edits/replacement-without-number.rule.ts'
import { reportingOnly } from './edits/reporting-only.rule.ts'
import { revalidationOverdue } from './edits/revalidation-overdue.rule.ts'
import { sameDayExclusive } from './edits/same-day-exclusive.rule.ts'
import { servicesNotDocumented } from './edits/services-not-documented.rule.ts'
import { shouldBeReplacement } from './edits/should-be-replacement.rule.ts'
import { similarService } from './edits/similar-service.rule.ts'
import { spendDown } from './edits/spend-down.rule.ts'
import { startStopMissing } from './edits/start-stop-missing.rule.ts'
import { straddlesCoverage } from './edits/straddles-coverage.rule.ts'
import { straddlesRateChange } from './edits/straddles-rate-change.rule.ts'
import { supervisorMissing } from './edits/supervisor-missing.rule.ts'
import { suspectDuplicate } from './edits/suspect-duplicate.rule.ts'
import { taxFormMissing } from './edits/tax-form-missing.rule.ts'
import { typeMayNotBill } from './edits/type-may-not-bill.rule.ts'
import { unitsMissing } from './edits/units-missing.rule.ts'
import { unitsOverEdit } from './edits/units-over-edit.rule.ts'
import { visitRecordMissing } from './edits/visit-record-missing.rule.ts'
import { visitRecordOtherDay } from './edits/visit-record-other-day.rule.ts'
import { withhold } from './edits/withhold.rule.ts'
import { workerDayHours } from './edits/worker-day-hours.rule.ts'
import { workerLimit } from './edits/worker-limit.rule.ts'
import { wrongPlan } from './edits/wrong-plan.rule.ts'

export type OrderedEdit =
  | { readonly asks: 'claim'; readonly rule: AnyRule<ClaimCase, DecisionOutcome> }
  | { readonly asks: 'beside'; readonly rule: AnyRule<StandingCase, DecisionOutcome> }
  | { readonly asks: 'units'; readonly rule: AnyRule<DrawnCase, DecisionOutcome> }
  | { readonly asks: 'price'; readonly rule: AnyRule<PricedCase, DecisionOutcome> }

/** Every edit, in the order of adjudication. */
export const editsInOrder: readonly OrderedEdit[] = [
  // 1 billing provider
  { asks: 'claim', rule: billingNpiMissing },
  { asks: 'claim', rule: billingNpiInvalid },
  { asks: 'claim', rule: billingProviderUnknown },
  { asks: 'claim', rule: billingTaxonomy },
  { asks: 'claim', rule: einMismatch },
  // 2 replacements and duplicates
  { asks: 'claim', rule: replacementWithoutNumber },
  { asks: 'claim', rule: originalNotFound },
  { asks: 'claim', rule: originalStillPending },
  { asks: 'claim', rule: originalAlreadyVoided },
  { asks: 'claim', rule: originalWasDenied },
  { asks: 'claim', rule: shouldBeReplacement },
  { asks: 'claim', rule: duplicateOfCrossover },
  { asks: 'claim', rule: exactDuplicate },
  { asks: 'claim', rule: alreadyPaidElsewhere },
  { asks: 'claim', rule: suspectDuplicate },
  // 3 member and span
  { asks: 'claim', rule: memberNotFound },
  { asks: 'claim', rule: memberNameMismatch },
  { asks: 'claim', rule: afterDeath },
  { asks: 'claim', rule: notEligible },
  { asks: 'claim', rule: beforeCoverage },
  { asks: 'claim', rule: afterTermination },
  { asks: 'claim', rule: coverageLapse },
  { asks: 'claim', rule: straddlesCoverage },
  { asks: 'claim', rule: eligibilityInDoubt },
  // 4 payer and carve-out
  { asks: 'claim', rule: enrolledElsewhere },
  { asks: 'claim', rule: wrongPlan },
  { asks: 'claim', rule: carvedOutPassedOn },
  { asks: 'claim', rule: carvedOut },
  { asks: 'claim', rule: inCustody },
  // 5 timely filing
  { asks: 'claim', rule: filingLimit },
  { asks: 'claim', rule: correctionLate },
  // 6 enrollment, contract, credential, exclusion on the day
  { asks: 'claim', rule: providerExcluded },
  { asks: 'claim', rule: notStateEnrolled },
  { asks: 'claim', rule: credentialLapsed },
  { asks: 'claim', rule: credentialingInProcess },
  { asks: 'claim', rule: revalidationOverdue },
  { asks: 'claim', rule: taxFormMissing },
  { asks: 'claim', rule: outOfNetwork },
  // 7 rendering practitioner
  { asks: 'claim', rule: renderingNpi },
  { asks: 'claim', rule: renderingExcluded },
  { asks: 'claim', rule: renderingNotAffiliated },
  { asks: 'claim', rule: renderingTaxonomy },
  { asks: 'claim', rule: renderingNotQualified },
  { asks: 'claim', rule: typeMayNotBill },
  { asks: 'claim', rule: supervisorMissing },
  // 8 code, modifier, diagnosis, place, age
  { asks: 'claim', rule: unitsMissing },
  { asks: 'claim', rule: daysAndUnitsDiffer },
  { asks: 'claim', rule: missedAppointment },
  { asks: 'claim', rule: codeNotValid },
  { asks: 'claim', rule: modifierMissing },
  { asks: 'claim', rule: modifierNotPayable },
  { asks: 'claim', rule: modifierConflict },
  { asks: 'claim', rule: modifierOutOfDate },
  { asks: 'claim', rule: principalDiagnosisMissing },
  { asks: 'claim', rule: diagnosisNotValid },
  { asks: 'claim', rule: diagnosisNotSpecific },
  { asks: 'claim', rule: diagnosisAndService },
  { asks: 'claim', rule: diagnosisNotCovered },
  { asks: 'claim', rule: placeInconsistent },
  { asks: 'claim', rule: placeNotPayable },
  { asks: 'claim', rule: notByTelehealth },
  { asks: 'claim', rule: ageLimit },
  // 9 benefit and contract schedule
  { asks: 'claim', rule: benefitExcludesService },
  { asks: 'claim', rule: notInContract },
  // 10 referral, plan of care
  { asks: 'claim', rule: referralAbsent },
  { asks: 'claim', rule: assessmentMissing },
  { asks: 'claim', rule: outsidePlanOfCare },
  // 10–11 authorization
  { asks: 'units', rule: authorizationPending },
  { asks: 'units', rule: authorizationDenied },
  { asks: 'units', rule: authorizationOtherService },
  { asks: 'units', rule: authorizationOtherProvider },
  { asks: 'units', rule: authorizationEnded },
  { asks: 'units', rule: authorizationRequestedLate },
  { asks: 'units', rule: authorizationAbsent },
  { asks: 'units', rule: authorizationUnitsGone },
  // 12 limits
  { asks: 'units', rule: dailyLimit },
  { asks: 'units', rule: periodLimit },
  { asks: 'units', rule: benefitLimit },
  { asks: 'units', rule: workerLimit },
  { asks: 'units', rule: workerDayHours },
  // 13 unit edits and stays
  { asks: 'claim', rule: unitsOverEdit },
  { asks: 'claim', rule: duringInpatientStay },
  // 13 concurrency, history both ways
  { asks: 'beside', rule: codePair },
  { asks: 'beside', rule: sameDayExclusive },
  { asks: 'beside', rule: insideDailyRate },
  { asks: 'beside', rule: similarService },
  { asks: 'beside', rule: practitionerElsewhere },
  { asks: 'beside', rule: dailyRateAfterParts },
  // 14 other payers
  { asks: 'claim', rule: otherPayerFirst },
  { asks: 'claim', rule: otherPayerUnclear },
  { asks: 'claim', rule: otherPayerExplanationMissing },
  { asks: 'claim', rule: otherPayerRulesNotMet },
  // 15 price
  { asks: 'claim', rule: straddlesRateChange },
  { asks: 'claim', rule: noRateOnFile },
  // 14–15 price
  { asks: 'price', rule: priorPayerEffect },
  { asks: 'price', rule: priceCut },
  { asks: 'price', rule: chargeBelowPrice },
  { asks: 'price', rule: aboveCharge },
  { asks: 'price', rule: paidByCapitation },
  { asks: 'price', rule: reportingOnly },
  { asks: 'price', rule: pricedByHand },
  // 16 what the person pays
  { asks: 'price', rule: spendDown },
  { asks: 'price', rule: patientLiability },
  { asks: 'price', rule: deductible },
  { asks: 'price', rule: copay },
  { asks: 'price', rule: coinsurance },
  { asks: 'price', rule: medicareShareNotOwed },
  // 17 withhold
  { asks: 'price', rule: withhold },
  // 18 review before payment
  { asks: 'claim', rule: startStopMissing },
  { asks: 'claim', rule: visitRecordOtherDay },
  { asks: 'claim', rule: visitRecordMissing },
  { asks: 'claim', rule: recordsWanted },
  { asks: 'claim', rule: recordsAwaited },
  { asks: 'claim', rule: recordsNotReceived },
  { asks: 'claim', rule: servicesNotDocumented },
  { asks: 'claim', rule: notMedicallyNecessary },
  { asks: 'claim', rule: recordsToRead },
  { asks: 'claim', rule: integrityHold },
  // 18 review before payment
  { asks: 'price', rule: highDollar },
  // 19 interest
  { asks: 'price', rule: latePaymentInterest },
]

export const claimEdits = editsInOrder.flatMap((edit) => (edit.asks === 'claim' ? [edit.rule] : []))
export const besideEdits = editsInOrder.flatMap((edit) => (edit.asks === 'beside' ? [edit.rule] : []))
export const unitEdits = editsInOrder.flatMap((edit) => (edit.asks === 'units' ? [edit.rule] : []))
export const priceEdits = editsInOrder.flatMap((edit) => (edit.asks === 'price' ? [edit.rule] : []))

const places: ReadonlyMap<string, number> = new Map(editsInOrder.map((edit, index) => [edit.rule.id, index]))

/** Where an edit stands in the order. */
export function placeOf(rule: string): number {
  const place = places.get(rule)
  if (place === undefined) throw new Error(`${rule} is not an edit of this list`)
  return place
}

// Whether a replacement or void may take the place of its original at all. When one of these speaks, nothing is reversed.
const replacementRules: readonly string[] = [
  'billing-npi-missing',
  'billing-npi-invalid',
  'billing-provider-unknown',
  'replacement-without-number',
  'original-not-found',
  'original-still-pending',
  'original-already-voided',
  'original-was-denied',
  'member-not-found',
  'correction-late',
]

export const replacementEdits = claimEdits.filter((rule) => replacementRules.includes(rule.id))
