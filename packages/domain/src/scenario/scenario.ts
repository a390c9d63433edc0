// A scenario: what an organization assumes about a post, a plan's offer, cash and a case rate before it signs. It holds
// assumptions only; every sum over them stands in the provider's package. Shares are basis points, money is whole cents.
import { z } from 'zod'
import { isDay, type Day } from '../calendar/day.ts'
import type { BasisPoints, Cents } from '../money/cents.ts'

/** No field holds more than this: larger than any peer-run organization, small enough that no sum leaves whole numbers. */
const mostCents = 10_000_000_000
export const mostPlans = 6
export const mostServices = 8
export const scenarioMonths = { least: 12, most: 36 } as const

const money = z
  .int('An amount is a whole number of cents.')
  .min(0, 'This amount cannot be below zero. Write what it costs or pays as a plain amount.')
  .max(mostCents, 'This amount is too large.')
  .transform((value) => value as Cents)
const balance = z
  .int('An amount is a whole number of cents.')
  .min(-mostCents, 'This amount is too large.')
  .max(mostCents, 'This amount is too large.')
  .transform((value) => value as Cents)
const share = z
  .int('Write a share as a percentage between 0 and 100.')
  .min(0, 'Write a share as a percentage between 0 and 100.')
  .max(10_000, 'Write a share as a percentage between 0 and 100.')
  .transform((value): BasisPoints => value)
const whole = (least: number, most: number) =>
  z
    .int('Write a whole number.')
    .min(least, `Write a number from ${least} to ${most}.`)
    .max(most, `Write a number from ${least} to ${most}.`)
const label = z.string().trim().min(1, 'Write something here.').max(120, 'Keep this under 120 characters.')

/** One full-time peer's year. */
export const postSchema = z.strictObject({
  wageCents: money,
  /** Employer taxes and benefits on top of a wage. */
  fringe: share,
  supervisorWageCents: money,
  peersPerSupervisor: whole(1, 100),
  mileageCents: money,
  /** Phone, training, supplies. */
  otherDirectCents: money,
  overhead: share,
  paidHours: whole(1, 3_000),
  /** Leave, holidays, training, meetings. */
  awayHours: whole(0, 2_999),
  /** Share of the hours at work that is booked with people. */
  booked: share,
  noShow: share,
})

/** A service the plan would pay by the unit. */
const service = z.strictObject({
  title: label,
  code: z
    .string()
    .regex(/^[A-Z0-9]{5}$/, 'A procedure code has five letters or digits, for example H0038.')
    .nullable(),
  rateCents: money,
  unitMinutes: whole(1, 480),
  /** People in one session; 1 is individual. */
  people: whole(1, 60),
  /** How much of the booked time this service takes, against the weights of the others. */
  weight: whole(1, 100),
})

const advance = z.strictObject({
  cents: money,
  /** Share of each payment the plan keeps until the advance is paid back. */
  repay: share,
  /** Whole months after the first payment during which nothing is kept. */
  waitMonths: whole(0, 36),
})

const planOffer = z.strictObject({
  name: label,
  payerId: z.uuid('This reference is not one of ours. Go back to the list and open it again.').nullable(),
  /** Months after the scenario's first one; posts and services begin together. */
  startsAfterMonths: whole(0, 35),
  /** Hundredths of a full-time post: 150 is one and a half. */
  posts: whole(1, 10_000),
  services: z.array(service).min(1, 'Name at least one service.').max(mostServices, 'Eight services are the most.'),
  /** Share of full work in each month from the first; the last one lasts. */
  ramp: z.array(share).min(1, 'Say at least how full the first month is.').max(24, 'Twenty-four months are the most.'),
  lagMonths: whole(0, 24),
  lagFrom: z.enum(['assumed', 'measured']),
  /** Share of the money billed that is refused at first. */
  denied: share,
  /** Share of what was refused that is paid after it was corrected. */
  recovered: share,
  recoveryMonths: whole(0, 24),
  advance: advance.nullable(),
  /** Months until the plan and the organization decide whether to go on. */
  trialMonths: whole(1, 36).nullable(),
})

const cash = z.strictObject({
  starts: z
    .string()
    .refine(isDay, 'Write a day as YYYY-MM-DD.')
    .transform((text) => text as Day),
  months: whole(scenarioMonths.least, scenarioMonths.most),
  /** What may be spent on this on the first day, a credit line included. */
  openingCents: balance,
  setUpCents: money,
  /** Grants and gifts for this work, each month. */
  otherIncomeCents: money,
  /** What this work costs each month beside its posts. */
  otherCostCents: money,
})

const hire = z.strictObject({
  /** Units asked for in each of the last months, served or not, the latest last. */
  demandUnits: z.array(whole(0, 1_000_000)).max(24, 'Twenty-four months are the most.'),
  /** Month of the scenario, counted from 0, in which the new post begins. */
  afterMonths: whole(0, 35),
  posts: whole(1, 10_000),
  setUpCents: money,
})

const missionAnswer = z.enum(['yes', 'partly', 'no']).nullable()
/** The six questions a peer-run organization asks itself before it joins a network. @source Key Assistance Report */
const mission = z.strictObject({
  fit: missionAnswer,
  burden: missionAnswer,
  learning: missionAnswer,
  advocates: missionAnswer,
  recovery: missionAnswer,
  terms: missionAnswer,
})

const caseRate = z.strictObject({
  /** For each person on the panel, each month. */
  rateCents: money,
  people: whole(1, 2_000),
  /** `own`: drawn from the hours of people served before; `assumed`: from the figures below. */
  from: z.enum(['own', 'assumed']),
  /** Tenths of an hour a person uses in an ordinary month. */
  usualTenths: whole(0, 1_000),
  /** How alike people are, in hundredths: small is a few who need much, large is everybody the same. */
  alike: whole(5, 2_000),
  /** How often a month is a crisis. */
  crisis: share,
  crisisTenths: whole(0, 5_000),
  /** How far the people the plan sends may differ from those known, as a standard deviation. */
  differs: share,
  /** Hours of one person in one month above which the plan pays by the hour; null when the case rate covers all. */
  carveOutHours: whole(1, 500).nullable(),
  carveOutRateCents: money,
  /** How often a loss over the year may be borne. */
  lossBorne: share,
})

export const scenarioSchema = z
  .strictObject({
    post: postSchema,
    /** The first is the plan whose offer is weighed; the others are there already, or come with it. */
    plans: z.array(planOffer).min(1, 'Name the plan.').max(mostPlans, 'Six plans are the most.'),
    cash,
    hire,
    mission,
    caseRate,
  })
  .refine((held) => held.post.awayHours <= held.post.paidHours, {
    path: ['post', 'awayHours'],
    message: 'Nobody is away longer than they are paid. Write fewer hours away than paid hours.',
  })

export type Scenario = z.output<typeof scenarioSchema>
export type ScenarioPost = Scenario['post']
export type PlanOffer = Scenario['plans'][number]
export type OfferedService = PlanOffer['services'][number]
export type ScenarioCash = Scenario['cash']
export type ScenarioHire = Scenario['hire']
export type CaseRateOffer = Scenario['caseRate']
export type MissionQuestion = keyof Scenario['mission']
export const missionQuestions = [
  'fit',
  'burden',
  'learning',
  'advocates',
  'recovery',
  'terms',
] as const satisfies readonly MissionQuestion[]
