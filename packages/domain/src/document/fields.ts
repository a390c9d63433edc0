// The fields that every document a person writes has in common: days, money, percentages, counts, codes, and where a rule was
// read. Each refusal says what to write instead.
import { z } from 'zod'
import { isDay, type Day } from '../calendar/day.ts'
import { parseCents, type Cents } from '../money/cents.ts'

export const dayField = z
  .string('Write a calendar day as YYYY-MM-DD, for example 2026-01-31.')
  .refine(isDay, 'Write a calendar day as YYYY-MM-DD, for example 2026-01-31.')
  .transform((text) => text as Day)

export const moneyField = z.union([z.string(), z.number()]).transform((value, context): Cents => {
  const amount = parseCents(String(value))
  if (amount === null || amount < 0) {
    context.addIssue({
      code: 'custom',
      message: 'Write an amount in dollars and cents, not negative, for example 22.50.',
    })
    return z.NEVER
  }
  return amount
})

/** Percent with up to two decimals, kept as whole basis points: 18 → 1800, 7.5 → 750. */
export const percentField = z.union([z.string(), z.number()]).transform((value, context): number => {
  const hundredths = parseCents(String(value).replace(/\s*%$/, ''))
  if (hundredths === null || hundredths < 0 || hundredths > 100_00) {
    context.addIssue({
      code: 'custom',
      message: 'Write a percentage from 0 to 100 with at most two decimals, for example 18 or 7.5.',
    })
    return z.NEVER
  }
  return hundredths
})

export const countField = z.int('Write a whole number.').min(0, 'Write a whole number, zero or more.')
export const positiveField = z.int('Write a whole number.').min(1, 'Write a whole number, one or more.')

export const codeField = z
  .string()
  .regex(/^[A-Z0-9]{5}$/, 'Write the five characters of the procedure code, for example H0038.')
export const modifierField = z.string().regex(/^[A-Z0-9]{2}$/, 'A modifier has two characters, for example HE.')
/** YAML reads an unquoted 11 as a number. */
export const placeField = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).padStart(2, '0'))
  .pipe(z.string().regex(/^\d\d$/, 'A place of service has two digits, for example 11 or 02. Quote it in YAML: "02".'))

/** Where one payer rule was read, so that a reader can check it. `unverified` is a hypothesis to confirm with the payer. */
export const sourceNote = z.strictObject({
  about: z.string().min(3).max(160),
  source: z.string().min(3).max(200),
  asOf: z.string().min(4).max(40),
  confidence: z.enum(['sourced', 'unverified']),
})
export type SourceNote = z.output<typeof sourceNote>
