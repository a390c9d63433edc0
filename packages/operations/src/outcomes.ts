// Outcomes: recorded from the first day on, and told with their cautions.
import { z } from 'zod'
import { operation } from './define.ts'
import { created, dayField, done, id } from './fields.ts'

const said = z.int('Choose one of five.').min(1, 'Choose one of five.').max(5, 'Choose one of five.').nullable()
const counted = z.strictObject({ people: z.int(), times: z.int(), days: z.int() })

export const outcomeOperations = [
  operation({
    name: 'outcome.summary',
    kind: 'query',
    side: 'provider',
    permission: 'services.read',
    touches: 'person',
    audit: 'read',
    repeat: 'natural',
    summary: 'What changed for everybody who entered, in equal windows before and after, in counts and not adjusted.',
    input: z.strictObject({ window: z.union([z.literal(90), z.literal(180), z.literal(365)]).default(90) }),
    reply: z.strictObject({
      window: z.int(),
      entered: z.int(),
      counted: z.int(),
      kinds: z.array(
        z.strictObject({
          kind: z.enum(['hospital', 'emergency']),
          before: counted,
          after: counted,
          /** Basis points; null while people are few. */
          change: z.int().nullable(),
        }),
      ),
      areas: z.array(
        z.strictObject({
          area: z.enum(['work', 'housing', 'community', 'income', 'satisfaction', 'wellness']),
          better: z.int(),
          same: z.int(),
          worse: z.int(),
          once: z.int(),
        }),
      ),
      /** People served whom nobody has asked yet. */
      notAsked: z.int(),
    }),
  }),
  operation({
    name: 'outcome.recordAreas',
    kind: 'command',
    side: 'provider',
    permission: 'services.record',
    touches: 'person',
    audit: 'write',
    repeat: 'natural',
    summary: 'Records what a person says of six areas of their life on a day.',
    input: z.strictObject({
      personId: id,
      askedOn: dayField,
      saidBy: z.enum(['person', 'together']),
      work: said,
      housing: said,
      community: said,
      income: said,
      satisfaction: said,
      wellness: said,
    }),
    reply: done,
  }),
  operation({
    name: 'outcome.recordStay',
    kind: 'command',
    side: 'provider',
    permission: 'services.record',
    touches: 'person',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Records a stay in a hospital or a visit to an emergency room, before or after the first visit.',
    input: z.strictObject({
      personId: id,
      kind: z.enum(['hospital', 'emergency']),
      starts: dayField,
      days: z
        .int('Write a whole number.')
        .min(1, 'Write a whole number, one or more.')
        .max(3650, 'That is longer than ten years. Check the number.'),
      toldBy: z.enum(['person', 'paper', 'plan']),
    }),
    reply: created,
  }),
] as const
