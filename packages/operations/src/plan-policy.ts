// The plan's own payment policy: code edits, caps and thresholds, kept as versions of a text a person can read.
import { z } from 'zod'
import { operation } from './define.ts'
import { centsField, documentProblem, instant, nothing, span } from './fields.ts'

/** What a row of the policy does. */
const policyRowKinds = [
  'unit-edit',
  'pair-edit',
  'bundle',
  'similar',
  'place-conflict',
  'modifier-conflict',
  'procedure',
  'modifier',
  'diagnosis',
  'billing-type',
  'record-review',
] as const
export type PolicyRowKind = (typeof policyRowKinds)[number]

const text = z.string().max(200_000)

export const planPolicyOperations = [
  operation({
    name: 'planPolicy.list',
    kind: 'query',
    side: 'plan',
    permission: 'plan.policy.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'Every version of the payment policy, the newest first, with its rows.',
    input: nothing,
    reply: z.strictObject({
      rows: z.array(
        z.strictObject({
          version: z.int(),
          name: z.string(),
          starts: z.string(),
          inForce: z.boolean(),
          text: z.string().nullable(),
          keptAt: instant,
          rows: z.array(
            z.strictObject({
              kind: z.enum(policyRowKinds),
              subject: z.string(),
              value: z.string(),
              span,
              source: z.string(),
            }),
          ),
          highDollarAboveCents: centsField,
          workerMinutesPerDay: z.int(),
          secondaryPayment: z.enum(['lesser-of', 'full-cost-share']),
          unknownMember: z.enum(['reject', 'deny']),
        }),
      ),
    }),
  }),
  operation({
    name: 'planPolicy.check',
    kind: 'query',
    side: 'plan',
    permission: 'plan.policy.read',
    touches: 'organization',
    audit: 'none',
    repeat: 'natural',
    summary: 'Reads a policy text and says what is wrong, with line and fix.',
    input: z.strictObject({ text }),
    reply: z.strictObject({ ok: z.boolean(), problems: z.array(documentProblem) }),
  }),
  operation({
    name: 'planPolicy.save',
    kind: 'command',
    side: 'plan',
    permission: 'plan.policy.manage',
    touches: 'organization',
    audit: 'write',
    repeat: 'by-key',
    summary: 'Keeps the payment policy as a new version.',
    input: z.strictObject({ text }),
    reply: z.strictObject({ ok: z.boolean(), version: z.int().nullable(), problems: z.array(documentProblem) }),
  }),
]
