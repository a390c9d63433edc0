// The plan's inbox, decisions with their explanations, pends and pay runs.
// long because: every operation on received claims is declared here, a table of shapes
import { z } from 'zod'
import { operation } from './define.ts'
import {
  centsField,
  givenCents,
  created,
  dayField,
  done,
  finding,
  id,
  instant,
  link,
  listInput,
  listReply,
  searchedListInput,
  producedFile,
  reason,
  shortText,
} from './fields.ts'

/** What an audit may find about a line of a claim. */
export const auditFailure = [
  'not-documented',
  'record-differs',
  'level-not-supported',
  'not-necessary',
  'no-times',
] as const
export const receivedStates = ['received', 'pended', 'decided', 'rejected', 'paid', 'replaced', 'voided'] as const
const receivedRow = z.strictObject({
  receivedClaimId: id,
  icn: z.string(),
  patientControl: z.string(),
  provider: z.string(),
  member: link.nullable(),
  memberName: z.string(),
  receivedOn: z.string(),
  frequency: z.string(),
  lines: z.int(),
  chargeCents: centsField,
  allowedCents: centsField.nullable(),
  paidCents: centsField.nullable(),
  status: z.enum(receivedStates),
  purchaser: z.string().nullable(),
  because: z.string().nullable(),
})
const section = z.strictObject({ title: z.string(), paragraphs: z.array(z.string()) })
const decision = z.strictObject({
  decisionId: id,
  version: z.int(),
  outcome: z.enum(['paid', 'partial', 'denied', 'pended', 'reversed']),
  decidedOn: z.string(),
  ruleVersion: z.string(),
  factsSha256: z.string(),
  allowedCents: centsField,
  paidCents: centsField,
  memberCents: centsField,
  interestCents: centsField,
  payment: link.nullable(),
  letter: z.array(section),
  lines: z.array(
    z.strictObject({
      line: z.int(),
      code: z.string(),
      modifiers: z.array(z.string()),
      servedOn: z.string().nullable(),
      unitsBilled: z.number(),
      unitsAllowed: z.number(),
      chargeCents: centsField,
      allowedCents: centsField,
      paidCents: centsField,
      arithmetic: z.array(z.string()),
      adjustments: z.array(
        z.strictObject({
          group: z.string(),
          carc: z.string(),
          cents: centsField,
          rarcs: z.array(z.string()),
          text: z.string(),
        }),
      ),
      findings: z.array(finding),
    }),
  ),
})
const paymentRow = z.strictObject({
  paymentId: id,
  provider: link,
  trace: z.string(),
  paidOn: z.string(),
  method: z.string(),
  cents: centsField,
  claims: z.int(),
  interestCents: centsField,
  adjustmentCents: centsField,
  fileId: id.nullable(),
  delivered: z.boolean(),
})

/** Why the person served is not told of a decision. */
const noNotice = [
  'waits',
  'nothing-refused',
  'not-clean',
  'decided-before',
  'between-us',
  'own-share',
  'not-ours',
  'died',
] as const
const noticeSection = z.strictObject({
  title: z.string(),
  paragraphs: z.array(z.string()),
  points: z.array(z.string()),
})

export const planClaimOperations = [
  operation({
    name: 'receivedClaim.list',
    kind: 'query',
    side: 'plan',
    permission: 'plan.claims.read',
    touches: 'person',
    audit: 'read',
    repeat: 'natural',
    summary: 'The inbox: claims received, with state and the first reason.',
    input: searchedListInput(['receivedOn', 'charge', 'icn'], {
      status: z.enum(receivedStates),
      providerId: id,
      personId: id,
      records: z.enum(['awaited', 'came']),
    }),
    reply: listReply(receivedRow),
  }),
  operation({
    name: 'receivedClaim.get',
    kind: 'query',
    side: 'plan',
    permission: 'plan.claims.read',
    touches: 'person',
    audit: 'read',
    repeat: 'natural',
    summary: 'One received claim with every version of its decision, each explaining itself.',
    input: z.strictObject({ receivedClaimId: id }),
    reply: z.strictObject({
      row: receivedRow,
      fileId: id,
      authorizationNumber: z.string().nullable(),
      diagnoses: z.array(z.string()),
      /** As the provider sent them, whatever was decided since. */
      received: z.array(
        z.strictObject({
          line: z.int(),
          code: z.string(),
          modifiers: z.array(z.string()),
          units: z.number(),
          unitBasis: z.enum(['UN', 'MJ']),
          servedOn: z.string().nullable(),
          servedThrough: z.string().nullable(),
          placeOfService: z.string(),
          chargeCents: centsField,
          rendering: z.string().nullable(),
          diagnoses: z.array(z.string()),
        }),
      ),
      decisions: z.array(decision),
      pends: z.array(
        z.strictObject({
          reason: z.string(),
          owner: z
            .enum([
              'eligibility',
              'coordination',
              'utilization',
              'credentialing',
              'pricing',
              'examiner',
              'integrity',
              'provider',
            ])
            .nullable(),
          openedOn: z.string(),
          dueOn: z.string().nullable(),
          closedOn: z.string().nullable(),
          resolution: z.string().nullable(),
        }),
      ),
      /** The records asked for; from the day of asking to the day they came the clock for paying stood still. */
      records: z
        .strictObject({
          askedFor: z.string(),
          askedOn: z.string(),
          dueOn: z.string(),
          daysLeft: z.int(),
          receivedOn: z.string().nullable(),
          daysStopped: z.int(),
        })
        .nullable(),
      /** What the person served is told of the newest decision, in both languages; `why` when nothing has to be told. */
      notice: z.strictObject({
        due: z.boolean(),
        why: z.enum(noNotice).nullable(),
        /** In which they want letters; null while nobody has said. */
        language: z.enum(['en', 'es']).nullable(),
        words: z.strictObject({ en: z.array(noticeSection), es: z.array(noticeSection) }).nullable(),
        written: z.array(
          z.strictObject({ language: z.enum(['en', 'es']), writtenOn: z.string(), appealBy: z.string(), fileId: id }),
        ),
      }),
      actions: z.array(
        z.enum(['decide', 'readjudicate', 'resolve-pend', 'take-back', 'ask-records', 'receive-records']),
      ),
    }),
  }),
  operation({
    name: 'receivedClaim.decide',
    kind: 'command',
    side: 'plan',
    permission: 'plan.claims.decide',
    touches: 'person',
    audit: 'money',
    repeat: 'natural',
    slow: true,
    summary: 'Adjudicates received claims: all that wait, or the named ones.',
    input: z.strictObject({ receivedClaimIds: z.array(id).max(10_000).nullable().default(null) }),
    reply: z.strictObject({
      decided: z.int(),
      paid: z.int(),
      partial: z.int(),
      denied: z.int(),
      pended: z.int(),
      allowedCents: centsField,
      paidCents: centsField,
    }),
  }),
  operation({
    name: 'receivedClaim.letter',
    kind: 'command',
    side: 'plan',
    permission: 'plan.claims.read',
    touches: 'person',
    audit: 'export',
    repeat: 'natural',
    summary: 'The newest decision on a claim as a letter to its provider.',
    input: z.strictObject({ receivedClaimId: id }),
    reply: producedFile,
  }),
  operation({
    name: 'receivedClaim.memberNotice',
    kind: 'command',
    side: 'plan',
    permission: 'plan.claims.decide',
    touches: 'person',
    audit: 'export',
    repeat: 'natural',
    summary:
      'The notice to the person served that something is not paid, with their rights; the first in a language stays.',
    input: z.strictObject({ receivedClaimId: id, language: z.enum(['en', 'es']) }),
    reply: producedFile,
  }),
  operation({
    name: 'memberNotice.list',
    kind: 'query',
    side: 'plan',
    permission: 'plan.claims.read',
    touches: 'person',
    audit: 'read',
    repeat: 'natural',
    summary: 'Decisions that have to be told to the person served: until when, and whether the notice is written.',
    input: listInput(['dueOn'], { status: z.enum(['owed', 'written']) }),
    reply: listReply(
      z.strictObject({
        decisionId: id,
        receivedClaimId: id,
        icn: z.string(),
        member: link,
        outcome: z.enum(['partial', 'denied']),
        chargeCents: centsField,
        paidCents: centsField,
        dueOn: z.string(),
        daysLate: z.int(),
        /** In which they want letters; null while nobody has said. */
        language: z.enum(['en', 'es']).nullable(),
        written: z.array(
          z.strictObject({ language: z.enum(['en', 'es']), writtenOn: z.string(), appealBy: z.string(), fileId: id }),
        ),
      }),
    ),
  }),
  operation({
    name: 'receivedClaim.readjudicate',
    kind: 'command',
    side: 'plan',
    permission: 'plan.claims.override',
    touches: 'person',
    audit: 'money',
    repeat: 'by-key',
    summary: 'Decides a claim again: the old version is reversed, a new one stands.',
    input: z.strictObject({ receivedClaimId: id, reason }),
    reply: z.strictObject({ decisionId: id, paidCents: centsField, changeCents: centsField }),
  }),
  operation({
    name: 'receivedClaim.takeBack',
    kind: 'command',
    side: 'plan',
    permission: 'plan.claims.override',
    touches: 'person',
    audit: 'money',
    repeat: 'by-key',
    summary:
      'Takes back the lines of a paid claim that an audit found not borne out, each with what failed and a note.',
    input: z.strictObject({
      receivedClaimId: id,
      /** What the audit is called in the letters about it. */
      audit: shortText,
      lines: z
        .array(z.strictObject({ line: z.int().min(1), failure: z.enum(auditFailure), note: reason }))
        .min(1, 'Name at least one line, and what failed on it.')
        .max(99)
        .refine((lines) => new Set(lines.map((one) => one.line)).size === lines.length, 'Name each line once.'),
    }),
    reply: z.strictObject({ decisionId: id, takenBackCents: centsField }),
  }),
  operation({
    name: 'receivedClaim.resolvePend',
    kind: 'command',
    side: 'plan',
    permission: 'plan.claims.override',
    touches: 'person',
    audit: 'write',
    repeat: 'natural',
    summary: 'Ends a pend: pay on the rules, or deny; where records were read, for what they do not show.',
    input: z.strictObject({
      receivedClaimId: id,
      resolution: z.enum(['release', 'deny']),
      reason,
      /** Null where no records were read, or they only do not bear out the units. */
      finding: z.enum(['not-documented', 'not-necessary']).nullable().default(null),
    }),
    reply: done,
  }),
  operation({
    name: 'records.ask',
    kind: 'command',
    side: 'plan',
    permission: 'plan.claims.decide',
    touches: 'person',
    audit: 'write',
    repeat: 'natural',
    summary:
      'Notes that the provider was asked for the records of a claim; the prompt-pay clock stands still from then.',
    input: z.strictObject({
      receivedClaimId: id,
      /** What was asked for, in words. */
      askedFor: reason,
      dueDays: z.int().min(5).max(90).default(30),
    }),
    reply: z.strictObject({ dueOn: dayField }),
  }),
  operation({
    name: 'records.receive',
    kind: 'command',
    side: 'plan',
    permission: 'plan.claims.decide',
    touches: 'person',
    audit: 'write',
    repeat: 'natural',
    summary: 'Notes that the records of a claim came; the clock runs again and somebody reads them.',
    input: z.strictObject({ receivedClaimId: id, receivedOn: dayField.nullable().default(null) }),
    reply: done,
  }),
  operation({
    name: 'payRun.preview',
    kind: 'query',
    side: 'plan',
    permission: 'plan.payments.run',
    touches: 'organization',
    audit: 'read',
    repeat: 'natural',
    slow: true,
    summary: 'What a pay run today would pay to whom, with interest and offsets.',
    input: z.strictObject({ paidOn: dayField.nullable().default(null) }),
    reply: z.strictObject({
      providers: z.array(
        z.strictObject({
          provider: link,
          claims: z.int(),
          claimCents: centsField,
          interestCents: centsField,
          adjustments: z.array(z.strictObject({ reason: z.string(), text: z.string(), cents: centsField })),
          payCents: centsField,
        }),
      ),
      totalCents: centsField,
    }),
  }),
  operation({
    name: 'payRun.run',
    kind: 'command',
    side: 'plan',
    permission: 'plan.payments.run',
    touches: 'organization',
    audit: 'money',
    repeat: 'by-key',
    freshFactor: true,
    slow: true,
    summary: "Pays: posts the plan's ledger, writes a balanced 835 for each provider and sends it.",
    input: z.strictObject({ paidOn: dayField.nullable().default(null) }),
    reply: z.strictObject({
      payments: z.array(
        z.strictObject({ paymentId: id, provider: z.string(), trace: z.string(), cents: centsField, fileId: id }),
      ),
      totalCents: centsField,
    }),
  }),
  operation({
    name: 'providerDue.list',
    kind: 'query',
    side: 'plan',
    permission: 'plan.payments.read',
    touches: 'organization',
    audit: 'read',
    repeat: 'natural',
    summary: 'Money beside any claim that waits for a provider’s next payment, and what may still be put there.',
    input: z.strictObject({ providerId: id }),
    reply: z.strictObject({
      rows: z.array(
        z.strictObject({
          dueId: id,
          kind: z.string(),
          /** Above zero: it raises the payment. */
          cents: centsField,
          reference: z.string(),
          status: z.enum(['waiting', 'paid']),
          payment: link.nullable(),
          at: instant,
        }),
      ),
      /** What is left of the agreed start-up advance; null when the contract in force agrees on none. */
      advanceLeftCents: centsField.nullable(),
      /** What was withheld and not released yet. */
      withheldCents: centsField,
    }),
  }),
  operation({
    name: 'providerDue.record',
    kind: 'command',
    side: 'plan',
    permission: 'plan.payments.run',
    touches: 'organization',
    audit: 'money',
    repeat: 'by-key',
    summary:
      'Puts money for a provider on its next payment: a draw of the agreed start-up advance, withheld money, a bonus.',
    input: z.strictObject({
      providerId: id,
      kind: z.enum(['advance', 'withhold-release', 'bonus']),
      cents: givenCents.refine((value) => value > 0, 'Write an amount above zero.'),
      /** What the remittance names beside the amount. */
      reference: z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9 .-]{1,30}$/, 'Up to thirty letters, digits, hyphens and points.'),
      reason,
    }),
    reply: created,
  }),
  operation({
    name: 'payment.list',
    kind: 'query',
    side: 'plan',
    permission: 'plan.payments.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'Payments made.',
    input: listInput(['paidOn', 'amount'], { providerId: id }),
    reply: listReply(paymentRow),
  }),
  operation({
    name: 'payment.get',
    kind: 'query',
    side: 'plan',
    permission: 'plan.payments.read',
    touches: 'person',
    audit: 'read',
    repeat: 'natural',
    summary: 'One payment as one sum: claims, interest, offsets.',
    input: z.strictObject({ paymentId: id }),
    reply: z.strictObject({
      row: paymentRow,
      sum: z.array(z.strictObject({ text: z.string(), cents: centsField, result: z.boolean() })),
      claims: z.array(
        z.strictObject({
          receivedClaim: link,
          patientControl: z.string(),
          chargeCents: centsField,
          paidCents: centsField,
          statusCode: z.string(),
        }),
      ),
      adjustments: z.array(
        z.strictObject({ reason: z.string(), reference: z.string().nullable(), cents: centsField, text: z.string() }),
      ),
      at: instant,
    }),
  }),
] as const
