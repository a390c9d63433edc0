// The small schemas that inputs and replies are made of: ids, days, money, lists. One way to write each.
import { z } from 'zod'
import {
  einField,
  isDay,
  isTimeOfDay,
  mostCents,
  npiField,
  type Cents,
  type Day,
  type TimeOfDay,
} from '@throughline/domain'

export const id = z.uuid({
  error: ({ input }) =>
    input === ''
      ? 'Choose one from the list.'
      : 'This reference is not one of ours. Go back to the list and open it again.',
})
export const dayField = z
  .string()
  .refine(isDay, 'Write a day of the calendar as YYYY-MM-DD, for example 2026-02-28.')
  .transform((text) => text as Day)
export const timeField = z
  .string()
  .refine(isTimeOfDay, 'Write a time as HH:MM on the 24-hour clock, for example 14:30.')
  .transform((text) => text as TimeOfDay)
export const centsField = z
  .int('An amount is a whole number of cents.')
  .refine(Number.isSafeInteger, 'This amount is too large.')
  .transform((value) => value as Cents)
/** An amount that somebody gives: a sum of many that is answered may be larger than any of them. */
export const givenCents = centsField.refine((value) => Math.abs(value) <= mostCents, 'This amount is too large.')
export const instant = z.string()
export const shortText = z.string().trim().min(1, 'Write something here.').max(200, 'Keep this under 200 characters.')
export const reason = z
  .string()
  .trim()
  .min(5, 'Write a reason of at least five characters: somebody will read it later.')
  .max(500, 'Keep the reason under 500 characters.')
export const longText = z.string().max(10_000, 'Keep this under 10,000 characters.')
export const name = z.strictObject({
  given: z.string().trim().min(1, 'Write the given name.').max(35),
  family: z.string().trim().min(1, 'Write the family name.').max(60),
  middle: z.string().trim().max(25).optional(),
})
export const address = z.strictObject({
  line1: z.string().trim().min(1, 'Write the street address.').max(55),
  line2: z.string().trim().max(55).optional(),
  city: z.string().trim().min(2, 'Write the city.').max(30),
  state: z.string().regex(/^[A-Z]{2}$/, 'Write the two letters of the state.'),
  zip: z.string().regex(/^\d{5}(\d{4})?$/, 'A ZIP code has five or nine digits, without a hyphen.'),
})
export const code = z.string().regex(/^[A-Z0-9]{5}$/, 'A procedure code has five letters or digits, for example H0038.')
export const modifiers = z.array(z.string().regex(/^[A-Z0-9]{2}$/, 'A modifier has two characters.')).max(4)
export const ein = einField
export const placeOfService = z
  .string()
  .regex(/^\d\d$/, 'A place of service is two digits, for example 11 for an office.')
export const npi = npiField

export const span = z.strictObject({ starts: dayField, ends: dayField.nullable() })
export const nothing = z.strictObject({})
export const done = z.strictObject({ ok: z.literal(true) })
export const created = z.strictObject({ id })

/** A sentence with its id and values, as rules say it. */
export const message = z.strictObject({
  id: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
})

/** A finding of a rule, as shown to people. */
export const finding = z.strictObject({
  rule: z.string(),
  line: z.int().nullable(),
  severity: z.enum(['hold', 'warn', 'deny', 'pend', 'reduce', 'reject', 'note']),
  message,
  citation: z.strictObject({ source: z.string(), read: z.string(), confidence: z.enum(['sourced', 'unverified']) }),
})

/** A link to another thing on the thread: what kind, which, and what people call it. */
export const link = z.strictObject({ kind: z.string(), id: z.string(), label: z.string() })

/** One of the declared sorts, the first by default. */
function sortField<S extends readonly [string, ...string[]]>(sorts: S) {
  const chosen: z.ZodType<string> = z.enum([...sorts])
  return chosen.default(sorts[0]) as unknown as z.ZodDefault<z.ZodEnum<{ [K in S[number]]: K }>>
}

function filterField<F extends z.ZodRawShape>(filters: F) {
  const all = z.strictObject(filters).partial()
  return (all as z.ZodType).default({}) as unknown as z.ZodDefault<typeof all>
}

function listFields<S extends readonly [string, ...string[]], F extends z.ZodRawShape>(sorts: S, filters: F) {
  return {
    sort: sortField(sorts),
    descending: z.boolean().default(false),
    page: z.int().min(1).max(500).default(1),
    pageSize: z.int().min(1).max(200).default(50),
    filter: filterField(filters),
  }
}

/** A text for a list that is not searched is refused rather than passed over: its rows would look like what was found. */
function notSearched(filters: readonly string[]) {
  const instead = filters.length === 0 ? '' : ` Narrow it by: ${filters.join(', ')}.`
  return (issue: { readonly code?: string; readonly keys?: readonly string[] }) =>
    issue.code === 'unrecognized_keys' && issue.keys?.includes('search')
      ? `This list is not searched by a text.${instead}`
      : undefined
}

/**
 * A list's question: a declared sort, declared filters, and a page. Pages are 1 to 200 rows; totals are counted up to
 * 10,000 and then said to be "more than".
 */
export function listInput<S extends readonly [string, ...string[]], F extends z.ZodRawShape>(sorts: S, filters: F) {
  return z.strictObject(listFields(sorts, filters), { error: notSearched(Object.keys(filters)) })
}

/** The same of a list that is searched: `search` is a prefix of the list's search key. */
export function searchedListInput<S extends readonly [string, ...string[]], F extends z.ZodRawShape>(
  sorts: S,
  filters: F,
) {
  return z.strictObject({ ...listFields(sorts, filters), search: z.string().trim().max(60).optional() })
}

export function listReply<R extends z.ZodType>(row: R) {
  return z.strictObject({
    rows: z.array(row),
    total: z.strictObject({ count: z.int(), capped: z.boolean() }),
  })
}

/** A document to print or keep: the file's id opens it at /files/:id. */
export const producedFile = z.strictObject({ fileId: id, name: z.string(), mediaType: z.string() })

/** Something wrong in a document a person wrote: where, and what to write instead. */
export const documentProblem = z.strictObject({
  line: z.int().nullable(),
  column: z.int().nullable(),
  path: z.string(),
  message: z.string(),
  fix: z.string(),
})
