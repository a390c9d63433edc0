// One visit on its page: the note, which of the payer's questions it answers, how the minutes count, what is approved.
import { unitsLeft, type Note } from '@throughline/domain'
import { answerQuestions, maySign } from '@throughline/provider'
import { assertReachesPerson, bind, found, type Context } from '../core/index.ts'
import { loadPayers } from '../record/payers.ts'
import { loadAuthorizations, loadPlans } from '../record/people.ts'
import { noteOf, serviceOf, type NoteRow, type ServiceRow } from '../record/visits.ts'
import { loadWorkers } from '../record/workers.ts'
import { loadNoteFacts } from './note-facts.ts'
import { showFinding, showQuestions } from './show-findings.ts'
import { showVisits } from './show-visits.ts'
import { priceVisit } from './visit-price.ts'

const getVisit = bind('service.get', async (context, { serviceId }) => {
  const organization = context.organization.id
  const row = found(
    await context.db
      .selectFrom('service')
      .selectAll()
      .where('organization_id', '=', organization)
      .where('service_id', '=', serviceId)
      .executeTakeFirst(),
  )
  await assertReachesPerson(context, row.person_id)
  const payers = await loadPayers(context)
  const service = serviceOf(row)
  const noteRow =
    (await context.db
      .selectFrom('note')
      .selectAll()
      .where('organization_id', '=', organization)
      .where('service_id', '=', serviceId)
      .executeTakeFirst()) ?? null
  const note = noteRow ? noteOf(noteRow) : emptyNote(row)
  const plans = await loadPlans(context, [row.person_id])
  const signer = (await loadWorkers(context, [row.worker_id]))[0]
  const facts =
    signer && note.status === 'draft' && noteRow
      ? await loadNoteFacts(context, { note, service, signer, payers, payerId: row.payer_id })
      : null
  return {
    service: found((await showVisits(context, [serviceId], payers))[0]),
    goals: plans
      .filter((plan) => plan.status === 'signed' && plan.span.starts <= row.served_on)
      .filter((plan) => plan.span.ends === null || plan.span.ends >= row.served_on)
      .flatMap((plan) => plan.goals)
      .filter((goal) => goal.status !== 'ended')
      .map((goal) => ({ goalId: goal.id, words: goal.words })),
    counting: row.fund === 'plan' ? (priceVisit(payers, row.payer_id, service)?.counting ?? null) : null,
    authorization: await authorizationOf(context, row),
    note: noteRow ? await showNote(context, noteRow) : null,
    questions: showQuestions(answerQuestions(note, plans)),
    findings: facts ? maySign(facts).findings.map(showFinding) : [],
  }
})

/** Before anything is written: the visit's own times and place already answer two questions. */
function emptyNote(row: ServiceRow): Note {
  return {
    id: row.service_id,
    serviceId: row.service_id,
    authorWorkerId: row.worker_id,
    goalId: null,
    personWords: '',
    action: '',
    response: '',
    nextStep: '',
    starts: row.starts_at,
    ends: row.ends_at,
    placeOfService: row.place_of_service,
    status: 'draft',
    signedOn: null,
    signerName: null,
    signerCredential: null,
    sha256: null,
  }
}

async function authorizationOf(context: Context, row: ServiceRow) {
  if (row.authorization_id === null) return null
  const all = await loadAuthorizations(context, [row.person_id])
  const authorization = all.find((one) => one.id === row.authorization_id)
  const line = authorization?.lines.find((one) => one.line === row.authorization_line)
  if (!authorization || !line) return null
  return {
    number: authorization.number,
    unitsLeft: Math.floor(unitsLeft(line)),
    ends: authorization.span.ends ?? authorization.span.starts,
  }
}

async function showNote(context: Context, row: NoteRow) {
  const author = (await loadWorkers(context, [row.author_worker_id]))[0]
  const addenda = await context.db
    .selectFrom('note_addendum')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('note_id', '=', row.note_id)
    .orderBy('signed_at')
    .orderBy('addendum_id')
    .limit(200)
    .execute()
  return {
    noteId: row.note_id,
    personWords: row.person_words,
    action: row.action,
    response: row.response,
    nextStep: row.next_step,
    goalId: row.goal_id,
    starts: row.starts_at,
    ends: row.ends_at,
    placeOfService: row.place_of_service,
    status: row.status,
    author: author ? `${author.name.given} ${author.name.family}` : '',
    signedAt: row.signed_at,
    signer: row.signer_name,
    credential: row.signer_credential,
    sha256: row.sha256,
    addenda: addenda.map((one) => ({ text: one.words, author: one.signer_name, at: one.signed_at })),
  }
}

export const getVisitBindings = [getVisit]
