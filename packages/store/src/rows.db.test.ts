// Rows in bulk carry every kind of column; counters have no gap; names are found however they are written.
import { cents, day } from '@throughline/domain'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readInt8, readMoment } from './connection.ts'
import { insertRows, nameKeyRange, nextNumber, personNameKey } from './rows.ts'
import { json } from './schema/columns.ts'
import { inOrganization } from './tenancy.ts'
import { testDatabase, testOrganization, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let river: string
beforeAll(async () => {
  database = await testDatabase()
  river = await testOrganization(database.db)
})
afterAll(() => database.close())

const at = '2026-01-05T14:30:00.500Z'

describe('rows in bulk', () => {
  const deposit = (number: number) => ({
    organization_id: river,
    deposit_id: randomUUID(),
    deposited_on: day('2026-01-05'),
    cents: cents(9_007_199_254_740_991 - number),
    trace: number % 2 === 0 ? `T${number}` : null,
    source: `it's "${number}" \\ {x} ~*: ñ`,
    created_at: at,
  })

  test('come back as they went in', async () => {
    const rows = Array.from({ length: 4_500 }, (_, number) => deposit(number))
    const { written, read } = await inOrganization(database.db, river, async (trx) => ({
      written: await insertRows(trx, 'deposit', rows),
      read: await trx
        .selectFrom('deposit')
        .select(['organization_id', 'deposit_id', 'deposited_on', 'cents', 'trace', 'source', 'created_at'])
        .orderBy('cents', 'desc')
        .execute(),
    }))
    expect(written).toBe(4_500)
    expect(read).toEqual(rows)
  })

  test('carry large documents beside them, whatever stands in those', async () => {
    const rows = Array.from({ length: 3 }, (_, number) => ({
      organization_id: river,
      version: 100 + number,
      document: json({ number, text: `a\nb\u2028 "${number}" \\n`, deep: [{ none: null }] }),
      starts: day('2026-01-05'),
      created_at: at,
    }))
    const read = await inOrganization(database.db, river, async (trx) => {
      await insertRows(trx, 'plan_policy', rows, { large: 'document' })
      return trx.selectFrom('plan_policy').select(['version', 'document', 'starts']).orderBy('version').execute()
    })
    expect(read).toEqual(
      rows.map((row, number) => ({
        version: row.version,
        document: { number, text: `a\nb\u2028 "${number}" \\n`, deep: [{ none: null }] },
        starts: row.starts,
      })),
    )
  })

  test('carry arrays and JSON', async () => {
    const row = {
      organization_id: river,
      person_id: randomUUID(),
      given_name: 'Ana',
      family_name: 'Lee',
      name_key: 'lee ana',
      birth_date: day('1980-02-29'),
      address: json({ line1: '1 "Main" St', city: 'X', state: 'NJ', zip: '07001' }),
      created_at: at,
    }
    const order = {
      organization_id: river,
      recommendation_id: randomUUID(),
      person_id: row.person_id,
      practitioner_name: 'Dr. Y',
      given_on: day('2026-01-02'),
      diagnoses: ['F3181', 'F4310'],
    }
    await inOrganization(database.db, river, async (trx) => {
      await insertRows(trx, 'person', [row])
      await insertRows(trx, 'recommendation', [order])
      const person = await trx
        .selectFrom('person')
        .select(['address', 'status'])
        .where('person_id', '=', row.person_id)
        .executeTakeFirst()
      expect(person).toEqual({
        address: { line1: '1 "Main" St', city: 'X', state: 'NJ', zip: '07001' },
        status: 'active',
      })
      const kept = await trx.selectFrom('recommendation').select('diagnoses').executeTakeFirst()
      expect(kept).toEqual({ diagnoses: ['F3181', 'F4310'] })
    })
  })

  test('already there are left out when asked', async () => {
    const rows = [deposit(1), deposit(2)]
    await inOrganization(database.db, river, async (trx) => {
      expect(await insertRows(trx, 'deposit', rows)).toBe(2)
      expect(await insertRows(trx, 'deposit', [...rows, deposit(3)], { skipExisting: true })).toBe(1)
    })
  })

  test('that name different columns are our bug, and said so', async () => {
    const { trace: _, ...other } = deposit(2)
    const work = inOrganization(database.db, river, (trx) => insertRows(trx, 'deposit', [deposit(1), other]))
    await expect(work).rejects.toThrow('must all name the same columns')
  })
})

test('numbers follow each other without a gap, however many ask at once', async () => {
  const take = (count: number) =>
    inOrganization(database.db, river, (trx) => nextNumber(trx, river, 'interchange', count))
  const failed = inOrganization(database.db, river, async (trx) => {
    await nextNumber(trx, river, 'interchange')
    throw new Error('rolled back')
  })
  await expect(failed).rejects.toThrow('rolled back')
  const firsts = await Promise.all(Array.from({ length: 20 }, () => take(3)))
  expect(firsts.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, number) => 1 + 3 * number))
})

describe('names', () => {
  test.each([
    ['García-López', 'María', 'garcia lopez maria'],
    ["O'Brien", 'Seán', 'o brien sean'],
    ['  de la Cruz ', 'J.', 'de la cruz j'],
    ['Nguyễn', 'Thị', 'nguyen thi'],
  ])('%s, %s → %s', (family, given, key) => {
    expect(personNameKey(family, given)).toBe(key)
    const typed = nameKeyRange(family.slice(0, 4))
    expect(key >= typed.from && key < typed.until).toBe(true)
  })
})

describe('values', () => {
  test('a number too large to be kept exactly is refused', () => {
    expect(readInt8('9007199254740991')).toBe(9_007_199_254_740_991)
    expect(() => readInt8('9007199254740993')).toThrow('without loss')
  })
  test.each([
    ['2026-01-05 14:30:00+00', '2026-01-05T14:30:00.000Z'],
    ['2026-01-05 14:30:00.5+00', '2026-01-05T14:30:00.500Z'],
    ['2026-01-05 14:30:00.123456+00', '2026-01-05T14:30:00.123Z'],
    ['infinity', 'infinity'],
  ])('the moment %s is %s', (text, moment) => expect(readMoment(text)).toBe(moment))
})
