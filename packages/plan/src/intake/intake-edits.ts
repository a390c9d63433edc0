// Every question asked of a claim at the door, in the order in which the reasons are reported.
import type { AnyRule } from '@throughline/domain'
import type { ReadableIntake } from './claim-intake.ts'
import type { RejectOutcome } from './intake-edit.ts'
import { billingNpiWrong } from './edits/billing-npi-wrong.rule.ts'
import { billingProviderNotOnFile } from './edits/billing-provider-not-on-file.rule.ts'
import { billingTaxonomyMalformed } from './edits/billing-taxonomy-malformed.rule.ts'
import { billingZipShort } from './edits/billing-zip-short.rule.ts'
import { birthDateMismatch } from './edits/birth-date-mismatch.rule.ts'
import { chargeNegative } from './edits/charge-negative.rule.ts'
import { chargeTooLarge } from './edits/charge-too-large.rule.ts'
import { chargeOutOfBalance } from './edits/charge-out-of-balance.rule.ts'
import { controlNumberMissing } from './edits/control-number-missing.rule.ts'
import { diagnosisMalformed } from './edits/diagnosis-malformed.rule.ts'
import { diagnosisMissing } from './edits/diagnosis-missing.rule.ts'
import { diagnosisPointerWrong } from './edits/diagnosis-pointer-wrong.rule.ts'
import { frequencyUnknown } from './edits/frequency-unknown.rule.ts'
import { linesMissing } from './edits/lines-missing.rule.ts'
import { memberNameMissing } from './edits/member-name-missing.rule.ts'
import { memberNumberMissing } from './edits/member-number-missing.rule.ts'
import { memberUnknown } from './edits/member-unknown.rule.ts'
import { modifierMalformed } from './edits/modifier-malformed.rule.ts'
import { otherPayerOutOfBalance } from './edits/other-payer-out-of-balance.rule.ts'
import { payerNotUs } from './edits/payer-not-us.rule.ts'
import { placeMalformed } from './edits/place-malformed.rule.ts'
import { procedureMalformed } from './edits/procedure-malformed.rule.ts'
import { readerFault } from './edits/reader-fault.rule.ts'
import { renderingNpiWrong } from './edits/rendering-npi-wrong.rule.ts'
import { replacedNumberMissing } from './edits/replaced-number-missing.rule.ts'
import { sentTwiceInFile } from './edits/sent-twice-in-file.rule.ts'
import { serviceDateInFuture } from './edits/service-date-in-future.rule.ts'
import { serviceDateMissing } from './edits/service-date-missing.rule.ts'
import { serviceDatesReversed } from './edits/service-dates-reversed.rule.ts'
import { unitsNotAboveZero } from './edits/units-not-above-zero.rule.ts'

export const intakeEdits: readonly AnyRule<ReadableIntake, RejectOutcome>[] = [
  readerFault,
  sentTwiceInFile,
  payerNotUs,
  controlNumberMissing,
  frequencyUnknown,
  replacedNumberMissing,
  memberNumberMissing,
  memberNameMissing,
  memberUnknown,
  birthDateMismatch,
  billingNpiWrong,
  billingProviderNotOnFile,
  billingTaxonomyMalformed,
  billingZipShort,
  renderingNpiWrong,
  linesMissing,
  chargeOutOfBalance,
  chargeNegative,
  chargeTooLarge,
  otherPayerOutOfBalance,
  serviceDateMissing,
  serviceDateInFuture,
  serviceDatesReversed,
  procedureMalformed,
  modifierMalformed,
  diagnosisMissing,
  diagnosisMalformed,
  diagnosisPointerWrong,
  placeMalformed,
  unitsNotAboveZero,
]
