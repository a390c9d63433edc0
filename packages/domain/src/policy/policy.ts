// A plan's own payment policy: code edits, caps and thresholds it decided for itself, as dated rows that say where each was
// read. What one provider agreed to stands in the contract, what one purchaser bought in the benefit.
import { z } from 'zod'
import { avoidableDenialReasons } from '../contract/coordinate-benefits.ts'
import type { Cents } from '../money/cents.ts'
import {
  codeField as code,
  countField,
  dayField,
  modifierField as modifier,
  moneyField,
  percentField,
  placeField as place,
  positiveField,
  sourceNote,
} from '../document/fields.ts'

const diagnosis = z
  .string()
  .transform((text) => text.replace('.', ''))
  .pipe(z.string().regex(/^[A-Z][0-9A-Z]{2,6}$/, 'Write a diagnosis code such as F33.1 or F331.'))

const minutesOfDay = 24 * 60

function rows<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z
    .array(
      z.strictObject({
        ...shape,
        starts: dayField,
        ends: dayField.nullable().default(null),
        /** Where the row was read; without one nobody can check it. */
        source: z.string().min(3, 'Say where this row was read, or who decided it.').max(200),
      }),
    )
    .default([])
}

const codes = z.array(code).default([])

export const policySchema = z.strictObject({
  policy: z.string().min(3).max(40),
  version: positiveField,
  starts: dayField,
  /** Further numbers under which senders name this plan as payer, beside its NPI and EIN. */
  identifiers: z.array(z.string().min(2).max(80)).default([]),
  /** Rows only for codes whose dates matter: a code without a row is left to the contract. */
  procedures: rows({ code }),
  modifiers: rows({ modifier }),
  /** Pairs of modifiers that contradict each other on one line. */
  modifierConflicts: rows({ one: modifier, other: modifier }),
  /** Diagnoses that are headers (too general to bill), or valid for a time only. */
  diagnoses: rows({ code: diagnosis, header: z.boolean().default(false) }),
  telehealth: z
    .strictObject({ modifiers: z.array(modifier).default([]), places: z.array(place).default([]), codes })
    .default({ modifiers: ['95', '93', 'GT'], places: ['02', '10'], codes: [] }),
  /** Places where a code makes no sense whatever the contract says. */
  placeConflicts: rows({ code, place }),
  /** Most units of a code a line may carry; above it the whole line is denied. */
  unitEdits: rows({ code, units: positiveField }),
  /** `denied` is not paid beside `paid` for one person, provider and day; indicator 1 may be lifted by a modifier. */
  pairEdits: rows({ paid: code, denied: code, indicator: z.union([z.literal(0), z.literal(1), z.literal(9)]) }),
  /** Codes whose daily price already contains other codes. */
  bundles: rows({ whole: code, contains: z.array(code).min(1) }),
  /** Codes that name the same help in other words. */
  similar: rows({ codes: z.array(code).min(2) }),
  /** Which kinds of provider may bill a code at all; a code without a row is open to all. */
  billingTypes: rows({ code, providerTypes: z.array(z.string().min(2).max(80)).min(1) }),
  /** Codes whose lines must carry start and stop time in their note. */
  startStopCodes: codes,
  /** Codes that must match an electronic visit record. */
  visitRecordCodes: codes,
  /** Codes that only say an appointment was missed. */
  missedAppointmentCodes: codes,
  /** Codes for which no other payer needs to be asked first. */
  otherPayerBypassCodes: z.array(code).default(['H0038']),
  /** Denial reasons of an earlier payer that mean its own rules were not followed. */
  otherPayerRuleReasons: z.array(z.string().min(1).max(5)).default([...avoidableDenialReasons]),
  /** What is added after another payer: the lesser of both prices, or all of the member's share. */
  secondaryPayment: z.enum(['lesser-of', 'full-cost-share']).default('lesser-of'),
  /** Most minutes one practitioner may bill in a day over all members. */
  workerMinutesPerDay: countField.max(minutesOfDay, 'A day has 1,440 minutes.').default(minutesOfDay),
  /** Units of a code in a day from which a person looks at the records first. */
  recordReviews: rows({ code, unitsFrom: positiveField }),
  /** A claim that would pay more than this waits for a second pair of eyes. */
  highDollarAbove: moneyField.default(5_000_00 as Cents),
  /** Whether a claim for somebody the plan does not know is refused at the door or decided as not covered. */
  unknownMember: z.enum(['reject', 'deny']).default('deny'),
  /** How far and how many is enough. No standard is the nation's: each row is the state's or the plan's own. */
  network: z
    .strictObject({
      /** By how much a road is longer than the straight line; a planning figure, unverified. */
      roadFactor: z
        .number('Write a number such as 1.25.')
        .min(1, 'No road is shorter than the straight line.')
        .max(3)
        .default(1.25),
      /** Miles driven in an hour; a planning figure, unverified. */
      milesPerHour: z.number('Write a number such as 40.').min(5).max(80).default(40),
      /** Days after which a directory entry is looked at again; a planning figure, unverified. */
      directoryDays: positiveField.default(90),
      standards: rows({
        code,
        membersPerProvider: positiveField.nullable().default(null),
        miles: positiveField.nullable().default(null),
        minutes: positiveField.nullable().default(null),
        /** The share of a county's members who must live within the miles and the minutes. */
        sharePercent: percentField.default(90_00),
      }),
    })
    .prefault({}),
  /** The plan's own days for applications to its network, and who says so; null while nobody does. */
  applications: z
    .strictObject({
      /** From the packet to the decision. */
      decideWithinDays: positiveField
        .max(365, 'A year is the most an applicant can be asked to wait.')
        .nullable()
        .default(null),
      /** From the signature under the application to the last day on which it may be approved. */
      signatureGoodDays: positiveField
        .max(365, 'What was signed more than a year ago says nothing of today.')
        .nullable()
        .default(null),
      source: z.string().min(3, 'Say where this was read, or who decided it.').max(200),
    })
    .nullable()
    .default(null),
  /** What a notice to a member says of the state's and the plan's own days. */
  notices: z
    .strictObject({
      /** @source 42 CFR 438.408(b)(2): within the state's days, at most thirty */
      appealAnswerDays: positiveField.max(30, 'An appeal is answered within 30 days at most.').default(30),
      /** @source 42 CFR 438.408(f)(2): the state chooses between ninety and a hundred and twenty */
      hearingDays: z
        .int('Write a whole number.')
        .min(90, 'The state gives at least 90 days.')
        .max(120, 'The state gives at most 120 days.')
        .default(120),
      /** Office, address and phone where the state takes requests for a fair hearing; without it a notice says to call. */
      hearingOffice: z.string().min(3).max(200).nullable().default(null),
    })
    .prefault({}),
  sources: z.array(sourceNote).default([]),
})

export type Policy = z.output<typeof policySchema>

/** The policy of a plan that wrote none: nothing is capped that a contract or benefit does not cap. */
export const plainPolicy: Policy = policySchema.parse({ policy: 'plain', version: 1, starts: '1900-01-01' })
