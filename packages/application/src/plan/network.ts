// The plan's purchasers and benefits, its network with rosters, and its members: kept and shown.
import { cents, covers, parseBenefit, type Cents, type Day } from '@throughline/domain'
import { inOrder, json, listPage, lists, nameKeyRange, personNameKey } from '@throughline/store'
import { sql } from 'kysely'
import { bind, found, notFound, refuse, type Context } from '../core/index.ts'

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
            limits: service.limits.map((limit) => `${limit.units} units a ${limit.per.replace('-', ' ')}`),
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

const saveBenefit = bind('benefit.save', async (context, input) => {
  const reading = parseBenefit(input.text)
  if (!reading.ok)
    return {
      ok: false,
      benefitId: null,
      problems: reading.problems.map(({ line, path, message, fix }) => ({ line, path, message, fix })),
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
    problems: reading.warnings.map(({ line, path, message, fix }) => ({ line, path, message, fix })),
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

type MemberRow = {
  coverage_id: string
  person_id: string
  given_name: string
  family_name: string
  birth_date: Day
  member_number: string
  purchaser_id: string
  purchaser: string
  starts: Day
  ends: Day | null
}

const listMembers = bind('member.list', async (context, input) => {
  const { keys, total } = await listPage(context.db, context.organization.id, lists.member, {
    ...input,
    filter: { purchaserId: input.filter.purchaserId },
    ...(input.search === undefined ? {} : { only: searched(context, input.search) }),
  })
  if (keys.length === 0) return { rows: [], total }
  const rows = await sql<MemberRow>`
    select c.coverage_id, c.person_id, p.given_name, p.family_name, p.birth_date, c.member_number, c.purchaser_id,
      u.name as purchaser, c.starts, c.ends
    from coverage c
    join person p on p.organization_id = c.organization_id and p.person_id = c.person_id
    join purchaser u on u.organization_id = c.organization_id and u.purchaser_id = c.purchaser_id
    where c.organization_id = ${context.organization.id} and p.organization_id = ${context.organization.id}
      and c.coverage_id = any(${keys.map((key) => key.coverage_id)}::uuid[])`.execute(context.db)
  context.touch(rows.rows.map((row) => row.person_id))
  return {
    rows: inOrder(keys, rows.rows).map((row) => ({
      personId: row.person_id,
      name: { given: row.given_name, family: row.family_name },
      memberNumber: row.member_number,
      birthDate: row.birth_date,
      purchaser: { kind: 'purchaser', id: row.purchaser_id, label: row.purchaser },
      span: { starts: row.starts, ends: row.ends },
      coveredToday: covers(row, context.today),
    })),
    total,
  }
})

/** By the beginning of a member number or of a name. */
function searched(context: Context, text: string) {
  const names = nameKeyRange(text)
  return sql<boolean>`(listed.member_number >= ${text} and listed.member_number < ${`${text}\u{10FFFF}`}
    or listed.person_id in (select p.person_id from person p where p.organization_id = ${context.organization.id}
      and p.name_key >= ${names.from} and p.name_key < ${names.until}))`
}

const saveMember = bind('member.save', async (context, input) => {
  const organization_id = context.organization.id
  if (input.ends !== null && input.ends < input.starts)
    refuse('dates-reversed', 'The coverage would end before it starts. Correct one of the days.')
  const personId = input.personId ?? context.newId()
  const values = {
    given_name: input.name.given,
    middle_name: input.name.middle ?? null,
    family_name: input.name.family,
    name_key: personNameKey(input.name.family, input.name.given),
    birth_date: input.birthDate,
    sex: input.sex,
    address: input.address === null ? null : json(input.address),
  }
  if (input.personId === null)
    await context.db
      .insertInto('person')
      .values({ organization_id, person_id: personId, ...values, created_at: context.now })
      .execute()
  else {
    const changed = await context.db
      .updateTable('person')
      .set(values)
      .where('organization_id', '=', organization_id)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) notFound()
  }
  await saveEnrolment(context, personId, input)
  context.touch(personId)
  return { id: personId }
})

/** One span of a purchaser: the same start is changed, another start is a new span. */
async function saveEnrolment(
  context: Context,
  personId: string,
  input: { memberNumber: string; purchaserId: string; starts: Day; ends: Day | null },
): Promise<void> {
  const organization_id = context.organization.id
  const known = await context.db
    .selectFrom('coverage')
    .select(['coverage_id', 'starts'])
    .where('organization_id', '=', organization_id)
    .where('person_id', '=', personId)
    .where('purchaser_id', '=', input.purchaserId)
    .where('starts', '=', input.starts)
    .executeTakeFirst()
  if (known) {
    await context.db
      .updateTable('coverage')
      .set({ member_number: input.memberNumber, ends: input.ends })
      .where('organization_id', '=', organization_id)
      .where('coverage_id', '=', known.coverage_id)
      .execute()
    return
  }
  await context.db
    .insertInto('coverage')
    .values({
      organization_id,
      coverage_id: context.newId(),
      person_id: personId,
      payer_id: null,
      purchaser_id: input.purchaserId,
      member_number: input.memberNumber,
      filing_indicator: null,
      starts: input.starts,
      ends: input.ends,
    })
    .execute()
}

const recordFact = bind('memberFact.record', async (context, input) => {
  if (input.ends !== null && input.ends < input.starts)
    refuse('dates-reversed', 'What is recorded would end before it starts. Correct one of the days.')
  const organization_id = context.organization.id
  found(
    await context.db
      .selectFrom('person')
      .select('person_id')
      .where('organization_id', '=', organization_id)
      .where('person_id', '=', input.personId)
      .executeTakeFirst(),
  )
  const id = context.newId()
  await context.db
    .insertInto('member_fact')
    .values({
      organization_id,
      fact_id: id,
      person_id: input.personId,
      kind: input.kind,
      starts: input.starts,
      ends: input.ends,
      detail: json(input.code === null ? {} : { code: input.code }),
    })
    .execute()
  context.touch(input.personId)
  context.subject('member-fact', id)
  return { id }
})

export const networkBindings = [
  listPurchasers,
  savePurchaser,
  saveBenefit,
  listProviders,
  saveProvider,
  savePractitioner,
  listMembers,
  saveMember,
  recordFact,
] as const
