// Claims that were sent, made in the database itself, and the 835 that decides them: one line or two each, most paid with a
// write-down, every tenth with a refused line, every two-hundredth unknown to us.
import type { StoreTransaction } from '@throughline/store'
import { sql } from 'kysely'

const claimsOfPerson = 20

/** Claim number `n`, from 1: its lines charge $100.00, of which $90.00 are paid. */
const control = (n: number): string => `B${String(n).padStart(8, '0')}`
const linesOf = (n: number): number => (n % 5 < 3 ? 1 : 2)

export async function fillSentClaims(trx: StoreTransaction, organization: string, claims: number): Promise<void> {
  const people = Math.ceil(claims / claimsOfPerson)
  const run = (text: string) => sql.raw(text.replaceAll(':org', `'${organization}'::uuid`)).execute(trx)
  const id = (what: string, n: string) => `md5('${what}' || ${n})::uuid`
  await run(`insert into payer (organization_id, payer_id, name, payer_identifier, kind, filing_indicator, electronic,
    billing_route) values (:org, ${id('payer', '1')}, 'BRIGHT PLAINS', '1999999999', 'mco', 'MC', true, '837P')`)
  await run(`insert into person (organization_id, person_id, given_name, family_name, name_key, birth_date, created_at)
    select :org, ${id('person', 'n')}, 'Ana' || n, 'Rivera', 'rivera ana' || n, '1984-05-17', now()
    from generate_series(1, ${people}) n`)
  await run(`insert into coverage (organization_id, coverage_id, person_id, payer_id, member_number, starts)
    select :org, ${id('coverage', 'n')}, ${id('person', 'n')}, ${id('payer', '1')}, 'M' || n, '2025-01-01'
    from generate_series(1, ${people}) n`)
  const person = `(1 + n / ${claimsOfPerson} % ${people})`
  const served = `date '2026-01-01' + n % ${claimsOfPerson}`
  // The program's ids begin with their moment, so claims made together lie together: one every two seconds, as in batches.
  const made = `timestamptz '2026-01-21 12:00Z' + n * interval '2 seconds'`
  const timeId = (moment: string, what: string) =>
    `(lpad(to_hex((extract(epoch from ${moment}) * 1000)::bigint), 12, '0') || '7' ||
      substr(md5(${what}), 14, 3) || '8' || substr(md5(${what}), 18))::uuid`
  await run(`insert into claim (organization_id, claim_id, control_number, person_id, coverage_id, payer_id, status, served_on,
      served_through, charge_cents, expected_cents, document, created_at, changed_at)
    select :org, ${timeId(made, `'claim' || n`)}, 'B' || lpad(n::text, 8, '0'), ${id('person', person)}, ${id('coverage', person)},
      ${id('payer', '1')}, 'sent', ${served}, ${served}, case when n % 5 < 3 then 10000 else 20000 end, 9000, '{}', ${made}, ${made}
    from generate_series(1, ${claims}) n`)
  await run(`insert into claim_line (organization_id, claim_id, line, person_id, payer_id, status, code, modifiers, units,
      charge_cents, expected_cents, served_on, served_through, place_of_service, line_control)
    select organization_id, claim_id, line, person_id, payer_id, status, 'H0038', '{HE}', 4, 10000, 9000, served_on,
      served_on, '11', control_number || '-' || line
    from claim cross join generate_series(1, 2) line where organization_id = :org and line <= charge_cents / 10000`)
  await run(`insert into account (organization_id, account_id, kind, subject)
    select :org, ${id('account', 'kind')}, kind, ${id('payer', '1')}::text from unnest(array['receivable', 'charges']) kind`)
  await run(`insert into transfer (organization_id, transfer_id, posted_on, posted_at, kind, debit_account, credit_account, cents,
      key, source_kind, claim_id, claim_line)
    select :org, ${timeId('now()', 'claim_id::text || line')}, '2026-02-01', now(), 'charge', ${id('account', `'receivable'`)},
      ${id('account', `'charges'`)}, charge_cents, 'claim|' || claim_id || '|l' || line || '|charge', 'claim', claim_id, line
    from claim_line where organization_id = :org`)
}

/** The 835 over all of them, a piece at a time. */
export async function* remittanceOf(claims: number): AsyncGenerator<Uint8Array> {
  let paid = 0
  for (let n = 1; n <= claims; n += 1) paid += paidOf(n)
  yield Buffer.from(
    [
      'ISA*00*          *00*          *ZZ*BPHP1          *ZZ*1234567893     *260215*0900*^*00501*000000001*0*P*:~',
      'GS*HP*BPHP1*1234567893*20260215*0900*1*X*005010X221A1~ST*835*0001~',
      `BPR*I*${paid}*C*ACH************20260216~TRN*1*BENCH${claims}*1999999999~DTM*405*20260215~`,
      'N1*PR*BRIGHT PLAINS~N3*1 PLAN PLAZA~N4*SANTA FE*NM*87501~PER*BL*EDI*TE*5055550100~',
      'N1*PE*RIVERBEND PEER CENTER*XX*1234567893~LX*1~',
    ].join(''),
  )
  let segments = 10
  for (let from = 1; from <= claims; from += 1000) {
    const text: string[] = []
    for (let n = from; n < Math.min(claims + 1, from + 1000); n += 1) {
      const own = claimText(n)
      segments += own.length
      text.push(...own)
    }
    yield Buffer.from(`${text.join('~')}~`)
  }
  yield Buffer.from(`SE*${segments + 1}*0001~GE*1*1~IEA*1*000000001~`)
}

const refusedLine = (n: number, line: number): boolean => n % 10 === 0 && line === 1
const paidOf = (n: number): number => 90 * (linesOf(n) - (refusedLine(n, 1) ? 1 : 0))

function claimText(n: number): string[] {
  const number = n % 200 === 7 ? `UNKNOWN${n}` : control(n)
  const member = n % 200 === 7 ? `X${n}` : `M${1 + Math.floor(n / claimsOfPerson)}`
  const day = `202601${String(1 + (n % claimsOfPerson)).padStart(2, '0')}`
  const text = [
    `CLP*${number}*1*${100 * linesOf(n)}*${paidOf(n)}**MC*P${String(n).padStart(10, '0')}*11*1`,
    `NM1*QC*1*RIVERA*ANA${n}****MI*${member}`,
  ]
  for (let line = 1; line <= linesOf(n); line += 1)
    text.push(
      `SVC*HC:H0038:HE*100*${refusedLine(n, line) ? 0 : 90}**4`,
      `DTM*472*${day}`,
      refusedLine(n, line) ? 'CAS*CO*197*100' : 'CAS*CO*45*10',
      `REF*6R*${number}-${line}`,
    )
  return text
}
