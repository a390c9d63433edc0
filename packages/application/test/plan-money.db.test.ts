// What a pay run takes and gives beside the claims: a start-up advance and its repayment, recoveries after their days of
// notice, balances carried forward.
import { providerAdjustments } from '@throughline/codes'
import { addDays, formatDay } from '@throughline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings, jobs } from '../src/index.ts'
import { setUpPlan, type PlanDesk } from './plan-desk.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())

const advanced = [
  '  model: fee-for-service\n',
  '  model: fee-for-service\n  advance: { amount: 100.00, repayPercent: 25 }\n',
] as const
const noticed = ['payment:\n', 'recovery:\n  noticeDays: 30\n\npayment:\n'] as const

/** "AP −4500" for each adjustment and what was paid. */
const told = (payments: Awaited<ReturnType<PlanDesk['pay']>>) =>
  payments.map((payment) => [...payment.adjustments.map((one) => `${one.reason} ${one.cents}`), payment.row.cents])

test('an advance is paid out, repaid by its share of each payment, and never drawn beyond what was agreed', async () => {
  const desk = await setUpPlan(world, { contract: [advanced] })
  const draw = (cents: number) =>
    world.application.execute(desk.finance, 'providerDue.record', {
      providerId: desk.providerId,
      kind: 'advance',
      cents,
      reference: 'START-UP',
      reason: 'agreed with the signing',
    })
  expect(await draw(100_01)).toMatchObject({ ok: false, refusal: { code: 'more-than-agreed' } })
  const dues = () => desk.run(desk.finance, 'providerDue.list', { providerId: desk.providerId })
  expect(await dues()).toMatchObject({ rows: [], advanceLeftCents: 100_00, withheldCents: 0 })
  expect(await draw(60_00)).toMatchObject({ ok: true })
  expect(await dues()).toMatchObject({ rows: [{ status: 'waiting', cents: 60_00 }], advanceLeftCents: 40_00 })
  expect(await draw(60_00)).toMatchObject({ ok: false, refusal: { code: 'more-than-agreed' } })
  expect(told(await desk.pay('2026-03-02'))).toEqual([['AP 6000', 60_00]])
  expect(await dues()).toMatchObject({ rows: [{ status: 'paid', cents: 60_00 }], advanceLeftCents: 40_00 })
  // Nothing more to tell: no empty remittance.
  expect(await desk.pay('2026-03-02')).toEqual([])
  for (const [paidOn, expected] of [
    ['2026-03-03', ['AP -1550', 46_50]],
    ['2026-03-04', ['AP -1550', 46_50]],
    ['2026-03-05', ['AP -1550', 46_50]],
    ['2026-03-06', ['AP -1350', 48_50]],
    ['2026-03-09', [62_00]],
  ] as const) {
    const servedOn = paidOn.replace('-03-', '-01-') as never
    const claim = await desk.takeClaim({ line: { servedOn, servedThrough: servedOn } })
    expect((await desk.decided(claim.receivedClaimId)).row).toMatchObject({ status: 'decided', paidCents: 62_00 })
    expect(told(await desk.pay(paidOn)), paidOn).toEqual([expected])
  }
  expect(await draw(40_01)).toMatchObject({ ok: false })
  expect(await draw(40_00)).toMatchObject({ ok: true })
  expect(await desk.broken()).toEqual([])
})

test('without an advance in the contract none is paid, and withheld money only as far as it was withheld', async () => {
  const desk = await setUpPlan(world)
  const due = { providerId: desk.providerId, cents: 1_00, reference: 'X', reason: 'as agreed' }
  expect(
    await world.application.execute(desk.finance, 'providerDue.record', { ...due, kind: 'advance' }),
  ).toMatchObject({
    refusal: { code: 'no-advance' },
  })
  expect(
    await world.application.execute(desk.finance, 'providerDue.record', { ...due, kind: 'withhold-release' }),
  ).toMatchObject({ refusal: { code: 'more-than-agreed' } })
})

test('what an audit takes back is told first, and taken when the days of notice are over', async () => {
  const desk = await setUpPlan(world, { contract: [noticed] })
  const claim = await desk.takeClaim()
  await desk.decided(claim.receivedClaimId)
  await desk.pay('2026-01-20')
  await desk.run(desk.auditor, 'receivedClaim.takeBack', {
    receivedClaimId: claim.receivedClaimId,
    audit: 'Spring review',
    lines: [{ line: 1, failure: 'not-documented', note: 'No note of this visit was found.' }],
  })
  expect(told(await desk.pay('2026-03-02'))).toEqual([['WO 6200', 0]])
  const later = await desk.takeClaim({
    line: { servedOn: '2026-01-06' as never, servedThrough: '2026-01-06' as never },
  })
  await desk.decided(later.receivedClaimId)
  const [early] = await desk.pay('2026-03-31')
  expect(early!.adjustments.filter((one) => one.reason === 'WO')).toEqual([])
  const last = await desk.takeClaim({ line: { servedOn: '2026-01-07' as never, servedThrough: '2026-01-07' as never } })
  await desk.decided(last.receivedClaimId)
  const [taken] = await desk.pay('2026-04-01')
  expect(taken!.adjustments).toMatchObject([{ reason: 'WO', cents: -62_00 }])
  expect(await desk.broken()).toEqual([])
})

test('without notice it is taken at once, and what a payment cannot bear is carried forward', async () => {
  const desk = await setUpPlan(world)
  const claim = await desk.takeClaim()
  await desk.decided(claim.receivedClaimId)
  await desk.pay('2026-01-20')
  await desk.run(desk.auditor, 'receivedClaim.takeBack', {
    receivedClaimId: claim.receivedClaimId,
    audit: 'Spring review',
    lines: [{ line: 1, failure: 'not-documented', note: 'No note of this visit was found.' }],
  })
  expect(told(await desk.pay('2026-02-02'))).toEqual([['FB 6200', 0]])
  expect(await desk.pay('2026-02-03')).toEqual([])
  const next = await desk.takeClaim({ line: { servedOn: '2026-01-06' as never, servedThrough: '2026-01-06' as never } })
  await desk.decided(next.receivedClaimId)
  const [paid] = await desk.pay('2026-02-04')
  expect(paid!.adjustments.filter((one) => one.reason === 'FB')).toMatchObject([{ cents: -62_00 }])
  expect(await desk.broken()).toEqual([])
})

test('an audit takes back the lines it names for what it found there, with the contract’s days to dispute', async () => {
  const desk = await setUpPlan(world, { contract: [['  appealDays: 60\n', '  appealDays: 45\n']] })
  const second = '2026-01-06' as never
  const claim = await desk.takeClaim({
    more: [{ number: 2, lineControl: 'L2', servedOn: second, servedThrough: second }],
  })
  await desk.decided(claim.receivedClaimId)
  await desk.pay('2026-01-20')
  const ask = (lines: { line: number; failure: 'no-times'; note: string }[]) =>
    world.application.execute(desk.auditor, 'receivedClaim.takeBack', {
      receivedClaimId: claim.receivedClaimId,
      audit: 'Spring review',
      lines,
    })
  const note = 'The note has no time of day.'
  expect(await ask([])).toMatchObject({ ok: false })
  expect(await ask([{ line: 9, failure: 'no-times', note }])).toMatchObject({
    refusal: { code: 'nothing-to-take-back' },
  })
  expect(await ask([{ line: 2, failure: 'no-times', note }])).toMatchObject({ reply: { takenBackCents: 62_00 } })
  const [latest] = (await desk.run(desk.auditor, 'receivedClaim.get', { receivedClaimId: claim.receivedClaimId }))
    .decisions
  expect(latest!.lines.map((one) => [one.line, one.paidCents, ...one.adjustments.map(({ carc }) => carc)])).toEqual([
    [1, 62_00, '45'],
    [2, 0, '251'],
  ])
  const letter = JSON.stringify(latest!.letter)
  expect(letter).toContain(note)
  expect(letter).toContain('Spring review')
  expect(letter).toContain(formatDay(addDays(latest!.decidedOn as never, 45)))
  expect(await desk.broken()).toEqual([])
})

test('a payment tells each claim with the status its decision keeps, and what stands beside in the words of the code', async () => {
  const desk = await setUpPlan(world)
  const claim = await desk.takeClaim()
  await desk.decided(claim.receivedClaimId)
  await desk.pay('2026-01-20')
  await desk.run(desk.auditor, 'receivedClaim.takeBack', {
    receivedClaimId: claim.receivedClaimId,
    audit: 'Spring review',
    lines: [{ line: 1, failure: 'not-documented', note: 'No note of this visit was found.' }],
  })
  const stranger = await desk.takeClaim({
    subscriber: {
      name: { given: 'NOBODY', family: 'KNOWN' },
      memberNumber: 'M999999',
      birthDate: '1990-01-01' as never,
      sex: 'F',
      address: { line1: '1 ELSEWHERE', city: 'LAS CRUCES', state: 'NM', zip: '880011234' },
    },
  })
  await desk.decided(stranger.receivedClaimId)
  const [payment] = await desk.pay('2026-02-02')
  expect(payment!.claims.map((one) => one.statusCode).sort()).toEqual(['1', '22', '4'])
  expect(payment!.adjustments.map((one) => one.text)).toEqual([providerAdjustments.find('FB')!.meaning])
})
