// Remittances that add up and may yet not be ours: a test, another payee, another payer under a known trace, a day far ahead.
// Each waits for a person with a sentence, posts when one says it is ours, and is asked about once.
import { inOrganization } from '@throughline/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { bytesOf, decided, openDesk, remittance, textOf, type Desk } from './posting-desk.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

let desks = 0
async function deskWithClaims(): Promise<Desk> {
  const desk = await openDesk({ store: database.db, seed: `questioned ${desks++}` })
  await desk.addClaims({ control: 'C1', lines: [100] }, { control: 'C2', lines: [50] })
  return desk
}

const ours = textOf(remittance({ trace: 'T1', claims: [decided('C1', '1', [[100, 90, 'CO-45 10']])] }))
const sent = { receivable: 150, charges: -150 }
const posted = { receivable: 50, charges: -150, undeposited: 90, contractual: 10 }
const asTest = (text: string) => text.replace(/^(ISA.{93}\*)\d{9}\*0\*P/, '$1000000001*0*P').replace('*0*P*', '*0*T*')

const cases: readonly (readonly [string, (text: string) => string, RegExp])[] = [
  ['a test interchange', asTest, /^Remittance T1 came as a test \(ISA15 is T\)/],
  [
    'made out to another NPI',
    (text) => text.replace(/(N1\*PE\*[^*]*\*XX\*)\d{10}/, '$11467871418'),
    /^Remittance T1 is made out to .*NPI 1467871418.*your organization has NPI 1234567893\. .*post it as yours/,
  ],
  [
    'made out to another tax number',
    (text) => text.replace(/REF\*TJ\*\d{9}/, 'REF*TJ*999999999'),
    /tax number 999999999.*your organization has tax number 850123456/,
  ],
  [
    'paid next year',
    (text) => text.replaceAll('*20260201~', '*20270601~'),
    /moves on 1 Jun 2027, and not within the 30 days/,
  ],
  [
    'paid in a far year',
    (text) => text.replaceAll('*20260201', '*29990101'),
    /moves on 2999-01-01, and not within the 30/,
  ],
]

async function stateOf(desk: Desk): Promise<Record<string, string>> {
  const { rows } = await desk.run('remittance.list', { sort: 'receivedAt' })
  return Object.fromEntries(rows.map((row) => [row.payerIdentifier, row.status]))
}

describe.each(cases)('%s', (_, changed, words) => {
  const bytes = bytesOf(changed(ours))

  test('waits for a person: kept, nothing posted, a sentence; then it is ours', async () => {
    expect(textOf(bytes)).not.toBe(ours)
    const desk = await deskWithClaims()
    const inspected = await desk.run('file.inspect', { fileId: await desk.upload(bytes) })
    expect(inspected.outcome).toBe('questioned')
    const outcome = await desk.take(bytes)
    expect(outcome).toMatchObject({ outcome: 'questioned', transactions: [{ outcome: 'questioned', claims: 1 }] })
    expect(outcome.reasons).toEqual([expect.stringMatching(words)])
    expect(await desk.balances()).toEqual(sent)
    const remittanceId = outcome.transactions[0]!.remittanceId!
    const detail = await desk.run('remittance.get', { remittanceId })
    expect(detail.row).toMatchObject({ status: 'questioned', deposited: null, claims: 1 })
    expect(detail.findings.filter((one) => one.severity === 'error').map((one) => one.text)).toEqual(outcome.reasons)
    expect(detail.claims).toMatchObject([{ patientControl: 'C1', paidCents: 9000, lines: [{ paidCents: 9000 }] }])
    const reply = await desk.run('remittance.release', { remittanceId, reason: 'The bank shows it as ours' })
    expect(reply.text).toBe('Remittance T1 of Bright Plains Health Plan, $90.00: posted, 1 of 1 claim matched.')
    expect(await desk.balances()).toEqual(posted)
    await desk.run('remittance.release', { remittanceId, reason: 'A second time changes nothing' })
    expect(await desk.balances()).toEqual(posted)
    expect(await desk.broken()).toEqual([])
    const audit = await inOrganization(desk.store, desk.organizationId, (trx) =>
      sql<{ detail: unknown }>`select detail from audit_entry where organization_id = ${desk.organizationId}
        and command = 'remittance.release' order by seq`.execute(trx),
    )
    expect(audit.rows[0]!.detail).toMatchObject({ asked: true })
  })

  test('it is not ours: dismissed, asked once, and the right one posts afterwards', async () => {
    const desk = await deskWithClaims()
    const { transactions } = await desk.take(bytes)
    const remittanceId = transactions[0]!.remittanceId!
    await desk.run('remittance.dismiss', { remittanceId, reason: 'Not meant for us' })
    expect((await desk.run('remittance.get', { remittanceId })).row.status).toBe('dismissed')
    const again = bytesOf(textOf(bytes).replaceAll('000000001', '000000002'))
    expect((await desk.take(again)).outcome).toBe('duplicate')
    expect(await desk.balances()).toEqual(sent)
    expect((await desk.take(bytesOf(ours))).outcome).toBe('posted')
    expect(await desk.balances()).toEqual(posted)
  })
})

test('the same trace from a payer with another number waits, whichever file brings it; a payer of its own trace does not', async () => {
  const desk = await deskWithClaims()
  const other = { name: 'Other Health Plan', identifier: '1888888888' }
  const second = (trace: string) =>
    remittance({ trace, payer: other, claims: [decided('C2', '1', [[50, 40, 'CO-45 10']])], control: 7 })
  expect((await desk.take(bytesOf(ours))).outcome).toBe('posted')
  const outcome = await desk.take(second('T1'))
  expect(outcome.outcome).toBe('questioned')
  expect(outcome.reasons).toEqual([
    'Remittance T1 says it is from Other Health Plan (1888888888), but the same trace number came from Bright Plains Health Plan (1999999999) in remit.835. Nothing of it was posted, so that no payment counts twice. Look at the bank: if there are two payments, post it as yours; if there is one, dismiss it.',
  ])
  expect(await stateOf(desk)).toEqual({ '1999999999': 'posted', '1888888888': 'questioned' })
  expect(await desk.balances()).toEqual(posted)
  expect((await desk.take(second('T2'))).outcome).toBe('posted')
})

test('two payers with one trace in one file: the first posts, the second waits', async () => {
  const desk = await deskWithClaims()
  const other = { name: 'Other Health Plan', identifier: '1888888888' }
  const second = textOf(
    remittance({ trace: 'T1', payer: other, claims: [decided('C2', '1', [[50, 40, 'CO-45 10']])], control: 7 }),
  )
  const outcome = await desk.take(bytesOf(`${ours}${second}`))
  expect(outcome.transactions.map((one) => one.outcome)).toEqual(['posted', 'questioned'])
  expect(await desk.balances()).toEqual(posted)
})

test('what does not add up and is not ours either tells both, and stays kept aside', async () => {
  const desk = await deskWithClaims()
  const text = asTest(
    textOf(remittance({ trace: 'T1', paid: 95, claims: [decided('C1', '1', [[100, 90, 'CO-45 10']])] })),
  )
  const outcome = await desk.take(bytesOf(text))
  expect(outcome.outcome).toBe('quarantined')
  expect(outcome.reasons).toEqual([
    expect.stringContaining('The difference is $5.00'),
    expect.stringContaining('ISA15'),
  ])
  expect(await desk.balances()).toEqual(sent)
  const today = await desk.run('home.today', {})
  expect(today.rows.find((row) => row.kind === 'remittance-aside')).toMatchObject({ count: 1 })
})
