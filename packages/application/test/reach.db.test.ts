// Reach through the operations: calls and promises, referrals counted once, a drought with its cause, jobs and supervision;
// and outcomes recorded and told.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOrganization } from '@throughline/store'
import { sql } from 'kysely'
import { bindings, type Session } from '../src/index.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let director: Session
let payerId: string
beforeAll(async () => {
  world = await testWorld({ bindings })
  river = await setUpRiverbend(world)
  director = river.director
  payerId = (await river.run(director, 'reach.overview', {})).plans[0]!.payerId
})
afterAll(() => world.close())

async function refused(name: string, input: unknown): Promise<string | null> {
  const outcome = await world.application.ask(director, name, input)
  return outcome.ok ? null : outcome.refusal.code
}

test('what somebody at a plan promised is open until it is kept, and late after its day', async () => {
  const contact = await river.run(director, 'reach.saveContact', {
    contactId: null,
    payerId,
    role: 'network',
    name: 'Lee Park',
    phone: null,
    email: null,
    ended: false,
  })
  const call = { contactId: contact.id, on: '2026-02-01', words: 'Asked for the form.', promise: 'Sends the form' }
  const { id: callId } = await river.run(director, 'reach.logCall', { ...call, promisedFor: '2026-02-15' })
  expect(await refused('reach.logCall', { ...call, promise: null, promisedFor: '2026-02-15' })).toBe('promise-missing')
  expect(await refused('reach.logCall', { ...call, promisedFor: null, on: '2027-01-01' })).toBe('call-ahead')
  const plan = async () =>
    (await river.run(director, 'reach.overview', {})).plans.find((one) => one.payerId === payerId)!
  expect(await plan()).toMatchObject({ contacts: 1, lastCall: '2026-02-01', openPromises: 1, latePromises: 1 })
  await river.run(director, 'reach.keepPromise', { callId, on: '2026-02-20' })
  expect(await plan()).toMatchObject({ openPromises: 0, latePromises: 0 })
  await river.run(director, 'reach.saveOutlook', {
    payerId,
    products: ['medicaid', 'dual'],
    requestTitle: 'Crisis alternatives',
    requestOpens: '2026-05-01',
    requestDue: '2026-06-15',
    guideNames: 'no',
    guideWords: null,
  })
  expect((await river.run(director, 'reach.plan', { payerId })).outlook).toMatchObject({ guideNames: 'no' })
  const rewrite = inOrganization(world.store, river.organizationId, (trx) =>
    sql`update plan_call set words = 'otherwise'`.execute(trx),
  )
  await expect(rewrite).rejects.toMatchObject({ code: '42501' })
})

test('a promise of somebody who left is handed on or closed, and is not late for ever', async () => {
  const contact = { contactId: null, payerId, role: 'network' as const, phone: null, email: null, ended: false }
  const { id: leaves } = await river.run(director, 'reach.saveContact', { ...contact, name: 'Noa Field' })
  const { id: stays } = await river.run(director, 'reach.saveContact', { ...contact, name: 'Kim Stone' })
  const call = { contactId: leaves, on: '2026-02-01', words: 'Spoke of two things.', promisedFor: '2026-02-10' }
  const { id: fees } = await river.run(director, 'reach.logCall', { ...call, promise: 'Sends the fees' })
  const { id: tour } = await river.run(director, 'reach.logCall', { ...call, promise: 'Comes to see us' })
  await river.run(director, 'reach.saveContact', { ...contact, contactId: leaves, name: 'Noa Field', ended: true })
  const late = async () =>
    (await river.run(director, 'reach.overview', {})).plans.find((one) => one.payerId === payerId)!.latePromises
  const of = async (name: string) =>
    (await river.run(director, 'reach.plan', { payerId })).contacts.find((one) => one.name === name)
  // They left, and what they promised can still be seen and settled.
  expect([await late(), (await of('Noa Field'))?.endedOn]).toEqual([2, '2026-03-02'])
  expect(await refused('reach.handOverPromise', { callId: fees, contactId: leaves })).toBe('contact-elsewhere')
  await river.run(director, 'reach.handOverPromise', { callId: fees, contactId: stays })
  await river.run(director, 'reach.releasePromise', { callId: tour, words: 'Nobody comes to see sites any more.' })
  expect([await late(), await of('Noa Field')]).toEqual([1, undefined])
  expect((await of('Kim Stone'))!.calls).toMatchObject([{ promise: 'Sends the fees', from: 'Noa Field' }])
  expect(await refused('reach.keepPromise', { callId: tour, on: '2026-03-01' })).toBe('not-found')
  await river.run(director, 'reach.keepPromise', { callId: fees, on: '2026-03-01' })
  expect(await refused('reach.releasePromise', { callId: fees, words: 'Too late.' })).toBe('promise-settled')
  expect(await late()).toBe(0)
})

test('referrals dry up: the source nobody visited and the guide that does not name the service are told', async () => {
  const { id: sourceId } = await river.run(director, 'reach.saveSource', {
    sourceId: null,
    payerId: null,
    kind: 'hospital',
    name: 'Mercy Hospital',
    contact: null,
    ended: false,
  })
  for (const on of ['2025-09-10', '2025-10-10', '2025-11-10', '2025-12-10'])
    await river.run(director, 'reach.recordReferral', { sourceId, on, people: 2 })
  const dry = await river.run(director, 'reach.overview', {})
  expect(dry.drought).toMatchObject({ standing: 'dry', lately: 0 })
  expect(dry.drought.causes.map((one) => one.cause)).toEqual(['not-visited', 'guide-silent'])
  const today = async () => (await river.run(director, 'home.today', {})).rows.map((row) => row.kind)
  expect(await today()).toContain('referrals-dry')
  // Three requests the plan refused weigh before a source that nobody visited.
  const person = await river.addPerson({ given: 'Ray', primaryWorkerId: river.samId })
  for (const number of ['R1', 'R2', 'R3'])
    await river.run(director, 'authorization.save', {
      authorizationId: null,
      personId: person,
      payerId,
      providerId: null,
      number,
      starts: '2026-02-01',
      ends: '2026-04-30',
      status: 'denied',
      lines: [{ line: 1, code: 'H0038', modifiers: ['HE'], units: 40 }],
    })
  const refusedOften = (await river.run(director, 'reach.overview', {})).drought.causes
  expect(refusedOften[0]).toMatchObject({ cause: 'requests-refused', count: 3 })
  expect(refusedOften.map((one) => one.cause)).toContain('not-visited')
  await river.run(director, 'reach.recordOutreach', {
    sourceId,
    kind: 'call-center-training',
    on: '2026-02-25',
    staff: 'The night desk',
    people: 12,
    words: null,
  })
  await river.run(director, 'reach.recordReferral', { sourceId, on: '2026-03-01', people: 3 })
  const after = await river.run(director, 'reach.overview', {})
  expect(after.drought.standing).toBe('steady')
  expect(await today()).not.toContain('referrals-dry')
  expect(after.sources[0]).toMatchObject({ lately: 3, inAll: 11, lastSeen: '2026-02-25' })
})

test('a job has a name that says what it is, its wage beside the known ones with the full cost', async () => {
  const post = { workerId: river.patId, job: 'Peer specialist', wageCents: 40_000_00, hoursAWeek: 40 }
  expect(await refused('atWork.savePost', post)).toBe('job-vague')
  await river.run(director, 'atWork.savePost', { ...post, job: 'Peer bridger' })
  await river.run(director, 'atWork.logSupervision', {
    workerId: river.patId,
    on: '2026-02-20',
    minutes: 45,
    form: 'one-to-one',
    words: null,
  })
  const { rows, wages } = await river.run(director, 'atWork.list', {})
  // The worked example: $40,000 of wage is $72,443 of cost, to the dollar it is printed with.
  expect(rows.find((row) => row.workerId === river.patId)).toMatchObject({
    job: 'Peer bridger',
    vague: false,
    supervisedMinutes: 45,
    yearCostCents: 72_442_81,
  })
  expect(wages.map((wage) => [wage.who, wage.cents])).toEqual([
    ['national', 3_750_000],
    ['bridgers', 4_000_000],
  ])
})

test('both logs are kept: supervision with who held it, training that the packet counts, and nobody records their own', async () => {
  const training = { workerId: river.patId, on: '2026-02-10', topic: 'ethics', hours: 2, what: null }
  await river.run(director, 'atWork.logTraining', training as never)
  await river.run(director, 'atWork.logTraining', training as never)
  await river.run(director, 'atWork.logTraining', {
    ...training,
    on: '2026-02-12',
    topic: 'other',
    what: 'Naloxone, county health',
  } as never)
  expect(await refused('atWork.logTraining', { ...training, topic: 'other' })).toBe('training-unnamed')
  expect(await refused('atWork.logTraining', { ...training, on: '2027-01-01' })).toBe('day-ahead')
  expect(await river.refusedBy(river.pat, 'atWork.logTraining', training)).toBe('own-training')
  expect(await river.refusedBy(river.pat, 'atWork.log', { workerId: river.samId })).not.toBe('ok')
  const log = await river.run(director, 'atWork.log', { workerId: river.patId })
  expect(log.trainings).toEqual([
    { topic: 'other', on: '2026-02-12', hours: 2, what: 'Naloxone, county health', by: 'Dana Director' },
    { topic: 'ethics', on: '2026-02-10', hours: 2, what: null, by: 'Dana Director' },
  ])
  expect(log.supervision).toMatchObject([{ on: '2026-02-20', minutes: 45, by: 'Dana Director' }])
  // The worker's file, saved from a form that was opened before, loses nothing of the log.
  const file = (await river.run(director, 'workerFile.list', {})).rows.find((row) => row.workerId === river.patId)!
  await river.run(director, 'workerFile.save', {
    workerId: river.patId,
    document: { ...file.document, trainings: [{ topic: 'privacy', on: '2026-01-05', hours: null }] },
  })
  const kept = (await river.run(director, 'atWork.log', { workerId: river.patId })).trainings
  expect(kept.map((one) => one.topic)).toEqual(['other', 'ethics', 'privacy'])
  expect((await river.run(director, 'atWork.list', {})).rows.find((row) => row.workerId === river.patId)).toMatchObject(
    {
      trainings: 3,
      lastTraining: '2026-02-12',
    },
  )
})

test('a part-time post is paid and costs its share of the full-time wage', async () => {
  const post = { workerId: river.samId, job: 'Wellness coach', wageCents: 40_000_00, hoursAWeek: 24 }
  await river.run(director, 'atWork.savePost', post)
  const { rows } = await river.run(director, 'atWork.list', {})
  expect(rows.find((row) => row.workerId === river.samId)).toMatchObject({
    wageCents: 40_000_00,
    paidCents: 24_000_00,
    yearCostCents: 43_465_69,
  })
})

test('outcomes: everybody who entered is counted, in equal windows, and what was said of a day stays', async () => {
  const personId = await river.addPerson({ given: 'Sol', units: 0, primaryWorkerId: river.patId })
  const answers = {
    personId,
    saidBy: 'person',
    work: 2,
    housing: 3,
    community: null,
    income: 2,
    satisfaction: 3,
  } as const
  await river.run(director, 'outcome.recordAreas', { ...answers, askedOn: '2026-01-10', wellness: 2 })
  await river.run(director, 'outcome.recordAreas', { ...answers, askedOn: '2026-02-10', wellness: 4 })
  expect(await refused('outcome.recordAreas', { ...answers, askedOn: '2026-02-10', wellness: 5 })).toBe('already-asked')
  expect(await refused('outcome.recordAreas', { ...answers, askedOn: '2027-02-10', wellness: 5 })).toBe('asked-ahead')
  const nothing = { work: null, housing: null, community: null, income: null, satisfaction: null, wellness: null }
  expect(await refused('outcome.recordAreas', { personId, saidBy: 'person', askedOn: '2026-02-12', ...nothing })).toBe(
    'nothing-said',
  )
  const stay = { personId, kind: 'hospital', starts: '2025-12-01', days: 6, toldBy: 'paper' } as const
  await river.run(director, 'outcome.recordStay', stay)
  expect(await refused('outcome.recordStay', { ...stay, starts: '2027-01-01' })).toBe('stay-ahead')
  const summary = await river.run(director, 'outcome.summary', { window: 90 })
  expect(summary.areas.find((one) => one.area === 'wellness')).toMatchObject({ better: 1, same: 0, worse: 0 })
  expect(summary.areas.find((one) => one.area === 'housing')).toMatchObject({ better: 0, same: 1 })
  // Nobody has been served yet, so nobody entered: a stay alone makes nobody a success.
  expect(summary).toMatchObject({ entered: 0, counted: 0 })
  const change = inOrganization(world.store, river.organizationId, (trx) =>
    sql`update life_area_answer set wellness = 5`.execute(trx),
  )
  await expect(change).rejects.toMatchObject({ code: '42501' })
})

test('a handout carries the description and the evidence; without a description there is none', async () => {
  expect(await refused('handout.print', { reader: 'providers' })).toBe('service-open')
})
