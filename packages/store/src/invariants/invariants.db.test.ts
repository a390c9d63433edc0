// In a sound world no invariant speaks; and each one speaks when exactly what it guards is broken.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOrganization } from '../tenancy.ts'
import { id, makeSmallWorld, plan, provider } from '../testing/small-world.ts'
import { testDatabase, type TestDatabase } from '../testing/test-database.ts'
import { brokenInvariants, checkInvariants, invariants } from './check-invariants.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await makeSmallWorld(database.superuser)
})
afterAll(() => database.close())

test('a sound world breaks none, seen from each side and by the superuser', async () => {
  for (const organization of [provider, plan])
    expect(await inOrganization(database.db, organization, brokenInvariants)).toEqual([])
  expect(await database.superuser.transaction().execute(brokenInvariants)).toEqual([])
})

const u = (number: number) => `'${id(number)}'`

/** Every way to break an invariant: the statement, and the invariants that must speak, the first being the one meant. */
const broken: readonly [what: string, plant: string, says: readonly string[]][] = [
  [
    'a remittance paying a cent more',
    `update remittance set paid_cents = 9051`,
    ['I1-transaction-balance', 'I11-remittance-conservation'],
  ],
  [
    'a claim paid a cent less',
    `update remittance_claim set paid_cents = 8999`,
    ['I2-claim-balance', 'I1-transaction-balance'],
  ],
  [
    'an adjustment a cent larger',
    `update remittance_adjustment set cents = 1001`,
    ['I3-service-balance', 'I2-claim-balance'],
  ],
  [
    'a line charged less than its claim',
    `update remittance_line set charge_cents = 9999, paid_cents = 8999`,
    ['I3-service-balance'],
  ],
  [
    'a quarantined remittance that moved money',
    `update remittance set status = 'quarantined'`,
    ['I4-whole-or-nothing'],
  ],
  [
    'one trace posted twice',
    `alter table remittance drop constraint remittance_organization_id_file_id_transaction_ordinal_key;
     drop index remittance_organization_id_payer_identifier_trace_idx;
     insert into remittance (organization_id, remittance_id, file_id, transaction_ordinal, payer_identifier, payer_name, trace,
       paid_cents, method, effective_on, status, content_sha256, received_at, posted_at)
     select organization_id, ${u(901)}, file_id, 1, payer_identifier, payer_name, trace, 0, method, effective_on, status,
       content_sha256, received_at, posted_at from remittance`,
    ['I5-identity'],
  ],
  [
    'a payment that never reached the ledger',
    `delete from transfer where transfer_id = ${u(72)}`,
    ['I11-remittance-conservation'],
  ],
  [
    'a transfer onto itself',
    `alter table transfer drop constraint transfer_check; update transfer set debit_account = credit_account where transfer_id = ${u(75)}`,
    ['I8-balanced', 'I10-reversal-mirrors'],
  ],
  [
    'a transfer of nothing',
    `alter table transfer drop constraint transfer_cents_check; update transfer set cents = 0 where transfer_id = ${u(74)}`,
    ['I8-balanced', 'I13-bank'],
  ],
  ['a claim said to be paid more', `update claim set paid_cents = 9001`, ['I9-claim-sums']],
  ['a line said to be adjusted more', `update claim_line set contractual_cents = 1001`, ['I9-line-sums']],
  [
    'a reversal of another amount',
    `update transfer set cents = 299 where transfer_id = ${u(76)}`,
    ['I10-reversal-mirrors', 'I9-claim-sums'],
  ],
  [
    'a reversal made twice',
    `drop index transfer_organization_id_reverses_transfer_id_idx;
     insert into transfer (organization_id, transfer_id, posted_on, posted_at, kind, debit_account, credit_account, cents, key,
       source_kind, person_acting, reason, claim_id, claim_line, reverses_transfer_id)
     select organization_id, ${u(902)}, posted_on, posted_at, kind, debit_account, credit_account, cents, 'again', source_kind,
       person_acting, reason, claim_id, claim_line, reverses_transfer_id from transfer where transfer_id = ${u(76)}`,
    ['I10-reversal-mirrors'],
  ],
  ['a claim charged more than its lines', `update claim set charge_cents = 10001`, ['I12-claim-conservation']],
  ['a deposit that holds more than the bank shows', `update deposit set cents = 9101`, ['I13-bank']],
  ['a match of a cent more', `update deposit_match set cents = 9051`, ['I13-bank']],
  [
    'a transfer without a source',
    `alter table transfer drop constraint transfer_names_its_source; update transfer set reason = '' where transfer_id = ${u(75)}`,
    ['I14-provenance'],
  ],
  [
    'a transfer from a file that is not here',
    `update transfer set file_id = ${u(999)} where transfer_id = ${u(70)}`,
    ['I14-provenance'],
  ],
  [
    'more units used than authorized',
    `alter table authorization_line drop constraint units_within_authorization;
     update authorization_line set units_used = units_authorized - units_held + 1`,
    ['I16-within-authorization'],
  ],
  ['units used by nobody', `update authorization_line set units_used = 5`, ['I16-units-explained']],
  [
    'units given back and still counted',
    `update authorization_use set state = 'released' where state = 'held'`,
    ['I16-units-explained'],
  ],
  [
    'a service that draws twice',
    `drop index authorization_use_organization_id_subject_kind_subject_id_s_idx;
     update authorization_use set subject_id = ${u(20)}`,
    ['I17-used-once'],
  ],
  [
    'a service on two live claims',
    `drop index claim_line_service_organization_id_service_id_turn_idx;
     insert into claim_line_service values ('${provider}', ${u(30)}, 2, ${u(20)}, 1, true)`,
    ['I17-used-once'],
  ],
  [
    'a service outside its authorization',
    `update service set served_on = '2026-04-01' where service_id = ${u(20)}`,
    ['I18-within-window'],
  ],
  [
    'one worker in two places',
    `update service set billing = 'claimed', starts_at = '09:59' where service_id = ${u(21)}`,
    ['I19-one-place-at-a-time', 'R2-service-repeats-note'],
  ],
  [
    'a decision that pays more than its lines',
    `update decision set paid_cents = 8501 where decision_id = ${u(84)}`,
    ['I21-decision-adds-up', 'I21-decision-posted'],
  ],
  [
    'a decision that pays more than it allows',
    `update decision set paid_cents = 9001 where decision_id = ${u(84)}; update decision_line set paid_cents = 9001 where decision_id = ${u(84)}`,
    ['I21-decision-adds-up'],
  ],
  [
    'a reversal that keeps a cent',
    `update decision set allowed_cents = -8999 where decision_id = ${u(83)}`,
    ['I21-reversal-mirrors'],
  ],
  ['a payment of a cent more', `update payment set cents = 8451`, ['I22-payment-posted']],
  ['a decision that owes nothing', `delete from transfer where transfer_id = ${u(97)}`, ['I21-decision-posted']],
  [
    'a payment that took too little off',
    `update transfer set cents = 99 where transfer_id = ${u(99)}`,
    ['I22-payment-posted'],
  ],
  [
    'a decision paid twice',
    `alter table payment_decision drop constraint payment_decision_organization_id_decision_id_key;
     insert into payment_decision values ('${plan}', ${u(999)}, ${u(82)})`,
    ['I22-paid-once'],
  ],
  [
    'a paid claim on an unsigned note',
    `update note set status = 'draft'; update service set note_status = 'draft' where service_id = ${u(20)}`,
    ['I26-signed-before-billed'],
  ],
  [
    'a paid claim on no note',
    `delete from note; update service set note_status = 'missing'`,
    ['I26-signed-before-billed'],
  ],
  ['a line that missed its claim’s step', `update claim set status = 'denied'`, ['R1-line-repeats-claim']],
  [
    'a service that missed its note',
    `update service set note_status = 'draft' where service_id = ${u(21)}`,
    ['R2-service-repeats-note'],
  ],
  ['a service claimed by nobody', `update claim_line_service set live = false`, ['R2-service-repeats-note']],
  ['a file that lost a byte', `update file_chunk set content = 'abcd' where file_id = ${u(40)}`, ['R3-file-is-whole']],
]

describe('is found:', () => {
  const undo = new Error('undo')
  test.each(broken)('%s', async (_, plant, says) => {
    let found: string[] = []
    const tried = database.superuser.transaction().execute(async (trx) => {
      await sql.raw('set local session_replication_role = replica').execute(trx)
      await sql.raw(plant).execute(trx)
      const verdicts = await checkInvariants(trx)
      found = verdicts.filter((verdict) => verdict.violations.length > 0).map((verdict) => verdict.id)
      throw undo
    })
    await expect(tried).rejects.toBe(undo)
    expect(found).toEqual(expect.arrayContaining([...says]))
  })

  test('every invariant is broken by one of these', () => {
    expect(new Set(broken.map(([, , says]) => says[0]))).toEqual(new Set(invariants.map((invariant) => invariant.id)))
  })

  test.each([
    [100, false],
    [150, true],
  ])('and of %d violations a hundred are told; there are more: %s', async (planted, more) => {
    const tried = database.superuser.transaction().execute(async (trx) => {
      await sql.raw('set local session_replication_role = replica').execute(trx)
      await sql`insert into authorization_line (organization_id, authorization_id, line, service_code, units_authorized, units_used)
        select ${provider}, ${id(15)}, 1 + i, 'H0038', 9, 1 from generate_series(1, ${planted}) i`.execute(trx)
      const verdict = (await checkInvariants(trx)).find(({ id: name }) => name === 'I16-units-explained')!
      expect(verdict).toMatchObject({ more })
      expect(verdict.violations).toHaveLength(100)
      throw undo
    })
    await expect(tried).rejects.toBe(undo)
  })
})
