// A year of an organization with a million claim lines, made in the database itself: claims of two lines with their charges
// in the ledger, and the remittances that decided half of them.
import { openDatabase } from '@throughline/store'
import type { Installation } from '@throughline/application'
import { sql } from 'kysely'

const linesOfClaim = 2
const claimsOfPerson = 20
const claimsOfRemittance = 1_000

/** How often each value stands: most is paid, little is open, so that lists meet common values and rare ones. */
const status = `(case when n % 100 < 70 then 'paid' when n % 100 < 82 then 'partial' when n % 100 < 90 then 'denied'
  when n % 100 < 96 then 'sent' when n % 1000 < 990 then 'ready' else 'held' end)`
const code = `(array['H0038', 'H2015', 'H0025', 'S9446', 'H2014'])[1 + (n * 7 + line) % 5]`
const day = `(date '2025-01-01' + (n * 13 % 365)::int)`

/** Rows go in as the owner and without the checks of foreign keys: what is measured is reading. */
export async function fillClaimLines(installation: Installation, organization: string, lines: number): Promise<void> {
  const claims = Math.ceil(lines / linesOfClaim)
  const people = Math.ceil(claims / claimsOfPerson)
  const remittances = Math.ceil(claims / 2 / claimsOfRemittance)
  const db = openDatabase(installation.store.owner, {
    size: 1,
    settings: { session_replication_role: 'replica', synchronous_commit: 'off', work_mem: '128MB' },
  })
  const run = (text: string) => sql.raw(text.replaceAll(':org', `'${organization}'::uuid`)).execute(db)
  const id = (what: string, n: string) => `md5('${what}' || ${n})::uuid`
  const person = `(1 + n % ${people})`
  const payer = `(case when n % 10 < 7 then 1 when n % 10 < 9 then 2 else 3 end)`
  await run(`insert into payer (organization_id, payer_id, name, payer_identifier, kind, filing_indicator, electronic,
      billing_route)
    select :org, ${id('payer', 'n')}, 'Plan ' || n, '199999999' || n, 'mco', 'MC', true, '837P' from generate_series(1, 3) n`)
  await run(`insert into person (organization_id, person_id, given_name, family_name, name_key, birth_date, created_at)
    select :org, ${id('person', 'n')}, 'Ana' || n, 'Rivera', 'rivera ana' || n, '1984-05-17', now()
    from generate_series(1, ${people}) n`)
  await run(`insert into coverage (organization_id, coverage_id, person_id, payer_id, member_number, starts)
    select :org, ${id('coverage', 'n')}, ${id('person', 'n')}, ${id('payer', '1 + n % 3')}, 'M' || n, '2024-01-01'
    from generate_series(1, ${people}) n`)
  await run(`insert into claim (organization_id, claim_id, control_number, person_id, coverage_id, payer_id, status, served_on,
      served_through, charge_cents, expected_cents, filing_deadline, document, created_at, changed_at)
    select :org, ${id('claim', 'n')}, 'B' || lpad(n::text, 8, '0'), ${id('person', person)}, ${id('coverage', person)},
      ${id('payer', payer)}, ${status}, ${day}, ${day}, 20000 + 100 * (n % 200), 18000, ${day} + 90, '{}',
      ${day} + interval '1 minute' * (n % 1440), now()
    from generate_series(1, ${claims}) n`)
  await run(`insert into claim_line (organization_id, claim_id, line, person_id, payer_id, status, code, modifiers, units,
      charge_cents, expected_cents, served_on, served_through, place_of_service, line_control)
    select :org, ${id('claim', 'n')}, line, ${id('person', person)}, ${id('payer', payer)}, ${status}, ${code}, '{HE}', 4,
      10000 + 50 * (n % 200), 9000, ${day}, ${day}, '11', 'B' || lpad(n::text, 8, '0') || '-' || line
    from generate_series(1, ${claims}) n cross join generate_series(1, ${linesOfClaim}) line`)
  await run(`insert into account (organization_id, account_id, kind, subject)
    select :org, ${id('account', 'kind')}, kind, ${id('payer', '1')}::text from unnest(array['receivable', 'charges']) kind`)
  await run(`insert into transfer (organization_id, transfer_id, posted_on, posted_at, kind, debit_account, credit_account, cents,
      key, source_kind, claim_id, claim_line)
    select :org, ${id('transfer', `n || '|' || line`)}, ${day} + 3, now(), 'charge', ${id('account', `'receivable'`)},
      ${id('account', `'charges'`)}, 10000 + 50 * (n % 200), n || '|' || line || '|charge', 'claim', ${id('claim', 'n')}, line
    from generate_series(1, ${claims}) n cross join generate_series(1, ${linesOfClaim}) line`)
  await run(`insert into file (organization_id, file_id, direction, kind, name, sha256, bytes, received_at)
    select :org, ${id('file', 'r')}, 'in', '835', r || '.835', md5(r::text) || md5(r::text), 1, now()
    from generate_series(1, ${remittances}) r`)
  await run(`insert into remittance (organization_id, remittance_id, file_id, transaction_ordinal, payer_id, payer_identifier,
      payer_name, trace, paid_cents, method, effective_on, status, content_sha256, received_at, posted_at)
    select :org, ${id('remittance', 'r')}, ${id('file', 'r')}, 1, ${id('payer', '1 + r % 3')}, '1999999991', 'Plan', 'T' || r,
      18000 * ${claimsOfRemittance} + r, 'ACH', date '2025-02-01' + r % 330, 'posted', md5(r::text) || md5(r::text), now(), now()
    from generate_series(1, ${remittances}) r`)
  await run(`insert into remittance_claim (organization_id, remittance_id, ordinal, patient_control, status_code, charge_cents,
      paid_cents, served_on, claim_id, matched_by, segment_ordinal)
    select :org, ${id('remittance', `(1 + n / ${claimsOfRemittance})`)}, 1 + n % ${claimsOfRemittance}, 'B' || lpad(n::text, 8, '0'), '1',
      20000 + 100 * (n % 200), 18000, ${day}, ${id('claim', 'n')}, 'control number', 10 + n
    from generate_series(1, ${claims} / 2 - 1) n`)
  await run(`insert into remittance_line (organization_id, remittance_id, ordinal, line_ordinal, code, charge_cents, paid_cents,
      served_on, claim_id, claim_line, segment_ordinal)
    select :org, ${id('remittance', `(1 + n / ${claimsOfRemittance})`)}, 1 + n % ${claimsOfRemittance}, line, ${code},
      10000 + 50 * (n % 200), 9000 + n % 700, ${day}, ${id('claim', 'n')}, line, 10 + n
    from generate_series(1, ${claims} / 2 - 1) n cross join generate_series(1, ${linesOfClaim}) line`)
  await db.destroy()
}
