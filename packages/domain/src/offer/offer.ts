// An offered contract while it is read and talked about: the text as it came, which words were marked as which term, and what
// the guided form holds. Most answers may still be missing. Once it is complete it becomes the contract itself
// (contract-of-offer.ts); there is no other signed thing.
import { z } from 'zod'
import { isDay, type Day } from '../calendar/day.ts'
import { agreementSchema, contractTerms } from '../contract/agreement.ts'
import { longestDocument } from '../document/read-yaml.ts'
import type { BasisPoints, Cents } from '../money/cents.ts'
import { postSchema } from '../scenario/scenario.ts'
import { aggregations, roundings } from '../units/count-units.ts'

/** A contract of a hundred pages. */
export const longestContractText = 400_000
export const mostClauses = 120
export const mostOfferedServices = 20

const mostCents = 10_000_000_000
const money = z
  .int('An amount is a whole number of cents.')
  .min(0, 'This amount cannot be below zero. Write what it pays as a plain amount.')
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
const days = (most: number) => whole(1, most).nullable()
const day = z
  .string()
  .refine(isDay, 'Write a day as YYYY-MM-DD.')
  .transform((text) => text as Day)

/** `draft`: names and codes may still be half written, so that what stands beside them is kept. */
const offeredService = (draft: boolean) =>
  z.strictObject({
    /** The term of the contract it renews; null for a new one. */
    term: z.string().max(60).nullable(),
    title: draft
      ? z.string().max(80)
      : z
          .string()
          .trim()
          .min(3, 'Name the service, for example Peer bridger.')
          .max(80, 'Keep the name under 80 characters.'),
    /** Which kind of service of the organization this buys. */
    kind: draft ? z.string().max(40) : z.string().trim().min(2, 'Say which kind of service this is.').max(40),
    code: (draft
      ? z.string().max(5)
      : z.string().regex(/^[A-Z0-9]{5}$/, 'A procedure code has five letters or digits, for example H0038.')
    ).nullable(),
    modifiers: z.array(z.string().regex(/^[A-Z0-9]{2}$/, 'A modifier has two characters.')).max(4),
    places: z.array(z.string().regex(/^\d\d$/, 'A place of service has two digits.')).max(40),
    rounding: z.enum(roundings).nullable(),
    aggregation: z.enum(aggregations).nullable(),
    unitMinutes: whole(1, 480),
    /** How many contacts earn a month's unit; null when the offer does not say, or counts no months. */
    contactsAMonth: whole(1, 60).nullable(),
    /** For each unit and person; null when the offer names no rate. */
    rateCents: money.nullable(),
    /** The most people in one session; 1 is individual. */
    people: whole(1, 50),
    approval: z.enum(['none', 'after-free', 'always']).nullable(),
    freeUnits: whole(0, 10_000),
    unitsPerDay: whole(1, 96).nullable(),
    /** What we expect to deliver of it in a year: ours, not the plan's. */
    unitsAYear: whole(0, 10_000_000),
  })

const offered = (draft: boolean) =>
  z.strictObject({
    name: draft
      ? z.string().max(120)
      : z.string().trim().min(3, 'Give the agreement a name.').max(120, 'Keep this under 120 characters.'),
    lineOfBusiness: z.enum(['medicaid', 'medicare', 'commercial', 'county', 'other']),
    starts: day.nullable(),
    ends: day.nullable(),
    route: z.enum(['837P', 'cms-1500', 'invoice']).nullable(),
    alsoInvoice: z.boolean().nullable(),
    rendering: z.enum(['peer', 'agency', 'supervisor']).nullable(),
    filingDays: days(730),
    correctedDays: days(1095),
    appealDays: days(365),
    cleanDefinition: z.string().trim().max(2_000).nullable(),
    payWithinDays: days(180),
    paperDays: days(180),
    /** Simple interest a year on what is paid late; 0 is "none is owed", null is "it does not say". */
    interest: share.nullable(),
    model: z.enum(['fee-for-service', 'per-diem', 'case-rate', 'capitation']),
    withhold: share,
    caseRateCents: money.nullable(),
    advanceCents: money.nullable(),
    advanceRepay: share,
    /** The most the rates rise in a year; null when nothing is written. */
    yearlyRaise: share.nullable(),
    recoveryNoticeDays: whole(0, 365).nullable(),
    graceDays: whole(0, 3650).nullable(),
    services: z
      .array(offeredService(draft))
      .min(1, 'Name at least one service.')
      .max(mostOfferedServices, 'Twenty services are the most.'),
    reports: z
      .array(
        z.strictObject({
          title: draft ? z.string().max(120) : z.string().trim().min(3, 'Name the report.').max(120),
          every: z.enum(['month', 'quarter', 'year']),
          dueDays: whole(1, 365),
        }),
      )
      .max(40, 'Forty reports are the most.'),
  })

/** What dollars are reckoned with that no contract says: planning figures of our own, to be changed. */
const assumptions = z.strictObject({
  post: postSchema,
  /** What borrowed money costs in a year. */
  costOfMoney: share,
  /** How far rates fall when the plan alone may change them. */
  ratesFall: share,
  /** Share of paid money that is taken back in an audit year. */
  takenBack: share,
  /** Share found wrong in a sample. */
  sampleError: share,
  /** Share of money that comes a month late. */
  paidLate: share,
  hoursAReport: whole(0, 400),
})

const offerOf = (draft: boolean) =>
  z
    .strictObject({
      /** The text of the contract this offer would renew: what the form does not ask stays as it was. */
      base: z.string().max(longestDocument).nullable(),
      text: z
        .string()
        .max(longestContractText, 'This is longer than a contract of a hundred pages. Paste only the contract.'),
      clauses: z
        .array(
          z.strictObject({
            term: z.enum(contractTerms),
            from: whole(0, longestContractText),
            through: whole(1, longestContractText),
          }),
        )
        .max(mostClauses, 'One hundred and twenty marked clauses are the most.'),
      offered: offered(draft),
      agreement: agreementSchema,
      assumptions,
    })
    .refine(
      (held) => held.clauses.every((clause) => clause.from < clause.through && clause.through <= held.text.length),
      {
        path: ['clauses'],
        message: 'A marked clause lies outside the text. Mark it again.',
      },
    )

/** An offered contract as a version is kept of it. */
export const offerSchema = offerOf(false)
/** The same while it is being written. */
export const offerDraftSchema = offerOf(true)

export type Offer = z.output<typeof offerSchema>
export type Offered = Offer['offered']
export type OfferedTerm = Offered['services'][number]
export type OfferAssumptions = Offer['assumptions']
export type MarkedClause = Offer['clauses'][number]

/** The words of a marked clause. */
export const clauseWords = (offer: Pick<Offer, 'text'>, clause: MarkedClause): string =>
  offer.text.slice(clause.from, clause.through)

/** The offer with another text: a marked clause follows its words, and goes when they are gone. */
export function withText(offer: Offer, text: string): Offer {
  const clauses = offer.clauses.flatMap((clause) => {
    const words = clauseWords(offer, clause)
    const from = text.indexOf(words)
    return from === -1 ? [] : [{ ...clause, from, through: from + words.length }]
  })
  return { ...offer, text, clauses }
}
