// The contract desk: an offered contract as data, read beside a good one, talked about in dated rounds, and signed.
import { z } from 'zod'
import { offerDraftSchema, offerSchema } from '@throughline/domain'
import { operation } from './define.ts'
import { centsField, created, dayField, done, id, link, producedFile, shortText } from './fields.ts'

const offerRow = z.strictObject({
  offerId: id,
  name: z.string(),
  plan: z.string(),
  payer: link.nullable(),
  status: z.enum(['open', 'signed', 'set-aside']),
  version: z.int(),
  madeOn: z.string(),
  madeBy: z.string(),
  /** Lost every year by the terms as they stand; could be lost once; what the services bill in a year. */
  yearCents: centsField,
  onceCents: centsField,
  billedCents: centsField,
  flags: z.int(),
  goodTerms: z.int(),
  rounds: z.int(),
  /** The day by which the other side should answer, of the last round. */
  answerDue: z.string().nullable(),
  drafted: z.boolean(),
  contract: link.nullable(),
})

const counted = z.strictObject({ code: z.string(), group: z.boolean(), minutes: z.int(), count: z.int() })
const history = z.strictObject({
  months: z.int(),
  visits: z.array(counted),
  days: z.array(counted),
  sentAfter: z.array(z.strictObject({ days: z.int(), cents: z.int() })),
  peopleStarted: z.int(),
  people: z.int(),
  peopleWithMedicare: z.int(),
  workers: z.int(),
  billedElsewhereCents: z.int(),
  otherRates: z.array(z.strictObject({ code: z.string(), group: z.boolean(), cents: z.int(), payer: z.string() })),
})

const problem = z.strictObject({
  path: z.string(),
  message: z.string(),
  fix: z.string(),
  severity: z.enum(['error', 'warning']),
})
const reading = z.strictObject({
  /** What a contract must say and this offer does not, as paths of the contract. */
  missing: z.array(z.string()),
  contradictions: z.array(problem),
})

const answer = z.strictObject({
  /** The term or the red flag it is about. */
  ask: z.string().max(60),
  standing: z.enum(['asked', 'agreed', 'refused', 'other']),
  words: z.string().trim().max(2_000, 'Keep this under 2,000 characters.'),
})

export const contractDeskOperations = [
  operation({
    name: 'offer.list',
    kind: 'query',
    side: 'provider',
    permission: 'money.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'Offered contracts with what each costs, its red flags and where the talks stand.',
    input: z.strictObject({ setAside: z.boolean().default(false) }),
    reply: z.strictObject({ rows: z.array(offerRow) }),
  }),
  operation({
    name: 'offer.get',
    kind: 'query',
    side: 'provider',
    permission: 'money.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'One offered contract as it stands, its versions, its rounds, and what the last year says about it.',
    input: z.strictObject({ offerId: id, version: z.int().min(1).nullable().default(null) }),
    reply: z.strictObject({
      row: offerRow,
      document: offerDraftSchema,
      /** The version shown; null for what is being worked on. */
      shown: z.int().nullable(),
      history,
      reading,
      versions: z.array(
        z.strictObject({
          version: z.int(),
          note: z.string(),
          madeOn: z.string(),
          madeBy: z.string(),
          yearCents: centsField,
          onceCents: centsField,
          flags: z.int(),
          goodTerms: z.int(),
        }),
      ),
      rounds: z.array(
        z.strictObject({
          round: z.int(),
          heldOn: z.string(),
          cameFrom: z.enum(['us', 'plan']),
          who: z.string(),
          note: z.string(),
          answers: z.array(answer),
          answerDue: z.string().nullable(),
          madeBy: z.string(),
        }),
      ),
    }),
  }),
  operation({
    name: 'offer.compare',
    kind: 'query',
    side: 'provider',
    permission: 'money.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'The latest versions of several offered contracts, to lay side by side.',
    input: z.strictObject({}),
    reply: z.strictObject({
      plans: z.array(z.strictObject({ row: offerRow, document: offerSchema, history })),
    }),
  }),
  operation({
    name: 'offer.begin',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Begins with an offered contract: a new one, or the renewal of one that is kept.',
    input: z.strictObject({
      /** As the offer's own document wants it. */
      name: offerSchema.shape.offered.shape.name,
      /** The plan among the payers; else its name. */
      payerId: id.nullable(),
      planName: shortText.nullable(),
      /** The contract it would renew. */
      renews: id.nullable(),
    }),
    reply: created,
  }),
  operation({
    name: 'offer.check',
    kind: 'query',
    side: 'provider',
    permission: 'money.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'What an offered contract lacks and where it contradicts itself, without keeping it.',
    input: z.strictObject({ document: offerSchema }),
    reply: reading,
  }),
  operation({
    name: 'offer.draft',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'natural',
    summary: 'Keeps what is half filled in, so that nothing is lost.',
    input: z.strictObject({ offerId: id, document: offerDraftSchema.nullable() }),
    reply: done,
  }),
  operation({
    name: 'offer.save',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Keeps an offered contract as its next version, with what it costs today.',
    input: z.strictObject({ offerId: id, document: offerSchema, note: shortText }),
    reply: z.strictObject({ version: z.int() }),
  }),
  operation({
    name: 'offer.recordRound',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Records what was asked or answered on a day.',
    input: z.strictObject({
      offerId: id,
      heldOn: dayField,
      cameFrom: z.enum(['us', 'plan']),
      who: shortText,
      note: z.string().trim().max(4_000, 'Keep this under 4,000 characters.'),
      answers: z.array(answer).max(40),
      answerDue: dayField.nullable(),
    }),
    reply: z.strictObject({ round: z.int() }),
  }),
  operation({
    name: 'offer.print',
    kind: 'command',
    side: 'provider',
    permission: 'money.read',
    touches: 'organization',
    audit: 'export',
    repeat: 'natural',
    summary: 'The negotiation sheet on paper: with the figures for us, or without them for the plan.',
    input: z.strictObject({ offerId: id, reader: z.enum(['us', 'plan']) }),
    reply: producedFile,
  }),
  operation({
    name: 'offer.sign',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Signs the latest version: from then on it is the contract that prices, scrubs and forecasts.',
    input: z.strictObject({
      offerId: id,
      payerId: id,
      signedOn: dayField,
      /** The contract's own short name; a renewal keeps the one it has. */
      code: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{2,39}$/, 'Write a short name in lower case with hyphens, for example harbor-peer.'),
    }),
    reply: z.strictObject({
      ok: z.boolean(),
      contractId: id.nullable(),
      problems: z.array(problem),
    }),
  }),
  operation({
    name: 'offer.setAside',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'natural',
    summary: 'Sets an offered contract aside, or takes it back.',
    input: z.strictObject({ offerId: id, setAside: z.boolean() }),
    reply: done,
  }),
] as const
