// The plan's start page: what waits for a person is counted by the claim, not by its lines.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings, jobs } from '../src/index.ts'
import { setUpPlan } from './plan-desk.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())

test('a claim of which two lines wait is one claim that waits, with its charge once', async () => {
  const desk = await setUpPlan(world)
  const policy = `policy: records
version: 1
starts: 2025-01-01
recordReviews:
  - { code: H0038, unitsFrom: 3, starts: 2025-01-01, source: "our review plan" }
`
  expect(await desk.run(desk.network, 'planPolicy.save', { text: policy })).toMatchObject({ ok: true })
  const { receivedClaimId } = await desk.takeClaim({
    more: [{ number: 2, lineControl: 'L2', servedOn: '2026-01-06', servedThrough: '2026-01-06' } as never],
  })
  await desk.run(desk.examiner, 'receivedClaim.decide', { receivedClaimIds: [receivedClaimId] })
  const { pends, row } = await desk.run(desk.examiner, 'receivedClaim.get', { receivedClaimId })
  expect([pends.length, row.status]).toEqual([2, 'pended'])
  const { rows } = await desk.run(desk.examiner, 'home.today', {})
  const waits = rows.find((one) => one.kind === 'pend')!
  expect(waits).toMatchObject({ count: 1, cents: row.chargeCents })
})

test('a plan to which no claim ever came has none of the steps of claims in order: they have not happened', async () => {
  const desk = await setUpPlan(world)
  const states = async () => {
    const { steps } = await desk.run(desk.network, 'home.cycle', {})
    return steps.filter(({ step }) => step >= 6).map(({ state }) => state)
  }
  expect(await states()).toEqual(['not-yet', 'not-yet', 'not-yet', 'not-yet'])
  const { receivedClaimId } = await desk.takeClaim()
  expect(await states()).toEqual(['attention', 'not-yet', 'not-yet', 'not-yet'])
  await desk.run(desk.examiner, 'receivedClaim.decide', { receivedClaimIds: [receivedClaimId] })
  expect(await states()).toEqual(['done', 'done', 'going', 'going'])
})
