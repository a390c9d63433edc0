// People served and what stands over them, read as the domain's nouns: coverage, authorizations, consents,
// recommendations, plans.
// Each function takes many people and asks the database once.
import {
  addDays,
  type Authorization,
  type AuthorizationLine,
  type Consent,
  type Coverage,
  type Day,
  type Span,
} from '@throughline/domain'
import type { Goal, PersonRecord, Recommendation, RecoveryPlan } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'

export type CoveredPerson = PersonRecord & {
  readonly coverages: readonly Coverage[]
  readonly recordNumber: string | null
}

export async function loadPeople(context: Context, personIds: readonly string[]): Promise<CoveredPerson[]> {
  if (personIds.length === 0) return []
  const organization = context.organization.id
  const rows = await context.db
    .selectFrom('person')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute()
  const coverages = await context.db
    .selectFrom('coverage')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .orderBy('priority')
    .orderBy('starts')
    .orderBy('coverage_id')
    .execute()
  const byPerson = grouped(coverages, (row) => row.person_id)
  return rows.map((row) => ({
    id: row.person_id,
    name: {
      given: row.given_name,
      family: row.family_name,
      ...(row.middle_name === null ? {} : { middle: row.middle_name }),
    },
    birthDate: row.birth_date,
    sex: row.sex,
    address: row.address,
    recordNumber: row.record_number,
    coverages: (byPerson.get(row.person_id) ?? []).map((own) => ({
      id: own.coverage_id,
      payerId: own.payer_id,
      memberNumber: own.member_number,
      filingIndicator: own.filing_indicator ?? '',
      priority: own.priority,
      span: { starts: own.starts, ends: own.ends },
      purchaserId: own.purchaser_id,
    })),
  }))
}

/**
 * The people's authorizations with their lines. `lock` keeps every line as it is read until the transaction ends, for
 * who decides in memory what is drawn from them.
 */
export async function loadAuthorizations(
  context: Context,
  personIds: readonly string[],
  lock: 'lock' | 'read' = 'read',
): Promise<Authorization[]> {
  if (personIds.length === 0) return []
  const organization = context.organization.id
  const heads = await context.db
    .selectFrom('authorization')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .orderBy('starts')
    .orderBy('authorization_id')
    .execute()
  const ids = heads.map((head) => head.authorization_id)
  if (ids.length === 0) return []
  const query = context.db
    .selectFrom('authorization_line')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('authorization_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('authorization_id')
    .orderBy('line')
  const lines = grouped(await (lock === 'lock' ? query.forUpdate() : query).execute(), (row) => row.authorization_id)
  return heads.map((head) => ({
    id: head.authorization_id,
    number: head.number,
    personId: head.person_id,
    payerId: head.payer_id,
    span: { starts: head.starts, ends: head.ends },
    status: head.status,
    lines: (lines.get(head.authorization_id) ?? []).map((row): AuthorizationLine => ({
      line: row.line,
      code: row.service_code,
      modifiers: row.modifiers,
      unitsAuthorized: row.units_authorized,
      unitsHeld: row.units_held,
      unitsUsed: row.units_used,
    })),
  }))
}

/** Consents to send a substance-use record, revoked and expired ones too: the day decides. */
export async function loadConsents(context: Context, personIds: readonly string[]): Promise<Consent[]> {
  if (personIds.length === 0) return []
  const rows = await context.db
    .selectFrom('consent')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute()
  return rows.map((row) => ({
    id: row.consent_id,
    personId: row.person_id,
    payerId: row.payer_id,
    purpose: row.purpose,
    signedOn: row.signed_on,
    expires: row.expires,
    revokedOn: row.revoked_on,
  }))
}

export type CoverageConfirmed = { readonly personId: string; readonly payerId: string; readonly on: Day }

/** The days on which a payer confirmed coverage; what was answered with no confirms nothing. */
export async function loadConfirmations(
  context: Context,
  personIds: readonly string[],
): Promise<readonly CoverageConfirmed[]> {
  if (personIds.length === 0) return []
  const rows = await context.db
    .selectFrom('eligibility_check')
    .select(['person_id', 'payer_id', 'checked_on'])
    .where('organization_id', '=', context.organization.id)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where('answer', '=', 'covered')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, payerId: row.payer_id, on: row.checked_on }))
}

export type HospitalStay = Span & { readonly personId: string }

/** Stays in a hospital as they were told for the outcomes; the same fact warns a claim of a day in between. */
export async function loadHospitalStays(
  context: Context,
  personIds: readonly string[],
): Promise<readonly HospitalStay[]> {
  if (personIds.length === 0) return []
  const rows = await context.db
    .selectFrom('care_stay')
    .select(['person_id', 'starts', 'days'])
    .where('organization_id', '=', context.organization.id)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where('kind', '=', 'hospital')
    .orderBy('starts')
    .orderBy('stay_id')
    .execute()
  // A stay of three days ends on the third day after its first: the day of going home is not one of them.
  return rows.map((row) => ({ personId: row.person_id, starts: row.starts, ends: addDays(row.starts, row.days) }))
}

export async function loadRecommendations(context: Context, personIds: readonly string[]): Promise<Recommendation[]> {
  if (personIds.length === 0) return []
  const rows = await context.db
    .selectFrom('recommendation')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .orderBy('given_on')
    .orderBy('recommendation_id')
    .execute()
  return rows.map((row) => ({
    id: row.recommendation_id,
    personId: row.person_id,
    practitioner: { name: nameFromText(row.practitioner_name), npi: row.practitioner_npi },
    givenOn: row.given_on,
    expires: row.expires,
    diagnoses: row.diagnoses,
  }))
}

const title = /^(dr|dra|mr|mrs|ms|mx|miss|prof|sr|sra|srta)\.?$/i

/**
 * "Maria Chen, LCSW", "Dr. Maria Chen" and "Chen, Maria": the last word before a credential is the family name, unless a
 * comma says otherwise. A title is no part of the name; a professional claim has no place for one (005010X222 leaves NM106 unused).
 */
export function nameFromText(text: string): { given: string; family: string } {
  const [first = '', ...rest] = text.split(',').map((part) => part.trim())
  const words = untitled(first)
  if (words.length === 1 && rest[0]) return { family: words[0]!, given: untitled(rest[0])[0] ?? '' }
  return { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') }
}

/** The words of a name without the titles before it; a name that is nothing but a title stays. */
function untitled(text: string): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const at = words.findIndex((word) => !title.test(word))
  return at <= 0 ? words : words.slice(at)
}

export async function loadPlans(context: Context, personIds: readonly string[]): Promise<RecoveryPlan[]> {
  if (personIds.length === 0) return []
  const organization = context.organization.id
  const plans = await context.db
    .selectFrom('recovery_plan')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .orderBy('starts')
    .orderBy('plan_id')
    .execute()
  const ids = plans.map((plan) => plan.plan_id)
  if (ids.length === 0) return []
  const goals = await context.db
    .selectFrom('goal')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('plan_id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('ordinal')
    .orderBy('goal_id')
    .execute()
  const byPlan = grouped(goals, (row) => row.plan_id)
  return plans.map((plan) => ({
    id: plan.plan_id,
    personId: plan.person_id,
    span: { starts: plan.starts, ends: plan.ends },
    signedOn: plan.signed_on,
    status: plan.status,
    goals: (byPlan.get(plan.plan_id) ?? []).map((row): Goal => ({
      id: row.goal_id,
      number: row.ordinal,
      words: row.words,
      need: row.need,
      status: row.status,
    })),
  }))
}

/** Rows by a key, each group in the order of the rows. */
export function grouped<Row>(rows: Iterable<Row>, keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const own = groups.get(key)
    if (own) own.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** The first and last of some days; null of none. */
export function daysSpanned(days: Iterable<Day>): { readonly from: Day; readonly through: Day } | null {
  let from: Day | null = null
  let through: Day | null = null
  for (const one of days) {
    if (from === null || one < from) from = one
    if (through === null || one > through) through = one
  }
  return from === null || through === null ? null : { from, through }
}
