// A purchaser's benefit contract: what a state, county or employer bought for its members. The same claim may be
// covered for the members of one purchaser and not for those of another.
import { z } from 'zod'
import { isDay, type Day } from '../calendar/day.ts'
import { parseCents, type Cents } from '../money/cents.ts'

const dayField = z
  .string()
  .refine(isDay, 'Write a calendar day as YYYY-MM-DD.')
  .transform((text) => text as Day)
const moneyField = z.union([z.string(), z.number()]).transform((value, context): Cents => {
  const amount = parseCents(String(value))
  if (amount === null || amount < 0) {
    context.addIssue({ code: 'custom', message: 'Write an amount in dollars and cents, for example 3.00.' })
    return z.NEVER
  }
  return amount
})

export const benefitSchema = z.strictObject({
  benefit: z.string().min(3).max(40),
  purchaser: z.string().min(2).max(80),
  name: z.string().min(3).max(120),
  version: z.int().min(1),
  starts: dayField,
  ends: dayField.nullable().default(null),
  lineOfBusiness: z.enum(['medicaid', 'medicare', 'commercial', 'county', 'other']),
  /** Whether members may be asked for a share at all; in Medicaid usually not. */
  memberMayBeBilled: z.boolean().default(false),
  services: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Z0-9]{5}$/),
        covered: z.boolean(),
        ages: z
          .strictObject({ from: z.int().min(0), through: z.int().nullable().default(null) })
          .nullable()
          .default(null),
        diagnosisPrefixes: z.array(z.string()).default([]),
        places: z.array(z.string().regex(/^\d\d$/)).default([]),
        copay: moneyField.default(0 as Cents),
        limits: z
          .array(z.strictObject({ per: z.enum(['day', 'month', 'benefit-year']), units: z.int().min(1) }))
          .default([]),
        referralRequired: z.boolean().default(false),
      }),
    )
    .min(1),
  /** Services another payer of this purchaser's members holds (a carve-out), with who. */
  carvedOut: z.array(z.strictObject({ code: z.string(), to: z.string() })).default([]),
})

export type Benefit = z.output<typeof benefitSchema>
export type BenefitService = Benefit['services'][number]
