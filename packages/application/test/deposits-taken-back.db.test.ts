// Mistakes at the bank: a deposit matched to the wrong remittance, or one the bank never had. Each is taken back in the
// ledger by transfers of its own, as often as it happens, and the thread tells of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { decided, dollars, openDesk, remittance, type Desk } from './posting-desk.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

let desks = 0
async function paidDesk(): Promise<{ desk: Desk; remittanceId: string; claimId: string }> {
  const desk = await openDesk({ store: database.db, seed: `deposits ${desks++}` })
  const [claimId] = await desk.addClaims({ control: 'C1', lines: [100] })
  const outcome = await desk.take(remittance({ trace: 'T1', claims: [decided('C1', '1', [[100, 90, 'CO-45 10']])] }))
  return { desk, remittanceId: outcome.transactions[0]!.remittanceId!, claimId: claimId! }
}

const record = (desk: Desk, amount: number, trace: string | null = 'T1') =>
  desk.run('deposit.record', { depositedOn: '2026-02-03', cents: dollars(amount), trace, payer: null })
const posted = { charges: -100, contractual: 10 }
const reason = 'It was the payment of another plan'

test('a match that was a mistake: the remittance waits again, the money is unexplained; and it may be matched again', async () => {
  const { desk, remittanceId, claimId } = await paidDesk()
  const { depositId } = await record(desk, 90)
  expect(await desk.balances()).toEqual({ ...posted, bank: 90 })
  for (const time of [1, 2, 3]) {
    await desk.run('deposit.unmatch', { depositId, remittanceId, reason })
    expect(await desk.balances(), `unmatched ${time}`).toEqual({
      ...posted,
      undeposited: 90,
      bank: 90,
      unexplained: -90,
    })
    expect((await desk.run('remittance.get', { remittanceId })).row.deposited).toBe('none')
    await desk.run('deposit.unmatch', { depositId, remittanceId, reason })
    expect(await desk.broken()).toEqual([])
    const [row] = (await desk.run('deposit.list', {})).rows
    expect(row).toMatchObject({ unexplainedCents: 9000, takenBack: null, suggestions: [{ cents: 9000 }] })
    await desk.run('deposit.match', { depositId, remittanceId })
    expect(await desk.balances(), `matched ${time}`).toEqual({ ...posted, bank: 90 })
    expect(await desk.broken()).toEqual([])
  }
  const thread = await desk.run('thread.get', { kind: 'claim', id: claimId })
  const card = thread.cards.find((one) => one.stage === 'deposit')!
  expect(card.detail.filter((one) => one.label === 'Match taken back')).toHaveLength(3)
  expect(card.detail.at(-1)!.value).toContain(reason)
})

test('one line of the bank statement typed in two windows is one deposit; a second line is told apart by its trace', async () => {
  const { desk } = await paidDesk()
  const both = await Promise.allSettled([record(desk, 90), record(desk, 90)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await desk.balances()).toEqual({ ...posted, bank: 90 })
  await expect(record(desk, 90)).rejects.toThrow('recorded already')
  const { depositId } = await record(desk, 90, 'T1 second')
  expect(await desk.balances()).toEqual({ ...posted, bank: 180, unexplained: -90 })
  await desk.run('deposit.takeBack', { depositId, reason })
  await record(desk, 90, 'T1 second')
  expect(await desk.broken()).toEqual([])
})

test('a deposit the bank never had: taken back whole, once, and nothing is matched to it any more', async () => {
  const { desk, remittanceId, claimId } = await paidDesk()
  const { depositId } = await record(desk, 100)
  expect(await desk.balances()).toEqual({ ...posted, bank: 100, unexplained: -10 })
  for (let time = 0; time < 2; time += 1) {
    await desk.run('deposit.takeBack', { depositId, reason: 'Written down twice' })
    expect(await desk.balances()).toEqual({ ...posted, undeposited: 90 })
    expect(await desk.broken()).toEqual([])
  }
  const [row] = (await desk.run('deposit.list', {})).rows
  expect(row).toMatchObject({ remittances: [], unexplainedCents: 0, suggestions: [] })
  expect(row!.takenBack!.reason).toBe('Written down twice')
  await expect(desk.run('deposit.match', { depositId, remittanceId })).rejects.toThrow('taken-back')
  const today = await desk.run('home.today', {})
  expect(today.rows.some((one) => one.kind === 'deposit-unmatched')).toBe(false)
  const thread = await desk.run('thread.get', { kind: 'claim', id: claimId })
  const card = thread.cards.find((one) => one.stage === 'deposit')!
  expect(card.missing).toContain('not been seen at the bank yet')
  expect(card.detail).toMatchObject([{ label: 'Match taken back' }])
  await record(desk, 90)
  expect(await desk.balances()).toEqual({ ...posted, bank: 90 })
})

test('taken back and matched at the same moment: one of the two, and the books hold', async () => {
  const { desk, remittanceId } = await paidDesk()
  const { depositId } = await record(desk, 90, null)
  await Promise.allSettled([
    desk.run('deposit.takeBack', { depositId, reason: 'Written down twice' }),
    desk.run('deposit.match', { depositId, remittanceId }),
  ])
  expect(await desk.balances()).toEqual({ ...posted, undeposited: 90 })
  expect(await desk.broken()).toEqual([])
})
