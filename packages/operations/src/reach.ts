// Reach: who is known at each plan and what was promised, who refers people, what was shown and taught to whom, whether
// referrals dry up; and people at work, each in a job named by what it does.
import { z } from 'zod'
import { trainingKinds } from '@throughline/domain'
import { operation } from './define.ts'
import { centsField, created, dayField, done, id, nothing, producedFile, shortText } from './fields.ts'

const read = { side: 'provider', audit: 'none', repeat: 'natural', kind: 'query', touches: 'organization' } as const
const change = { side: 'provider', audit: 'write', kind: 'command', touches: 'organization' } as const
const shortOrNull = z.string().trim().max(200, 'Keep this under 200 characters.').nullable()
const words = z.string().trim().max(500, 'Keep this under 500 characters.')

const products = z.enum(['medicaid', 'medicare', 'dual', 'commercial', 'county'])
const guideNames = z.enum(['unknown', 'asked', 'no', 'yes'])
const contactRole = z.enum(['network', 'provider-relations', 'utilization', 'claims', 'call-center', 'other'])
const sourceKind = z.enum(['hospital', 'clinic', 'call-center', 'court', 'shelter', 'self', 'other'])
const outreachKind = z.enum(['handout', 'seminar', 'call-center-training', 'visit'])

const supervisionForm = z.enum(['one-to-one', 'group', 'observed'])

const outlook = z.strictObject({
  products: z.array(products).max(5),
  requestTitle: shortOrNull,
  requestOpens: dayField.nullable(),
  requestDue: dayField.nullable(),
  guideNames,
  guideWords: shortOrNull,
})
const call = z.strictObject({
  callId: id,
  on: z.string(),
  words: z.string(),
  promise: z.string().nullable(),
  promisedFor: z.string().nullable(),
  keptOn: z.string().nullable(),
  /** Nobody waits for it any more since this day, and why. */
  releasedOn: z.string().nullable(),
  releasedWords: z.string().nullable(),
  /** Who saw to it before, where it was handed on. */
  from: z.string().nullable(),
  by: z.string(),
})
const contact = z.strictObject({
  contactId: id,
  role: contactRole,
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** The day on which they were no longer there. They are shown as long as a promise of theirs is open. */
  endedOn: z.string().nullable(),
  calls: z.array(call),
})

export const reachOperations = [
  operation({
    ...read,
    name: 'reach.overview',
    permission: 'contracts.read',
    summary: 'Plans with their products and open promises, referral sources, and whether referrals dry up and why.',
    input: nothing,
    reply: z.strictObject({
      plans: z.array(
        z.strictObject({
          payerId: id,
          plan: z.string(),
          outlook,
          contacts: z.int(),
          lastCall: z.string().nullable(),
          openPromises: z.int(),
          latePromises: z.int(),
        }),
      ),
      sources: z.array(
        z.strictObject({
          sourceId: id,
          name: z.string(),
          kind: sourceKind,
          contact: z.string().nullable(),
          lately: z.int(),
          inAll: z.int(),
          lastReferral: z.string().nullable(),
          lastSeen: z.string().nullable(),
          shown: z.array(
            z.strictObject({
              outreachId: id,
              kind: outreachKind,
              on: z.string(),
              staff: z.string(),
              people: z.int().nullable(),
              words: z.string().nullable(),
              by: z.string(),
            }),
          ),
        }),
      ),
      drought: z.strictObject({
        lately: z.int(),
        usual: z.int(),
        standing: z.enum(['dry', 'steady', 'too-early']),
        causes: z.array(
          z.strictObject({
            cause: z.enum([
              'waiting-list',
              'requests-refused',
              'claims-refused',
              'not-visited',
              'source-silent',
              'guide-silent',
            ]),
            who: z.string().nullable(),
            count: z.int().nullable(),
            /** Of so many the plan decided. */
            of: z.int().nullable(),
          }),
        ),
      }),
    }),
  }),
  operation({
    ...read,
    name: 'reach.plan',
    permission: 'contracts.read',
    summary: 'One plan: what is known of it, whom we know there, every call and promise.',
    input: z.strictObject({ payerId: id }),
    reply: z.strictObject({ payerId: id, plan: z.string(), outlook, contacts: z.array(contact) }),
  }),
  operation({
    ...change,
    name: 'reach.saveOutlook',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary:
      'Keeps what is known of a plan: products, a request for proposals, whether its level-of-care guide names us.',
    input: outlook.extend({ payerId: id }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'reach.saveContact',
    permission: 'contracts.manage',
    repeat: 'by-key',
    summary: 'Adds or changes somebody at a plan; ended when they left.',
    input: z.strictObject({
      contactId: id.nullable(),
      payerId: id,
      role: contactRole,
      name: shortText,
      phone: shortOrNull,
      email: shortOrNull,
      ended: z.boolean(),
    }),
    reply: created,
  }),
  operation({
    ...change,
    name: 'reach.logCall',
    permission: 'contracts.manage',
    repeat: 'by-key',
    summary: 'Records a call with somebody at a plan, and what they promised by when.',
    input: z.strictObject({
      contactId: id,
      on: dayField,
      words: words.min(3, 'Write what was said.'),
      promise: shortOrNull,
      promisedFor: dayField.nullable(),
    }),
    reply: created,
  }),
  operation({
    ...change,
    name: 'reach.keepPromise',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Records that a promise was kept.',
    input: z.strictObject({ callId: id, on: dayField }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'reach.releasePromise',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Closes a promise that nobody waits for any more, with the reason.',
    input: z.strictObject({ callId: id, words: words.min(3, 'Say why nobody waits for it any more.') }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'reach.handOverPromise',
    permission: 'contracts.manage',
    repeat: 'natural',
    summary: 'Hands an open promise to somebody else at the same plan.',
    input: z.strictObject({ callId: id, contactId: id }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'reach.saveSource',
    permission: 'contracts.manage',
    repeat: 'by-key',
    summary: 'Adds or changes somebody who refers people.',
    input: z.strictObject({
      sourceId: id.nullable(),
      payerId: id.nullable(),
      kind: sourceKind,
      name: shortText,
      contact: shortOrNull,
      ended: z.boolean(),
    }),
    reply: created,
  }),
  operation({
    ...change,
    name: 'reach.recordReferral',
    permission: 'people.manage',
    repeat: 'by-key',
    summary: 'Counts people a source sent on a day; who they are stands in their record or on the waiting list.',
    input: z.strictObject({
      sourceId: id,
      on: dayField,
      people: z.int('Write a whole number.').min(1, 'Write one or more.').max(500, 'That is more than 500. Check it.'),
    }),
    reply: created,
  }),
  operation({
    ...change,
    name: 'reach.recordOutreach',
    permission: 'contracts.manage',
    repeat: 'by-key',
    summary:
      'Records what was shown or taught at a source: a handout, a seminar, a training of its call center, a visit.',
    input: z.strictObject({
      sourceId: id,
      kind: outreachKind,
      on: dayField,
      staff: shortText,
      people: z.int('Write a whole number.').min(1, 'Write one or more.').max(5_000).nullable(),
      words: shortOrNull,
    }),
    reply: created,
  }),
  operation({
    ...change,
    name: 'handout.print',
    permission: 'contracts.manage',
    repeat: 'natural',
    audit: 'export',
    summary:
      'A handout made from the service description and the evidence: for providers, for a call center, or for a guide.',
    input: z.strictObject({ reader: z.enum(['providers', 'call-center', 'level-of-care']) }),
    reply: producedFile,
  }),
  operation({
    ...read,
    name: 'atWork.list',
    permission: 'workers.read',
    touches: 'worker',
    summary:
      'People at work: each one’s job by its role, supervision and training of late, and the wage with its full cost.',
    input: nothing,
    reply: z.strictObject({
      rows: z.array(
        z.strictObject({
          workerId: id,
          name: z.string(),
          job: z.string(),
          /** Says nothing of what the person does. */
          vague: z.boolean(),
          supervisor: z.string().nullable(),
          supervisedMinutes: z.int(),
          lastSupervised: z.string().nullable(),
          trainings: z.int(),
          lastTraining: z.string().nullable(),
          /** Of a full week; null when nobody wrote it, or for whoever may not change workers. */
          wageCents: centsField.nullable(),
          hoursAWeek: z.int().nullable(),
          /** What the year's wage comes to for these hours. */
          paidCents: centsField.nullable(),
          yearCostCents: centsField.nullable(),
        }),
      ),
      roles: z.array(z.string()),
      wages: z.array(
        z.strictObject({ who: z.enum(['national', 'bridgers']), cents: centsField, yearCostCents: centsField }),
      ),
      /** The last so many days are counted. */
      days: z.int(),
    }),
  }),
  operation({
    ...read,
    name: 'atWork.log',
    permission: 'workers.read',
    touches: 'worker',
    audit: 'read',
    summary: 'One worker’s logs, the latest first: every supervision and every training.',
    input: z.strictObject({ workerId: id }),
    reply: z.strictObject({
      workerId: id,
      name: z.string(),
      job: z.string(),
      supervisor: z.string().nullable(),
      supervision: z.array(
        z.strictObject({
          supervisionId: id,
          on: z.string(),
          minutes: z.int(),
          form: supervisionForm,
          words: z.string().nullable(),
          by: z.string(),
        }),
      ),
      trainings: z.array(
        z.strictObject({
          topic: z.enum(trainingKinds),
          on: z.string(),
          hours: z.int().nullable(),
          what: z.string().nullable(),
          by: z.string().nullable(),
        }),
      ),
    }),
  }),
  operation({
    ...change,
    name: 'atWork.savePost',
    permission: 'workers.manage',
    touches: 'worker',
    repeat: 'natural',
    summary: 'Keeps a worker’s job, named by what it does, with its wage and hours.',
    input: z.strictObject({
      workerId: id,
      job: shortText,
      wageCents: centsField.refine((cents) => cents > 0, 'Write an amount above zero.'),
      hoursAWeek: z
        .int('Write a whole number.')
        .min(1, 'Write hours from 1 to 60.')
        .max(60, 'Write hours from 1 to 60.'),
    }),
    reply: done,
  }),
  operation({
    ...change,
    name: 'atWork.logSupervision',
    permission: 'services.record',
    touches: 'worker',
    repeat: 'by-key',
    summary: 'Records that a worker was supervised: when, how long, in which form. Nobody records their own.',
    input: z.strictObject({
      workerId: id,
      on: dayField,
      minutes: z
        .int('Write whole minutes.')
        .min(1, 'Write minutes from 1 to 480.')
        .max(480, 'Write minutes from 1 to 480.'),
      form: supervisionForm,
      words: shortOrNull,
    }),
    reply: created,
  }),
  operation({
    ...change,
    name: 'atWork.logTraining',
    permission: 'services.record',
    touches: 'worker',
    repeat: 'natural',
    summary: 'Records a training a worker attended; it counts for the packet too. Nobody records their own.',
    input: z.strictObject({
      workerId: id,
      on: dayField,
      topic: z.enum(trainingKinds),
      hours: z
        .int('Write a whole number.')
        .min(1, 'Write hours from 1 to 500.')
        .max(500, 'Write hours from 1 to 500.')
        .nullable(),
      what: shortOrNull,
    }),
    reply: done,
  }),
] as const
