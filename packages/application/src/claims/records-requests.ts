// Records that a payer asked for about a claim: noted by a person or by the payer's own answer, sent as a packet of the
// signed notes, and answered for when the payer says it has them. Until then the payer's clock may stand still.
import { isSubstanceUseDiagnosis, placesOfService } from '@throughline/codes'
import { consentStands, daysBetween, formatDay, type Cents, type Claim, type Day } from '@throughline/domain'
import { phoneText, recordsPacket, type NoteToSend } from '@throughline/documents'
import { inOrder, listPage, lists, type Row } from '@throughline/store'
import { sql } from 'kysely'
import { assertReachesPerson, bind, found, personActing, reachFilter, refuse, type Context } from '../core/index.ts'
import { keepPaper } from '../files/keep-paper.ts'
import { loadConsents } from '../record/people.ts'

type RequestRow = Row<'claim_records_request'>

function shown(context: Context, row: RequestRow) {
  return {
    requestId: row.request_id,
    askedFor: row.asked_for,
    askedOn: row.asked_on,
    dueOn: row.due_on,
    daysLeft: row.due_on === null || row.sent_on !== null ? null : daysBetween(context.today, row.due_on),
    fileId: row.file_id,
    sentOn: row.sent_on,
    way: row.sent_way,
    reference: row.sent_reference,
    receivedOn: row.received_on,
  }
}

const askedAtMost = 100

/** What was asked about one claim, the newest first. */
export async function recordsRequestsOf(context: Context, claimId: string) {
  const rows = await context.db
    .selectFrom('claim_records_request')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('claim_id', '=', claimId)
    .orderBy('asked_on', 'desc')
    .orderBy('request_id')
    .limit(askedAtMost)
    .execute()
  return rows.map((row) => shown(context, row))
}

const list = bind('recordsRequest.list', async (context, input) => {
  const reaches = await reachFilter(context)
  const { keys, total } = await listPage(context.db, context.organization.id, lists.recordsRequest, {
    ...input,
    filter: { open: input.filter.open },
    only: reaches('listed.person_id'),
  })
  if (keys.length === 0) return { rows: [], total }
  const rows = await sql<
    RequestRow & {
      control_number: string
      given_name: string
      family_name: string
      payer: string
      charge_cents: Cents
    }
  >`
    select q.*, c.control_number, p.given_name, p.family_name, y.name as payer, c.charge_cents
    from claim_records_request q
    join claim c on c.organization_id = q.organization_id and c.claim_id = q.claim_id
    join person p on p.organization_id = q.organization_id and p.person_id = q.person_id
    join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
    where q.organization_id = ${context.organization.id}
      and q.request_id = any(${keys.map((key) => key.request_id)}::uuid[])`.execute(context.db)
  context.touch(rows.rows.map((row) => row.person_id))
  return {
    rows: inOrder(keys, rows.rows).map((row) => ({
      ...shown(context, row),
      claim: { kind: 'claim', id: row.claim_id, label: row.control_number },
      person: { kind: 'person', id: row.person_id, label: `${row.given_name} ${row.family_name}` },
      payer: row.payer,
      chargeCents: row.charge_cents,
    })),
    total,
  }
})

/** States in which nobody at the payer has the claim: it cannot have asked about it. */
const unsent: ReadonlySet<string> = new Set(['draft', 'held', 'ready', 'batched'])

const note = bind('recordsRequest.note', async (context, { claimId, askedFor, askedOn, dueOn }) => {
  const claim = found(
    await context.db
      .selectFrom('claim')
      .select(['person_id', 'status', 'control_number'])
      .where('organization_id', '=', context.organization.id)
      .where('claim_id', '=', claimId)
      .forUpdate()
      .executeTakeFirst(),
  )
  await assertReachesPerson(context, claim.person_id)
  context.subject('claim', claimId)
  if (unsent.has(claim.status))
    refuse('not-sent', `Claim ${claim.control_number} was not sent yet, so no payer can have asked about it.`)
  if (askedOn > context.today)
    refuse('not-yet', 'They cannot have asked on a day to come. Choose the day of their letter or call.', {
      askedOn: 'This day has not come yet.',
    })
  if (dueOn !== null && dueOn < askedOn)
    refuse('dates-reversed', 'The last day to send it would lie before the day they asked. Correct one of the days.', {
      dueOn: 'This is before the day they asked.',
    })
  const open = await openRequest(context, claimId)
  if (open !== null) {
    if (open.asked_for === askedFor && open.asked_on === askedOn && open.due_on === dueOn)
      return { id: open.request_id }
    return refuse(
      'asked-already',
      `What they asked for on ${formatDay(open.asked_on)} was not sent yet. Send that first; then note what they ask for next.`,
    )
  }
  const id = await keepRequest(context, {
    claimId,
    personId: claim.person_id,
    askedFor,
    askedOn,
    dueOn,
    fileId: null,
  })
  context.detail({ dueOn })
  return { id }
})

async function openRequest(context: Context, claimId: string): Promise<RequestRow | null> {
  const row = await context.db
    .selectFrom('claim_records_request')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('claim_id', '=', claimId)
    .where('sent_on', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

type NewRequest = {
  readonly claimId: string
  readonly personId: string
  readonly askedFor: string
  readonly askedOn: Day
  readonly dueOn: Day | null
  /** The payer's answer that asks; null when a person notes it. */
  readonly fileId: string | null
}

async function keepRequest(context: Context, request: NewRequest): Promise<string> {
  const id = context.newId()
  await context.db
    .insertInto('claim_records_request')
    .values({
      organization_id: context.organization.id,
      request_id: id,
      claim_id: request.claimId,
      person_id: request.personId,
      asked_for: request.askedFor,
      asked_on: request.askedOn,
      due_on: request.dueOn,
      told_by: request.fileId === null ? 'person' : 'file',
      file_id: request.fileId,
      noted_by: request.fileId === null ? personActing(context) : null,
      noted_at: context.now,
      sent_on: null,
      sent_way: null,
      sent_reference: null,
      received_on: null,
    })
    .execute()
  return id
}

/** What a payer's answer asks for; while something is open on the claim already, that one stands. */
export async function noteAskedByFile(context: Context, request: NewRequest): Promise<void> {
  if ((await openRequest(context, request.claimId)) === null) await keepRequest(context, request)
}

async function requestOf(context: Context, requestId: string): Promise<RequestRow> {
  const row = found(
    await context.db
      .selectFrom('claim_records_request')
      .selectAll()
      .where('organization_id', '=', context.organization.id)
      .where('request_id', '=', requestId)
      .forUpdate()
      .executeTakeFirst(),
  )
  await assertReachesPerson(context, row.person_id)
  context.subject('claim', row.claim_id)
  return row
}

const send = bind('recordsRequest.send', async (context, { requestId, sentOn, way, reference }) => {
  const row = await requestOf(context, requestId)
  const on = sentOn ?? context.today
  if (row.sent_on !== null) return { ok: true }
  if (on < row.asked_on || on > context.today)
    refuse('wrong-day', `They asked on ${formatDay(row.asked_on)}: the day it was sent lies between then and today.`, {
      sentOn: 'Choose the day it was sent.',
    })
  await context.db
    .updateTable('claim_records_request')
    .set({ sent_on: on, sent_way: way, sent_reference: reference === '' ? null : reference })
    .where('organization_id', '=', context.organization.id)
    .where('request_id', '=', requestId)
    .execute()
  context.detail({ sentOn: on, way })
  return { ok: true }
})

const receive = bind('recordsRequest.receive', async (context, { requestId, receivedOn }) => {
  const row = await requestOf(context, requestId)
  const on = receivedOn ?? context.today
  if (row.received_on !== null) return { ok: true }
  if (row.sent_on === null)
    return refuse('not-sent', 'Nothing was sent yet, so nothing can have come. Note first that it was sent.')
  if (on < row.sent_on || on > context.today)
    refuse('wrong-day', `It was sent on ${formatDay(row.sent_on)}: the day it came lies between then and today.`, {
      receivedOn: 'Choose the day they named.',
    })
  await context.db
    .updateTable('claim_records_request')
    .set({ received_on: on })
    .where('organization_id', '=', context.organization.id)
    .where('request_id', '=', requestId)
    .execute()
  context.detail({ receivedOn: on })
  return { ok: true }
})

/** Goes with every record of substance-use treatment. @source 42 CFR 2.32(a)(2) */
const substanceUseNotice = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.'

const packet = bind('recordsRequest.packet', async (context, { requestId }) => {
  const row = await requestOf(context, requestId)
  const claim = await context.db
    .selectFrom('claim as c')
    .innerJoin('payer as y', (join) =>
      join.onRef('y.organization_id', '=', 'c.organization_id').onRef('y.payer_id', '=', 'c.payer_id'),
    )
    .select(['c.control_number', 'c.payer_claim_number', 'c.payer_id', 'c.document', 'y.name as payer'])
    .where('c.organization_id', '=', context.organization.id)
    .where('c.claim_id', '=', row.claim_id)
    .executeTakeFirstOrThrow()
  const guarded = claim.document.diagnoses.some(isSubstanceUseDiagnosis)
  if (guarded) {
    const to = { personId: row.person_id, payerId: claim.payer_id, on: context.today }
    if (!consentStands(await loadConsents(context, [row.person_id]), to))
      refuse(
        'no-consent',
        `This claim carries a substance-use diagnosis, and no consent lets the record go to ${claim.payer}. Ask the person; when they have signed, record it on their page.`,
      )
  }
  const notes = await notesBehind(context, row.claim_id)
  const from = await sender(context)
  context.detail({ notes: notes.length })
  return keepPaper(context, `records-${claim.control_number}.pdf`, () =>
    recordsPacket({
      from,
      to: claim.payer,
      madeOn: context.today,
      askedFor: `On ${formatDay(row.asked_on)} you asked: ${row.asked_for}`,
      facts: factsOf(claim.document, claim.control_number, claim.payer_claim_number),
      notes,
      notice: guarded ? substanceUseNotice : null,
    }),
  )
})

function factsOf(document: Claim, control: string, theirs: string | null) {
  const { name, memberNumber } = document.subscriber
  return [
    { label: 'Our claim number', value: control },
    ...(theirs === null ? [] : [{ label: 'Your claim number', value: theirs }]),
    { label: 'Member', value: [`${name.given} ${name.family}`.trim(), memberNumber].filter(Boolean).join(', ') },
  ]
}

async function sender(context: Context) {
  const { address, phone } = await context.db
    .selectFrom('organization')
    .select(['address', 'phone'])
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
  return { name: context.organization.name, address, lines: phone === null ? [] : [`Phone ${phoneText(phone)}`] }
}

const placeNames = new Map(placesOfService.rows.map((row) => [row.code, row.meaning]))

/** The signed notes of the visits that the claim bills, each with what was added to it later. */
async function notesBehind(context: Context, claimId: string): Promise<NoteToSend[]> {
  const rows = await context.db
    .selectFrom('claim_line_service as x')
    .innerJoin('service as s', (join) =>
      join.onRef('s.organization_id', '=', 'x.organization_id').onRef('s.service_id', '=', 'x.service_id'),
    )
    .innerJoin('note as n', (join) =>
      join.onRef('n.organization_id', '=', 's.organization_id').onRef('n.service_id', '=', 's.service_id'),
    )
    .leftJoin('goal as g', (join) =>
      join.onRef('g.organization_id', '=', 'n.organization_id').onRef('g.goal_id', '=', 'n.goal_id'),
    )
    .selectAll('n')
    .select(['s.served_on', 's.service_kind', 's.code', 'g.words as goal'])
    .where('x.organization_id', '=', context.organization.id)
    .where('x.claim_id', '=', claimId)
    .where('n.status', '=', 'signed')
    .orderBy('s.served_on')
    .orderBy('n.starts_at')
    .limit(250)
    .execute()
  const noteIds = rows.map((row) => row.note_id)
  const addenda =
    noteIds.length === 0
      ? []
      : await context.db
          .selectFrom('note_addendum')
          .select(['note_id', 'words', 'signer_name', 'signed_at'])
          .where('organization_id', '=', context.organization.id)
          .where('note_id', 'in', noteIds)
          .orderBy('signed_at')
          .limit(1000)
          .execute()
  return rows.map((row) => ({
    servedOn: row.served_on,
    starts: row.starts_at,
    ends: row.ends_at,
    place: placeNames.get(row.place_of_service) ?? row.place_of_service,
    service: [row.service_kind, row.code].filter(Boolean).join(', '),
    goal: row.goal ?? null,
    personWords: row.person_words,
    action: row.action,
    response: row.response,
    nextStep: row.next_step,
    signer: [row.signer_name, row.signer_credential].filter(Boolean).join(', '),
    signedAt: row.signed_on === null ? '' : formatDay(row.signed_on),
    sha256: row.sha256 ?? '',
    addenda: addenda
      .filter((one) => one.note_id === row.note_id)
      .map((one) => ({ words: one.words, author: one.signer_name, at: formatDay(one.signed_at.slice(0, 10) as Day) })),
  }))
}

export const recordsRequestBindings = [list, note, packet, send, receive] as const
