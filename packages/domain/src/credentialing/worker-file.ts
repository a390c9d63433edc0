// What an organization keeps of a worker so that a plan, or a state, need not take its word for it. A background check is
// kept as its day, its outcome and who looked at it, never as the record; lived experience is a yes, without a diagnosis.
import { z } from 'zod'
import { isDay, type Day } from '../calendar/day.ts'
import { trainingKinds } from './packet-items.ts'

const onDay = z
  .string()
  .refine(isDay, 'Write a day of the calendar as YYYY-MM-DD, for example 2026-02-28.')
  .transform((text) => text as Day)
const words = (most: number) =>
  z.string().trim().min(1, 'Write something here.').max(most, `Write at most ${most} characters.`)
const hours = z
  .int('Write a whole number.')
  .min(0, 'Write a number from 0 to 100000.')
  .max(100_000, 'Write a number from 0 to 100000.')

export const workerFileSchema = z.strictObject({
  history: z
    .array(
      z.strictObject({
        starts: onDay,
        ends: onDay.nullable(),
        what: words(200),
        /** Why there was no work before this entry, in the worker's own words and as much as they like. */
        gapExplained: words(300).nullable(),
      }),
    )
    .max(40, 'Forty entries are the most.'),
  background: z
    .strictObject({
      checkedOn: onDay,
      outcome: z.enum(['nothing-found', 'reviewed-and-cleared', 'not-cleared']),
      reviewedBy: words(120),
    })
    .nullable(),
  trainings: z
    .array(
      z.strictObject({
        topic: z.enum(trainingKinds),
        on: onDay,
        hours: hours.nullable(),
        /** What it was and who held it. */
        what: words(200).nullish(),
        /** Who wrote it into the log; not said where only a day was entered. */
        recordedBy: words(120).nullish(),
      }),
    )
    .max(500, 'Five hundred trainings are the most.'),
  /** Toward the state's certificate. */
  trainingHours: hours.nullable(),
  examOn: onDay.nullable(),
  workHours: hours.nullable(),
  supervisionHours: hours.nullable(),
  continuingHours: hours.nullable(),
  livedExperience: z.boolean(),
  /** When the worker last confirmed their own CAQH profile; nothing for those who have none, as most peers. */
  caqhAttestedOn: onDay.nullish(),
})
export type WorkerFile = z.output<typeof workerFileSchema>

/** Days after which a CAQH profile is confirmed again, until an organization says what it read. From memory, unverified. */
export const caqhAttestDays = 120

export const emptyWorkerFile: WorkerFile = {
  history: [],
  background: null,
  trainings: [],
  trainingHours: null,
  examOn: null,
  workHours: null,
  supervisionHours: null,
  continuingHours: null,
  livedExperience: false,
}
