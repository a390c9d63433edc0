// What a plan records of its providers and members through its own operations, and what claims are then held against.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings, jobs } from '../src/index.ts'
import { setUpPlan, type PlanDesk } from './plan-desk.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())

const onDay = (servedOn: string) => ({ line: { servedOn: servedOn as never, servedThrough: servedOn as never } })

async function decideOn(desk: PlanDesk, day: string) {
  const { receivedClaimId } = await desk.takeClaim(onDay(day))
  const { row, decisions, pends } = await desk.decided(receivedClaimId)
  const rules = decisions.flatMap((one) => one.lines.flatMap((line) => line.findings.map((found) => found.rule)))
  return { status: row.status, paid: row.paidCents, rules, pends: pends.length }
}

const onFile = {
  providerType: 'peer-run organization',
  stateEnrolled: { starts: '2025-01-01', ends: null },
  credentialed: { starts: '2025-01-01', ends: null },
  credentialingOpenSince: null,
  revalidationDue: null,
  taxFormOnFile: true,
  integrityHold: null,
}

async function saveStanding(desk: PlanDesk, standing: Partial<Record<keyof typeof onFile, unknown>>) {
  const { rows } = await desk.run(desk.network, 'planProvider.list', {})
  const { providerId, name, npi, ein, taxonomy, address, span, excludedFrom } = rows[0]!
  const kept = { providerId, name, npi, ein, taxonomy, address, ...span, excludedFrom }
  await desk.run(desk.network, 'planProvider.save', { ...kept, standing: { ...onFile, ...standing } as never })
}

test('what is on file about a provider is shown as it was recorded, and decides', async () => {
  const desk = await setUpPlan(world)
  const { rows } = await desk.run(desk.examiner, 'planProvider.list', {})
  expect(rows[0]!.standing).toEqual(onFile)
  await saveStanding(desk, { taxFormOnFile: false })
  expect((await decideOn(desk, '2026-01-06')).rules).toContain('tax-form-missing')
  await saveStanding(desk, { credentialed: { starts: '2025-01-01', ends: '2026-01-06' } })
  expect((await decideOn(desk, '2026-01-07')).rules).toContain('credential-lapsed')
  await saveStanding(desk, { integrityHold: { starts: '2026-03-01', ends: null } })
  expect(await decideOn(desk, '2026-01-08')).toMatchObject({ status: 'pended', pends: 1 })
  await saveStanding(desk, {})
  expect(await decideOn(desk, '2026-01-09')).toMatchObject({ status: 'decided', paid: 62_00 })
})

test('the plan is known by the number under which its contract lets it be billed', async () => {
  const desk = await setUpPlan(world)
  const payer = { name: 'BRIGHT PLAINS HEALTH PLAN', identifier: 'BPHP1' }
  expect(await desk.takeClaim({ payer })).toMatchObject({ status: 'received' })
})

test('a member stands with what was approved for them, and is covered in spans that do not overlap', async () => {
  const desk = await setUpPlan(world)
  const { personId, purchaserId } = desk
  const member = await desk.run(desk.utilization, 'member.get', { personId })
  expect(member.authorizations).toMatchObject([{ number: 'A-1', lines: [{ unitsAuthorized: 400 }] }])
  const { name, birthDate, sex, address } = member
  expect([sex, address?.city]).toEqual(['F', 'Las Cruces'])
  const person = { personId, name, birthDate, sex: sex!, address, purchaserId, memberNumber: 'M100001' }
  const next = { ...person, starts: '2026-07-01', ends: null }
  expect(await world.application.execute(desk.utilization, 'member.save', next)).toMatchObject({
    refusal: { code: 'coverage-overlaps', message: expect.stringContaining('since 1 Jan 2025') },
  })
  await desk.run(desk.utilization, 'member.save', { ...person, starts: '2025-01-01', ends: '2026-06-30' })
  await desk.run(desk.utilization, 'member.save', next)
  const { coverages } = await desk.run(desk.utilization, 'member.get', { personId })
  expect(coverages.map(({ span }) => span)).toEqual([
    { starts: '2026-07-01', ends: null },
    { starts: '2025-01-01', ends: '2026-06-30' },
  ])
})

test('a month’s share is taken once, over two claims of the month', async () => {
  const desk = await setUpPlan(world)
  const record = (input: object) =>
    world.application.execute(desk.utilization, 'memberFact.record', {
      personId: desk.personId,
      starts: '2026-01-01',
      ends: null,
      ...input,
    } as never)
  expect(await record({ kind: 'liability', cents: 80_00 })).toMatchObject({ ok: true })
  expect(await decideOn(desk, '2026-01-06')).toMatchObject({ paid: 0 })
  expect(await decideOn(desk, '2026-01-07')).toMatchObject({ paid: 44_00 })
  expect(await decideOn(desk, '2026-01-08')).toMatchObject({ paid: 62_00 })
  const { facts } = await desk.run(desk.utilization, 'member.get', { personId: desk.personId })
  expect(facts).toContainEqual(expect.objectContaining({ kind: 'liability', cents: 80_00, payer: null }))
})

test('other coverage and stays are recorded with who and where, and each kind takes only what belongs to it', async () => {
  const desk = await setUpPlan(world)
  const record = (input: object) =>
    world.application.execute(desk.utilization, 'memberFact.record', {
      personId: desk.personId,
      starts: '2026-01-12',
      ends: '2026-01-16',
      ...input,
    } as never)
  expect(await record({ kind: 'inpatient' })).toMatchObject({ ok: false, refusal: { code: 'facility-of-stay' } })
  expect(await record({ kind: 'spend-down' })).toMatchObject({ ok: false, refusal: { code: 'amount-of-month' } })
  expect(await record({ kind: 'custody', cents: 5_00 })).toMatchObject({ ok: false })
  expect(await record({ kind: 'custody', code: 'H0038' })).toMatchObject({ ok: false })
  expect(await record({ kind: 'other-coverage' })).toMatchObject({ ok: false, refusal: { code: 'payer-of-coverage' } })
  expect(await record({ kind: 'inpatient', facility: 'Mesa General' })).toMatchObject({ ok: true })
  expect((await decideOn(desk, '2026-01-14')).rules).toContain('during-inpatient-stay')
  expect((await decideOn(desk, '2026-01-20')).paid).toBe(62_00)
})

test('need counts covered members by county, and the way to the nearest site that a contract lets serve them', async () => {
  const desk = await setUpPlan(world)
  const [purchaser] = (await desk.run(desk.network, 'purchaser.list', {})).rows
  const [provider] = (await desk.run(desk.network, 'planProvider.list', {})).rows
  const enroll = (memberNumber: string, city: string, zip: string) =>
    desk.run(desk.utilization, 'member.save', {
      personId: null,
      name: { given: 'Sol', family: memberNumber },
      birthDate: '1980-01-01',
      sex: 'U',
      address: { line1: '1 Road', city, state: 'NM', zip },
      memberNumber,
      purchaserId: purchaser!.purchaserId,
      starts: '2026-01-01',
      ends: null,
    })
  await enroll('N1', 'Las Cruces', '88001')
  await enroll('N2', 'Las Cruces', '880051234')
  await enroll('N3', 'Nowhere', '00000')
  await desk.run(desk.network, 'directory.save', {
    entryId: null,
    providerId: provider!.providerId,
    name: 'Mesilla house',
    address: { line1: '2 Road', city: 'Las Cruces', state: 'NM', zip: '88001' },
    phone: null,
    hours: null,
    languages: null,
    takesNew: true,
    ended: false,
  })
  const need = await desk.run(desk.network, 'networkNeed.list', {})
  const here = need.rows.find((row) => row.place === 'Doña Ana, NM')!
  expect(here).toMatchObject({ code: 'H0038', members: 3, providers: 1, membersPerProvider: 3, milesMedian: 0 })
  expect(here.milesFarthest).toBeGreaterThan(0)
  expect(need.unplacedMembers).toBe(1)
})
