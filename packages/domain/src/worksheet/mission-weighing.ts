// Worksheet C: what speaks for and against joining, question by question, each with its weight; and what stood there on the day
// it was signed. A signed one never changes; it is asked again each year.
import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import type { Cents } from '../money/cents.ts'
import { missionQuestions, type MissionQuestion } from '../scenario/scenario.ts'

const text = z.string().trim().max(1_000, 'Keep this under 1,000 characters.')

const weighed = z.strictObject({
  answer: z.enum(['yes', 'partly', 'no']).nullable(),
  /** From 1, matters little, to 5, decides it. */
  weight: z.int('Choose from 1 to 5.').min(1, 'Choose from 1 to 5.').max(5, 'Choose from 1 to 5.').nullable(),
  speaksFor: text,
  speaksAgainst: text,
  /** What it rests on: minutes, a talk, a figure. */
  evidence: text,
})

export const missionWeighingSchema = z.strictObject(
  Object.fromEntries(missionQuestions.map((question) => [question, weighed])) as Record<
    MissionQuestion,
    typeof weighed
  >,
)
export type MissionWeighing = z.output<typeof missionWeighingSchema>
export type WeighedQuestion = MissionWeighing[MissionQuestion]

const open: WeighedQuestion = { answer: null, weight: null, speaksFor: '', speaksAgainst: '', evidence: '' }
export const emptyWeighing = Object.fromEntries(missionQuestions.map((question) => [question, open])) as MissionWeighing

export const missionDecisions = ['join', 'join-if', 'not-now'] as const
export type MissionDecision = (typeof missionDecisions)[number]

/** Months after which the six questions are asked again. */
export const askAgainMonths = 12

/** What stood on the other worksheets on the day of the signature. */
export type StoodThen = {
  readonly proved: number
  readonly openChecks: readonly string[]
  readonly services: readonly { readonly service: string; readonly verdict: string }[]
  readonly money: {
    readonly name: string
    readonly madeOn: Day
    readonly answer: 'sign' | 'sign-if' | 'do-not-sign-yet'
    readonly marginCents: Cents
    readonly lowestCents: Cents
    readonly lowestOn: Day
  } | null
}
