// The plan's own policy: dated edits, caps and thresholds, one version in force a day. A plan that wrote none yet decides by
// the plain one here, in which nothing is capped that a contract or benefit does not cap.
import { parsePolicy, plainPolicy, usualSignatureDays, type Day, type Policy } from '@throughline/domain'
import type { PolicyRowKind } from '@throughline/operations'
import { usualDecideDays, type PlanPolicy } from '@throughline/plan'
import { json } from '@throughline/store'
import { sql } from 'kysely'
import { bind, found, refuse, type Context } from '../core/index.ts'

function inForceOn(context: Context, on: Day) {
  return context.db
    .selectFrom('plan_policy')
    .select('document')
    .where('organization_id', '=', context.organization.id)
    .where('starts', '<=', on)
    .orderBy('starts', 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

async function documentOn(context: Context, on: Day): Promise<Policy> {
  const row = await inForceOn(context, on)
  return { ...plainPolicy, ...(row?.document as Partial<Policy> | undefined) }
}

/** What the policy in force on a day says of notices to members. */
export async function noticeTermsOn(context: Context, on: Day): Promise<Policy['notices']> {
  return (await documentOn(context, on)).notices
}

/** A number of days; without a source it is a figure from memory. */
export type SourcedDays = { readonly days: number; readonly source: string | null }

/** The days of applications by the policy in force on a day: from packet to decision, and how long a signature is good. */
export async function applicationTermsOn(
  context: Context,
  on: Day,
): Promise<{ readonly decideWithin: SourcedDays; readonly signatureGood: SourcedDays }> {
  const { applications: own } = await documentOn(context, on)
  const sourced = (days: number | null | undefined, usual: number): SourcedDays =>
    own === null || days === null || days === undefined ? { days: usual, source: null } : { days, source: own.source }
  return {
    decideWithin: sourced(own?.decideWithinDays, usualDecideDays),
    signatureGood: sourced(own?.signatureGoodDays, usualSignatureDays),
  }
}

/** The numbers under which the plan let itself be billed: as its signed contracts name the payer. */
async function contractedNumbers(context: Context): Promise<readonly string[]> {
  const rows = await context.db
    .selectFrom('contract')
    .select(sql<string>`document -> 'payer' ->> 'identifier'`.as('identifier'))
    .distinct()
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'signed')
    .orderBy('identifier')
    .execute()
  return rows.map((row) => row.identifier)
}

/** The policy in force on a day; the plan answers to its NPI, its EIN, its numbers in contracts and those of the policy. */
export async function policyOn(context: Context, on: Day): Promise<PlanPolicy> {
  const own = found(
    await context.db
      .selectFrom('organization')
      .select(['name', 'npi', 'ein', 'phone'])
      .where('organization_id', '=', context.organization.id)
      .executeTakeFirst(),
  )
  // What notices say, and how long an applicant waits, decides no claim: they are no facts of a decision.
  const { identifiers: written, notices: _, applications: _applications, ...kept } = await documentOn(context, on)
  const identifiers = [own.npi, own.ein, ...written, ...(await contractedNumbers(context))].filter(
    (one): one is string => one !== null && one !== undefined,
  )
  return { ...kept, name: own.name, phone: own.phone ?? '', identifiers: [...new Set(identifiers)] }
}

const listPolicies = bind('planPolicy.list', async (context) => {
  const kept = await context.db
    .selectFrom('plan_policy')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .orderBy('starts', 'desc')
    .orderBy('version', 'desc')
    .limit(500)
    .execute()
  const inForce = kept.find((row) => row.starts <= context.today)
  return {
    rows: kept.map((row) => {
      const document: Policy = { ...plainPolicy, ...(row.document as Partial<Policy>) }
      return {
        version: row.version,
        name: document.policy,
        starts: row.starts,
        inForce: row === inForce,
        text: row.source_text,
        keptAt: row.created_at,
        rows: rowsOf(document),
        highDollarAboveCents: document.highDollarAbove,
        workerMinutesPerDay: document.workerMinutesPerDay,
        secondaryPayment: document.secondaryPayment,
        unknownMember: document.unknownMember,
      }
    }),
  }
})

/** Every dated row of a policy in one list, each with its subject and what it says, for a person to read. */
function rowsOf(policy: Policy) {
  const row = <Row extends { starts: Day; ends: Day | null; source: string }>(
    kind: PolicyRowKind,
    rows: readonly Row[],
    say: (row: Row) => { subject: string; value: string },
  ) => rows.map((one) => ({ kind, ...say(one), span: { starts: one.starts, ends: one.ends }, source: one.source }))
  return [
    ...row('unit-edit', policy.unitEdits, ({ code, units }) => ({ subject: code, value: String(units) })),
    ...row('pair-edit', policy.pairEdits, ({ paid, denied, indicator }) => ({
      subject: `${denied} + ${paid}`,
      value: String(indicator),
    })),
    ...row('bundle', policy.bundles, ({ whole, contains }) => ({ subject: whole, value: contains.join(', ') })),
    ...row('similar', policy.similar, ({ codes }) => ({ subject: codes.join(', '), value: '' })),
    ...row('place-conflict', policy.placeConflicts, ({ code, place }) => ({ subject: code, value: place })),
    ...row('modifier-conflict', policy.modifierConflicts, ({ one, other }) => ({ subject: one, value: other })),
    ...row('procedure', policy.procedures, ({ code }) => ({ subject: code, value: '' })),
    ...row('modifier', policy.modifiers, ({ modifier }) => ({ subject: modifier, value: '' })),
    ...row('diagnosis', policy.diagnoses, ({ code, header }) => ({ subject: code, value: header ? 'header' : '' })),
    ...row('billing-type', policy.billingTypes, ({ code, providerTypes }) => ({
      subject: code,
      value: providerTypes.join(', '),
    })),
    ...row('record-review', policy.recordReviews, ({ code, unitsFrom }) => ({
      subject: code,
      value: String(unitsFrom),
    })),
  ]
}

const checkPolicy = bind('planPolicy.check', async (_context, input) => {
  const reading = parsePolicy(input.text)
  return { ok: reading.ok, problems: reading.ok ? [] : [...reading.problems] }
})

const savePolicy = bind('planPolicy.save', async (context, input) => {
  const reading = parsePolicy(input.text)
  if (!reading.ok) return { ok: false, version: null, problems: [...reading.problems] }
  const { policy } = reading
  const last = await context.db
    .selectFrom('plan_policy')
    .select('version')
    .where('organization_id', '=', context.organization.id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (last && policy.version <= last.version)
    refuse(
      'version-known',
      `Version ${last.version} of the policy is kept already and never changes. Write version: ${last.version + 1} in the text and save again.`,
    )
  await context.db
    .insertInto('plan_policy')
    .values({
      organization_id: context.organization.id,
      version: policy.version,
      document: json(policy as unknown),
      source_text: input.text,
      starts: policy.starts,
      created_at: context.now,
    })
    .execute()
  context.detail({ version: policy.version, starts: policy.starts })
  return { ok: true, version: policy.version, problems: [] }
})

export const policyBindings = [listPolicies, checkPolicy, savePolicy]
