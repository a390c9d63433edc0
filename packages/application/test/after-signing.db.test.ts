// After signing, through the operations: steps with their proof, deliveries that stay, an intake and those who wait.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOrganization } from '@throughline/store'
import { sql } from 'kysely'
import { bindings, type Session } from '../src/index.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let director: Session
let contractId: string
beforeAll(async () => {
  world = await testWorld({ bindings })
  river = await setUpRiverbend(world)
  director = river.director
  const { rows }: { rows: { contractId: string }[] } = await asked('signed.list', {})
  contractId = rows[0]!.contractId
})
afterAll(() => world.close())

const asked = async (name: string, input: unknown) => {
  const outcome = await world.application.ask(director, name, input)
  if (!outcome.ok) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`)
  return outcome.reply as never
}
const refused = async (name: string, input: unknown) => {
  const outcome = await world.application.ask(director, name, input)
  return outcome.ok ? null : outcome.refusal.code
}
type Got = {
  steps: { step: string; standing: string; proof: string }[]
  dues: { obligation: string; title: string; dueOn: string; standing: string; owner: string }[]
  onTime: { onTime: number; of: number }
  trial: { decidesOn: string; daysLeft: number; standing: string | null; decisions: { reason: string }[] }
  intake: { cap: number; chosen: boolean; waiting: number }
}
const got = (): Promise<Got> => asked('signed.get', { contractId })

test('a step is done with its proof, and not without', async () => {
  const step = { contractId, step: 'eft', dueOn: '2026-02-01', owner: 'Mel', doneOn: '2026-01-30', proof: '' }
  expect(await refused('signed.setStep', step)).toBe('proof-missing')
  expect(await refused('signed.setStep', { ...step, step: 'dancing' })).toBe('step-unknown')
  await asked('signed.setStep', { ...step, proof: 'Letter of the plan, 30 Jan' })
  expect((await got()).steps.find((one) => one.step === 'eft')).toMatchObject({
    standing: 'done',
    proof: 'Letter of the plan, 30 Jan',
  })
})

test('a trial whose day has passed says so', async () => {
  const { trial } = await got()
  const { rows }: { rows: { trialDaysLeft: number }[] } = await asked('signed.list', {})
  expect([trial.decidesOn, trial.daysLeft, rows[0]!.trialDaysLeft]).toEqual(['2026-01-01', -60, -60])
})

test('what was decided of a trial stands with who, when and why, and nobody is asked any more', async () => {
  const askedToday = async () => {
    const { rows }: { rows: { kind: string; first: { id: string }[] }[] } = await asked('home.today', {})
    return rows.filter((row) => row.kind === 'trial-decides').flatMap((row) => row.first.map((one) => one.id))
  }
  expect(await askedToday()).toContain(contractId)
  const decide = {
    contractId,
    decision: 'change-terms',
    decidedOn: '2026-02-20',
    who: 'Our board and Dana Ortiz of the plan',
    reason: 'The rate does not cover a paid unit.',
  }
  expect(await refused('signed.decideTrial', { ...decide, decidedOn: '2026-12-01' })).toBe('decided-ahead')
  expect(await refused('signed.decideTrial', { ...decide, decidedOn: '2025-06-30' })).toBe('decided-before-start')
  expect(await refused('signed.decideTrial', { ...decide, reason: '' })).toBe('invalid')
  await asked('signed.decideTrial', decide)
  await asked('signed.decideTrial', { ...decide, decision: 'go-on', decidedOn: '2026-02-24', reason: 'The rate rose.' })
  const { trial } = await got()
  expect(trial.decisions.map((one) => one.reason)).toEqual(['The rate rose.', 'The rate does not cover a paid unit.'])
  expect(trial.standing).not.toBeNull()
  const { rows }: { rows: { contractId: string }[] } = await asked('signed.list', {})
  expect(rows.find((row) => row.contractId === contractId)).toMatchObject({
    trialDecision: 'go-on',
    trialDecidedOn: '2026-02-24',
  })
  expect(await askedToday()).not.toContain(contractId)
})

test('what is owed comes from the contract and from us; a delivery is recorded once and stays', async () => {
  await asked('signed.addObligation', {
    contractId,
    title: 'Insurance certificate',
    owner: 'Mel',
    every: 'year',
    firstDue: '2026-01-15',
    ends: null,
  })
  const before = await got()
  const insurance = before.dues.find((due) => due.title === 'Insurance certificate')!
  expect(insurance).toMatchObject({ dueOn: '2026-01-15', owner: 'Mel', standing: 'overdue' })
  const deliver = {
    contractId,
    obligation: insurance.obligation,
    dueOn: '2026-01-15',
    deliveredOn: '2026-01-14',
    proof: 'Mail of 14 Jan',
  }
  await asked('signed.deliver', deliver)
  const after = await got()
  expect(after.dues.find((due) => due.obligation === insurance.obligation)!.standing).toBe('on-time')
  expect(after.onTime.onTime).toBe(before.onTime.onTime + 1)
  expect(await refused('signed.deliver', { ...deliver, deliveredOn: '2026-01-15' })).toBe('already-delivered')
  expect(await refused('signed.deliver', { ...deliver, dueOn: '2026-01-16' })).toBe('not-owed')
  const change = inOrganization(world.store, river.organizationId, (trx) =>
    sql`update obligation_delivery set delivered_on = '2026-01-01'`.execute(trx),
  )
  await expect(change).rejects.toMatchObject({ code: '42501' })
})

test('nothing is owed before the signature, and no report on a time before the plan counts the organization in', async () => {
  const early = { contractId, title: 'Roster', owner: 'Mel', every: 'month', firstDue: '2025-06-11', ends: null }
  expect(await refused('signed.addObligation', early)).toBe('due-before-signed')
  const reports = async () =>
    (await got()).dues.filter((due) => due.obligation === 'report-1').map((due) => [due.dueOn, due.standing])
  expect((await reports())[0]).toEqual(['2025-10-30', 'overdue'])
  const loaded = { effectiveOn: '2026-02-15', toldBy: 'Provider relations', reference: 'PR-1' }
  await asked('credentialing.open', { payerId: river.payerId, loaded })
  expect((await reports())[0]).toEqual(['2026-04-30', 'open'])
  const { rows }: { rows: { contractId: string; overdue: number }[] } = await asked('signed.list', {})
  expect(rows.find((row) => row.contractId === contractId)!.overdue).toBe(0)
  await world.database.superuser.updateTable('credentialing_file').set({ effective_on: null }).execute()
  expect((await reports())[0]).toEqual(['2026-04-30', 'open'])
})

test('the guide’s twenty stands until somebody chooses; who waits is first come, first served', async () => {
  expect((await got()).intake).toMatchObject({ cap: 20, chosen: false })
  await asked('signed.setIntake', { contractId, cap: 12, unitsAMonth: null })
  for (const [name, referredOn] of [
    ['Second', '2026-01-20'],
    ['First', '2026-01-10'],
  ] as const)
    await asked('waiting.add', { contractId, name, reachAt: '', referredBy: 'Call center', referredOn })
  const list: { rows: { waitingId: string; name: string }[] } = await asked('waiting.list', { contractId })
  expect(list.rows.map((row) => row.name)).toEqual(['First', 'Second'])
  await asked('waiting.settle', { waitingId: list.rows[0]!.waitingId, status: 'started', reason: '' })
  expect(await refused('waiting.settle', { waitingId: list.rows[1]!.waitingId, status: 'closed', reason: '' })).toBe(
    'reason-missing',
  )
  expect((await got()).intake).toMatchObject({ cap: 12, chosen: true, waiting: 1 })
})

test('a guide’s trial and the planned units are counted from the first day of work', async () => {
  const before = await got()
  const intake = { contractId, cap: 20, unitsAMonth: 10, beganOn: '2025-10-01' }
  expect(await refused('signed.setIntake', { ...intake, beganOn: '2025-06-30' })).toBe('began-before-start')
  await asked('signed.setIntake', intake)
  expect((await got()).trial.decidesOn).toBe('2026-04-01')
  await asked('signed.setIntake', { ...intake, beganOn: null, cap: before.intake.cap, unitsAMonth: null })
  expect((await got()).trial.decidesOn).toBe('2026-01-01')
})
