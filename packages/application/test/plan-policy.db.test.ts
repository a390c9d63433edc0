// The plan's payment policy through the operations a person uses: kept as versions, refused with lines, and decided by.
import { samplePolicyYaml } from '@throughline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings, jobs } from '../src/index.ts'
import { setUpPlan } from './plan-desk.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())

const capped = (version: number, units: number, starts = '2026-01-01') => `policy: our-caps
version: ${version}
starts: ${starts}
unitEdits:
  - { code: H0038, units: ${units}, starts: ${starts}, source: "our cap" }
`

test('a cap the plan wrote denies the line above it, and the decision says so; without it the line is paid', async () => {
  const desk = await setUpPlan(world)
  const before = await desk.takeClaim()
  expect((await desk.decided(before.receivedClaimId)).row).toMatchObject({ status: 'decided', paidCents: 62_00 })
  expect(await desk.run(desk.network, 'planPolicy.save', { text: capped(1, 3) })).toMatchObject({
    ok: true,
    version: 1,
  })
  const servedOn = '2026-01-09' as never
  const after = await desk.takeClaim({ line: { servedOn, servedThrough: servedOn } })
  const decided = await desk.decided(after.receivedClaimId)
  expect(decided.row).toMatchObject({ status: 'decided', paidCents: 0 })
  expect(decided.decisions.at(-1)!.lines.flatMap((line) => line.findings.map((one) => one.rule))).toContain(
    'units-over-edit',
  )
})

test('a version kept never changes, and what is wrong is told with its line', async () => {
  const desk = await setUpPlan(world)
  const refused = await desk.run(desk.network, 'planPolicy.save', {
    text: capped(1, 3).replace('H0038', 'H038'),
  })
  expect(refused).toMatchObject({ ok: false, version: null, problems: [{ line: 5, path: 'unitEdits[0].code' }] })
  expect((await desk.run(desk.examiner, 'planPolicy.list', {})).rows).toEqual([])
  await desk.run(desk.network, 'planPolicy.save', { text: samplePolicyYaml })
  expect(await world.application.execute(desk.network, 'planPolicy.save', { text: samplePolicyYaml })).toMatchObject({
    ok: false,
    refusal: { code: 'version-known', message: expect.stringContaining('version: 2') },
  })
  await desk.run(desk.network, 'planPolicy.save', { text: capped(2, 8, '2027-01-01') })
  const { rows } = await desk.run(desk.examiner, 'planPolicy.list', {})
  expect(rows.map(({ version, inForce }) => [version, inForce])).toEqual([
    [2, false],
    [1, true],
  ])
  expect(rows[1]!.text).toBe(samplePolicyYaml)
  expect(rows[1]!.rows.filter((row) => row.kind === 'unit-edit').map((row) => [row.subject, row.value])).toEqual([
    ['H0038', '32'],
    ['H0045', '31'],
  ])
})
