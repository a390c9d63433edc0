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
