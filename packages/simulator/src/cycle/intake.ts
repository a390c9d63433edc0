// Somebody begins: the organization keeps their record, plan and goals; the plan enrolls them; both keep what was recommended
// and approved. Recommendations and authorizations are renewed as they run out.
import { addDays, daysBetween, type Day } from '@throughline/domain'
import type { CastPerson } from '../cast/cast.ts'
import { fiscalYearStart } from '../cast/contract-texts.ts'
import { memberNumber, npiFrom, recordNumber } from '../cast/numbers.ts'
import { employerPlan } from '../cast/riverbend.ts'
import type { PersonInWorld, World } from '../stage/world.ts'

const recommenders = [
  { name: 'Helen Brandywine, LCSW', npi: npiFrom('183050214') },
  { name: 'Owen Fairchild, PMHNP', npi: npiFrom('166440891') },
  { name: 'Marisol Quintana, PsyD', npi: npiFrom('152209377') },
]

export async function begin(world: World, cast: CastPerson, on: Day): Promise<PersonInWorld> {
  const { provider, plan } = world
  const index = world.cast.people.indexOf(cast)
  const worker = provider.peers.get(cast.worker)!
  const birthDate = `${Number(world.cast.from.slice(0, 4)) - cast.age}-${cast.birthday}` as Day
  const about = { name: cast.name, birthDate, sex: cast.sex, address: cast.address }
  const { id: personId } = await provider.biller.do('person.save', {
    personId: null,
    ...about,
    preferredName: cast.preferredName,
    phone: cast.phone,
    language: cast.language === 'es' ? 'Spanish' : 'English',
    recordNumber: recordNumber(index),
    primaryWorkerId: worker.workerId,
  })
  const number = memberNumber(cast.purchaser, index)
  const covered = fiscalYearStart(world.cast.from)
  const cover = (payerId: string, memberNumber: string, priority: 'P' | 'S', filingIndicator: string) =>
    provider.biller.do('coverage.save', {
      coverageId: null,
      personId,
      payerId,
      memberNumber,
      priority,
      filingIndicator,
      starts: covered,
      ends: null,
    })
  const first = earlierPayer(world, cast)
  if (first) await cover(first.payerId, `${first.prefix}${7_204_400 + index * 31}`, 'P', first.filingIndicator)
  await cover(provider.payerId, number, first ? 'S' : 'P', 'MC')
  const { id: memberId } = await plan.utilization.do('member.save', {
    personId: null,
    ...about,
    language: cast.language,
    memberNumber: number,
    purchaserId: plan.purchasers[cast.purchaser],
    starts: covered,
    ends: null,
  })
  for (const kind of ['assessment', 'plan-of-care'] as const)
    await plan.utilization.do('memberFact.record', { personId: memberId, kind, starts: covered, ends: null })
  if (first)
    await plan.utilization.do('memberFact.record', {
      personId: memberId,
      kind: 'other-coverage',
      starts: covered,
      ends: null,
      payer: { name: first.name, identifier: first.identifier, certainty: 'known' },
    })
  const planned = await recoveryPlan(world, cast, personId, on)
  const person: PersonInWorld = {
    cast,
    personId,
    memberId,
    memberNumber: number,
    recordNumber: recordNumber(index),
    goals: planned,
    worker,
    since: on,
    recommendedOn: on,
    authorization: null,
    visits: 0,
  }
  world.people.push(person)
  await recommend(world, person, on)
  return person
}

/** Who pays before the plan, as it stands on the person's other card. */
export function earlierPayer(world: World, cast: CastPerson) {
  const { employerId, medicareId } = world.provider
  switch (cast.paidFirstBy) {
    case 'employer': {
      const { name, ein: identifier } = employerPlan
      return { payerId: employerId, name, identifier, prefix: 'BRM', filingIndicator: 'CI' }
    }
    case 'medicare':
      return { payerId: medicareId, name: 'Medicare Part B', identifier: '11502', prefix: '1EG', filingIndicator: 'MB' }
    case undefined:
      return null
  }
}

/** The plan is written together with the person and signed by both; the supervisor keeps it. */
async function recoveryPlan(
  world: World,
  cast: CastPerson,
  personId: string,
  on: Day,
): Promise<PersonInWorld['goals']> {
  const { actor } = world.provider.supervisor
  await actor.do('recoveryPlan.save', {
    planId: null,
    personId,
    vision: cast.vision,
    starts: addDays(on, -3),
    ends: addDays(on, 362),
    signedOn: addDays(on, -3),
    goals: cast.goals.map((goal) => ({ goalId: null, words: goal.words, need: goal.need })),
  })
  const { plans } = await actor.do('person.get', { personId })
  return plans.flatMap((kept) =>
    kept.goals.map((goal) => ({
      goalId: goal.goalId,
      words: goal.words,
      need: goal.need,
      theme: cast.goals.find((one) => one.words === goal.words)!.theme,
    })),
  )
}

/** The contract takes a recommendation for sixty days; it is asked for anew before that. */
const recommendationDays = 56

export async function recommend(world: World, person: PersonInWorld, on: Day): Promise<void> {
  const by = recommenders[world.cast.people.indexOf(person.cast) % recommenders.length]!
  await world.provider.biller.do('recommendation.save', {
    recommendationId: null,
    personId: person.personId,
    practitionerName: by.name,
    practitionerNpi: by.npi,
    givenOn: on,
    expires: null,
    diagnoses: [...person.cast.diagnoses],
  })
  await world.plan.utilization.do('memberFact.record', {
    personId: person.memberId,
    kind: 'referral',
    starts: on,
    ends: null,
  })
  person.recommendedOn = on
}

export async function recommendAgain(world: World, on: Day): Promise<void> {
  for (const person of world.people)
    if (daysBetween(person.recommendedOn, on) >= recommendationDays) await recommend(world, person, on)
}

export type Approved = { readonly individual: number; readonly group: number; readonly bridger: number }

/** Approved by the plan and typed into the organization's record from the letter; `typed` where somebody typed wrongly. */
export async function authorize(
  world: World,
  person: PersonInWorld,
  span: { readonly starts: Day; readonly ends: Day },
  approved: Approved,
  typed: Approved = approved,
  atPlanNow: 'approved' | 'requested' = 'approved',
): Promise<void> {
  const number = `${atPlanNow === 'approved' ? 'BP' : 'BQ'}${span.starts.replaceAll('-', '').slice(2, 6)}${String(4100 + world.cast.people.indexOf(person.cast) * 17)}`
  const lines = ({ individual, group, bridger }: Approved) =>
    [
      { line: 1, code: 'H0038', modifiers: ['HE'], units: individual },
      { line: 2, code: 'H0038', modifiers: ['HQ'], units: group },
      { line: 3, code: 'H0038', modifiers: ['HE', 'HK'], units: bridger },
    ].filter((line) => line.units > 0)
  const common = { authorizationId: null, number, ...span, status: 'approved' as const }
  const { id: atPlan } = await world.plan.utilization.do('authorization.save', {
    ...common,
    status: atPlanNow,
    personId: person.memberId,
    payerId: null,
    providerId: world.plan.providerId,
    lines: lines(approved),
  })
  const { id: atProvider } = await world.provider.biller.do('authorization.save', {
    ...common,
    personId: person.personId,
    payerId: world.provider.payerId,
    providerId: null,
    lines: lines(typed),
  })
  person.authorization = { number, atProvider, atPlan, ...span, lines: lines(typed) }
}
