// The plan's own policy: dated edits, caps and thresholds, one version in force a day. A plan that wrote none yet decides by
// the plain one here, in which nothing is capped that a contract or benefit does not cap.
import { cents, type Day } from '@throughline/domain'
import type { PlanPolicy } from '@throughline/plan'
import { found, type Context } from '../core/index.ts'

/** A claim above this waits for a second pair of eyes until the plan says otherwise. */
const firstHighDollar = cents(5_000_00)

function plainPolicy(name: string, identifiers: readonly string[], phone: string): PlanPolicy {
  return {
    name,
    identifiers,
    phone,
    procedures: [],
    modifiers: [],
    modifierConflicts: [],
    diagnoses: [],
    telehealth: { modifiers: ['95', '93', 'GT'], places: ['02', '10'], codes: [] },
    placeConflicts: [],
    unitEdits: [],
    pairEdits: [],
    bundles: [],
    similar: [],
    billingTypes: [],
    startStopCodes: [],
    visitRecordCodes: [],
    missedAppointmentCodes: [],
    otherPayerBypassCodes: ['H0038'],
    otherPayerRuleReasons: ['197', '39', '243'],
    secondaryPayment: 'lesser-of',
    workerMinutesPerDay: 24 * 60,
    recordReviews: [],
    highDollarAbove: firstHighDollar,
    unknownMember: 'deny',
  }
}

/** The policy in force on a day; the plan answers to its NPI, its EIN and its name. */
export async function policyOn(context: Context, on: Day): Promise<PlanPolicy> {
  const own = found(
    await context.db
      .selectFrom('organization')
      .select(['name', 'npi', 'ein', 'phone'])
      .where('organization_id', '=', context.organization.id)
      .executeTakeFirst(),
  )
  const row = await context.db
    .selectFrom('plan_policy')
    .select('document')
    .where('organization_id', '=', context.organization.id)
    .where('starts', '<=', on)
    .orderBy('starts', 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  const kept = (row?.document ?? {}) as Partial<PlanPolicy>
  const identifiers = [own.npi, own.ein, ...(kept.identifiers ?? [])].filter(
    (one): one is string => one !== null && one !== undefined,
  )
  return { ...plainPolicy(own.name, identifiers, own.phone ?? ''), ...kept, identifiers: [...new Set(identifiers)] }
}
