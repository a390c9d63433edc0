// Situational rules of the professional claim that the file itself decides.
import type { LoopRule } from '../definition/shape.ts'
import { optional, type LoopView } from '../read/view.ts'
import type { Claim837P, Line837P, OtherPayer837P, PatientLevel837P, SubscriberLevel837P } from './claim-837p-types.ts'

const error = 'error'

/** Whether streamed loops of this key were read below a level. */
function counted(level: unknown, key: string): number {
  const { $loop, $counts } = level as LoopView
  const child = $loop.loops.find((one) => one.key === key)
  return child ? ($counts?.[child.slot] ?? 0) : 0
}

function diagnosisCount(claim: Claim837P): number {
  const codes = optional(claim, 'diagnoses')
  if (codes === undefined) return 0
  const all = [
    codes.code1,
    codes.code2,
    codes.code3,
    codes.code4,
    codes.code5,
    codes.code6,
    codes.code7,
    codes.code8,
    codes.code9,
    codes.code10,
    codes.code11,
    codes.code12,
  ]
  return all.findLastIndex((one) => one !== undefined) + 1
}

/** Diagnoses of one claim are all of ICD-10-CM (ABK, ABF) or all of ICD-9-CM (BK, BF). */
function mixesDiagnoses(claim: Claim837P): boolean {
  const codes = optional(claim, 'diagnoses')
  if (codes === undefined) return false
  const tens = codes.code1.list === 'ABK'
  const others = [
    codes.code2,
    codes.code3,
    codes.code4,
    codes.code5,
    codes.code6,
    codes.code7,
    codes.code8,
    codes.code9,
    codes.code10,
    codes.code11,
    codes.code12,
  ]
  return others.some((one) => one !== undefined && (one.list === 'ABF') !== tens)
}

function causes(claim: Claim837P): string[] {
  const related = claim.details.relatedCauses
  return [related?.cause1, related?.cause2].filter((one) => one !== undefined)
}

function pointsAstray(line: Line837P): boolean {
  const claim = (line as unknown as LoopView).$parent as unknown as Claim837P
  const { pointer1, pointer2, pointer3, pointer4 } = line.service.diagnoses
  const last = diagnosisCount(claim)
  return [pointer1, pointer2, pointer3, pointer4].some((one) => one !== undefined && (one < 1 || one > last))
}

/** Levels whose subscriber is the patient: SBR02 is 18. */
const isSelf = (level: SubscriberLevel837P): boolean => level.coverage.relationship === '18'
/** Whether the subscriber of 2010BA is the patient, a person, and has no such segment. */
const selfLacks = (key: 'address' | 'city' | 'demographics') => (subscriber: SubscriberLevel837P['subscriber']) => {
  const level = (subscriber as unknown as LoopView).$parent as unknown as SubscriberLevel837P
  return isSelf(level) && subscriber.name.entityType === '1' && subscriber[key] === undefined
}

export const rules837p: readonly LoopRule[] = [
  {
    loop: '2000B',
    severity: error,
    at: 'coverage',
    element: 2,
    message: 'SBR02 must be 18 when the claim stands under the subscriber. Say 18, or add the patient level (2000C).',
    broken: (level: SubscriberLevel837P) => counted(level, 'claims') > 0 && !isSelf(level),
  },
  {
    loop: '2000B',
    severity: error,
    at: 'coverage',
    element: 2,
    message:
      'SBR02 says that the subscriber is the patient, but a patient level (2000C) follows. Leave SBR02 empty, or put the claims under the subscriber.',
    broken: (level: SubscriberLevel837P) => counted(level, 'patients') > 0 && isSelf(level),
  },
  {
    loop: '2000B',
    severity: error,
    missing: 'CLM',
    message: 'The subscriber (2000B) has neither a claim nor a patient level. Add one or remove the subscriber.',
    broken: (level: SubscriberLevel837P) => counted(level, 'claims') + counted(level, 'patients') === 0,
  },
  {
    loop: '2000C',
    severity: error,
    missing: 'CLM',
    message: 'The patient (2000C) has no claim. Add one or remove the patient.',
    broken: (level: PatientLevel837P) => counted(level, 'claims') === 0,
  },
  {
    loop: '2010BA',
    severity: error,
    missing: 'N3',
    message: 'The subscriber is the patient, so the subscriber name (2010BA) needs an address (N3).',
    broken: selfLacks('address'),
  },
  {
    loop: '2010BA',
    severity: error,
    missing: 'N4',
    message: 'The subscriber is the patient, so the subscriber name (2010BA) needs a city (N4).',
    broken: selfLacks('city'),
  },
  {
    loop: '2010BA',
    severity: error,
    missing: 'DMG',
    message: 'The subscriber is the patient, so the subscriber name (2010BA) needs birth date and gender (DMG).',
    broken: selfLacks('demographics'),
  },
  {
    loop: '2010BA',
    severity: error,
    at: 'name',
    element: 9,
    message: 'A subscriber who is a person needs a member id (NM108 and NM109).',
    broken: (one) => one.name.entityType === '1' && one.name.id === undefined,
  },
  {
    loop: '2300',
    severity: error,
    missing: 'REF',
    message:
      'A replacement or void (CLM05-3 is 7 or 8) needs the number the payer gave the claim (REF F8, from CLP07 of the remittance).',
    broken: (claim: Claim837P) =>
      ['7', '8'].includes(claim.details.place.frequency) && claim.payerControlNumber === undefined,
  },
  {
    loop: '2300',
    severity: error,
    at: 'details',
    element: 11,
    message: 'An auto accident (CLM11 AA) needs the state it happened in (CLM11-4).',
    broken: (claim: Claim837P) => {
      const related = claim.details.relatedCauses
      return causes(claim).includes('AA') && related?.state === undefined && related?.country === undefined
    },
  },
  {
    loop: '2300',
    severity: error,
    missing: 'DTP',
    message: 'A claim related to an accident (CLM11 AA or OA) needs the accident date (DTP 439).',
    broken: (claim: Claim837P) => causes(claim).some((cause) => cause !== 'EM') && claim.accident === undefined,
  },
  {
    loop: '2300',
    severity: error,
    at: 'attachments',
    element: 6,
    message: 'An attachment that is sent (PWK02 other than AA) needs its control number (PWK05 and PWK06).',
    broken: (claim: Claim837P) => claim.attachments.some((one) => one.transmission !== 'AA' && one.id === undefined),
  },
  {
    loop: '2300',
    severity: error,
    at: 'diagnoses',
    element: 1,
    message: 'The claim mixes ICD-9 and ICD-10 diagnoses (HI). Use the one in force on the day of service.',
    broken: mixesDiagnoses,
  },
  {
    loop: '2300',
    severity: error,
    at: 'details',
    message: 'The service lines are not numbered 1, 2, 3 (LX01). Renumber them.',
    broken: (claim: Claim837P) => claim.lines.some((line, i) => line.line.number !== i + 1),
  },
  {
    loop: '2400',
    severity: error,
    at: 'service',
    element: 7,
    message: 'The line points at a diagnosis that the claim does not have (SV107). Point at one that stands in HI.',
    broken: pointsAstray,
  },
  {
    loop: '2400',
    severity: error,
    at: 'serviceDate',
    element: 3,
    message: 'The service ends before it begins (DTP 472). Put the earlier day first.',
    broken: (line: Line837P) => {
      const [from, to] = line.serviceDate.value.split('/')
      return to !== undefined && from! > to
    },
  },
  {
    loop: '2430',
    severity: 'warning',
    at: 'decision',
    element: 1,
    message: 'The line decision names a payer (SVD01) that is none of the claim’s other payers (2330B NM109).',
    broken: (one) => {
      const claim = (one as LoopView).$parent!.$parent as unknown as Claim837P
      return !claim.otherPayers.some(
        (payer: OtherPayer837P) => optional(payer, 'payer')?.name.id === one.decision.payer,
      )
    },
  },
  {
    loop: '*',
    severity: error,
    at: 'city',
    element: 2,
    message: 'An address in the United States needs its state (N402) and ZIP code (N403).',
    broken: (loop) => {
      const { city } = loop
      return (
        city !== undefined &&
        (city.country === undefined || city.country === 'US') &&
        (city.state === undefined || city.zip === undefined)
      )
    },
  },
]
