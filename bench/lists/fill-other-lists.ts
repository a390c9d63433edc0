// The lists beside the claims, at the size of the same year: a visit for each claim line, the claims a plan received and what
// it decided, payments, files, and an audit trail that names a person in each entry.
import { openDatabase } from '@throughline/store'
import type { Installation } from '@throughline/application'
import { sql } from 'kysely'

const workers = 200
const providers = 50

/** Rows go in as the owner and without the checks of foreign keys, like the claims; people stand already. */
export async function fillOtherLists(installation: Installation, organization: string, lines: number): Promise<void> {
  const claims = Math.ceil(lines / 2)
  const people = Math.ceil(claims / 20)
  const files = Math.ceil(lines / 10)
  const db = openDatabase(installation.store.owner, {
    size: 1,
    settings: { session_replication_role: 'replica', synchronous_commit: 'off', work_mem: '128MB' },
  })
  const run = (text: string) => sql.raw(text.replaceAll(':org', `'${organization}'::uuid`)).execute(db)
  const id = (what: string, n: string) => `md5('${what}' || ${n})::uuid`
  const person = `(1 + n % ${people})`
  const day = `(date '2025-01-01' + (n * 13 % 365)::int)`
  const provider = id('provider', `(case when n % 10 < 6 then 1 else 1 + n % ${providers} end)`)
  await run(`insert into worker (organization_id, worker_id, given_name, family_name, role_title, starts)
    select :org, ${id('worker', 'n')}, 'Luz' || n, 'Ortega' || n, 'Peer', '2024-01-01' from generate_series(1, ${workers}) n`)
  await run(`insert into service (organization_id, service_id, person_id, worker_id, payer_id, served_on, starts_at, ends_at,
      service_kind, code, place_of_service, mode, status, billing, note_status, source, created_at)
    select :org, ${id('service', 'n')}, ${id('person', person)}, ${id('worker', `(1 + n % ${workers})`)},
      ${id('payer', '(case when n % 10 < 7 then 1 when n % 10 < 9 then 2 else 3 end)')}, ${day}, '09:00', '10:00', 'peer', 'H0038',
      '11', 'in-person', case when n % 100 < 90 then 'delivered' when n % 100 < 97 then 'cancelled' when n % 1000 < 990 then
      'no-show' else 'booked' end, case when n % 100 < 85 then 'claimed' when n % 100 < 98 then 'not-billable' else 'unbilled' end,
      case when n % 100 < 95 then 'signed' when n % 100 < 99 then 'missing' else 'draft' end, '{}', ${day}
    from generate_series(1, ${lines}) n`)
  await run(`insert into received_claim (organization_id, received_claim_id, icn, file_id, transaction_ordinal, claim_ordinal,
      intake_key, provider_id, person_id, patient_control, frequency, charge_cents, served_on, served_through, received_on,
      status, document, created_at)
    select :org, ${id('received', 'n')}, '25' || lpad(n::text, 10, '0'), ${id('file', '1')}, 1, n, 'key ' || n, ${provider},
      ${id('person', person)}, 'B' || n, '1', 20000 + 100 * (n % 200), ${day}, ${day}, ${day} + 5, case when n % 100 < 80 then
      'paid' when n % 100 < 92 then 'decided' when n % 100 < 99 then 'rejected' else 'pended' end, '{}', ${day} + 5
    from generate_series(1, ${claims}) n`)
  await run(`insert into decision (organization_id, decision_id, received_claim_id, version, outcome, charge_cents, allowed_cents,
      paid_cents, rule_version, facts_sha256, document, decided_on, decided_at)
    select :org, ${id('decision', 'n')}, ${id('received', 'n')}, 1, case when n % 100 < 80 then 'paid' when n % 100 < 90 then
      'partly-paid' when n % 1000 < 995 then 'denied' else 'void' end, 20000, 18000, 18000, '1', md5(n::text) || md5(n::text), '{}',
      ${day} + 9, ${day} + 9
    from generate_series(1, ${claims}) n`)
  await run(`insert into payment (organization_id, payment_id, provider_id, trace, method, cents, paid_on, created_at)
    select :org, ${id('payment', 'n')}, ${provider}, 'P' || n, 'ACH', 18000 * (n % 977), ${day} + 20, ${day} + 20
    from generate_series(1, ${files}) n`)
  await run(`insert into file (organization_id, file_id, direction, kind, name, sha256, bytes, received_at)
    select :org, ${id('other file', 'n')}, case when n % 5 < 3 then 'in' else 'out' end,
      (array['835', '837P', '999', '277CA', 'letter'])[1 + n % 5], n || '.edi', md5('o' || n) || md5('o' || n), 1,
      ${day} + interval '1 second' * (n % 86400)
    from generate_series(1, ${files}) n`)
  await run(`insert into audit_entry (organization_id, at, user_id, command, outcome)
    select :org, timestamptz '2025-01-01Z' + interval '30 seconds' * n, ${id('user', '(n * 7 % 40)')},
      (array['person.get', 'claim.get', 'note.save', 'visit.save', 'file.take'])[1 + (n * 7 + n % 3) % 5], 'ok'
    from generate_series(1, ${lines}) n`)
  await run(`insert into audit_entry_person (organization_id, person_id, seq)
    select organization_id, ${id('person', `(1 + seq * 7 % ${people})`)}, seq from audit_entry where organization_id = :org`)
  await db.destroy()
}
