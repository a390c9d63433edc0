// The plan's purchasers and benefits, and its network with rosters: kept and shown.
import { benefitLimitText, cents, parseBenefit, type Cents } from '@throughline/domain'
import type { Operations } from '@throughline/operations'
import type { ProviderEnrollment } from '@throughline/plan'
import { json, type Row } from '@throughline/store'
import { sql } from 'kysely'
import type { z } from 'zod'
import { bind, found, notFound, refuse, type Context } from '../core/index.ts'
import { enrollmentOf } from './load-network.ts'

const listPurchasers = bind('purchaser.list', async (context) => {
  const organization = context.organization.id
  const purchasers = await context.db
    .selectFrom('purchaser')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('name')
    .limit(500)
    .execute()
  const benefits = await context.db
    .selectFrom('benefit')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('starts', 'desc')
    .orderBy('version', 'desc')
    .limit(2000)
    .execute()
  const members = await sql<{ purchaser_id: string; members: number }>`
    select purchaser_id, count(distinct person_id)::int as members from coverage
    where organization_id = ${organization} and purchaser_id is not null and starts <= ${context.today}::date
      and (ends is null or ends >= ${context.today}::date) group by purchaser_id`.execute(context.db)
  return {
    rows: purchasers.map((purchaser) => ({
      purchaserId: purchaser.purchaser_id,
      name: purchaser.name,
      kind: purchaser.kind,
      members: members.rows.find((row) => row.purchaser_id === purchaser.purchaser_id)?.members ?? 0,
      benefits: benefits
        .filter((benefit) => benefit.purchaser_id === purchaser.purchaser_id)
        .map((benefit) => ({
          benefitId: benefit.benefit_id,
          name: benefit.name,
          version: benefit.version,
          span: { starts: benefit.starts, ends: benefit.ends },
          covers: benefit.document.services.map((service) => ({
            code: service.code,
            covered: service.covered,
            limits: service.limits.map(benefitLimitText),
          })),
          text: benefit.source_text,
        })),
    })),
  }
})

const savePurchaser = bind('purchaser.save', async (context, input) => {
  const id = input.purchaserId ?? context.newId()
  const values = { name: input.name, kind: input.kind }
  if (input.purchaserId === null)
    await context.db
      .insertInto('purchaser')
      .values({ organization_id: context.organization.id, purchaser_id: id, ...values })
      .execute()
  else {
    const changed = await context.db
      .updateTable('purchaser')
      .set(values)
      .where('organization_id', '=', context.organization.id)
      .where('purchaser_id', '=', id)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) notFound()
  }
  context.subject('purchaser', id)
  return { id }
})

const checkBenefit = bind('benefit.check', async (_context, input) => {
  const reading = parseBenefit(input.text)
  return {
    ok: reading.ok,
    services: reading.ok ? reading.benefit.services.length : 0,
    problems: [...(reading.ok ? reading.warnings : reading.problems)],
  }
})

const saveBenefit = bind('benefit.save', async (context, input) => {
  const reading = parseBenefit(input.text)
  if (!reading.ok)
    return {
      ok: false,
      benefitId: null,
      problems: [...reading.problems],
    }
  const { benefit } = reading
  const organization_id = context.organization.id
  found(
    await context.db
      .selectFrom('purchaser')
      .select('purchaser_id')
      .where('organization_id', '=', organization_id)
      .where('purchaser_id', '=', input.purchaserId)
      .executeTakeFirst(),
  )
  const versions = (
    await context.db
      .selectFrom('benefit')
      .select(['benefit_id', 'version', 'document'])
      .where('organization_id', '=', organization_id)
      .where('purchaser_id', '=', input.purchaserId)
      .execute()
  ).filter((row) => row.document.benefit === benefit.benefit)
  if (versions.some((row) => row.version === benefit.version))
    refuse(
      'version-known',
      `Version ${benefit.version} of ${benefit.benefit} is kept already and never changes. Raise "version" in the text and save again.`,
    )
  const benefitId = versions[0]?.benefit_id ?? context.newId()
  await context.db
    .insertInto('benefit')
    .values({
      organization_id,
      benefit_id: benefitId,
      version: benefit.version,
      purchaser_id: input.purchaserId,
      name: benefit.name,
      document: json(benefit),
      source_text: input.text,
      starts: benefit.starts,
      ends: benefit.ends,
      status: 'signed',
      created_at: context.now,
    })
    .execute()
  context.subject('benefit', benefitId)
  return {
    ok: true,
    benefitId,
    problems: [...reading.warnings],
  }
})

const listProviders = bind('planProvider.list', async (context) => {
  const organization = context.organization.id
  const providers = await context.db
    .selectFrom('plan_provider')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('name')
    .limit(1000)
    .execute()
  const practitioners = await context.db
    .selectFrom('plan_practitioner')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('name')
    .limit(5000)
    .execute()
  const contracts = await context.db
    .selectFrom('contract')
    .select(['contract_id', 'provider_id', 'name', 'version'])
    .where('organization_id', '=', organization)
    .where('status', '=', 'signed')
    .orderBy('version', 'desc')
    .limit(2000)
    .execute()
  const owed = await unpaidByProvider(context)
  return {
    rows: providers.map((provider) => ({
      providerId: provider.provider_id,
      name: provider.name,
      npi: provider.npi,
      ein: provider.ein ?? '',
      taxonomy: provider.taxonomy,
      address: provider.address,
      standing: standingOf(provider),
      span: { starts: provider.starts, ends: provider.ends },
      excludedFrom: provider.excluded_from,
      contracts: contracts
        .filter((contract) => contract.provider_id === provider.provider_id)
        .map((contract) => ({
          kind: 'contract',
          id: contract.contract_id,
          label: `${contract.name}, version ${contract.version}`,
        })),
      practitioners: practitioners
        .filter((one) => one.provider_id === provider.provider_id)
        .map((one) => ({
          practitionerId: one.practitioner_id,
          name: one.name,
          npi: one.npi,
          credential: one.credential ?? '',
          credentialExpires: one.credential_expires,
          span: { starts: one.starts, ends: one.ends },
          excludedFrom: one.excluded_from,
        })),
      owedCents: owed.get(provider.provider_id) ?? cents(0),
    })),
  }
})

/** Decided and not paid yet, by provider. */
async function unpaidByProvider(context: Context): Promise<Map<string, Cents>> {
  const rows = await sql<{ provider_id: string; cents: Cents }>`
    select r.provider_id, sum(d.paid_cents + d.interest_cents)::bigint as cents
    from decision d join received_claim r on r.organization_id = d.organization_id and r.received_claim_id = d.received_claim_id
    where d.organization_id = ${context.organization.id} and r.organization_id = ${context.organization.id}
      and r.provider_id is not null
      and not exists (select 1 from payment_decision p where p.organization_id = d.organization_id and p.decision_id = d.decision_id)
    group by r.provider_id`.execute(context.db)
  return new Map(rows.rows.map((row) => [row.provider_id, row.cents]))
}

type Standing = NonNullable<z.output<Operations['planProvider.save']['input']>['standing']>

/** What is on file, in the shape decisions read it. */
function enrolledAs(standing: Standing): Partial<ProviderEnrollment> {
  const { stateEnrolled, credentialed, integrityHold, ...told } = standing
  return {
    ...told,
    stateEnrolled: [stateEnrolled],
    credentialed: credentialed === null ? [] : [credentialed],
    integrityHolds: integrityHold === null ? [] : [integrityHold],
  }
}

function standingOf(row: Row<'plan_provider'>): Standing {
  const { providerType, stateEnrolled, credentialed, integrityHolds, ...told } = enrollmentOf(row)
  return {
    providerType,
    stateEnrolled: stateEnrolled[0] ?? { starts: row.starts, ends: row.ends },
    credentialed: credentialed[0] ?? null,
    credentialingOpenSince: told.credentialingOpenSince,
    revalidationDue: told.revalidationDue,
    taxFormOnFile: told.taxFormOnFile,
    integrityHold: integrityHolds[0] ?? null,
  }
}

const saveProvider = bind('planProvider.save', async (context, input) => {
  const id = input.providerId ?? context.newId()
  const values = {
    name: input.name,
    npi: input.npi,
    ein: input.ein,
    taxonomy: input.taxonomy,
    address: input.address === null ? null : json(input.address),
    status: input.ends !== null && input.ends < context.today ? ('ended' as const) : ('active' as const),
    starts: input.starts,
    ends: input.ends,
    excluded_from: input.excludedFrom,
    ...(input.standing === null ? {} : { enrolled: json(enrolledAs(input.standing)) }),
  }
  if (input.providerId === null)
    await context.db
      .insertInto('plan_provider')
      .values({ organization_id: context.organization.id, provider_id: id, partner_id: null, ...values })
      .execute()
  else {
    const changed = await context.db
      .updateTable('plan_provider')
      .set(values)
      .where('organization_id', '=', context.organization.id)
      .where('provider_id', '=', id)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) notFound()
  }
  context.subject('provider', id)
  return { id }
})

const savePractitioner = bind('practitioner.save', async (context, input) => {
  const id = input.practitionerId ?? context.newId()
  const values = {
    provider_id: input.providerId,
    npi: input.npi,
    name: `${input.name.given} ${input.name.family}`,
    credential: input.credential,
    credential_expires: input.credentialExpires,
    starts: input.starts,
    ends: input.ends,
    excluded_from: input.excludedFrom,
  }
  if (input.practitionerId === null)
    await context.db
      .insertInto('plan_practitioner')
      .values({ organization_id: context.organization.id, practitioner_id: id, ...values })
      .execute()
  else {
    const changed = await context.db
      .updateTable('plan_practitioner')
      .set(values)
      .where('organization_id', '=', context.organization.id)
      .where('practitioner_id', '=', id)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) notFound()
  }
  context.subject('practitioner', id)
  return { id }
})

export const networkBindings = [
  listPurchasers,
  savePurchaser,
  checkBenefit,
  saveBenefit,
  listProviders,
  saveProvider,
  savePractitioner,
] as const
