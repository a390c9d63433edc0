// Coverage that somebody asked for and hospital stays that were told: recorded once, and what claims then warn of.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bindings, jobs } from '../src/index.ts'
import { billingDesk, type BillingDesk } from './billing-desk.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let desk: BillingDesk
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())
beforeEach(async () => {
  river = await setUpRiverbend(world)
  desk = billingDesk(world, river)
})

const warned = async (claimId: string) =>
  (await desk.claimOf(claimId)).holds.map((hold) => hold.finding.rule).filter((rule) => rule !== 'claim-late')

async function builtFor(personId: string, servedOn: string) {
  await desk.signedVisit(personId, servedOn)
  const { claimIds } = await river.run(river.biller, 'claim.build', {})
  return claimIds[0]!
}

test('nothing is asked while no check is kept; then every month without one is warned of, by payer', async () => {
  const ana = await river.addPerson({ given: 'Ana' })
  const claimId = await builtFor(ana, '2026-03-02')
  expect(await warned(claimId)).toEqual([])
  const check = { personId: ana, payerId: river.payerId, answer: 'covered' as const, reference: null }
  await river.run(river.biller, 'eligibility.record', { ...check, checkedOn: '2026-02-03' })
  await river.run(river.biller, 'claim.scrub', { claimId })
  expect(await warned(claimId)).toEqual(['eligibility-checked'])
  await river.run(river.biller, 'eligibility.record', { ...check, checkedOn: '2026-03-01', answer: 'not-covered' })
  await river.run(river.biller, 'claim.scrub', { claimId })
  expect(await warned(claimId)).toEqual(['eligibility-checked'])
  await river.run(river.biller, 'eligibility.record', { ...check, checkedOn: '2026-03-02', reference: 'C-7781' })
  await river.run(river.biller, 'claim.scrub', { claimId })
  expect(await warned(claimId)).toEqual([])
  const { eligibilityChecks } = await river.run(river.biller, 'person.get', { personId: ana })
  expect(eligibilityChecks.map(({ checkedOn, answer, reference }) => [checkedOn, answer, reference])).toEqual([
    ['2026-03-02', 'covered', 'C-7781'],
    ['2026-03-01', 'not-covered', null],
    ['2026-02-03', 'covered', null],
  ])
  expect(await river.refusedBy(river.biller, 'eligibility.record', { ...check, checkedOn: '2026-03-03' })).toBe(
    'not-yet',
  )
})

test('a stay told for the outcomes warns a claim of a day in between', async () => {
  const ana = await river.addPerson({ given: 'Ana' })
  await river.run(river.director, 'outcome.recordStay', {
    personId: ana,
    kind: 'hospital',
    starts: '2026-02-26',
    days: 8,
    toldBy: 'person',
  })
  expect(await warned(await builtFor(ana, '2026-03-02'))).toEqual(['not-in-hospital'])
})
