// The contract as data: every term that pricing, scrubbing, clocks, interest and forecasting read. One shape for the
// organization's copy and for the plan's copy. Reading YAML stands in parse-contract.ts, contradictions in
// contract-conflicts.ts, prices in price-service.ts.
import { z } from 'zod'
import { agreementSchema, clauseSchema } from './agreement.ts'
import { coordinationMethods } from './coordinate-benefits.ts'
import {
  codeField as code,
  countField as count,
  dayField,
  modifierField as modifier,
  moneyField,
  percentField,
  placeField as place,
  positiveField as positive,
  sourceNote,
} from '../document/fields.ts'
import type { Cents } from '../money/cents.ts'
import { npiField } from '../people/provider-numbers.ts'
import { aggregations, roundings } from '../units/count-units.ts'

const rate = z.strictObject({ starts: dayField, ends: dayField.nullable().default(null), amount: moneyField })

const limit = z.strictObject({
  /** `rolling-days` looks back `length` days, the day itself included. */
  per: z.enum([
    'day',
    'week',
    'month',
    'contract-year',
    'calendar-year',
    'fiscal-year-july',
    'rolling-days',
    'rolling-months',
  ]),
  /** How many days or months a rolling limit looks back. */
  length: positive.max(1100).optional(),
  /** The first day of a payer's week, for a limit per week. */
  weekStarts: z.enum(['monday', 'sunday']).default('monday'),
  units: positive,
  /** `person`: the person's units of this service; `worker`: everything one worker delivers of it. */
  of: z.enum(['person', 'worker']).default('person'),
})

const service = z.strictObject({
  /** The contract's own name of the term; a claim line points here. */
  term: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,40}$/, 'A term is a short name in lower case with hyphens, for example peer-individual.'),
  title: z.string().min(3).max(80),
  /** Which kind of service of the organization this term buys. */
  kind: z.string().min(2).max(40),
  code,
  modifiers: z.array(modifier).max(4).default([]),
  places: z.array(place).min(1),
  unit: z.strictObject({
    rounding: z.enum(roundings),
    aggregation: z.enum(aggregations),
    minutes: positive.max(480).default(15),
    contactsPerMonth: positive.optional(),
  }),
  rates: z.array(rate).min(1, 'A service needs at least one dated rate.'),
  /**
   * What the organization bills for one unit; null bills the rate of the day. Below the rate, a lesser-of contract
   * pays only the charge.
   */
  usualCharge: moneyField.nullable().default(null),
  group: z
    .strictObject({ people: positive.max(50), perFacilitator: positive.max(50).optional() })
    .nullable()
    .default(null),
  authorization: z
    .strictObject({
      required: z.boolean(),
      /** Units that need no authorization, counted over `freePer`. */
      freeUnits: count.default(0),
      freePer: z.enum(['contract-year', 'calendar-year', 'fiscal-year-july', 'lifetime']).default('contract-year'),
    })
    .default({ required: false, freeUnits: 0, freePer: 'contract-year' }),
  limits: z.array(limit).default([]),
  worker: z
    .strictObject({
      credentials: z.array(z.string()).default([]),
      /** Days after hire in which a worker still in training may bill. */
      graceDays: count.default(0),
      supervisionRatio: positive.nullable().default(null),
    })
    .default({ credentials: [], graceDays: 0, supervisionRatio: null }),
  requires: z.array(z.enum(['recommendation', 'plan', 'goal', 'assessment'])).default([]),
  recommendationValidDays: positive.nullable().default(null),
  diagnosisPrefixes: z.array(z.string().regex(/^[A-Z][0-9A-Z]{0,6}$/)).default([]),
  ages: z
    .strictObject({ from: count, through: count.nullable().default(null) })
    .nullable()
    .default(null),
  /** Codes that may not be billed for the same person on the same day. */
  notSameDay: z.array(code).default([]),
  lateNoteDays: positive.nullable().default(null),
})

const interest = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('none') }),
  /** amount × rate × late days ÷ 365 (366 in a leap year); late days are counted after `afterDays`. */
  z.strictObject({
    method: z.literal('simple-annual'),
    ratePercent: percentField,
    afterDays: positive,
    minimumOwed: moneyField.default(0 as Cents),
  }),
  /** Percent a month by how late it is, days pro rata of 30. */
  z.strictObject({
    method: z.literal('tiered-monthly'),
    tiers: z
      .array(
        z.strictObject({ fromDay: positive, throughDay: positive.nullable().default(null), ratePercent: percentField }),
      )
      .min(1),
    minimumOwed: moneyField.default(0 as Cents),
  }),
  /** A share of billed minus allowed, capped, by how late it is. */
  z.strictObject({
    method: z.literal('penalty-on-difference'),
    afterDays: positive,
    tiers: z
      .array(
        z.strictObject({
          fromLateDay: positive,
          throughLateDay: positive.nullable().default(null),
          sharePercent: percentField,
          cap: moneyField,
        }),
      )
      .min(1),
    /** Yearly interest on the penalty itself once the payment is very late. */
    onPenalty: z
      .strictObject({
        fromLateDay: positive,
        ratePercent: percentField,
        accruesFrom: z.enum(['due-date', 'that-day']).default('due-date'),
      })
      .nullable()
      .default(null),
    minimumOwed: moneyField.default(0 as Cents),
  }),
])

const escalator = z.strictObject({
  /** The published index both sides agreed on, for example CPI-U medical care. */
  index: z.string().min(2).max(60),
  floorPercent: percentField.default(0),
  capPercent: percentField,
})

export const contractSchema = z.strictObject({
  contract: z.string().min(3).max(40),
  name: z.string().min(3).max(120),
  version: positive,
  payer: z.strictObject({ name: z.string().min(2).max(60), identifier: z.string().min(2).max(80) }),
  provider: z.strictObject({
    name: z.string().min(2).max(60),
    npi: npiField,
  }),
  lineOfBusiness: z.enum(['medicaid', 'medicare', 'commercial', 'county', 'other']),
  starts: dayField,
  ends: dayField.nullable().default(null),
  signed: dayField.nullable().default(null),
  billing: z.strictObject({
    route: z.enum(['837P', 'cms-1500', 'invoice']),
    /** Other ways the plan takes a claim as well. */
    alsoTakes: z.array(z.enum(['837P', 'cms-1500', 'invoice'])).default([]),
    filingIndicator: z
      .string()
      .regex(/^[A-Z0-9]{2}$/)
      .default('MC'),
    purpose: z.enum(['chargeable', 'encounter']).default('chargeable'),
    /** Who stands as rendering provider on the claim. */
    rendering: z.enum(['peer', 'agency', 'supervisor']),
    lesserOfCharge: z.boolean().default(true),
    /** What it pays after another payer decided: state's or purchaser's method. `lesser-of` where the contract is silent. */
    afterOtherPayer: z.enum(coordinationMethods).optional(),
  }),
  filing: z.strictObject({
    days: positive.max(730),
    correctedDays: positive.max(1095),
    correctedFrom: z.enum(['service-date', 'decision-date']).default('decision-date'),
    appealDays: positive.max(365),
  }),
  cleanClaim: z.strictObject({
    definition: z.string().min(10),
    payWithinDays: positive.max(180),
    paperDays: positive.max(180),
  }),
  interest,
  /** Money the payer takes back: how long after it told so, so that the provider can look and dispute first. */
  recovery: z.strictObject({ noticeDays: count.max(365) }).default({ noticeDays: 0 }),
  payment: z
    .strictObject({
      model: z.enum(['fee-for-service', 'per-diem', 'case-rate', 'capitation']),
      withholdPercent: percentField.default(0),
      caseRate: z
        .strictObject({ amount: moneyField, per: z.literal('month') })
        .nullable()
        .default(null),
      advance: z.strictObject({ amount: moneyField, repayPercent: percentField }).nullable().default(null),
      /** Upside only: a share of what was saved, when quality was met and savings reach the minimum rate. */
      sharedSavings: z
        .strictObject({ sharePercent: percentField, minimumRatePercent: percentField.default(0) })
        .nullable()
        .default(null),
    })
    .default({ model: 'fee-for-service', withholdPercent: 0, caseRate: null, advance: null, sharedSavings: null }),
  escalator: escalator.nullable().default(null),
  services: z.array(service).min(1, 'A contract needs at least one service.'),
  reports: z
    .array(z.strictObject({ title: z.string(), every: z.enum(['month', 'quarter', 'year']), dueDays: positive }))
    .default([]),
  /** What it says of changing, ending, taking back: data for the desk and the clocks, and no part of a price. */
  agreement: agreementSchema.prefault({}),
  /** Its own words, each with the term somebody read them as. */
  clauses: z.array(clauseSchema).max(200).default([]),
  sources: z.array(sourceNote).default([]),
})

/** A contract after parsing: amounts are `Cents`, percentages whole basis points, days `Day`. */
export type Contract = z.output<typeof contractSchema>
export type ContractService = Contract['services'][number]
export type ContractRate = ContractService['rates'][number]
export type ContractLimit = ContractService['limits'][number]
export type InterestTerms = Contract['interest']
export type EscalatorTerms = NonNullable<Contract['escalator']>
