// After signing: the dated steps of going live, what a contract owes, its trial, and who is taken in or waits.
import { z } from 'zod'
import { operation } from './define.ts'
import { created, dayField, done, id, nothing, reason, shortText } from './fields.ts'

const counts = z.strictObject({ onTime: z.int(), of: z.int() })
const proof = z.string().trim().max(400, 'Keep this under 400 characters.')
const trialDecision = z.enum(['go-on', 'change-terms', 'end'])
const every = z.enum(['once', 'month', 'quarter', 'year'])

export const afterSigningOperations = [
  operation({
    name: 'signed.list',
    kind: 'query',
    side: 'provider',
    permission: 'contracts.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'Contracts that were signed: how far each is in going live, what it owes, when its trial decides.',
    input: nothing,
    reply: z.strictObject({
      rows: z.array(
        z.strictObject({
          contractId: id,
          name: z.string(),
          payer: z.string(),
          signedOn: z.string(),
          starts: z.string(),
          stepsDone: z.int(),
          steps: z.int(),
          late: z.int(),
          onTime: counts,
          overdue: z.int(),
          trialDecidesOn: z.string(),
          /** Until that day; negative once it has passed. */
          trialDaysLeft: z.int(),
          trialDecision: trialDecision.nullable(),
          trialDecidedOn: z.string().nullable(),
        }),
      ),
    }),
  }),
  operation({
    name: 'signed.get',
    kind: 'query',
    side: 'provider',
    permission: 'contracts.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'One signed contract: its steps, its obligations, its trial and its intake.',
    input: z.strictObject({ contractId: id }),
    reply: z.strictObject({
      contractId: id,
      name: z.string(),
      payer: z.string(),
      version: z.int(),
      signedOn: z.string(),
      starts: z.string(),
      steps: z.array(
        z.strictObject({
          step: z.string(),
          dueOn: z.string(),
          owner: z.string(),
          doneOn: z.string().nullable(),
          proof: z.string(),
          /** Nobody records this one: a posted remittance does. */
          fromRecords: z.boolean(),
          standing: z.enum(['done', 'late', 'soon', 'open']),
        }),
      ),
      dues: z.array(
        z.strictObject({
          obligation: z.string(),
          title: z.string(),
          owner: z.string(),
          dueOn: z.string(),
          deliveredOn: z.string().nullable(),
          proof: z.string(),
          standing: z.enum(['on-time', 'late', 'overdue', 'soon', 'open']),
        }),
      ),
      onTime: counts,
      trial: z.strictObject({
        decidesOn: z.string(),
        /** Until that day; negative once it has passed. */
        daysLeft: z.int(),
        /** Whether the contract names it; else it is the guide's six months. */
        named: z.boolean(),
        /** Newest first. */
        decisions: z.array(
          z.strictObject({
            decisionId: id,
            version: z.int(),
            decision: trialDecision,
            decidedOn: z.string(),
            who: z.string(),
            reason: z.string(),
            recordedBy: z.string(),
          }),
        ),
        /** Which of them holds; null while it is to be decided. */
        standing: id.nullable(),
        scores: z.array(
          z.strictObject({
            id: z.enum(['people', 'units', 'denied', 'lag', 'obligations']),
            value: z.int().nullable(),
            target: z.int().nullable(),
            /** Which way the target is meant. */
            bound: z.enum(['at-most', 'at-least']),
            standing: z.enum(['good', 'short', 'unknown']),
          }),
        ),
      }),
      intake: z.strictObject({
        cap: z.int(),
        /** Nobody chose a cap yet: the guide's twenty stands. */
        chosen: z.boolean(),
        unitsAMonth: z.int().nullable(),
        /** The first day of work under it; null when that is the contract's own. */
        beganOn: z.string().nullable(),
        served: z.int(),
        waiting: z.int(),
      }),
    }),
  }),
  operation({
    name: 'signed.setStep',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'natural',
    summary: 'Sets the day, owner or proof of a step of going live.',
    input: z.strictObject({
      contractId: id,
      step: z.string().max(40),
      dueOn: dayField,
      owner: z.string().trim().max(120, 'Keep this under 120 characters.'),
      doneOn: dayField.nullable(),
      proof,
    }),
    reply: done,
  }),
  operation({
    name: 'signed.addObligation',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Adds something the contract owes beside the reports it names.',
    input: z.strictObject({
      contractId: id,
      title: shortText,
      owner: shortText,
      every,
      firstDue: dayField,
      ends: dayField.nullable(),
    }),
    reply: created,
  }),
  operation({
    name: 'signed.deliver',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Records that something owed was delivered, on which day and with which proof.',
    input: z.strictObject({
      contractId: id,
      obligation: z.string().max(60),
      dueOn: dayField,
      deliveredOn: dayField,
      proof: shortText,
    }),
    reply: done,
  }),
  operation({
    name: 'signed.setIntake',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'natural',
    summary: 'Sets how many people are taken in at once, how many units a month are planned, and when the work began.',
    input: z.strictObject({
      contractId: id,
      cap: z.int('Write a whole number.').min(0, 'Write a whole number.').max(100_000),
      unitsAMonth: z.int('Write a whole number.').min(0, 'Write a whole number.').max(10_000_000).nullable(),
      beganOn: dayField.nullable().default(null),
    }),
    reply: done,
  }),
  operation({
    name: 'signed.decideTrial',
    kind: 'command',
    side: 'provider',
    permission: 'contracts.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Records what was decided of a trial: to go on, to change the terms or to end, by whom and why.',
    input: z.strictObject({
      contractId: id,
      decision: trialDecision,
      decidedOn: dayField,
      who: shortText,
      reason,
    }),
    reply: done,
  }),
  operation({
    name: 'waiting.list',
    kind: 'query',
    side: 'provider',
    permission: 'authorizations.manage',
    touches: 'organization',
    audit: 'read',
    repeat: 'natural',
    summary: 'People who were referred under a contract and wait for a place, the first to come first.',
    input: z.strictObject({ contractId: id }),
    reply: z.strictObject({
      rows: z.array(
        z.strictObject({
          waitingId: id,
          name: z.string(),
          reachAt: z.string(),
          referredBy: z.string(),
          referredOn: z.string(),
          days: z.int(),
        }),
      ),
      places: z.int(),
    }),
  }),
  operation({
    name: 'waiting.add',
    kind: 'command',
    side: 'provider',
    permission: 'authorizations.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Writes somebody who was referred on the waiting list.',
    input: z.strictObject({
      contractId: id,
      name: shortText,
      reachAt: z.string().trim().max(200, 'Keep this under 200 characters.'),
      referredBy: shortText,
      referredOn: dayField,
    }),
    reply: created,
  }),
  operation({
    name: 'waiting.settle',
    kind: 'command',
    side: 'provider',
    permission: 'authorizations.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'natural',
    summary: 'Takes somebody from the waiting list: they started, or it was closed for a reason.',
    input: z.strictObject({
      waitingId: id,
      status: z.enum(['started', 'closed']),
      reason: z.string().trim().max(400, 'Keep this under 400 characters.'),
    }),
    reply: done,
  }),
] as const
