// The plan's members: found, enrolled with their coverage, and what is known of them beside it.
import { covers, formatDay, type Cents, type Day } from '@throughline/domain'
import type { Operations } from '@throughline/operations'
import { inOrder, json, listPage, lists, nameKeyRange, personNameKey } from '@throughline/store'
import { sql } from 'kysely'
import type { z } from 'zod'
import { showAuthorizations } from '../people/authorizations.ts'
import { assertReachesPerson, bind, found, notFound, refuse, type Context } from '../core/index.ts'
import { policyOn } from './policy.ts'

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

const rowsShown = 200

/** In which language a member wants letters, as the plan keeps it; null while nobody has said. */
export function letterLanguage(kept: string | null): 'en' | 'es' | null {
  return kept === 'en' || kept === 'es' ? kept : null
}

const getMember = bind('member.get', async (context, { personId }) => {
  const organization_id = context.organization.id
  const person = found(
    await context.db
      .selectFrom('person')
      .select(['given_name', 'middle_name', 'family_name', 'birth_date', 'sex', 'address', 'language'])
      .where('organization_id', '=', organization_id)
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  )
  await assertReachesPerson(context, personId)
  const coverages = await coveragesOf(context, personId)
  const facts = await context.db
    .selectFrom('member_fact')
    .select(['fact_id', 'kind', 'starts', 'ends', 'detail'])
    .where('organization_id', '=', organization_id)
    .where('person_id', '=', personId)
    .orderBy('starts', 'desc')
    .orderBy('fact_id')
    .limit(rowsShown)
    .execute()
  const visits = await context.db
    .selectFrom('visit_record')
    .select(['visit_record_id', 'code', 'served_on', 'rendering_npi'])
    .where('organization_id', '=', organization_id)
    .where('person_id', '=', personId)
    .orderBy('served_on', 'desc')
    .orderBy('visit_record_id')
    .limit(rowsShown)
    .execute()
  return {
    personId,
    name: {
      given: person.given_name,
      family: person.family_name,
      ...(person.middle_name === null ? {} : { middle: person.middle_name }),
    },
    birthDate: person.birth_date,
    sex: person.sex,
    address: person.address,
    language: letterLanguage(person.language),
    coverages: coverages.map((row) => ({
      coverageId: row.coverage_id,
      purchaserId: row.purchaser_id,
      purchaser: row.name ?? '',
      memberNumber: row.member_number,
      span: { starts: row.starts, ends: row.ends },
      today: covers(row, context.today),
    })),
    authorizations: await authorizationsOf(context, personId),
    facts: facts.map((row) => ({
      factId: row.fact_id,
      kind: row.kind,
      span: { starts: row.starts, ends: row.ends },
      ...toldOf(row.detail as FactDetail),
    })),
    visits: visits.map((row) => ({
      visitRecordId: row.visit_record_id,
      code: row.code,
      servedOn: row.served_on,
      renderingNpi: row.rendering_npi,
    })),
    confirmedCodes: [...(await policyOn(context, context.today)).visitRecordCodes],
  }
})

function coveragesOf(context: Context, personId: string) {
  return context.db
    .selectFrom('coverage as c')
    .leftJoin('purchaser as u', (join) =>
      join.onRef('u.organization_id', '=', 'c.organization_id').onRef('u.purchaser_id', '=', 'c.purchaser_id'),
    )
    .select(['c.coverage_id', 'c.purchaser_id', 'c.member_number', 'c.starts', 'c.ends', 'u.name'])
    .where('c.organization_id', '=', context.organization.id)
    .where('c.person_id', '=', personId)
    .orderBy('c.starts', 'desc')
    .limit(rowsShown)
    .execute()
}

async function authorizationsOf(context: Context, personId: string) {
  const rows = await context.db
    .selectFrom('authorization')
    .select('authorization_id')
    .where('organization_id', '=', context.organization.id)
    .where('person_id', '=', personId)
    .orderBy('ends', 'desc')
    .limit(rowsShown)
    .execute()
  return showAuthorizations(
    context,
    rows.map((row) => row.authorization_id),
  )
}

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
    ...(input.language === null ? {} : { language: input.language }),
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
  await saveEnrollment(context, personId, input)
  context.touch(personId)
  return { id: personId }
})

/** One span of a purchaser: the same start is changed, another start is a new span. */
async function saveEnrollment(
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
  await assertNoOverlap(context, personId, input)
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

/** A new span begins when the purchaser's other spans are over: nobody is enrolled twice on one day. */
async function assertNoOverlap(
  context: Context,
  personId: string,
  input: { purchaserId: string; starts: Day; ends: Day | null },
): Promise<void> {
  const other = await context.db
    .selectFrom('coverage')
    .select(['starts', 'ends'])
    .where('organization_id', '=', context.organization.id)
    .where('person_id', '=', personId)
    .where('purchaser_id', '=', input.purchaserId)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>=', input.starts)]))
    .$if(input.ends !== null, (query) => query.where('starts', '<=', input.ends!))
    .orderBy('starts')
    .executeTakeFirst()
  if (other)
    refuse(
      'coverage-overlaps',
      `The coverage since ${formatDay(other.starts)} stands on days of this one. Write its last day first, or begin this one later.`,
      { starts: 'These days are covered already.' },
    )
}

type FactInput = z.output<Operations['memberFact.record']['input']>
type FactDetail = {
  readonly code?: string
  readonly cents?: Cents
  readonly payerName?: string
  readonly payerIdentifier?: string
  readonly certainty?: 'known' | 'verify'
  readonly facility?: string
}

function toldOf({ code, cents, payerName, facility }: FactDetail) {
  return { code: code ?? null, cents: cents ?? null, payer: payerName ?? null, facility: facility ?? null }
}

/** What a fact of this kind must say beside its days; what belongs to other kinds is refused rather than dropped. */
function detailOf(input: FactInput): FactDetail {
  const { kind, code, cents, payer, facility } = input
  const isMonthly = kind === 'spend-down' || kind === 'liability'
  const wanted = { cents: isMonthly, payer: kind === 'other-coverage', facility: kind === 'inpatient' }
  if (wanted.cents !== (cents !== null) || (cents !== null && cents < 0))
    refuse(
      'amount-of-month',
      'Write the amount of the month for a spend-down or a monthly share, and for nothing else.',
    )
  if (wanted.payer !== (payer !== null))
    refuse('payer-of-coverage', 'Write who pays first for other coverage, and for nothing else.')
  if (wanted.facility !== (facility !== null))
    refuse('facility-of-stay', 'Write the hospital for a stay, and for nothing else.')
  if (code !== null && kind !== 'referral')
    refuse('code-of-referral', 'A procedure code belongs to a referral only. Leave it out.')
  return {
    ...(code === null ? {} : { code }),
    ...(cents === null ? {} : { cents }),
    ...(payer === null ? {} : { payerName: payer.name, payerIdentifier: payer.identifier, certainty: payer.certainty }),
    ...(facility === null ? {} : { facility }),
  }
}

const recordFact = bind('memberFact.record', async (context, input) => {
  if (input.ends !== null && input.ends < input.starts)
    refuse('dates-reversed', 'What is recorded would end before it starts. Correct one of the days.')
  const detail = detailOf(input)
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
      detail: json(detail),
    })
    .execute()
  context.touch(input.personId)
  context.subject('member-fact', id)
  return { id }
})

const recordVisit = bind('visitRecord.record', async (context, input) => {
  const organization_id = context.organization.id
  found(
    await context.db
      .selectFrom('person')
      .select('person_id')
      .where('organization_id', '=', organization_id)
      .where('person_id', '=', input.personId)
      .executeTakeFirst(),
  )
  if (input.servedOn > context.today)
    refuse('not-yet', 'This visit lies in the future. Record it when it has happened.')
  const id = context.newId()
  await context.db
    .insertInto('visit_record')
    .values({
      organization_id,
      visit_record_id: id,
      person_id: input.personId,
      code: input.code,
      served_on: input.servedOn,
      rendering_npi: input.renderingNpi,
    })
    .execute()
  context.touch(input.personId)
  context.subject('visit-record', id)
  return { id }
})

export const memberBindings = [listMembers, getMember, saveMember, recordFact, recordVisit] as const
