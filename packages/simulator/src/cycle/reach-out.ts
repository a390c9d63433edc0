// What an organization does beside its visits: whom it knows at the plan, who sends people, what was shown to them and how
// its people are supervised and paid.
import { addDays, cents, type Day } from '@throughline/domain'
import type { World } from '../stage/world.ts'

export async function reachOut(world: World): Promise<void> {
  await knowThePlan(world)
  await knowTheSources(world)
  await lookAfterWorkers(world)
}

const before = ({ cast }: World, days: number): Day => addDays(cast.through, -days)

async function knowThePlan(world: World): Promise<void> {
  const { director, payerId } = world.provider
  await director.do('reach.saveOutlook', {
    payerId,
    products: ['medicaid', 'dual'],
    requestTitle: 'Alternatives to crisis stays',
    requestOpens: addDays(world.cast.through, 20),
    requestDue: addDays(world.cast.through, 65),
    guideNames: 'asked',
    guideWords: 'Ms. Okafor looks it up',
  })
  const contact = (role: 'network' | 'provider-relations' | 'utilization', name: string) =>
    director.do('reach.saveContact', {
      contactId: null,
      payerId,
      role,
      name,
      phone: '9195550110',
      email: null,
      ended: false,
    })
  const { id: network } = await contact('network', 'Chidi Okafor')
  const { id: utilization } = await contact('utilization', 'Marta Lind')
  await contact('provider-relations', 'Sam Reyes')
  await director.do('reach.logCall', {
    contactId: network,
    on: before(world, 40),
    words: 'Asked whether the level-of-care guide names peer bridgers.',
    promise: 'Sends the chapter',
    promisedFor: before(world, 12),
  })
  const { id: kept } = await director.do('reach.logCall', {
    contactId: utilization,
    on: before(world, 25),
    words: 'Talked about requests that lie longer than ten days.',
    promise: 'Names one person for our requests',
    promisedFor: before(world, 15),
  })
  await director.do('reach.keepPromise', { callId: kept, on: before(world, 16) })
}

async function knowTheSources(world: World): Promise<void> {
  const { director, payerId } = world.provider
  const source = async (kind: 'hospital' | 'clinic' | 'call-center', name: string, contact: string) => {
    const plan = kind === 'call-center' ? payerId : null
    const saved = await director.do('reach.saveSource', {
      sourceId: null,
      payerId: plan,
      kind,
      name,
      contact,
      ended: false,
    })
    return saved.id
  }
  const hospital = await source('hospital', 'Mission Ridge Hospital', 'Discharge planning')
  const clinic = await source('clinic', 'French Broad Clinic', 'Theo Banks')
  const calls = await source('call-center', 'Call center of the plan', 'Day desk')
  const sent = (sourceId: string, days: number, people: number) =>
    director.do('reach.recordReferral', { sourceId, on: before(world, days), people })
  for (const days of [200, 170, 140, 110, 80, 60, 45]) await sent(hospital, days, 2)
  for (const days of [150, 90, 20]) await sent(clinic, days, 1)
  const shown = (
    sourceId: string,
    kind: 'handout' | 'seminar' | 'call-center-training',
    days: number,
    staff: string,
    people: number,
  ) => director.do('reach.recordOutreach', { sourceId, kind, on: before(world, days), staff, people, words: null })
  await shown(hospital, 'seminar', 130, 'Discharge planners of two wards', 9)
  await shown(clinic, 'handout', 30, 'Front desk', 2)
  await shown(calls, 'call-center-training', 70, 'Day desk and night desk', 14)
}

async function lookAfterWorkers({ provider, cast }: World): Promise<void> {
  const { director, supervisor } = provider
  for (const [at, worker] of [...provider.peers.values()].entries()) {
    // The first still has the name the state's certificate gave them: the page asks for a better one.
    const vague = worker.cast.roleTitle === 'Peer specialist'
    const job = vague && at > 0 ? (at % 2 === 0 ? 'Wellness coach' : 'Recovery coach') : worker.cast.roleTitle
    await director.ask('atWork.savePost', {
      workerId: worker.workerId,
      job,
      wageCents: cents(38_500_00 + at * 1_000_00),
      hoursAWeek: at % 3 === 2 ? 24 : 40,
    })
    for (const days of [70, 42, 14])
      if ((at + days) % 5 !== 0)
        await supervisor.actor.ask('atWork.logSupervision', {
          workerId: worker.workerId,
          on: addDays(cast.through, -days),
          minutes: 45,
          form: days === 42 ? 'group' : 'one-to-one',
          words: days === 42 ? 'Boundaries on the phone' : null,
        })
    await supervisor.actor.ask('atWork.logTraining', {
      workerId: worker.workerId,
      on: addDays(cast.through, -(20 + at)),
      topic: at % 2 === 0 ? 'ethics' : 'other',
      hours: 2,
      what: at % 2 === 0 ? null : 'Motivational listening, county health department',
    })
  }
}
