// Applications to the network: listed, reviewed item by item, decided and loaded, each with its letter.
import { addDays, daysBetween, formatDay, packetItems, type Day, type PacketItem } from '@throughline/domain'
import { decisionLetter, phoneText } from '@throughline/documents'
import { applicationMoves, dueOn, recredentialBy, verificationDaysLeft } from '@throughline/plan'
import { sayIn } from '@throughline/spanish'
import type { Row } from '@throughline/store'
import { bind, found, refuse, type Context, type InputFor } from '../core/index.ts'
import { keepPaper } from '../files/keep-paper.ts'
import { assertFresh, clockDays, shownClocks, verificationOf } from './application-clocks.ts'
import { writeApplicationEvent } from './application-events.ts'
import { letterOf } from './application-letter.ts'
import { addressOf, loadApplication } from './load-application.ts'
import { needWith } from './network-need.ts'
import { applicationTermsOn } from './policy.ts'

type Application = Row<'network_application'>
type ItemRow = Row<'network_application_item'>

const applicationsShown = 500

/** What the plan reviews: the letter of acceptance is its own. */
const reviewedItems: readonly PacketItem[] = packetItems.filter((item) => item !== 'acceptance')

function rowsOf(context: Context) {
  return context.db.selectFrom('network_application').selectAll().where('organization_id', '=', context.organization.id)
}

async function applicationOf(context: Context, applicationId: string): Promise<Application> {
  return found(await rowsOf(context).where('application_id', '=', applicationId).forUpdate().executeTakeFirst())
}

function itemsOf(context: Context, applicationIds: readonly string[]): Promise<ItemRow[]> {
  if (applicationIds.length === 0) return Promise.resolve([])
  return context.db
    .selectFrom('network_application_item')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('application_id', 'in', [...applicationIds])
    .execute()
}

function shownRow(context: Context, row: Application, items: readonly ItemRow[], decideWithinDays: number) {
  const due = dueOn(clockDays(row, decideWithinDays))
  return {
    applicationId: row.application_id,
    applicant: row.applicant_name,
    npi: row.applicant_npi,
    receivedOn: row.received_on,
    status: row.status,
    accepted: items.filter((one) => one.standing === 'accepted').length,
    deficient: items.filter((one) => one.standing === 'deficient').length,
    of: reviewedItems.length,
    dueOn: due,
    daysLeft: due === null ? null : daysBetween(context.today, due),
    effectiveOn: row.effective_on,
    recredentialBy: row.recredential_by,
  }
}

const list = bind('application.list', async (context) => {
  const rows = await rowsOf(context)
    .orderBy('received_on', 'desc')
    .orderBy('application_id')
    .limit(applicationsShown)
    .execute()
  const items = await itemsOf(
    context,
    rows.map((row) => row.application_id),
  )
  const { decideWithin } = await applicationTermsOn(context, context.today)
  return {
    rows: rows.map((row) =>
      shownRow(
        context,
        row,
        items.filter((one) => one.application_id === row.application_id),
        decideWithin.days,
      ),
    ),
  }
})

const get = bind('application.get', async (context, { applicationId }) => {
  const row = found(await rowsOf(context).where('application_id', '=', applicationId).executeTakeFirst())
  const items = await itemsOf(context, [applicationId])
  const { decideWithin, signatureGood } = await applicationTermsOn(context, context.today)
  const events = await context.db
    .selectFrom('network_application_event')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('application_id', '=', applicationId)
    .orderBy('recorded_at', 'desc')
    .orderBy('event_id', 'desc')
    .limit(500)
    .execute()
  const packet = row.document
  return {
    row: shownRow(context, row, items, decideWithin.days),
    clocks: shownClocks(context, row, items, decideWithin.days, signatureGood.days),
    decideWithin,
    signatureGood,
    movesTo: applicationMoves(row.status),
    madeOn: packet.madeOn,
    fileId: row.file_id,
    organization: organizationFacts(packet.organization),
    sites: packet.sites.map((site) =>
      [site.name, `${site.address.line1}, ${site.address.city}`, site.hours].filter(Boolean).join('; '),
    ),
    service: packet.service,
    afterHours: packet.afterHours,
    resources: packet.resources,
    references: packet.references.map((one) => `${one.name}, ${one.organization}, ${phoneText(one.phone)}`),
    staff: packet.staff.map((one) => ({
      name: one.name,
      role: one.role,
      npi: one.npi,
      supervisor: one.supervisor,
      history: one.history,
      background: one.background,
      trainings: one.trainings,
      certificate: one.certificate,
      exclusion: one.exclusion,
    })),
    items: reviewedItems.map((item) => shownItem(context, item, row, items)),
    events: events.map((event) => ({
      eventId: event.event_id,
      status: event.status,
      on: event.happened_on,
      words: event.words,
      changed: event.changed,
      by: event.recorded_by_name,
    })),
    need: row.status === 'loaded' ? [] : [...(await needWith(context, packet.sites))],
    decisionReason: row.decision_reason,
    providerId: row.provider_id,
  }
})

function organizationFacts(organization: Application['document']['organization']) {
  const rows: (readonly [string, string | null])[] = [
    ['Legal name', organization.legalName ?? organization.name],
    ['Trade name', organization.doingBusinessAs],
    ['NPI', organization.npi],
    ['EIN', organization.ein],
    ['Taxonomy', organization.taxonomy],
    ['Medicaid', organization.medicaidNumber],
    ['Phone', organization.phone],
    ['Contact', organization.contact?.name ?? null],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

function shownItem(context: Context, item: PacketItem, row: Application, items: readonly ItemRow[]) {
  const said = row.document.items.find((one) => one.item === item)
  const own = items.find((one) => one.item === item)
  return {
    item,
    said: said?.standing ?? ('gap' as const),
    gaps: said?.gaps ?? [],
    standing: own?.standing ?? ('open' as const),
    words: own?.words ?? null,
    cureBy: own?.cure_by ?? null,
    verifiedOn: own?.verified_on ?? null,
    verificationOrganization: own?.verification_organization ?? null,
    verificationDaysLeft: verificationDaysLeft(verificationOf(own), context.today),
    reviewedBy: own?.reviewed_by_name ?? null,
    papers: row.document.papers
      .filter((paper) => paper.item === item)
      .map((paper) => ({ fileId: paper.fileId, title: paper.title, expires: paper.expires })),
  }
}

const cureDays = 30

const answerItem = bind('application.answerItem', async (context, input) => {
  const row = await applicationOf(context, input.applicationId)
  if (!['received', 'in-review', 'complete'].includes(row.status))
    refuse('not-in-review', 'This application is not in review any more. Send it back to review first.')
  if (input.standing === 'deficient' && (input.words ?? '').length < 5)
    refuse('words-missing', 'Say what is missing, so that the applicant can mend it the first time.', {
      words: 'Say what is missing.',
    })
  if (input.standing === 'deficient' && input.cureBy !== null && input.cureBy < context.today)
    refuse('day-over', 'This day is over. Give the applicant a day that is still to come.', {
      cureBy: 'Write a day from today on.',
    })
  if (input.verification !== null && input.verification.on > context.today)
    refuse('in-future', `${formatDay(input.verification.on)} has not come yet. Record what has happened.`, {
      'verification.on': 'This day has not come yet.',
    })
  await context.db
    .updateTable('network_application_item')
    .set({
      standing: input.standing,
      words: input.words,
      cure_by: input.standing === 'deficient' ? (input.cureBy ?? addDays(context.today, cureDays)) : null,
      verified_on: input.standing === 'accepted' ? (input.verification?.on ?? context.today) : null,
      verification_organization: input.standing === 'accepted' ? (input.verification?.organization ?? null) : null,
      reviewed_by_name: context.actor.displayName,
    })
    .where('organization_id', '=', context.organization.id)
    .where('application_id', '=', input.applicationId)
    .where('item', '=', input.item)
    .execute()
  if (row.status === 'received') {
    await setStatus(context, input.applicationId, { status: 'in-review', reviewer_name: context.actor.displayName })
    await writeApplicationEvent(context, input.applicationId, 'in-review', context.today, '')
  }
  context.subject('application', input.applicationId)
  return { ok: true }
})

async function setStatus(
  context: Context,
  applicationId: string,
  values: Partial<
    Pick<
      Application,
      | 'status'
      | 'reviewer_name'
      | 'decided_on'
      | 'decision_reason'
      | 'letter_on'
      | 'effective_on'
      | 'provider_id'
      | 'recredential_by'
    >
  >,
) {
  await context.db
    .updateTable('network_application')
    .set(values)
    .where('organization_id', '=', context.organization.id)
    .where('application_id', '=', applicationId)
    .execute()
}

const move = bind('application.move', async (context, input) => {
  const row = await applicationOf(context, input.applicationId)
  if (!applicationMoves(row.status).includes(input.to))
    refuse(
      'move-unknown',
      'The application does not stand where this step begins. Load the page again and look where it stands.',
    )
  if (input.on > context.today)
    refuse('in-future', `${formatDay(input.on)} has not come yet. Record what has happened.`, {
      on: 'This day has not come yet.',
    })
  await assertAfterLast(context, row, input.on)
  await assertReviewed(context, row, input)
  const decided = input.to === 'approved' || input.to === 'denied'
  const providerId = input.to === 'loaded' ? await loadApplication(context, row, input) : row.provider_id
  await setStatus(context, input.applicationId, {
    status: input.to,
    provider_id: providerId,
    ...(decided ? { decided_on: input.on, decision_reason: input.words || null } : {}),
    ...(input.to === 'approved' ? { recredential_by: recredentialBy(input.on) } : {}),
    ...(input.to === 'loaded' ? { effective_on: input.effectiveOn } : {}),
  })
  await writeApplicationEvent(context, input.applicationId, input.to, input.on, input.words)
  context.subject('application', input.applicationId)
  context.detail({ to: input.to })
  return { ok: true, providerId }
})

/** A step cannot stand before the one it follows: clocks count from these days. */
async function assertAfterLast(context: Context, row: Application, on: Day): Promise<void> {
  const { last } = await context.db
    .selectFrom('network_application_event')
    .select((select) => select.fn.max('happened_on').as('last'))
    .where('organization_id', '=', context.organization.id)
    .where('application_id', '=', row.application_id)
    .executeTakeFirstOrThrow()
  if (last !== null && on < last)
    refuse('before-last', `The step before this one is dated ${formatDay(last)}. Write that day or a later one.`, {
      on: 'Write a day on or after the step before.',
    })
}

/** Nothing goes to the committee half reviewed, and nothing is approved on what has grown old. */
async function assertReviewed(context: Context, row: Application, input: InputFor<'application.move'>): Promise<void> {
  const items = (await itemsOf(context, [row.application_id])).filter((one) => reviewedItems.includes(one.item))
  if (input.to === 'complete' || input.to === 'committee') {
    const open = items.filter((one) => one.standing !== 'accepted').length
    if (open > 0)
      refuse(
        'items-open',
        `${open} of ${items.length} things are not accepted yet. Answer each: accept it, or say what is missing.`,
      )
  }
  if (input.to === 'approved') {
    const { signatureGood } = await applicationTermsOn(context, input.on)
    assertFresh(row, items, input.on, signatureGood.days)
  }
  if (input.to === 'denied' && input.words.length < 5)
    refuse('why-missing', 'Write why: the applicant has a right to the reason, and the letter carries it.', {
      words: 'Write the reason.',
    })
  if (input.to === 'loaded' && input.effectiveOn === null)
    refuse('effective-missing', 'Write from which day claims of this provider are paid.', {
      effectiveOn: 'Write the day.',
    })
}

const letter = bind('application.letter', async (context, { applicationId }) => {
  const row = await applicationOf(context, applicationId)
  const items = await itemsOf(context, [applicationId])
  const { language } = context
  const say = await sayIn(language)
  const { subject, sections } = letterOf(row, items, say)
  const { address, phone } = await context.db
    .selectFrom('organization')
    .select(['address', 'phone'])
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
  // The first letter after the decision is the one its clock waits for.
  if (row.decided_on !== null && row.letter_on === null)
    await setStatus(context, applicationId, { letter_on: context.today })
  context.subject('application', applicationId)
  const to = row.document.organization
  return keepPaper(context, `network-letter-${row.status}${language === 'es' ? '-es' : ''}.pdf`, () =>
    decisionLetter({
      from: {
        name: context.organization.name,
        address,
        lines: phone === null ? [] : [`${say('Phone')} ${phoneText(phone)}`],
      },
      to: {
        name: to.legalName ?? to.name,
        address: to.mailingAddress ? addressOf(to.mailingAddress) : to.address ? addressOf(to.address) : null,
      },
      writtenOn: context.today,
      subject,
      facts: [
        { label: 'NPI', value: row.applicant_npi ?? say('not given') },
        { label: say('Application received'), value: say(formatDay(row.received_on)) },
      ],
      sections,
      language,
    }),
  )
})

export const applicationBindings = [list, get, answerItem, move, letter] as const
