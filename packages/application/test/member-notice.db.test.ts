// The notice to the person served, as a plan's people write it: only for what has to be told, the first in a language stays,
// and not before the plan has a place to appeal to.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '@throughline/domain'
import { inOrganization, inScope } from '@throughline/store'
import { readPdf } from '../../documents/test/read-pdf.ts'
import { bindings, jobs } from '../src/index.ts'
import { setUpPlan } from './plan-desk.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())

/** A plan that pays for no peer support, and a claim for it. */
async function refusedClaim() {
  const benefit = `benefit: plains-state
purchaser: Plains State
name: Behavioral health benefit
version: 1
starts: 2025-01-01
lineOfBusiness: medicaid
services:
  - code: H0038
    covered: false
`
  const desk = await setUpPlan(world, { benefit })
  const { receivedClaimId } = await desk.takeClaim()
  return { desk, receivedClaimId }
}

test('it is written once in each language, on the day it is written, and shown on the page', async () => {
  const { desk, receivedClaimId } = await refusedClaim()
  const ask = { receivedClaimId, language: 'es' } as const
  const early = await world.application.execute(desk.examiner, 'receivedClaim.memberNotice', ask)
  expect(early).toMatchObject({ ok: false, refusal: { code: 'no-notice-owed' } })
  await desk.decided(receivedClaimId)
  const before = (await desk.run(desk.examiner, 'receivedClaim.get', { receivedClaimId })).notice
  expect(before).toMatchObject({ due: true, written: [] })
  expect(before.words!.es[0]!.title).toBe('No pagaremos un servicio que usted recibió')
  const written = await desk.run(desk.examiner, 'receivedClaim.memberNotice', ask)
  world.clock.advance(3 * 24 * 60)
  expect(await desk.run(desk.examiner, 'receivedClaim.memberNotice', ask)).toEqual(written)
  const other = await desk.run(desk.examiner, 'receivedClaim.memberNotice', { ...ask, language: 'en' })
  const { notice } = await desk.run(desk.examiner, 'receivedClaim.get', { receivedClaimId })
  expect(notice.written.map(({ language, fileId }) => [language, fileId])).toEqual([
    ['es', written.fileId],
    ['en', other.fileId],
  ])
  const [spanish, english] = notice.written
  expect(Date.parse(english!.appealBy) - Date.parse(spanish!.appealBy)).toBe(3 * 24 * 60 * 60 * 1000)
  expect(Date.parse(spanish!.appealBy) - Date.parse(spanish!.writtenOn)).toBe(60 * 24 * 60 * 60 * 1000)
  const opened = await world.application.openFile(desk.examiner, written.fileId, world.newId())
  if (!opened.ok) throw new Error(opened.refusal.message)
  const pieces: Uint8Array[] = []
  for await (const piece of opened.reply.content) pieces.push(piece)
  const words = readPdf(Buffer.concat(pieces))
    .pages.map((page) => page.said)
    .join(' ')
    .replace(/\s+/g, ' ')
  for (const said of ['Ana Rivera', 'Sus beneficios no incluyen este servicio.', 'Si no está de acuerdo, puede apelar'])
    expect(words).toContain(said)
})

test('a refusal is owed to the member from its day until its letter is written; a later decision owes anew', async () => {
  const { desk, receivedClaimId } = await refusedClaim()
  const owed = (status: 'owed' | 'written') => desk.run(desk.examiner, 'memberNotice.list', { filter: { status } })
  const today = async () =>
    (await desk.run(desk.examiner, 'home.today', {})).rows.filter((row) => row.kind === 'notice-owed')
  expect((await owed('owed')).rows).toEqual([])
  await desk.decided(receivedClaimId)
  const decidedOn = (await owed('owed')).rows[0]!.dueOn
  world.clock.advance(2 * 24 * 60)
  expect((await owed('owed')).rows).toMatchObject([
    { receivedClaimId, member: { label: 'Ana Rivera' }, outcome: 'denied', dueOn: decidedOn, daysLate: 2, written: [] },
  ])
  expect(await today()).toMatchObject([{ count: 1, daysLeft: -2, first: [{ id: receivedClaimId }] }])
  const letter = await desk.run(desk.examiner, 'receivedClaim.memberNotice', { receivedClaimId, language: 'es' })
  expect((await owed('owed')).rows).toEqual([])
  expect(await today()).toEqual([])
  expect((await owed('written')).rows).toMatchObject([
    { receivedClaimId, daysLate: 0, written: [{ language: 'es', fileId: letter.fileId }] },
  ])
  await desk.run(desk.auditor, 'receivedClaim.readjudicate', { receivedClaimId, reason: 'asked by the provider' })
  expect((await owed('owed')).rows).toMatchObject([{ receivedClaimId, written: [] }])
  await desk.run(desk.auditor, 'receivedClaim.readjudicate', { receivedClaimId, reason: 'asked once more' })
  // The version before is told by the one that took its place.
  expect((await owed('owed')).rows).toHaveLength(1)
})

test('who has died is not on the list of letters to write', async () => {
  const { desk, receivedClaimId } = await refusedClaim()
  await desk.decided(receivedClaimId)
  await inOrganization(world.store, desk.organizationId, (trx) =>
    trx
      .updateTable('person')
      .set({ died_on: day('2026-02-01') })
      .where('organization_id', '=', desk.organizationId)
      .execute(),
  )
  expect((await desk.run(desk.examiner, 'memberNotice.list', { filter: { status: 'owed' } })).rows).toEqual([])
})

test('nothing is told of a claim that is allowed', async () => {
  const desk = await setUpPlan(world)
  const { receivedClaimId } = await desk.takeClaim()
  await desk.decided(receivedClaimId)
  const { notice } = await desk.run(desk.examiner, 'receivedClaim.get', { receivedClaimId })
  expect(notice).toMatchObject({ due: false, why: 'nothing-refused', words: null })
})

test('a plan without a phone is told what to enter first', async () => {
  const { desk, receivedClaimId } = await refusedClaim()
  await desk.decided(receivedClaimId)
  await inScope(world.store, 'identity', (trx) =>
    trx.updateTable('organization').set({ phone: null }).where('organization_id', '=', desk.organizationId).execute(),
  )
  expect(
    await world.application.execute(desk.examiner, 'receivedClaim.memberNotice', { receivedClaimId, language: 'en' }),
  ).toMatchObject({ ok: false, refusal: { code: 'nowhere-to-appeal' } })
})
