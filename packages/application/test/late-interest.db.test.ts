// Interest a payer owed for paying late: a finding on the remittance and work on the claim when it did not come, nothing
// when it did.
import { sampleContractYaml } from '@throughline/domain'
import { inOrganization } from '@throughline/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { decided, openDesk, remittance, type Desk } from './posting-desk.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** Two claims of $100 under the sample contract: 18% a year after 30 days. Remittances pay on 1 February 2026. */
async function deskFiled(seed: string, filedOn: string): Promise<Desk> {
  const desk = await openDesk({ store: database.db, seed })
  await desk.addClaims({ control: 'C1', lines: [100] }, { control: 'C2', lines: [100] })
  const saved = await desk.run('contract.save', {
    text: sampleContractYaml['bright-plains'],
    payerId: desk.payerId,
    providerId: null,
    signedOn: null,
  })
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  await inOrganization(database.db, desk.organizationId, (trx) =>
    sql`update claim c set contract_id = k.contract_id, contract_version = k.version, filed_on = ${filedOn}::date
      from contract k where k.organization_id = c.organization_id`.execute(trx),
  )
  return desk
}

const paid = (control: string, status = '1', sign = 1) =>
  decided(control, status, [[sign * 100, sign * 90, `CO-45 ${sign * 10}`]])

/** What the remittances say of interest, and the work that was opened for it. */
const told = (desk: Desk) =>
  inOrganization(database.db, desk.organizationId, async (trx) => {
    const remittances = await trx.selectFrom('remittance').select('findings').orderBy('trace').execute()
    const work = await trx.selectFrom('worklist').select('reason').where('kind', '=', 'underpaid').execute()
    const kept = remittances.flatMap((row) => (row.findings as { kept: { text: string }[] }).kept)
    return {
      findings: kept.map((one) => one.text).filter((text) => text.includes('interest')),
      work: work.map((row) => row.reason).sort(),
    }
  })

const nothing = { findings: [], work: [] }

test('paid late without interest: the amount to the cent on the remittance and on each claim', async () => {
  const desk = await deskFiled('late', '2025-12-01')
  await desk.take(remittance({ trace: 'T1', claims: [paid('C1'), paid('C2')] }))
  // 32 days after 31 December: $90.00 × 18% × 32/365 = $1.42 each.
  expect(await told(desk)).toEqual({
    findings: [
      'The payer paid 2 claims late, C1 among them (due 31 Dec 2025). The contract makes that $2.84 of interest; $0.00 came. Ask for the missing $2.84.',
    ],
    work: ['C1', 'C2'].map(
      (control) =>
        `Claim ${control} was due on 31 Dec 2025 and paid on 1 Feb 2026. The contract makes that $1.42 of interest; $0.00 came. Ask for the missing $1.42.`,
    ),
  })
  expect(await desk.broken()).toEqual([])
})

test('paid late with the interest, or in time: no finding', async () => {
  const late = await deskFiled('late and right', '2025-12-01')
  await late.take(remittance({ trace: 'T1', claims: [paid('C1'), paid('C2')], plb: ['L6 -2.84 INTEREST'] }))
  expect(await told(late)).toEqual(nothing)
  const inTime = await deskFiled('in time', '2026-01-02')
  await inTime.take(remittance({ trace: 'T1', claims: [paid('C1'), paid('C2')] }))
  expect(await told(inTime)).toEqual(nothing)
})

test('interest that names a claim is that claim’s; the other one still misses its own', async () => {
  const desk = await deskFiled('named', '2025-12-01')
  await desk.take(remittance({ trace: 'T1', claims: [paid('C1'), paid('C2')], plb: ['L6 -1.42 C2'] }))
  const { findings, work } = await told(desk)
  expect(findings).toHaveLength(1)
  expect(findings[0]).toContain('$1.42 came. Ask for the missing $1.42.')
  expect(work).toHaveLength(1)
  expect(work[0]).toContain('Claim C1 ')
})

test('what was paid before and is only decided again was not late', async () => {
  const desk = await deskFiled('again', '2025-12-01')
  await desk.take(remittance({ trace: 'T1', claims: [paid('C1')], plb: ['L6 -1.42 C1'] }))
  await desk.take(remittance({ trace: 'T2', claims: [paid('C1', '22', -1), paid('C1')] }))
  await desk.take(remittance({ trace: 'T3', claims: [paid('C1', '22', -1)] }))
  await desk.take(remittance({ trace: 'T4', claims: [paid('C1')] }))
  expect(await told(desk)).toEqual(nothing)
})

test('days on which the payer waited for our records are not late', async () => {
  const desk = await deskFiled('records', '2025-12-01')
  await inOrganization(database.db, desk.organizationId, (trx) =>
    sql`insert into claim_records_request (organization_id, request_id, claim_id, person_id, asked_for, asked_on, told_by,
        noted_at, sent_on, sent_way, received_on)
      select organization_id, gen_random_uuid(), claim_id, person_id, 'The note', '2025-12-10', 'person', now(), '2025-12-30',
        'fax', '2026-01-09' from claim where control_number = 'C1'`.execute(trx),
  )
  await desk.take(remittance({ trace: 'T1', claims: [paid('C1'), paid('C2')] }))
  // C1: 30 days of waiting move its day to 30 January: 2 days × 18 % of $90.00. C2 as ever.
  expect((await told(desk)).work).toEqual([
    'Claim C1 was due on 30 Jan 2026 and paid on 1 Feb 2026. The contract makes that $0.09 of interest; $0.00 came. Ask for the missing $0.09.',
    'Claim C2 was due on 31 Dec 2025 and paid on 1 Feb 2026. The contract makes that $1.42 of interest; $0.00 came. Ask for the missing $1.42.',
  ])
})

test('interest that did not come stays somebody’s work, and is over when it comes', async () => {
  const desk = await deskFiled('work', '2025-12-01')
  await desk.take(remittance({ trace: 'T1', claims: [paid('C1'), paid('C2')] }))
  const open = async () => {
    const { rows } = await desk.run('claim.list', { filter: { work: 'underpaid' } })
    const { rows: today } = await desk.run('home.today', {})
    const kind = today.find((row) => row.kind === 'underpaid')
    return [rows.map((row) => row.controlNumber).sort(), kind?.cents ?? 0]
  }
  expect(await open()).toEqual([['C1', 'C2'], 284])
  await desk.take(remittance({ trace: 'T2', claims: [], plb: ['L6 -1.00 C1'], control: 2 }))
  expect(await open()).toEqual([['C1', 'C2'], 184])
  await desk.take(remittance({ trace: 'T3', claims: [], plb: ['L6 -0.42 C1'], control: 3 }))
  expect(await open()).toEqual([['C2'], 142])
  expect(await desk.broken()).toEqual([])
})
