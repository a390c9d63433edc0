// A plan that can decide the claims of the bench: its purchaser, benefit, provider and contract saved as its people save
// them; the roster, members and approvals, which come by the thousand, made in the database itself.
import type { Installation, Session } from '@throughline/application'
import { sampleBenefitYaml, sampleContractYaml } from '@throughline/domain'
import type { OperationName } from '@throughline/operations'
import type { StoreTransaction } from '@throughline/store'
import { sql } from 'kysely'
import { inside, organizationAt, userAt } from '../world/open-bench.ts'
import { npiOf, peersFor, peopleFor, providerNpi } from './claims-file.ts'

export type PlanOfBench = { readonly examiner: Session; readonly finance: Session }

export async function planOfBench(installation: Installation, claims: number): Promise<PlanOfBench> {
  const network = await organizationAt(installation, 'plan', 'network')
  const organizationId = network.organizationId!
  const save = async (name: OperationName, input: object): Promise<Record<string, string>> => {
    const done = await installation.application.execute(network, name, input as never)
    if (!done.ok) throw new Error(`${name}: ${done.refusal.message}`)
    return done.reply as Record<string, string>
  }
  const purchaser = await save('purchaser.save', {
    purchaserId: null,
    name: 'Plains State Medicaid Agency',
    kind: 'state',
  })
  await save('benefit.save', { purchaserId: purchaser.id, text: sampleBenefitYaml['state-medicaid'] })
  const provider = await save('planProvider.save', {
    providerId: null,
    name: 'Riverbend Peer Center',
    npi: providerNpi,
    ein: '850123456',
    taxonomy: '251S00000X',
    address: { line1: '12 MAIN STREET', city: 'LAS CRUCES', state: 'NM', zip: '880011234' },
    starts: '2025-07-01',
    ends: null,
    excludedFrom: null,
  })
  // The sample contract ends; the bench goes on.
  const text = sampleContractYaml['bright-plains'].replace('ends: 2028-06-30', 'ends: 2099-06-30')
  const contract = await save('contract.save', { text, payerId: null, providerId: provider.id, signedOn: null })
  if (!contract.contractId) throw new Error(`the contract was not read: ${JSON.stringify(contract)}`)
  await inside(installation, network, (trx) =>
    fillMembers(trx, { organizationId, purchaserId: purchaser.id!, providerId: provider.id! }, claims),
  )
  return {
    examiner: await userAt(installation, organizationId, 'examiner'),
    finance: await userAt(installation, organizationId, 'finance'),
  }
}

type Ids = { readonly organizationId: string; readonly purchaserId: string; readonly providerId: string }

async function fillMembers(trx: StoreTransaction, ids: Ids, claims: number): Promise<void> {
  const run = (text: string) => sql.raw(text.replaceAll(':org', `'${ids.organizationId}'::uuid`)).execute(trx)
  const id = (what: string) => `md5('${what}' || n)::uuid`
  const members = `from generate_series(0, ${peopleFor(claims) - 1}) n`
  const npis = Array.from({ length: peersFor(claims) }, (_, at) => npiOf(at + 1))
  await run(`insert into plan_practitioner (organization_id, practitioner_id, provider_id, npi, name, credential,
      credential_expires, starts)
    select :org, ${id('peer')}, '${ids.providerId}', npi, 'Sam' || (n - 1) || ' Peer', 'certified-peer-specialist', '2099-01-01',
      '2025-07-01' from unnest('{${npis.join()}}'::text[]) with ordinality as peer(npi, n)`)
  await run(`insert into person (organization_id, person_id, given_name, family_name, name_key, birth_date, created_at)
    select :org, ${id('person')}, 'Ana' || n, 'Rivera', 'rivera ana' || n, '1984-05-17', now() ${members}`)
  await run(`insert into coverage (organization_id, coverage_id, person_id, purchaser_id, member_number, starts)
    select :org, ${id('coverage')}, ${id('person')}, '${ids.purchaserId}', 'M' || n, '2025-07-01' ${members}`)
  // What the contract asks for before the first visit: a recommendation of the last 60 days, an assessment, a plan of care.
  await run(`insert into member_fact (organization_id, fact_id, person_id, kind, starts, detail)
    select :org, md5(kind || n)::uuid, ${id('person')}, kind, now()::date - 30,
      case kind when 'referral' then '{"code": "H0038"}'::jsonb else '{}'::jsonb end
    ${members} cross join unnest(array['referral', 'assessment', 'plan-of-care']) kind`)
  await run(`insert into "authorization" (organization_id, authorization_id, person_id, provider_id, number, starts, ends, status,
      created_at)
    select :org, ${id('approval')}, ${id('person')}, '${ids.providerId}', 'A' || n, '2025-07-01', '2099-06-30', 'approved', now()
    ${members}`)
  await run(`insert into authorization_line (organization_id, authorization_id, line, service_code, modifiers, units_authorized)
    select :org, ${id('approval')}, line, 'H0038', case line when 1 then '{HE}'::text[] else '{HQ}' end, 3600
    ${members} cross join generate_series(1, 2) line`)
}
