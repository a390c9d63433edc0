// Records that a plan asks for: the claim waits, the prompt-pay clock stands still, somebody reads them, and interest is counted
// without the days of waiting.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '@throughline/domain'
import { json } from '@throughline/store'
import { sql } from 'kysely'
import { bindings, jobs } from '../src/index.ts'
import { setUpPlan, type PlanDesk } from './plan-desk.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())

/** Four units a day are looked at before they are paid. */
const reviewed = {
  recordReviews: [{ code: 'H0038', unitsFrom: 4, starts: '2025-01-01', ends: null, source: 'review plan 2026' }],
}

const policy = (desk: PlanDesk, document: object) =>
  desk.rows((trx) =>
    sql`insert into plan_policy (organization_id, version, starts, document, created_at)
      values (${desk.organizationId}, 1, '2000-01-01', ${json(document as unknown)}, now())`.execute(trx),
  )
const openPends = async (desk: PlanDesk, receivedClaimId: string) => {
  const { pends } = await desk.run(desk.examiner, 'receivedClaim.get', { receivedClaimId })
  return pends.filter((pend) => pend.closedOn === null).map((pend) => [pend.owner, pend.dueOn])
}
const advance = (days: number) => world.clock.advance(days * 24 * 60)

test('asked, awaited, read, released: the days of waiting earn no interest', async () => {
  const desk = await setUpPlan(world)
  await policy(desk, reviewed)
  const claim = await desk.takeClaim()
  const plain = await desk.takeClaim({
    line: { units: 1, charge: 18_00 as never, servedOn: day('2026-01-08'), servedThrough: day('2026-01-08') },
  })
  expect((await desk.decided(claim.receivedClaimId)).row.status).toBe('pended')
  expect((await desk.decided(plain.receivedClaimId)).row.status).toBe('decided')
  const asked = { receivedClaimId: claim.receivedClaimId, askedFor: 'The progress note of 5 January.' }
  expect(await desk.run(desk.examiner, 'records.ask', asked)).toEqual({ dueOn: '2026-04-01' })
  // Asked twice is asked once.
  expect(await desk.run(desk.examiner, 'records.ask', asked)).toEqual({ dueOn: '2026-04-01' })
  expect(await openPends(desk, claim.receivedClaimId)).toEqual([['provider', '2026-04-01']])
  const listed = async (records: 'awaited' | 'came') =>
    (await desk.run(desk.examiner, 'receivedClaim.list', { filter: { records } })).rows.map((row) => row.icn)
  expect([await listed('awaited'), await listed('came')]).toEqual([[claim.icn], []])
  advance(20)
  const waits = await desk.run(desk.examiner, 'receivedClaim.get', { receivedClaimId: claim.receivedClaimId })
  expect(waits.records).toMatchObject({ askedFor: asked.askedFor, daysStopped: 20, receivedOn: null })
  expect(waits.actions).toContain('receive-records')
  expect(waits.actions).not.toContain('ask-records')
  await desk.run(desk.examiner, 'records.receive', { receivedClaimId: claim.receivedClaimId })
  await desk.run(desk.examiner, 'records.receive', { receivedClaimId: claim.receivedClaimId })
  expect(await openPends(desk, claim.receivedClaimId)).toEqual([['examiner', '2026-04-01']])
  expect([await listed('awaited'), await listed('came')]).toEqual([[], [claim.icn]])
  await desk.run(desk.auditor, 'receivedClaim.resolvePend', {
    receivedClaimId: claim.receivedClaimId,
    resolution: 'release',
    reason: 'The note bears the units out.',
  })
  const { row } = await desk.run(desk.examiner, 'receivedClaim.get', { receivedClaimId: claim.receivedClaimId })
  expect(row).toMatchObject({ status: 'decided', paidCents: 62_00 })
  // Received on 2 March; due after 30 days. On 11 April ten days are late, but for the 20 the clock stood still.
  const [payment] = await desk.pay('2026-04-11')
  expect(payment!.adjustments.map((one) => [one.reason, one.cents])).toEqual([['L6', 8]])
  expect(await desk.broken()).toEqual([])
  advance(-20)
})

test('who reads the records and denies says what they do not show', async () => {
  const desk = await setUpPlan(world)
  await policy(desk, reviewed)
  const denied = async (finding: 'not-documented' | 'not-necessary', servedOn: string) => {
    const line = { servedOn: day(servedOn), servedThrough: day(servedOn) }
    const { receivedClaimId } = await desk.takeClaim({ line })
    await desk.decided(receivedClaimId)
    const deny = { receivedClaimId, resolution: 'deny' as const, reason: 'I read all of it.', finding }
    const early = await world.application.ask(desk.auditor, 'receivedClaim.resolvePend', deny)
    expect(early).toMatchObject({ refusal: { code: 'no-records-read' } })
    await desk.run(desk.examiner, 'records.ask', { receivedClaimId, askedFor: 'The note.', dueDays: 10 })
    await desk.run(desk.examiner, 'records.receive', { receivedClaimId })
    await desk.run(desk.auditor, 'receivedClaim.resolvePend', deny)
    const { row, decisions } = await desk.run(desk.examiner, 'receivedClaim.get', { receivedClaimId })
    expect(row).toMatchObject({ status: 'decided', paidCents: 0 })
    return decisions[0]!.lines.flatMap((one) => one.adjustments.map((adjustment) => adjustment.carc))
  }
  expect(await denied('not-documented', '2026-01-05')).toEqual(['B12'])
  expect(await denied('not-necessary', '2026-01-07')).toEqual(['50'])
  expect(await desk.broken()).toEqual([])
})

test('records that do not come by the day named are a denial with its own reason', async () => {
  const desk = await setUpPlan(world)
  await policy(desk, reviewed)
  const claim = await desk.takeClaim()
  await desk.decided(claim.receivedClaimId)
  await desk.run(desk.examiner, 'records.ask', {
    receivedClaimId: claim.receivedClaimId,
    askedFor: 'The progress note.',
    dueDays: 10,
  })
  advance(11)
  const { row, decisions } = await desk.decided(claim.receivedClaimId)
  expect(row.status).toBe('decided')
  expect(decisions.at(0)!.lines[0]!.adjustments).toMatchObject([{ carc: '226' }])
  advance(-11)
})

test('a decided claim is not asked about, and nothing is received that was not asked for', async () => {
  const desk = await setUpPlan(world)
  const { receivedClaimId } = await desk.takeClaim()
  await desk.decided(receivedClaimId)
  const ask = { receivedClaimId, askedFor: 'The progress note.' }
  expect(await world.application.execute(desk.examiner, 'records.ask', ask)).toMatchObject({
    refusal: { code: 'not-waiting' },
  })
  expect(await world.application.execute(desk.examiner, 'records.receive', { receivedClaimId })).toMatchObject({
    refusal: { code: 'not-asked' },
  })
})

test('a visit confirmed by its electronic record is paid, another of that code is not', async () => {
  const desk = await setUpPlan(world)
  await policy(desk, { visitRecordCodes: ['H0038'] })
  await desk.run(desk.utilization, 'visitRecord.record', {
    personId: desk.personId,
    code: 'H0038',
    servedOn: '2026-01-05',
  })
  const member = await desk.run(desk.examiner, 'member.get', { personId: desk.personId })
  expect(member.visits).toMatchObject([{ code: 'H0038', servedOn: '2026-01-05' }])
  expect(member).toMatchObject({ confirmedCodes: ['H0038'], coverages: [{ memberNumber: 'M100001', today: true }] })
  const confirmed = await desk.takeClaim()
  const unknown = await desk.takeClaim({ line: { servedOn: day('2026-01-06'), servedThrough: day('2026-01-06') } })
  expect((await desk.decided(confirmed.receivedClaimId)).row.paidCents).toBe(62_00)
  expect((await desk.decided(unknown.receivedClaimId)).row.paidCents).toBe(0)
})
