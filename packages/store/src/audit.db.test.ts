// The audit chain holds however rows commit, and ten kinds of tampering, drawn at random many times, are each found.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditHead, recordAudit, sealAudit, verifyAudit, type AuditHead, type AuditRecord } from './audit.ts'
import { inOrganization, type StoreTransaction } from './tenancy.ts'
import { testDatabase, testOrganization, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
const key = createHash('sha256').update('a key').digest()
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())

const record = (organizationId: string, more: Partial<AuditRecord> = {}): AuditRecord => ({
  organizationId,
  at: '2026-01-05T14:30:00.123Z',
  userId: randomUUID(),
  command: 'person.get',
  outcome: 'done',
  personIds: [randomUUID(), randomUUID()],
  subjectKind: 'person',
  subjectId: randomUUID(),
  requestId: 'r-1',
  detail: { fields: ['name', 'phone'], count: 2 },
  ...more,
})

const inside = <T>(organizationId: string, work: (trx: StoreTransaction) => Promise<T>) =>
  inOrganization(database.db, organizationId, work)
const seal = (organizationId: string, limit?: number) =>
  inside(organizationId, (trx) => sealAudit(trx, organizationId, key, limit))
const verify = (organizationId: string, anchor: AuditHead | null = null, with_: Uint8Array = key) =>
  inside(organizationId, (trx) => verifyAudit(trx, organizationId, with_, anchor))

const organizationWith = async (rows: number): Promise<string> => {
  const id = await testOrganization(database.db)
  await inside(id, async (trx) => {
    for (let row = 0; row < rows; row += 1) await recordAudit(trx, record(id))
  })
  return id
}

describe('the chain', () => {
  test('an entry names each person once, and waits until it is chained', async () => {
    const id = await testOrganization(database.db)
    const person = randomUUID()
    await inside(id, (trx) => recordAudit(trx, record(id, { personIds: [person, person], detail: null })))
    const people = await inside(id, (trx) => trx.selectFrom('audit_entry_person').select('person_id').execute())
    expect(people).toEqual([{ person_id: person }])
    expect(await verify(id)).toMatchObject({ checked: 0, waiting: 1, head: null, faults: [] })
    expect(await seal(id)).toBe(1)
    expect(await verify(id)).toMatchObject({ checked: 1, waiting: 0, faults: [] })
    expect(await seal(id)).toBe(0)
  })

  test('an entry goes when its command is rolled back', async () => {
    const id = await testOrganization(database.db)
    await expect(
      inside(id, async (trx) => {
        await recordAudit(trx, record(id))
        throw new Error('refused')
      }),
    ).rejects.toThrow('refused')
    expect(await verify(id)).toMatchObject({ checked: 0, waiting: 0, faults: [] })
  })

  test('an entry that commits late is chained after those with higher numbers', async () => {
    const id = await testOrganization(database.db)
    await inside(id, async (trx) => {
      await recordAudit(trx, record(id))
      await inside(id, (other) => recordAudit(other, record(id)))
      expect(await seal(id)).toBe(1)
    })
    expect(await seal(id)).toBe(1)
    const order = await inside(id, (trx) => trx.selectFrom('audit_seal').select('seq').orderBy('position').execute())
    expect(order[0]!.seq).toBeGreaterThan(order[1]!.seq)
    expect((await verify(id)).faults).toEqual([])
  })

  test('several sealers at once make one chain', async () => {
    const id = await organizationWith(60)
    const sealed = await Promise.all(Array.from({ length: 8 }, () => seal(id, 10)))
    while ((await seal(id, 10)) > 0);
    expect(sealed.every((count) => count <= 10)).toBe(true)
    expect(await verify(id)).toMatchObject({ checked: 60, waiting: 0, faults: [] })
  })

  test('another key does not verify', async () => {
    const id = await organizationWith(2)
    await seal(id)
    const verdict = await verify(id, null, createHash('sha256').update('another').digest())
    expect(verdict.faults.map((fault) => fault.kind)).toEqual(['altered', 'altered'])
  })
})

describe('tampering is found', () => {
  const rows = 40
  // Whoever tampers is as mighty as can be: the superuser, with foreign keys switched off. They lack the key.
  const tamperings: Readonly<Record<string, (pick: (below: number) => number) => string>> = {
    'a field of an entry': (pick) => {
      const field = [
        `at = at + interval '1 second'`,
        `user_id = gen_random_uuid()`,
        `command = command || 'x'`,
        `outcome = 'refused'`,
        `subject_id = 'x'`,
        `request_id = null`,
        `detail = detail || '{"count": 3}'`,
        `person_ids = person_ids[1:1]`,
      ][pick(8)]!
      return `update audit_entry set ${field} where (organization_id, seq) = ($org, $seq)`
    },
    'an entry taken out': () => `delete from audit_entry where (organization_id, seq) = ($org, $seq)`,
    'an entry and its link taken out': () =>
      `with gone as (delete from audit_seal where organization_id = $org and position = $position returning seq)
       delete from audit_entry where organization_id = $org and seq in (select seq from gone)`,
    'two entries swapped': () =>
      `update audit_entry a set user_id = b.user_id, subject_id = b.subject_id from audit_entry b
       where a.organization_id = $org and b.organization_id = $org and a.seq in ($seq, $seq + 1) and b.seq in ($seq, $seq + 1)
         and a.seq <> b.seq`,
    'an entry slipped in': () =>
      `insert into audit_entry (organization_id, at, command, outcome) values ($org, '2026-01-05', 'x', 'done')`,
    'an entry slipped in with a link of its own': () =>
      `with e as (insert into audit_entry (organization_id, at, command, outcome) values ($org, '2026-01-05', 'x', 'done') returning seq)
       insert into audit_seal (organization_id, position, seq, previous, hash)
       select $org, 1 + max(position), (select seq from e), (array_agg(hash order by position desc))[1], repeat('ab', 32)
       from audit_seal where organization_id = $org`,
    'a bit of a hash': (pick) =>
      `update audit_seal set hash = overlay(hash placing to_hex((('x' || substr(hash, $bit, 1))::bit(4)::int # ${1 << pick(4)})) from $bit for 1)
       where organization_id = $org and position = $position`,
    'a bit of what a link follows': () =>
      `update audit_seal set previous = overlay(previous placing translate(substr(previous, $bit, 1), '0123456789abcdef', '123456789abcdef0') from $bit for 1)
       where organization_id = $org and position = $position`,
    'the tail cut off': () =>
      `with gone as (delete from audit_seal where organization_id = $org and position >= $position returning seq),
         people as (delete from audit_entry_person where organization_id = $org and seq in (select seq from gone))
       delete from audit_entry where organization_id = $org and seq in (select seq from gone)`,
    'a person hidden from the index': () =>
      `delete from audit_entry_person where (organization_id, seq) = ($org, $seq) and person_id = (
         select min(person_id::text)::uuid from audit_entry_person where (organization_id, seq) = ($org, $seq))`,
  }

  test.each(Object.keys(tamperings))('%s, a hundred times', async (kind) => {
    const seed = randomBytes(4).readUInt32LE()
    let state = seed
    const pick = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state % below
    }
    const id = await organizationWith(rows)
    await seal(id)
    const anchor = await inside(id, (trx) => auditHead(trx, id))
    expect((await verify(id, anchor)).faults).toEqual([])
    const undo = new Error('undo')
    for (let round = 0; round < 100; round += 1) {
      const position = 1 + pick(rows - 1)
      const tried = database.superuser.transaction().execute(async (trx) => {
        await sql.raw(`set local session_replication_role = replica`).execute(trx)
        const link = await trx
          .selectFrom('audit_seal')
          .select('seq')
          .where('organization_id', '=', id)
          .where('position', '=', position)
          .executeTakeFirstOrThrow()
        const values: Record<string, string> = {
          org: `'${id}'::uuid`,
          seq: String(link.seq),
          position: String(position),
          bit: String(1 + pick(64)),
        }
        const statement = tamperings[kind]!(pick).replaceAll(/\$(\w+)/g, (_, name: string) => values[name]!)
        const changed = await sql.raw(statement).execute(trx)
        expect(changed.numAffectedRows, `seed ${seed} round ${round}`).toBeGreaterThan(0n)
        const verdict = await verifyAudit(trx, id, key, anchor)
        expect(verdict.faults.length, `${kind}, position ${position}, seed ${seed}, round ${round}`).toBeGreaterThan(0)
        throw undo
      })
      await expect(tried).rejects.toBe(undo)
    }
    expect((await verify(id, anchor)).faults).toEqual([])
  })
})
