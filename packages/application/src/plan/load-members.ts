// What the plan knows of members: their spans with the purchaser and benefit of each, and what else is on file.
import type { Benefit, Cents, Day, Span } from '@throughline/domain'
import type { AdjudicationFacts, MemberSpan, PlanMember } from '@throughline/plan'
import type { Context } from '../core/index.ts'

type Fact = { readonly kind: string; readonly starts: Day; readonly ends: Day | null; readonly detail: unknown }

/** Every benefit version that purchasers gave to the plan. */
export async function loadBenefits(context: Context): Promise<Benefit[]> {
  return (await benefitRows(context)).map((row) => row.document)
}

function benefitRows(context: Context) {
  return context.db
    .selectFrom('benefit')
    .select(['purchaser_id', 'document'])
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'signed')
    .orderBy('benefit_id')
    .orderBy('version')
    .execute()
}

export async function loadMembers(context: Context, personIds: readonly string[]): Promise<Map<string, PlanMember>> {
  const members = new Map<string, PlanMember>()
  if (personIds.length === 0) return members
  const organization = context.organization.id
  const people = await context.db
    .selectFrom('person')
    .select(['person_id', 'given_name', 'family_name', 'middle_name', 'birth_date', 'died_on'])
    .where('organization_id', '=', organization)
    .where('person_id', 'in', personIds)
    .execute()
  const spans = await context.db
    .selectFrom('coverage as c')
    .innerJoin('purchaser as u', (join) =>
      join.onRef('u.organization_id', '=', 'c.organization_id').onRef('u.purchaser_id', '=', 'c.purchaser_id'),
    )
    .select(['c.person_id', 'c.member_number', 'c.starts', 'c.ends', 'u.purchaser_id', 'u.name'])
    .where('c.organization_id', '=', organization)
    .where('c.person_id', 'in', personIds)
    .orderBy('c.starts')
    .execute()
  const kept = await benefitRows(context)
  const facts = await context.db
    .selectFrom('member_fact')
    .select(['person_id', 'kind', 'starts', 'ends', 'detail'])
    .where('organization_id', '=', organization)
    .where('person_id', 'in', personIds)
    .orderBy('starts')
    .execute()
  const own = await context.db
    .selectFrom('organization')
    .select(['npi', 'ein', 'name'])
    .where('organization_id', '=', organization)
    .executeTakeFirstOrThrow()
  const plan = own.npi ?? own.ein ?? own.name
  const spansOf = byPerson(spans)
  const factsOfPerson = byPerson(facts)
  for (const person of people) {
    const coverage = spansOf.get(person.person_id) ?? []
    const memberSpans: MemberSpan[] = coverage.map((span) => ({
      span: { starts: span.starts, ends: span.ends },
      purchaser: span.name,
      benefit: kept.find((benefit) => benefit.purchaser_id === span.purchaser_id)?.document.benefit ?? '',
      plan,
      planName: own.name,
    }))
    members.set(person.person_id, {
      personId: person.person_id,
      memberNumber: coverage.at(-1)?.member_number ?? '',
      name: {
        given: person.given_name,
        family: person.family_name,
        ...(person.middle_name === null ? {} : { middle: person.middle_name }),
      },
      birthDate: person.birth_date,
      diedOn: person.died_on,
      spans: memberSpans,
      ...factsOf(factsOfPerson.get(person.person_id) ?? []),
    })
  }
  return members
}

function byPerson<T extends { readonly person_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const own = found.get(row.person_id)
    if (own) own.push(row)
    else found.set(row.person_id, [row])
  }
  return found
}

type FactFields = Omit<PlanMember, 'personId' | 'memberNumber' | 'name' | 'birthDate' | 'diedOn' | 'spans'>

function factsOf(facts: readonly Fact[]): FactFields {
  const of = (kind: string) => facts.filter((fact) => fact.kind === kind)
  const spansOf = (kind: string): Span[] => of(kind).map(({ starts, ends }) => ({ starts, ends }))
  const detail = <T>(fact: Fact): T => fact.detail as T
  const month = (fact: Fact): string => fact.starts.slice(0, 7)
  return {
    eligibilityOpen: spansOf('eligibility-open'),
    otherCoverage: of('other-coverage').map((fact) => {
      const { payerIdentifier, payerName, certainty } = detail<{
        payerIdentifier: string
        payerName: string
        certainty: 'known' | 'verify'
      }>(fact)
      return { payerIdentifier, payerName, certainty, span: { starts: fact.starts, ends: fact.ends } }
    }),
    custody: spansOf('custody'),
    inpatient: of('inpatient').map((fact) => ({
      span: { starts: fact.starts, ends: fact.ends },
      facility: detail<{ facility: string }>(fact).facility,
    })),
    spendDowns: of('spend-down').map((fact) => ({ month: month(fact), amount: detail<{ cents: Cents }>(fact).cents })),
    liabilities: of('liability').map((fact) => ({ month: month(fact), amount: detail<{ cents: Cents }>(fact).cents })),
    qualifiedMedicareBeneficiary: spansOf('qualified-medicare'),
    plansOfCare: spansOf('plan-of-care'),
    referrals: of('referral').map((fact) => ({
      code: detail<{ code?: string }>(fact).code ?? '',
      givenOn: fact.starts,
    })),
    assessments: of('assessment').map((fact) => fact.starts),
  }
}

/** Visits of these people that an electronic record confirms, of the codes for which the plan asks at all. */
export async function loadVisits(
  context: Context,
  personIds: readonly string[],
  codes: readonly string[],
): Promise<Map<string, AdjudicationFacts['visitRecords']>> {
  const found = new Map<string, AdjudicationFacts['visitRecords']>()
  if (personIds.length === 0 || codes.length === 0) return found
  const rows = await context.db
    .selectFrom('visit_record')
    .select(['person_id', 'code', 'served_on', 'rendering_npi'])
    .where('organization_id', '=', context.organization.id)
    .where('person_id', 'in', personIds)
    .where('code', 'in', codes)
    .orderBy('served_on')
    .orderBy('visit_record_id')
    .execute()
  for (const row of rows)
    found.set(row.person_id, [
      ...(found.get(row.person_id) ?? []),
      { code: row.code, on: row.served_on, renderingNpi: row.rendering_npi },
    ])
  return found
}
