// The four worksheets before a contract, and the one-page overview: what you offer, what is in place, whether it is still you,
// what comes next.
import { z } from 'zod'
import {
  fitScores,
  missionDecisions,
  missionWeighingSchema,
  serviceFitSchema,
  worksheetPlaces,
} from '@throughline/domain'
import { operation } from './define.ts'
import { centsField, created, dayField, done, id, nothing, producedFile, reason, shortText } from './fields.ts'

const service = z.string().regex(/^[A-Z_]{2,20}$/, 'Choose a service from the list.')
const score = z.enum(fitScores)
const scoreValue = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable()
const verdict = z.enum(['offer', 'prepare', 'other-money', 'open'])
const place = z.enum(worksheetPlaces)
const usual = z
  .strictObject({ fromDays: z.int(), throughDays: z.int(), confidence: z.enum(['sourced', 'memory']) })
  .nullable()
const decision = z.enum(missionDecisions)
const answer = z.enum(['sign', 'sign-if', 'do-not-sign-yet'])
const stood = z.strictObject({
  proved: z.int(),
  openChecks: z.array(z.string()),
  services: z.array(z.strictObject({ service: z.string(), verdict: z.string() })),
  money: z
    .strictObject({
      name: z.string(),
      madeOn: z.string(),
      answer,
      marginCents: centsField,
      lowestCents: centsField,
      lowestOn: z.string(),
    })
    .nullable(),
})
const step = z.strictObject({
  stepId: id,
  title: z.string(),
  place: place.nullable(),
  closesCheck: z.string().nullable(),
  owner: z.string(),
  dueOn: z.string(),
  daysLeft: z.int(),
  waitsFor: z.strictObject({ stepId: id, title: z.string() }).nullable(),
  madeBy: z.string(),
  madeOn: z.string(),
  standing: z.enum(['late', 'soon', 'open', 'done', 'given-up']),
  endedOn: z.string().nullable(),
  endedBy: z.string().nullable(),
  proof: z.string(),
  /** What proves by now that its check is closed, so that it need only be ended. */
  provedBy: z.array(z.string()),
  /** It is the reader's own, or they may manage contracts. */
  mayFinish: z.boolean(),
})

const read = { side: 'provider', audit: 'none', repeat: 'natural', kind: 'query', touches: 'organization' } as const
const change = { side: 'provider', audit: 'write', kind: 'command', touches: 'organization' } as const

export const worksheetOperations = [
  operation({
    ...read,
    name: 'worksheet.path',
    permission: 'contracts.read',
    summary:
      'The worksheets as steps: how each stands, what it says next, who looks after it, how long it usually takes.',
    input: nothing,
    reply: z.strictObject({
      today: z.string(),
      sheets: z.array(
        z.strictObject({
          sheet: z.enum(['services', 'readiness', 'weighing', 'steps', 'overview']),
          standing: z.enum(['done', 'now', 'later']),
          doneOn: z.string().nullable(),
          counts: z.record(z.string(), z.int()),
          owner: z.string().nullable(),
          usual,
        }),
      ),
    }),
  }),
  operation({
    ...read,
    name: 'serviceFit.list',
    permission: 'contracts.read',
    summary:
      'Worksheet A: each service with its scores, and with rate, cost, margin and hours as the records have them.',
    input: z.strictObject({ setAside: z.boolean().default(false) }),
    reply: z.strictObject({
      /** Whether figures of money belong to who asks. */
      showsMoney: z.boolean(),
      /** Where cost and hour stand: the newest scenario; null while there is none. */
      scenario: z.strictObject({ scenarioId: id, name: z.string(), madeOn: z.string() }).nullable(),
      hourCostsCents: centsField.nullable(),
      certified: z.int(),
      staff: z.int(),
      setAside: z.int(),
      rows: z.array(
        z.strictObject({
          service: z.string(),
          document: serviceFitSchema,
          scores: z.record(score, scoreValue),
          verdict,
          weakest: z.array(score),
          open: z.array(score),
          rates: z.array(
            z.strictObject({
              from: z.enum(['contract', 'offer']),
              of: z.string(),
              rateCents: centsField,
              unitMinutes: z.int(),
              people: z.int(),
            }),
          ),
          margin: z
            .strictObject({
              of: z.string(),
              hourBringsCents: centsField,
              hourCostsCents: centsField,
              perHourCents: centsField,
            })
            .nullable(),
          billableHours: z.int().nullable(),
          notBillableHours: z.int(),
          billableShare: z.int().nullable(),
          notBillableCostsCents: centsField.nullable(),
          /** Hours a month by the visits on record; null where there are none under this code. */
          measured: z.strictObject({ billable: z.int(), other: z.int(), people: z.int(), months: z.int() }).nullable(),
          overlaps: z.boolean(),
          changedBy: z.string(),
          changedOn: z.string(),
        }),
      ),
    }),
  }),
  operation({
    ...change,
    name: 'serviceFit.save',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Keeps what is judged of a service, as far as it is filled in.',
    input: z.strictObject({ service, document: serviceFitSchema }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'serviceFit.setAside',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Sets a service aside, or takes it back onto the sheet.',
    input: z.strictObject({ service, setAside: z.boolean() }),
    reply: done,
  }),
  operation({
    ...read,
    name: 'readiness.get',
    permission: 'contracts.read',
    summary: 'Worksheet B: each check with what proves it and what is missing, the weakest first, and no score.',
    input: nothing,
    reply: z.strictObject({
      checks: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          standing: z.enum(['open', 'soon', 'ask', 'proved']),
          proof: z.array(z.string()),
          gaps: z.array(z.string()),
          place,
          owner: z.string().nullable(),
          usual,
          /** The open next step that closes it. */
          step: z.strictObject({ stepId: id, owner: z.string(), dueOn: z.string() }).nullable(),
        }),
      ),
    }),
  }),
  operation({
    ...read,
    name: 'mission.get',
    permission: 'contracts.read',
    summary: 'Worksheet C: what is being weighed, what was signed before, and when it is asked again.',
    input: nothing,
    reply: z.strictObject({
      document: missionWeighingSchema,
      /** Where it begins: a draft, the last decision, the newest scenario, or nothing yet. */
      begunFrom: z.enum(['draft', 'decision', 'scenario', 'nothing']),
      draftBy: z.string().nullable(),
      draftOn: z.string().nullable(),
      stands: stood,
      plans: z.array(z.strictObject({ payerId: id, name: z.string() })),
      again: z.strictObject({ due: z.boolean(), says: z.string() }).nullable(),
      decisions: z.array(
        z.strictObject({
          decisionId: id,
          plan: z.string().nullable(),
          decision,
          words: z.string(),
          document: missionWeighingSchema,
          stood,
          decidedOn: z.string(),
          againOn: z.string(),
          signedBy: z.string(),
          signedAs: z.string(),
          decidedWith: z.string(),
        }),
      ),
    }),
  }),
  operation({
    ...change,
    name: 'mission.keepDraft',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Keeps the six answers as far as they are weighed.',
    input: z.strictObject({ document: missionWeighingSchema }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'mission.sign',
    permission: 'contracts.manage',
    repeat: 'by-key',
    summary:
      'Signs the decision with what stands there today. It never changes; the questions are asked again in a year.',
    input: z.strictObject({
      document: missionWeighingSchema,
      payerId: id.nullable(),
      decision,
      words: z.string().trim().max(2_000, 'Keep this under 2,000 characters.'),
      signedAs: shortText,
      decidedWith: z.string().trim().max(400, 'Keep this under 400 characters.'),
    }),
    reply: created,
  }),
  operation({
    ...read,
    name: 'nextStep.list',
    permission: 'home.read',
    summary:
      'Worksheet D: what is to be done next, the late first; or what was done, the latest first. Who may not read contracts sees their own steps.',
    input: z.strictObject({ ended: z.boolean().default(false) }),
    reply: z.strictObject({
      rows: z.array(step),
      endedCount: z.int(),
      /** Who works here, by the name they sign in with: so named as owner, a person finds the step and may end it. */
      people: z.array(z.string()),
    }),
  }),
  operation({
    ...change,
    name: 'nextStep.save',
    permission: 'contracts.manage',
    repeat: 'by-key',
    summary: 'Writes down a next step, or changes one: what, who, until when, where it is done.',
    input: z.strictObject({
      stepId: id.nullable(),
      title: shortText,
      place: place.nullable(),
      closesCheck: z.string().max(40).nullable(),
      owner: shortText,
      dueOn: dayField,
      waitsFor: id.nullable(),
    }),
    reply: created,
  }),
  operation({
    ...change,
    name: 'nextStep.finish',
    permission: 'home.read',
    repeat: 'natural',
    summary:
      'Ends a step with the day and the proof; it moves to the history. Its owner may, and whoever manages contracts.',
    input: z.strictObject({ stepId: id, doneOn: dayField, proof: shortText }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'nextStep.giveUp',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Takes a step off the list for a reason; it moves to the history.',
    input: z.strictObject({ stepId: id, reason }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'worksheet.print',
    permission: 'contracts.read',
    repeat: 'natural',
    audit: 'export',
    summary: 'One of the worksheets on paper, as it stands today; or a signed decision as it was signed.',
    input: z.strictObject({
      sheet: z.enum(['services', 'readiness', 'weighing', 'steps']),
      /** Of the weighing: the decision that was signed; null prints what is being weighed. */
      decisionId: id.nullable().default(null),
    }),
    reply: producedFile,
  }),
  operation({
    ...read,
    name: 'overview.get',
    permission: 'contracts.read',
    summary: 'The one-page overview as it would be printed, with its words counted and what it took from the records.',
    input: nothing,
    reply: z.strictObject({
      name: z.string(),
      contact: z.string().nullable(),
      answers: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
      fromRecords: z.array(z.string()),
      /** Every sentence of ours in the answers; the rest is what somebody wrote. */
      ours: z.array(z.string()),
      words: z.int(),
      most: z.int(),
      answered: z.int(),
      of: z.int(),
      text: z.string(),
    }),
  }),
  operation({
    ...change,
    name: 'overview.print',
    permission: 'contracts.read',
    repeat: 'natural',
    audit: 'export',
    summary: 'The one-page overview of the service, at most 350 words, as a PDF or as plain text.',
    input: z.strictObject({ as: z.enum(['pdf', 'text']).default('pdf') }),
    reply: producedFile,
  }),
] as const
