// Worksheet A: what an organization offers that a plan could pay, service by service, as far as it is filled in. Cost, rate and
// margin stand nowhere in it: they come from the cost pages and the contracts.
import { z } from 'zod'

/** What a person judges of a service, from 0 to 3. The sixth, margin, is reckoned. */
export const judgedScores = ['unique', 'planFit', 'mission', 'demand', 'readiness'] as const
export type JudgedScore = (typeof judgedScores)[number]
export const fitScores = [...judgedScores, 'margin'] as const
export type FitScore = (typeof fitScores)[number]

/** What of a service a plan looks for first: more recovery, less use of costly care, shown with figures. @source the guide, chapters 2 and 4 */
export const planMeasures = [
  'after-discharge',
  'hospital-days',
  'emergency',
  'readmission',
  'engagement',
  'housing',
  'work',
  'satisfaction',
] as const

const score = z
  .int('Choose from 0 to 3.')
  .min(0, 'Choose from 0 to 3.')
  .max(3, 'Choose from 0 to 3.')
  .nullable()
  .default(null)
const hours = z
  .int('Write whole hours.')
  .min(0, 'Write hours from 0 to 100000.')
  .max(100_000, 'Write hours from 0 to 100000.')
const words = (most: number) =>
  z.string().trim().min(1, 'Write something here.').max(most, `Write at most ${most} characters.`)

export const serviceFitSchema = z.strictObject({
  /** What those who do it are called: bridger, wellness coach; never only a peer specialist. */
  role: words(80).nullable(),
  /** Ages and groups served. */
  who: words(160).nullable(),
  code: z
    .string()
    .regex(/^[A-Z0-9]{5}$/, 'A procedure code has five letters or digits, for example H0038.')
    .nullable(),
  modifiers: z.array(z.string().regex(/^[A-Z0-9]{2}$/, 'A modifier has two characters.')).max(4),
  /** Where it is written that this code is paid: state plan, manual, contract. */
  authority: words(300).nullable(),
  scores: z.strictObject({ unique: score, planFit: score, mission: score, demand: score, readiness: score }),
  /** Hours a month that can be billed; null where the visits on record say it. */
  billableHours: hours.nullable(),
  notBillable: z
    .array(
      z.strictObject({
        /** A row of `nonBillableWork`, or null for something else that `words` names. */
        work: z.string().max(30).nullable(),
        words: words(120).nullable(),
        hours,
        /** Who pays for it instead. */
        paidBy: words(80).nullable(),
      }),
    )
    .max(18, 'Eighteen kinds of work are the most.'),
  measures: z.array(z.enum(planMeasures)).max(planMeasures.length),
  evidence: words(600).nullable(),
})
export type ServiceFit = z.output<typeof serviceFitSchema>

export const emptyServiceFit: ServiceFit = {
  role: null,
  who: null,
  code: null,
  modifiers: [],
  authority: null,
  scores: { unique: null, planFit: null, mission: null, demand: null, readiness: null },
  billableHours: null,
  notBillable: [],
  measures: [],
  evidence: null,
}
