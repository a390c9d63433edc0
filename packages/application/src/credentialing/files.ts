// A file for each plan: opened, shown with its path and packet, moved from state to state.
import { daysBetween, formatDay, movesFrom, stateAfter, type CredentialingState, type Day } from '@throughline/domain'
import { consistencyOf, packetReadiness, usualAsks } from '@throughline/provider'
import { json } from '@throughline/store'
import { bind, refuse, type Context, type InputFor } from '../core/index.ts'
import { shownAddress } from '../organization/save-row.ts'
import { loadSheets } from '../worksheets/load-sheets.ts'
import { forPlan, loadPacket } from './load-packet.ts'
import { noteTestClaims } from './paid-claims.ts'
import { assertPayer } from '../record/payers.ts'
import { shownPaper } from './papers.ts'
import { eventsOf, fileRow, fileRows, readFile, weighedOn, type EventRow, type FileRow } from './read-file.ts'

const plansAtMost = 200

/** A file of no plan: what can be done before the first one is chosen. */
const noPlanYet = { payer_id: '' }

const list = bind('credentialing.list', async (context) => {
  const organization = context.organization.id
  const payers = await context.db
    .selectFrom('payer')
    .select(['payer_id', 'name'])
    .where('organization_id', '=', organization)
    .where('status', '=', 'active')
    .orderBy('name')
    .limit(plansAtMost)
    .execute()
  const contracted = await context.db
    .selectFrom('contract')
    .select('payer_id')
    .distinct()
    .where('organization_id', '=', organization)
    .where('status', '=', 'signed')
    .where('starts', '<=', context.today)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>=', context.today)]))
    .execute()
  const files = new Map((await fileRows(context).limit(plansAtMost).execute()).map((row) => [row.payer_id, row]))
  const events = await eventsOf(context, null)
  const weighed = await weighedOn(context)
  const loaded = await loadPacket(context)
  const sheets = await loadSheets(context, loaded)
  let farthest = {
    credentialingId: null as string | null,
    steps: readFile(loaded, sheets, noPlanYet, [], null).steps,
  }
  const doneOf = (steps: typeof farthest.steps): number => steps.filter((one) => one.standing === 'done').length
  const rows = payers.map((payer) => {
    const file = files.get(payer.payer_id)
    const own = events.filter((event) => event.credentialing_id === file?.credentialing_id)
    const { readiness, steps } = readFile(loaded, sheets, file ?? payer, own, weighed.get(payer.payer_id) ?? null)
    const next = steps.find((one) => one.standing === 'now') ?? null
    if (file && (farthest.credentialingId === null || doneOf(steps) > doneOf(farthest.steps)))
      farthest = { credentialingId: file.credentialing_id, steps }
    return {
      credentialingId: file?.credentialing_id ?? null,
      payerId: payer.payer_id,
      plan: payer.name,
      state: file?.state ?? null,
      ready: readiness.ready,
      of: readiness.of,
      stepsDone: doneOf(steps),
      steps: steps.length,
      next: next?.step ?? null,
      turn: next?.turn ?? null,
      effectiveOn: file?.effective_on ?? null,
      contracted: contracted.some((row) => row.payer_id === payer.payer_id),
    }
  })
  return { rows, farthest: { ...farthest, steps: [...farthest.steps] } }
})

const open = bind('credentialing.open', async (context, { payerId, loaded }) => {
  await assertPayer(context, payerId)
  const known = await context.db
    .selectFrom('credentialing_file')
    .select('credentialing_id')
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', '=', payerId)
    .executeTakeFirst()
  if (known) refuse('file-known', 'There is a file for this plan already. Open it instead.')
  if (loaded === null) await assertNothingBilled(context, payerId)
  const credentialingId = context.newId()
  const state: CredentialingState = loaded === null ? 'preparing' : 'loaded'
  await context.db
    .insertInto('credentialing_file')
    .values({
      organization_id: context.organization.id,
      credentialing_id: credentialingId,
      payer_id: payerId,
      state,
      asks: json(usualAsks),
      effective_on: loaded?.effectiveOn ?? null,
      contacted_on: null,
      contact: null,
      reapply_on: null,
      opened_on: context.today,
      created_at: context.now,
    })
    .execute()
  await writeEvent(context, credentialingId, {
    state,
    on: loaded?.effectiveOn ?? context.today,
    words: '',
    toldBy: loaded?.toldBy ?? null,
    reference: loaded?.reference ?? null,
  })
  await noteTestClaims(context)
  context.subject('credentialing', credentialingId)
  return { id: credentialingId }
})

/** Opening an empty file closes the plan to billing until it is loaded, so it must not be done to one that pays already. */
async function assertNothingBilled(context: Context, payerId: string): Promise<void> {
  const claim = await context.db
    .selectFrom('claim')
    .select('claim_id')
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', '=', payerId)
    .limit(1)
    .executeTakeFirst()
  if (claim)
    refuse(
      'plan-billed-already',
      'Claims to this plan exist, so it holds your organization already. Say since when it is loaded, and who said so; otherwise every visit to come would be refused.',
    )
}

type Happened = {
  readonly state: CredentialingState
  readonly on: Day
  readonly words: string
  readonly toldBy: string | null
  readonly reference: string | null
}

async function writeEvent(context: Context, credentialingId: string, happened: Happened): Promise<void> {
  await context.db
    .insertInto('credentialing_event')
    .values({
      organization_id: context.organization.id,
      event_id: context.newId(),
      credentialing_id: credentialingId,
      state: happened.state,
      happened_on: happened.on,
      words: happened.words,
      told_by: happened.toldBy,
      reference: happened.reference,
      recorded_by_name: context.actor.displayName,
      recorded_at: context.now,
    })
    .execute()
}

const get = bind('credentialing.get', async (context, { credentialingId }) => {
  const file = await fileRow(context, credentialingId)
  const events = await eventsOf(context, credentialingId)
  const loaded = await loadPacket(context)
  const sheets = await loadSheets(context, loaded)
  const weighed = (await weighedOn(context)).get(file.payer_id) ?? null
  const { readiness, steps } = readFile(loaded, sheets, file, events, weighed)
  const facts = forPlan(loaded, file.payer_id, file.asks)
  const papers = new Map(loaded.papers.map((row) => [row.paper_id, row]))
  return {
    credentialingId,
    payerId: file.payer_id,
    plan: file.payer_name,
    state: file.state,
    movesTo: movesFrom(file.state),
    effectiveOn: file.effective_on,
    reapplyOn: file.reapply_on,
    contactedOn: file.contacted_on,
    contact: file.contact,
    asks: file.asks,
    ready: readiness.ready,
    of: readiness.of,
    maySend: readiness.maySend,
    steps,
    items: readiness.items.map((one) => ({
      item: one.item,
      standing: one.standing,
      gaps: one.gaps.map((gap) => gap.text),
      papers: one.papers.map((paper) => shownPaper(papers.get(paper.id)!)),
      expires: one.expires,
      daysLeft: one.daysLeft,
      stage: one.stage,
      owner: one.owner,
    })),
    consistency: consistencyOf(facts),
    deficiencies: await deficienciesOf(context, credentialingId),
    events: events.toReversed().map((event) => ({
      eventId: event.event_id,
      state: event.state,
      on: event.happened_on,
      words: event.words,
      toldBy: event.told_by,
      reference: event.reference,
      by: event.recorded_by_name,
    })),
    name: facts.profile.legalName ?? facts.organization.name,
    address: shownAddress(facts.organization.address),
  }
})

async function deficienciesOf(context: Context, credentialingId: string) {
  const rows = await context.db
    .selectFrom('deficiency')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('credentialing_id', '=', credentialingId)
    .orderBy('told_on', 'desc')
    .orderBy('deficiency_id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    deficiencyId: row.deficiency_id,
    item: row.item,
    words: row.words,
    toldOn: row.told_on,
    cureBy: row.cure_by,
    daysLeft: row.cure_by === null || row.cured_on !== null ? null : daysBetween(context.today, row.cure_by),
    curedOn: row.cured_on,
    curedWords: row.cured_words,
  }))
}

type Move = InputFor<'credentialing.move'>

const move = bind('credentialing.move', async (context, input) => {
  const file = await fileRow(context, input.credentialingId)
  if (!movesFrom(file.state).includes(input.to))
    refuse(
      'move-unknown',
      'The file does not stand where this step begins. Load the page again and look where it stands.',
    )
  await assertMayMove(context, file, input)
  const loads = input.to === 'loaded'
  const begins = input.to === 'preparing'
  await context.db
    .updateTable('credentialing_file')
    .set({
      state: stateAfter(file.state, input.to),
      ...(loads ? { effective_on: input.effectiveOn } : {}),
      ...(begins ? { effective_on: null, reapply_on: null } : {}),
      ...(input.to === 'rejected' ? { reapply_on: input.reapplyOn } : {}),
    })
    .where('organization_id', '=', context.organization.id)
    .where('credentialing_id', '=', input.credentialingId)
    .execute()
  await writeEvent(context, input.credentialingId, { state: input.to, ...input })
  if (loads) await noteTestClaims(context)
  context.subject('credentialing', input.credentialingId)
  context.detail({ to: input.to })
  return { ok: true }
})

async function assertMayMove(context: Context, file: FileRow, input: Move): Promise<void> {
  if (input.on > context.today)
    refuse('in-future', `${formatDay(input.on)} has not come yet. Record what has happened.`, {
      on: 'This day has not come yet.',
    })
  assertAfterLast(await eventsOf(context, file.credentialing_id), input.on)
  switch (input.to) {
    case 'sent':
      return assertSendable(context, file, input)
    case 'rejected':
      return assertWhy(input)
    case 'executed':
      return assertContract(context, file)
    case 'loaded':
      return assertLoaded(input)
    case 'preparing':
      if (file.reapply_on !== null && input.on < file.reapply_on)
        refuse(
          'too-early',
          `The plan takes a new application from ${formatDay(file.reapply_on)} on. Mend what was missing until then.`,
        )
      return
    default:
      return
  }
}

/**
 * A step cannot stand before the one it follows. What began the file here stands before nothing, since a packet may have left
 * long ago; nor does the payment of the test claim, which may be known before the directory was looked up.
 */
function assertAfterLast(events: readonly EventRow[], on: Day): void {
  const last = events
    .slice(1)
    .filter((event) => event.state !== 'test-claim-paid')
    .at(-1)
  if (last !== undefined && on < last.happened_on)
    refuse(
      'before-last',
      `The step before this one is dated ${formatDay(last.happened_on)}. Write that day or a later one.`,
      { on: 'Write a day on or after the step before.' },
    )
}

async function assertSendable(context: Context, file: FileRow, input: Move): Promise<void> {
  const readiness = packetReadiness(forPlan(await loadPacket(context), file.payer_id, file.asks))
  if (readiness.maySend || input.words.length >= 5) return
  const open = readiness.items.filter((item) => item.standing === 'gap').length
  refuse(
    'packet-open',
    `${readiness.ready} of ${readiness.of} things are ready and ${open} are open. Close them first, or write why it was sent with them open: plans set such applications aside.`,
    { words: 'Write why it was sent with gaps.' },
  )
}

function assertWhy(input: Move): void {
  const fields: Record<string, string> = {}
  if (input.words.length < 5) fields['words'] = 'Write what the plan said.'
  if (input.reapplyOn === null) fields['reapplyOn'] = 'Write the day.'
  if ('words' in fields)
    refuse('why-missing', 'Ask the plan why, and write it down: what it says decides what you bring next time.', fields)
  if ('reapplyOn' in fields)
    refuse('reapply-missing', 'Ask the plan when it takes a new application, and write down the day.', fields)
}

/** What was executed is what prices visits; without it nothing could be billed although the plan had loaded us. */
async function assertContract(context: Context, file: FileRow): Promise<void> {
  const contract = await context.db
    .selectFrom('contract')
    .select('contract_id')
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', '=', file.payer_id)
    .where('status', '=', 'signed')
    .limit(1)
    .executeTakeFirst()
  if (!contract)
    refuse(
      'contract-missing',
      'Put the executed contract in under Contracts first: it is what prices every visit from then on.',
    )
}

function assertLoaded(input: Move): void {
  const fields: Record<string, string> = {}
  if (input.effectiveOn === null) fields['effectiveOn'] = 'Write the day from which the plan’s system counts you in.'
  if (input.toldBy === null) fields['toldBy'] = 'Write who at the plan confirmed it.'
  if (Object.keys(fields).length > 0)
    refuse(
      'loaded-unproved',
      'Loaded means that somebody at the plan looked it up in their system. Write who confirmed it and from which day you are effective.',
      fields,
    )
}

const ask = bind('credentialing.ask', async (context, input) => {
  await fileRow(context, input.credentialingId)
  if (input.contactedOn !== null && input.contactedOn > context.today)
    refuse('in-future', `${formatDay(input.contactedOn)} has not come yet. Record what has happened.`, {
      contactedOn: 'This day has not come yet.',
    })
  await context.db
    .updateTable('credentialing_file')
    .set({ asks: json(input.asks), contacted_on: input.contactedOn, contact: input.contact })
    .where('organization_id', '=', context.organization.id)
    .where('credentialing_id', '=', input.credentialingId)
    .execute()
  context.subject('credentialing', input.credentialingId)
  return { ok: true }
})

export const credentialingFileBindings = [list, open, get, move, ask] as const
