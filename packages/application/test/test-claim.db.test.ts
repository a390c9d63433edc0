// The last step into a network: taken by the first posted remittance that pays a claim, and by nobody's word.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { decided, openDesk, remittance, type Desk } from './posting-desk.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const paid = decided('C1', '1', [[100, 90, 'CO-45 10']])
const denied = decided('C2', '4', [[60, 0, 'CO-197 60']])

async function deskOf(seed: string): Promise<Desk> {
  const desk = await openDesk({ store: database.db, seed: `test claim ${seed}` })
  await desk.addClaims(
    { control: 'C1', lines: [100], servedOn: '2026-01-12' },
    { control: 'C2', lines: [60], servedOn: '2026-01-13' },
  )
  return desk
}

async function opened(desk: Desk, effectiveOn: string): Promise<string> {
  const loaded = { effectiveOn, toldBy: 'Robin', reference: 'L-77' }
  return (await desk.run('credentialing.open', { payerId: desk.payerId, loaded })).id
}

const standing = async (desk: Desk, credentialingId: string) => {
  const { state, events, steps } = await desk.run('credentialing.get', { credentialingId })
  return { state, events, step: steps.find((one) => one.step === 'test-claim')!.standing }
}

test('a refusal proves nothing; the first claim paid does, with its remittance as the proof', async () => {
  const desk = await deskOf('posted')
  const file = await opened(desk, '2026-01-01')
  await desk.take(remittance({ trace: 'T1', claims: [denied] }))
  expect(await standing(desk, file)).toMatchObject({ state: 'loaded', step: 'now' })
  await desk.take(remittance({ trace: 'T2', claims: [paid] }))
  const after = await standing(desk, file)
  expect(after).toMatchObject({ state: 'test-claim-paid', step: 'done' })
  expect(after.events.map((event) => [event.state, event.reference])).toEqual([
    ['test-claim-paid', 'T2'],
    ['loaded', 'L-77'],
  ])
})

test('a claim of a day before the plan counts the organization in proves nothing', async () => {
  const desk = await deskOf('early')
  const file = await opened(desk, '2026-02-01')
  await desk.take(remittance({ trace: 'T1', claims: [paid] }))
  expect(await standing(desk, file)).toMatchObject({ state: 'loaded' })
})

test('a file opened after money came knows it at once, and a directory looked up later takes nothing back', async () => {
  const desk = await deskOf('late')
  await desk.take(remittance({ trace: 'T1', claims: [paid] }))
  const file = await opened(desk, '2026-01-01')
  expect(await standing(desk, file)).toMatchObject({ state: 'test-claim-paid', step: 'done' })
  await desk.run('credentialing.move', {
    credentialingId: file,
    to: 'directory-verified',
    on: '2026-03-02',
    words: '',
    toldBy: null,
    reference: null,
    effectiveOn: null,
    reapplyOn: null,
  })
  const { steps, state } = await desk.run('credentialing.get', { credentialingId: file })
  expect([state, steps.find((one) => one.step === 'directory')!.standing]).toEqual(['test-claim-paid', 'done'])
})
