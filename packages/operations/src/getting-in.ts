// Before a contract is signed: scenarios of cost, rate and cash, and what the system knows that they need not ask again.
import { z } from 'zod'
import { scenarioSchema } from '@throughline/domain'
import { operation } from './define.ts'
import { centsField, created, done, id, link, nothing, shortText } from './fields.ts'

const scenarioRow = z.strictObject({
  scenarioId: id,
  name: z.string(),
  plan: z.string(),
  payer: link.nullable(),
  madeOn: z.string(),
  madeBy: z.string(),
  answer: z.enum(['sign', 'sign-if', 'do-not-sign-yet']),
  breakEvenCents: centsField.nullable(),
  marginCents: centsField,
  lowestCents: centsField,
  lowestOn: z.string(),
  setAside: z.boolean(),
})

/** Forms that are too long to be lost. None of them asks about a person served. */
export const draftedForms = [
  'profile.save',
  'numbers.save',
  'worker.save',
  'workerFile.save',
  'serviceFit.save',
  'siteScore.save',
  'paper.keep',
  'mission.keepDraft',
  'nextStep.save',
  'scenario.save',
] as const
const drafted = {
  form: z.enum(draftedForms),
  /** The id of what the form is about; empty where there is one only. */
  subject: z.string().max(120),
}
/** More than the longest of them holds. */
const draftCharacters = 60_000

export const gettingInOperations = [
  operation({
    name: 'draft.get',
    kind: 'query',
    side: 'provider',
    permission: 'home.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'What the reader has typed into a form and not kept yet.',
    input: z.strictObject(drafted),
    reply: z.strictObject({ values: z.record(z.string(), z.unknown()).nullable(), changedAt: z.string().nullable() }),
  }),
  operation({
    name: 'draft.keep',
    kind: 'command',
    side: 'provider',
    permission: 'home.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'Keeps a half-filled form for the reader, until it is kept or given up; without values it is given up.',
    input: z.strictObject({
      ...drafted,
      values: z
        .record(z.string(), z.unknown())
        .refine((values) => JSON.stringify(values).length <= draftCharacters, 'This form holds too much to be kept.')
        .nullable(),
    }),
    reply: done,
  }),
  operation({
    name: 'scenario.list',
    kind: 'query',
    side: 'provider',
    permission: 'money.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'Kept scenarios of cost, rate and cash with what each answered, the newest first.',
    input: z.strictObject({ setAside: z.boolean().default(false) }),
    reply: z.strictObject({ rows: z.array(scenarioRow) }),
  }),
  operation({
    name: 'scenario.get',
    kind: 'query',
    side: 'provider',
    permission: 'money.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'One kept scenario with everything it assumes.',
    input: z.strictObject({ scenarioId: id }),
    reply: z.strictObject({ row: scenarioRow, document: scenarioSchema }),
  }),
  operation({
    name: 'scenario.save',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Keeps a scenario as it stands today, beside those kept before.',
    input: z.strictObject({ name: shortText, document: scenarioSchema }),
    reply: created,
  }),
  operation({
    name: 'scenario.setAside',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'natural',
    summary: 'Sets a scenario aside, or takes it back.',
    input: z.strictObject({ scenarioId: id, setAside: z.boolean() }),
    reply: done,
  }),
  operation({
    name: 'scenario.known',
    kind: 'query',
    side: 'provider',
    permission: 'money.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary:
      'What the system knows that a scenario needs: rates by contract, how late each plan pays, what it refuses.',
    input: nothing,
    reply: z.strictObject({
      today: z.string(),
      /** Units asked for in each of the last whole months, the latest last: delivered, missed and cancelled visits. */
      demandUnits: z.array(z.int()),
      /** The six questions as they were last signed; null before anybody signed them. */
      mission: scenarioSchema.shape.mission.nullable(),
      plans: z.array(
        z.strictObject({
          payerId: id,
          name: z.string(),
          services: z.array(
            z.strictObject({
              title: z.string(),
              code: z.string(),
              rateCents: centsField,
              unitMinutes: z.int(),
              people: z.int(),
            }),
          ),
          /** From the visit to the payment, weighed by money; null before the first payment. */
          paidAfterDays: z.int().nullable(),
          payments: z.int(),
          /** Share of the money first decided that was refused, in basis points; null before anything was decided. */
          denied: z.int().nullable(),
          /** Share of what was refused that was paid later. */
          recovered: z.int().nullable(),
        }),
      ),
    }),
  }),
  operation({
    name: 'scenario.hours',
    kind: 'query',
    side: 'provider',
    permission: 'services.read',
    touches: 'person',
    audit: 'read',
    repeat: 'natural',
    summary: 'Hours of the people served, month by month and without names, for trying a case rate on them.',
    input: nothing,
    reply: z.strictObject({
      from: z.string(),
      months: z.int(),
      /** Quarter-hours of each person in each of these months, from their first visit on. */
      histories: z.array(z.array(z.int())),
    }),
  }),
] as const
