// A provider and a plan with one of everything that money, units and decisions touch, small enough to read: a visit that
// was billed, paid and deposited, and a claim that was decided, taken back, decided again and paid.
import { sql } from 'kysely'
import type { Store } from '../connection.ts'

/** `id(7)` is the seventh id of the small world. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const provider = id(1)
export const plan = id(2)
const at = `'2026-01-05T14:00:00Z'`
const sha = (letter: string) => `'${letter.repeat(64)}'`
const p = `'${provider}'`
const q = `'${plan}'`
const u = (number: number) => `'${id(number)}'`

const people: readonly string[] = [
  `insert into organization (organization_id, kind, name, time_zone, created_at) values
    (${p}, 'provider', 'Riverbend Peer Center', 'America/New_York', ${at}),
    (${q}, 'plan', 'Tidewater Health Plan', 'America/New_York', ${at})`,
  `insert into worker (organization_id, worker_id, given_name, family_name, role_title, starts)
    values (${p}, ${u(10)}, 'Lou', 'Park', 'Wellness coach', '2025-01-01')`,
  `insert into person (organization_id, person_id, given_name, family_name, name_key, birth_date, created_at) values
    (${p}, ${u(11)}, 'Ana', 'Rivers', 'rivers ana', '1980-02-29', ${at}),
    (${q}, ${u(12)}, 'Ana', 'Rivers', 'rivers ana', '1980-02-29', ${at})`,
  `insert into payer (organization_id, payer_id, name, payer_identifier, kind, filing_indicator, electronic, billing_route)
    values (${p}, ${u(13)}, 'Tidewater Health Plan', 'TIDE1', 'mco', 'MC', true, '837P')`,
  `insert into coverage (organization_id, coverage_id, person_id, payer_id, member_number, starts)
    values (${p}, ${u(14)}, ${u(11)}, ${u(13)}, 'M100', '2025-01-01')`,
  `insert into "authorization" (organization_id, authorization_id, person_id, payer_id, number, starts, ends, status, created_at)
    values (${p}, ${u(15)}, ${u(11)}, ${u(13)}, 'A1', '2026-01-01', '2026-03-31', 'approved', ${at})`,
  `insert into authorization_line (organization_id, authorization_id, line, service_code, units_authorized, units_held, units_used)
    values (${p}, ${u(15)}, 1, 'H0038', 20, 4, 4)`,
]

const service = (number: number, starts: string, ends: string, status: string, billing: string, note: string) =>
  `(${p}, ${u(number)}, ${u(11)}, ${u(10)}, '2026-01-05', '${starts}', '${ends}', 'peer', 'H0038', '11', 'in-person',
    '${status}', '${billing}', '${note}', '{}', ${at})`

const visits: readonly string[] = [
  `insert into service (organization_id, service_id, person_id, worker_id, served_on, starts_at, ends_at, service_kind, code,
    place_of_service, mode, status, billing, note_status, source, created_at) values
    ${service(20, '09:00', '10:00', 'delivered', 'claimed', 'signed')},
    ${service(21, '10:00', '11:00', 'booked', 'unbilled', 'missing')}`,
  `insert into authorization_use (organization_id, use_id, authorization_id, line, subject_kind, subject_id, units, state,
    created_at, changed_at) values
    (${p}, ${u(22)}, ${u(15)}, 1, 'service', ${u(20)}, 4, 'used', ${at}, ${at}),
    (${p}, ${u(23)}, ${u(15)}, 1, 'service', ${u(21)}, 4, 'held', ${at}, ${at})`,
  `insert into note (organization_id, note_id, service_id, author_worker_id, action, starts_at, ends_at, place_of_service,
    status, created_at, changed_at, signed_at, signed_on, signer_name, sha256) values
    (${p}, ${u(24)}, ${u(20)}, ${u(10)}, 'We planned the week.', '09:00', '10:00', '11', 'signed', ${at}, ${at}, ${at},
      '2026-01-05', 'Lou Park', ${sha('a')})`,
]

const claims: readonly string[] = [
  `insert into claim (organization_id, claim_id, control_number, person_id, coverage_id, payer_id, status, served_on,
    served_through, charge_cents, paid_cents, contractual_cents, document, created_at, changed_at) values
    (${p}, ${u(30)}, 'C1', ${u(11)}, ${u(14)}, ${u(13)}, 'paid', '2026-01-05', '2026-01-05', 10000, 9000, 1000, '{}', ${at}, ${at})`,
  `insert into claim_line (organization_id, claim_id, line, person_id, payer_id, status, code, units, charge_cents, paid_cents,
    contractual_cents, served_on, served_through, place_of_service, line_control) values
    (${p}, ${u(30)}, 1, ${u(11)}, ${u(13)}, 'paid', 'H0038', 4, 10000, 9000, 1000, '2026-01-05', '2026-01-05', '11', 'C1-1')`,
  `insert into claim_line_service (organization_id, claim_id, line, service_id) values (${p}, ${u(30)}, 1, ${u(20)})`,
]

const transfer = (number: number, kind: string, debit: number, credit: number, cents: number, more: string) =>
  `(${p}, ${u(number)}, '2026-01-20', ${at}, '${kind}', ${u(debit)}, ${u(credit)}, ${cents}, 'k${number}', ${more})`

const money: readonly string[] = [
  `insert into file (organization_id, file_id, direction, kind, name, sha256, bytes, received_at) values
    (${p}, ${u(40)}, 'in', '835', 'remit.835', ${sha('b')}, 5, ${at}), (${q}, ${u(41)}, 'in', '837P', 'claims.837', ${sha('c')}, 6, ${at})`,
  `insert into file_chunk values (${p}, ${u(40)}, 0, 'abcde'), (${q}, ${u(41)}, 0, 'abcdef')`,
  `insert into remittance (organization_id, remittance_id, file_id, transaction_ordinal, payer_id, payer_identifier, payer_name,
    trace, paid_cents, method, effective_on, status, content_sha256, received_at, posted_at) values
    (${p}, ${u(42)}, ${u(40)}, 0, ${u(13)}, 'TIDE1', 'Tidewater', 'T100', 9050, 'ACH', '2026-01-20', 'posted', ${sha('d')}, ${at}, ${at})`,
  `insert into remittance_claim (organization_id, remittance_id, ordinal, patient_control, status_code, charge_cents,
    paid_cents, claim_id, segment_ordinal) values (${p}, ${u(42)}, 1, 'C1', '1', 10000, 9000, ${u(30)}, 10)`,
  `insert into remittance_line (organization_id, remittance_id, ordinal, line_ordinal, code, charge_cents, paid_cents, claim_id,
    claim_line, segment_ordinal) values (${p}, ${u(42)}, 1, 1, 'H0038', 10000, 9000, ${u(30)}, 1, 12)`,
  `insert into remittance_adjustment (organization_id, remittance_id, ordinal, line_ordinal, adjustment_ordinal, group_code,
    reason_code, cents, segment_ordinal) values (${p}, ${u(42)}, 1, 1, 1, 'CO', '45', 1000, 13)`,
  `insert into provider_adjustment (organization_id, remittance_id, ordinal, provider_identifier, reason_code, cents,
    segment_ordinal) values (${p}, ${u(42)}, 1, '1234567893', 'L6', -50, 20)`,
  `insert into account (organization_id, account_id, kind, subject) values (${p}, ${u(50)}, 'receivable', 'x'),
    (${p}, ${u(51)}, 'undeposited', 'x'), (${p}, ${u(52)}, 'contractual', 'x'), (${p}, ${u(53)}, 'interest', 'x'),
    (${p}, ${u(54)}, 'bank', null), (${p}, ${u(55)}, 'unexplained', 'x'), (${p}, ${u(56)}, 'written-off', 'x')`,
  `insert into deposit (organization_id, deposit_id, deposited_on, cents, trace, source, created_at)
    values (${p}, ${u(60)}, '2026-01-21', 9100, 'T100', 'statement', ${at})`,
  `insert into deposit_match (organization_id, deposit_id, remittance_id, cents, matched_by, matched_at)
    values (${p}, ${u(60)}, ${u(42)}, 9050, 'trace', ${at})`,
  `insert into transfer (organization_id, transfer_id, posted_on, posted_at, kind, debit_account, credit_account, cents, key,
    source_kind, file_id, transaction_ordinal, segment_ordinal, claim_id, claim_line, remittance_id, group_code, reason_code) values
    ${transfer(70, 'payment', 51, 50, 9000, `'file', ${u(40)}, 0, 12, ${u(30)}, 1, ${u(42)}, null, null`)},
    ${transfer(71, 'contractual adjustment', 52, 50, 1000, `'file', ${u(40)}, 0, 13, ${u(30)}, 1, ${u(42)}, 'CO', '45'`)},
    ${transfer(72, 'interest', 51, 53, 50, `'file', ${u(40)}, 0, 20, ${u(30)}, null, ${u(42)}, null, 'L6'`)}`,
  `insert into transfer (organization_id, transfer_id, posted_on, posted_at, kind, debit_account, credit_account, cents, key,
    source_kind, person_acting, reason, remittance_id, deposit_id) values
    ${transfer(73, 'deposit', 54, 51, 9050, `'person', ${u(10)}, 'bank statement', ${u(42)}, ${u(60)}`)},
    ${transfer(74, 'unexplained deposit', 54, 55, 50, `'person', ${u(10)}, 'bank statement', null, ${u(60)}`)}`,
  `insert into transfer (organization_id, transfer_id, posted_on, posted_at, kind, debit_account, credit_account, cents, key,
    source_kind, person_acting, reason, claim_id, claim_line, reverses_transfer_id) values
    ${transfer(75, 'write-off', 56, 50, 300, `'person', ${u(10)}, 'small balance', ${u(30)}, 1, null`)},
    ${transfer(76, 'write-off', 50, 56, 300, `'person', ${u(10)}, 'a mistake', ${u(30)}, 1, ${u(75)}`)}`,
]

const decision = (number: number, version: number, outcome: string, sign: string, reverses: string) =>
  `(${q}, ${u(number)}, ${u(81)}, ${version}, '${outcome}', ${sign}10000, ${sign}9000, ${sign}8500, ${sign}50, 'v1', ${sha('e')}, '{}',
    '2026-01-10', ${at}, ${reverses})`
const decisionLine = (number: number, sign: string) =>
  `(${q}, ${u(number)}, 1, 4, 4, ${sign}10000, ${sign}9000, ${sign}8500, '[]')`

const decisions: readonly string[] = [
  `insert into plan_provider (organization_id, provider_id, name, npi, status, starts)
    values (${q}, ${u(80)}, 'Riverbend Peer Center', '1234567893', 'active', '2025-01-01')`,
  `insert into received_claim (organization_id, received_claim_id, icn, file_id, transaction_ordinal, claim_ordinal, intake_key,
    provider_id, person_id, patient_control, frequency, charge_cents, received_on, status, document, created_at) values
    (${q}, ${u(81)}, 'ICN1', ${u(41)}, 0, 1, 'i1', ${u(80)}, ${u(12)}, 'C1', '1', 10000, '2026-01-08', 'paid', '{}', ${at})`,
  `insert into decision (organization_id, decision_id, received_claim_id, version, outcome, charge_cents, allowed_cents,
    paid_cents, interest_cents, rule_version, facts_sha256, document, decided_on, decided_at, reverses_decision_id) values
    ${decision(82, 1, 'paid', '', 'null')}, ${decision(83, 2, 'reversed', '-', u(82))}, ${decision(84, 3, 'paid', '', 'null')}`,
  `insert into decision_line (organization_id, decision_id, line, units_billed, units_allowed, charge_cents, allowed_cents,
    paid_cents, adjustments) values ${decisionLine(82, '')}, ${decisionLine(83, '-')}, ${decisionLine(84, '')}`,
  `insert into payment (organization_id, payment_id, provider_id, trace, method, cents, paid_on, created_at)
    values (${q}, ${u(85)}, ${u(80)}, 'T100', 'ACH', 8450, '2026-01-20', ${at})`,
  `insert into payment_decision values (${q}, ${u(85)}, ${u(82)}), (${q}, ${u(85)}, ${u(83)}), (${q}, ${u(85)}, ${u(84)})`,
  `insert into provider_adjustment_due (organization_id, due_id, provider_id, kind, cents, reference, status, payment_id,
    created_at) values (${q}, ${u(86)}, ${u(80)}, 'WO', 100, 'ICN0', 'paid', ${u(85)}, ${at})`,
]

const planTransfer = (number: number, debit: number, credit: number, cents: number, decided: string, paid: string) =>
  `(${q}, ${u(number)}, '2026-01-20', ${at}, 'x', ${u(debit)}, ${u(credit)}, ${cents}, 'k${number}', 'claim', ${u(81)}, ${decided}, ${paid})`

const planLedger: readonly string[] = [
  `insert into account (organization_id, account_id, kind, subject) values (${q}, ${u(90)}, 'claims-expense', null),
    (${q}, ${u(91)}, 'claims-payable', ${u(80)}), (${q}, ${u(92)}, 'plan-bank', null),
    (${q}, ${u(93)}, 'interest-expense', null), (${q}, ${u(94)}, 'provider-receivable', ${u(80)})`,
  `insert into transfer (organization_id, transfer_id, posted_on, posted_at, kind, debit_account, credit_account, cents, key,
    source_kind, received_claim_id, decision_id, payment_id) values
    ${planTransfer(95, 90, 91, 8500, u(82), 'null')}, ${planTransfer(96, 91, 90, 8500, u(83), 'null')},
    ${planTransfer(97, 90, 91, 8500, u(84), 'null')}, ${planTransfer(98, 93, 91, 50, 'null', u(85))},
    ${planTransfer(99, 91, 94, 100, 'null', u(85))}, ${planTransfer(100, 91, 92, 8450, 'null', u(85))}`,
]

/** Writes the small world, as the superuser. */
export const makeSmallWorld = (superuser: Store): Promise<void> =>
  superuser.transaction().execute(async (trx) => {
    for (const statement of [...people, ...visits, ...claims, ...money, ...decisions, ...planLedger])
      await sql.raw(statement).execute(trx)
  })
