// A purchaser's benefit contract: what a state, county or employer bought for its members. The same claim may be
// covered for the members of one purchaser and not for those of another.
import { z } from 'zod'
import { addDays, addMonths, day, type Day, type Span } from '../calendar/day.ts'
import { coordinationMethods } from '../contract/coordinate-benefits.ts'
import {
  codeField as code,
  countField,
  dayField,
  moneyField,
  percentField,
  placeField as place,
  positiveField,
  sourceNote,
} from '../document/fields.ts'
import type { Cents } from '../money/cents.ts'

export const benefitSchema = z.strictObject({
  benefit: z.string().min(3).max(40),
  purchaser: z.string().min(2).max(80),
  name: z.string().min(3).max(120),
  version: positiveField,
  starts: dayField,
  ends: dayField.nullable().default(null),
  lineOfBusiness: z.enum(['medicaid', 'medicare', 'commercial', 'county', 'other']),
  /** Whether members may be asked for a share at all; in Medicaid usually not. */
  memberMayBeBilled: z.boolean().default(false),
  /** What each person pays of a benefit year's prices before the benefit pays; services may stand outside it. */
  deductible: moneyField.default(0 as Cents),
  /** What is paid after another payer has decided first. */
  coordination: z.enum(coordinationMethods).default('lesser-of'),
  services: z
    .array(
      z.strictObject({
        code,
        covered: z.boolean(),
        ages: z
          .strictObject({ from: countField, through: countField.nullable().default(null) })
          .nullable()
          .default(null),
        diagnosisPrefixes: z.array(z.string().regex(/^[A-Z][0-9A-Z]{0,6}$/)).default([]),
        places: z.array(place).default([]),
        /** Paid from the first dollar, whatever is left of the deductible. */
        beforeDeductible: z.boolean().default(false),
        /** Asked for once for a visit. */
        copay: moneyField.default(0 as Cents),
        /** The share of the price that the person pays, of what the copay leaves. */
        coinsurancePercent: percentField.default(0),
        limits: z
          .array(z.strictObject({ per: z.enum(['day', 'month', 'benefit-year']), units: positiveField }))
          .default([]),
        referralRequired: z.boolean().default(false),
      }),
    )
    .min(1, 'A benefit needs at least one service.'),
  /** Services another payer of this purchaser's members holds (a carve-out), with who. */
  /** Left to another payer; `passedOn` where the purchaser hands such claims on to it by itself. */
  carvedOut: z
    .array(z.strictObject({ code, to: z.string().min(2).max(80), passedOn: z.boolean().default(false) }))
    .default([]),
  sources: z.array(sourceNote).default([]),
})

export type Benefit = z.output<typeof benefitSchema>
export type BenefitService = Benefit['services'][number]
export type BenefitLimit = BenefitService['limits'][number]

/** What the benefit says about a code: covered or expressly not; null when it does not name the code at all. */
export function benefitServiceFor(benefit: Benefit, billed: string): BenefitService | null {
  return benefit.services.find((service) => service.code === billed) ?? null
}

/** The days whose units count against a benefit limit. */
export function benefitLimitWindow(benefit: Benefit, limit: BenefitLimit, on: Day): Span {
  if (limit.per === 'day') return { starts: on, ends: on }
  if (limit.per === 'month') {
    const starts = day(`${on.slice(0, 7)}-01`)
    return { starts, ends: addDays(addMonths(starts, 1), -1) }
  }
  return benefitYear(benefit, on)
}

/** The benefit year a day falls into: from one anniversary of the benefit's start to the day before the next. */
export function benefitYear(benefit: Benefit, on: Day): Span {
  const years = Number(on.slice(0, 4)) - Number(benefit.starts.slice(0, 4))
  const anniversary = addMonths(benefit.starts, 12 * years)
  const starts = anniversary <= on ? anniversary : addMonths(benefit.starts, 12 * (years - 1))
  return { starts, ends: addDays(addMonths(starts, 12), -1) }
}

/** "16 units a day": a benefit limit as people say it. */
export function benefitLimitText(limit: BenefitLimit): string {
  const period = { day: 'a day', month: 'a month', 'benefit-year': 'a benefit year' }[limit.per]
  return `${limit.units} ${limit.units === 1 ? 'unit' : 'units'} ${period}`
}
