// Real 835s and 837Ps from outside through `file.take`: none crashes, none is half-posted, every cent of what posted stands
// in the ledger, whether the organization knows the claims or none of them; and the report in docs is what they give.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inOrganization } from '@throughline/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { answerOurs, reportOf, samplesFolder, samplesOf, takeSample, wordsOf, type TakenSample } from './real-files.ts'

const folder = samplesFolder()
const page = join(import.meta.dirname, '../../../docs/real-files.md')
if (folder === null)
  console.warn(
    'No sample files: set THROUGHLINE_X12_SAMPLES to a folder with 835/ and 837P/. Real files were not tried.',
  )

const remittances = folder === null ? [] : samplesOf(folder, '835')
const claimFiles = folder === null ? [] : samplesOf(folder, '837P')

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** Remittances by state, what they say they paid, and what the ledger holds as not yet at the bank. */
async function moneyOf({ desk }: TakenSample) {
  const { rows } = await inOrganization(desk.store, desk.organizationId, (trx) =>
    sql<{ posted: number; paid: number; transfers: number; undeposited: number }>`
      select (select count(*)::int from remittance where organization_id = ${desk.organizationId} and status = 'posted') as posted,
        (select coalesce(sum(paid_cents), 0)::bigint from remittance
          where organization_id = ${desk.organizationId} and status = 'posted') as paid,
        (select count(*)::int from transfer
          where organization_id = ${desk.organizationId} and remittance_id is not null) as transfers,
        (select coalesce(sum(case when d.kind = 'undeposited' then t.cents else 0 end
            - case when c.kind = 'undeposited' then t.cents else 0 end), 0)::bigint
          from transfer t
          join account d on d.organization_id = t.organization_id and d.account_id = t.debit_account
          join account c on c.organization_id = t.organization_id and c.account_id = t.credit_account
          where t.organization_id = ${desk.organizationId}) as undeposited`.execute(trx),
  )
  return rows[0]!
}

async function isSound(sample: TakenSample): Promise<void> {
  const { outcome, desk } = sample
  const money = await moneyOf(sample)
  expect(money.undeposited).toBe(money.paid)
  if (outcome.outcome !== 'posted' && sample.answered.length === 0)
    expect(money.posted === 0 ? money.transfers : 0).toBe(0)
  const said = outcome.transactions.filter((one) => one.outcome === 'posted')
  expect(money.posted).toBe(said.length + sample.answered.length)
  expect(await desk.broken()).toEqual([])
  const again = await desk.run('file.take', { fileId: outcome.fileId })
  expect(await moneyOf({ ...sample, outcome: again })).toEqual(money)
}

const taken = new Map<string, TakenSample>()

describe.skipIf(folder === null)('as they came', () => {
  test.each(remittances)('%s: whole or not at all', async (path) => {
    for (const knowing of [true, false]) {
      const asked = await takeSample(database.db, folder!, path, knowing)
      expect(['questioned', 'quarantined', 'unreadable', 'kept']).toContain(asked.outcome.outcome)
      expect(wordsOf(asked.outcome).length).toBeGreaterThan(0)
      await isSound(asked)
      const answered = await answerOurs(asked)
      await isSound(answered)
      if (knowing) taken.set(path, answered)
    }
  })

  test.each(claimFiles)('%s: accepted or rejected, with reasons', async (path) => {
    const sample = await takeSample(database.db, folder!, path)
    taken.set(path, sample)
    expect(['accepted', 'rejected', 'unreadable', 'kept']).toContain(sample.outcome.outcome)
    expect(wordsOf(sample.outcome).length).toBeGreaterThan(0)
    for (const words of wordsOf(sample.outcome)) expect(words).toMatch(/^[A-Z“0-9].*[.]$/)
    expect(await sample.desk.broken()).toEqual([])
    const again = await sample.desk.run('file.take', { fileId: sample.outcome.fileId })
    expect(again).toEqual(sample.outcome)
  })

  test('the report in docs says the same', () => {
    expect(existsSync(page)).toBe(true)
    const fresh = reportOf([...remittances, ...claimFiles].map((path) => taken.get(path)!))
    expect(readFileSync(page, 'utf8'), 'stale: run npx tsx tools/real-files.ts').toBe(fresh)
  })
})
