// One person's page: who they are, how they are covered, what is approved, their plan in their own words, and their story.
import { covers, formatMoney, type Day } from '@throughline/domain'
import { assertReachesPerson, bind, found, type Context } from '../core/index.ts'
import { showAuthorizations } from './authorizations.ts'
import { consentsOf } from './consents.ts'
import { eligibilityChecksOf } from './eligibility.ts'

type Event = {
  on: string
  kind: string
  text: string
  link: { kind: string; id: string; label: string } | null
}

const storyLength = 60

const getPerson = bind('person.get', async (context, { personId }) => {
  await assertReachesPerson(context, personId)
  const organization = context.organization.id
  const person = found(
    await context.db
      .selectFrom('person as p')
      .leftJoin('worker as w', (join) =>
        join.onRef('w.organization_id', '=', 'p.organization_id').onRef('w.worker_id', '=', 'p.primary_worker_id'),
      )
      .where('p.organization_id', '=', organization)
      .where('p.person_id', '=', personId)
      .selectAll('p')
      .select(['w.given_name as worker_given', 'w.family_name as worker_family'])
      .executeTakeFirst(),
  )
  const authorizationIds = await context.db
    .selectFrom('authorization')
    .select('authorization_id')
    .where('organization_id', '=', organization)
    .where('person_id', '=', personId)
    .orderBy('ends', 'desc')
    .limit(50)
    .execute()
  return {
    person: {
      personId,
      name: {
        given: person.given_name,
        family: person.family_name,
        ...(person.middle_name === null ? {} : { middle: person.middle_name }),
      },
      preferredName: person.preferred_name,
      recordNumber: person.record_number ?? '',
      birthDate: person.birth_date,
      sex: person.sex ?? 'U',
      address: person.address,
      phone: person.phone,
      language: person.language,
      worker:
        person.primary_worker_id === null
          ? null
          : { kind: 'worker', id: person.primary_worker_id, label: `${person.worker_given} ${person.worker_family}` },
      status: person.status === 'active' ? ('active' as const) : ('ended' as const),
    },
    coverages: await coveragesOf(context, personId),
    authorizations: await showAuthorizations(
      context,
      authorizationIds.map((row) => row.authorization_id),
    ),
    recommendations: await recommendationsOf(context, personId),
    eligibilityChecks: await eligibilityChecksOf(context, personId),
    consents: await consentsOf(context, personId),
    plans: await plansOf(context, personId),
    timeline: await storyOf(context, personId),
  }
})

async function coveragesOf(context: Context, personId: string) {
  const rows = await context.db
    .selectFrom('coverage as c')
    .leftJoin('payer as y', (join) =>
      join.onRef('y.organization_id', '=', 'c.organization_id').onRef('y.payer_id', '=', 'c.payer_id'),
    )
    .leftJoin('purchaser as u', (join) =>
      join.onRef('u.organization_id', '=', 'c.organization_id').onRef('u.purchaser_id', '=', 'c.purchaser_id'),
    )
    .where('c.organization_id', '=', context.organization.id)
    .where('c.person_id', '=', personId)
    .selectAll('c')
    .select(['y.name as payer_name', 'u.name as purchaser_name'])
    .orderBy('c.starts', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    coverageId: row.coverage_id,
    payer: row.payer_id === null ? null : { kind: 'payer', id: row.payer_id, label: row.payer_name ?? '' },
    purchaser:
      row.purchaser_id === null ? null : { kind: 'purchaser', id: row.purchaser_id, label: row.purchaser_name ?? '' },
    memberNumber: row.member_number,
    priority: row.priority,
    filingIndicator: row.filing_indicator ?? '',
    span: { starts: row.starts, ends: row.ends },
    today: covers(row, context.today),
  }))
}

async function recommendationsOf(context: Context, personId: string) {
  const rows = await context.db
    .selectFrom('recommendation')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('person_id', '=', personId)
    .orderBy('given_on', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    recommendationId: row.recommendation_id,
    practitioner: row.practitioner_name,
    practitionerNpi: row.practitioner_npi,
    givenOn: row.given_on,
    expires: row.expires,
    diagnoses: row.diagnoses,
  }))
}

async function plansOf(context: Context, personId: string) {
  const plans = await context.db
    .selectFrom('recovery_plan')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('person_id', '=', personId)
    .orderBy('starts', 'desc')
    .limit(20)
    .execute()
  const ids = plans.map((plan) => plan.plan_id)
  const goals =
    ids.length === 0
      ? []
      : await context.db
          .selectFrom('goal')
          .selectAll()
          .where('organization_id', '=', context.organization.id)
          .where('plan_id', 'in', ids)
          .where('status', '<>', 'ended')
          .orderBy('ordinal')
          .execute()
  return plans.map((plan) => ({
    planId: plan.plan_id,
    vision: plan.vision,
    span: { starts: plan.starts, ends: plan.ends },
    signedOn: plan.signed_on,
    status: plan.status,
    goals: goals
      .filter((goal) => goal.plan_id === plan.plan_id)
      .map((goal) => ({ goalId: goal.goal_id, words: goal.words, need: goal.need })),
  }))
}

/** The latest things that happened, newest first: visits, notes, claims and what was paid, approvals. */
async function storyOf(context: Context, personId: string): Promise<Event[]> {
  const organization = context.organization.id
  const visits = await context.db
    .selectFrom('service as s')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.organization_id', '=', 's.organization_id').onRef('w.worker_id', '=', 's.worker_id'),
    )
    .leftJoin('note as n', (join) =>
      join.onRef('n.organization_id', '=', 's.organization_id').onRef('n.service_id', '=', 's.service_id'),
    )
    .where('s.organization_id', '=', organization)
    .where('s.person_id', '=', personId)
    .select(['s.service_id', 's.served_on', 's.starts_at', 's.ends_at', 's.status', 'w.given_name', 'n.status as note'])
    .orderBy('s.served_on', 'desc')
    .orderBy('s.starts_at', 'desc')
    .limit(storyLength)
    .execute()
  const claims = await context.db
    .selectFrom('claim')
    .select(['claim_id', 'control_number', 'status', 'charge_cents', 'paid_cents', 'changed_at'])
    .where('organization_id', '=', organization)
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(storyLength)
    .execute()
  const approvals = await context.db
    .selectFrom('authorization')
    .select(['authorization_id', 'number', 'starts', 'status'])
    .where('organization_id', '=', organization)
    .where('person_id', '=', personId)
    .limit(storyLength)
    .execute()
  const statusWords = { booked: 'Booked', delivered: 'Visit', cancelled: 'Cancelled', 'no-show': 'Did not take place' }
  const events: Event[] = [
    ...visits.map((visit) => ({
      on: visit.served_on as Day as string,
      kind: visit.note === 'signed' ? 'note' : 'visit',
      text: `${statusWords[visit.status]} with ${visit.given_name}, ${visit.starts_at}–${visit.ends_at}${
        visit.note === 'signed' ? ', note signed' : visit.status === 'delivered' ? ', note owed' : ''
      }`,
      link: { kind: 'service', id: visit.service_id, label: 'Open the visit' },
    })),
    ...claims.map((claim) => ({
      on: claim.changed_at.slice(0, 10),
      kind: 'claim',
      text: `Claim ${claim.control_number}: ${formatMoney(claim.charge_cents)} billed, ${formatMoney(claim.paid_cents)} paid`,
      link: { kind: 'claim', id: claim.claim_id, label: claim.control_number },
    })),
    ...approvals.map((approval) => ({
      on: approval.starts as string,
      kind: 'authorization',
      text: `Authorization ${approval.number} starts (${approval.status})`,
      link: { kind: 'authorization', id: approval.authorization_id, label: approval.number },
    })),
  ]
  return events.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, storyLength)
}

export const getPersonBindings = [getPerson] as const
