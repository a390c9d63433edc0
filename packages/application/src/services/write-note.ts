// Notes: kept as a draft, signed once, added to afterwards. A signed note never changes; the database refuses it as well.
import { createHash } from 'node:crypto'
import { noteSealText, type Note } from '@throughline/domain'
import { answerQuestions, fullName, maySign } from '@throughline/provider'
import { assertReachesPerson, bind, found, refuse, type Context, type InputFor } from '../core/index.ts'
import { loadPayers } from '../record/payers.ts'
import { loadPlans } from '../record/people.ts'
import { noteOf, serviceOf, type NoteRow, type ServiceRow } from '../record/visits.ts'
import { loadWorkers } from '../record/workers.ts'
import { loadNoteFacts } from './note-facts.ts'
import { showFinding, showQuestions } from './show-findings.ts'

/** The visit and its note, held for this transaction. */
async function openNote(context: Context, serviceId: string): Promise<{ visit: ServiceRow; note: NoteRow | null }> {
  const organization = context.organization.id
  const visit = found(
    await context.db
      .selectFrom('service')
      .selectAll()
      .where('organization_id', '=', organization)
      .where('service_id', '=', serviceId)
      .forUpdate()
      .executeTakeFirst(),
  )
  await assertReachesPerson(context, visit.person_id)
  context.subject('service', serviceId)
  const note = await context.db
    .selectFrom('note')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('service_id', '=', serviceId)
    .executeTakeFirst()
  return { visit, note: note ?? null }
}

async function signerOf(context: Context, workerId: string) {
  return found((await loadWorkers(context, [workerId]))[0])
}

const saveNote = bind('note.save', async (context, input) => {
  const { visit, note } = await openNote(context, input.serviceId)
  if (note?.status === 'signed') refuse('note-signed', 'This note is signed and stays as it is. Add to it instead.')
  await assertGoal(context, visit, input.goalId)
  const author = context.actor.workerId ?? visit.worker_id
  const noteId = note?.note_id ?? context.newId()
  const columns = columnsOf(input)
  if (note === null)
    await context.db
      .insertInto('note')
      .values({
        organization_id: context.organization.id,
        note_id: noteId,
        service_id: input.serviceId,
        author_worker_id: author,
        ...columns,
        status: 'draft',
        created_at: context.now,
        changed_at: context.now,
        signed_at: null,
        signed_on: null,
        signer_name: null,
        signer_credential: null,
        sha256: null,
      })
      .execute()
  else
    await context.db
      .updateTable('note')
      .set({ author_worker_id: author, ...columns, changed_at: context.now })
      .where('organization_id', '=', context.organization.id)
      .where('note_id', '=', noteId)
      .execute()
  await setNoteStatus(context, input.serviceId, 'draft')
  const draft: Note = {
    id: noteId,
    serviceId: input.serviceId,
    authorWorkerId: author,
    goalId: input.goalId,
    personWords: input.personWords,
    action: input.action,
    response: input.response,
    nextStep: input.nextStep,
    starts: input.starts,
    ends: input.ends,
    placeOfService: input.placeOfService,
    status: 'draft',
    signedOn: null,
    signerName: null,
    signerCredential: null,
    sha256: null,
  }
  const facts = await loadNoteFacts(context, {
    note: draft,
    service: serviceOf(visit),
    signer: await signerOf(context, author),
    payers: await loadPayers(context),
    payerId: visit.payer_id,
  })
  return {
    noteId,
    findings: maySign(facts).findings.map(showFinding),
    questions: showQuestions(answerQuestions(draft, facts.plans)),
  }
})

function columnsOf(input: InputFor<'note.save'>) {
  return {
    goal_id: input.goalId,
    person_words: input.personWords,
    action: input.action,
    response: input.response,
    next_step: input.nextStep,
    starts_at: input.starts,
    ends_at: input.ends,
    place_of_service: input.placeOfService,
  }
}

/** A goal of this person's own plan, or the answer that there is none such. */
async function assertGoal(context: Context, visit: ServiceRow, goalId: string | null): Promise<void> {
  if (goalId === null) return
  const plans = await loadPlans(context, [visit.person_id])
  found(plans.flatMap((plan) => plan.goals).find((goal) => goal.id === goalId))
}

async function setNoteStatus(context: Context, serviceId: string, status: 'draft' | 'signed'): Promise<void> {
  await context.db
    .updateTable('service')
    .set({ note_status: status })
    .where('organization_id', '=', context.organization.id)
    .where('service_id', '=', serviceId)
    .execute()
}

const signNote = bind('note.sign', async (context, input) => {
  const { visit, note } = await openNote(context, input.serviceId)
  if (note === null) refuse('no-note', 'There is no note to sign yet. Write it first.')
  if (note.status === 'signed') return { ok: true, sha256: note.sha256, findings: [] }
  const { workerId } = context.actor
  if (workerId === null)
    refuse(
      'not-a-worker',
      'A note is signed by the worker who made the visit. Sign in as that worker, or have this account joined to their file under Settings, Users.',
    )
  const signer = await signerOf(context, workerId)
  const draft = noteOf(note)
  const facts = await loadNoteFacts(context, {
    note: draft,
    service: serviceOf(visit),
    signer,
    payers: await loadPayers(context),
    payerId: visit.payer_id,
  })
  const signable = maySign(facts)
  const findings = signable.findings.map(showFinding)
  if (!signable.ok) return { ok: false, sha256: null, findings }
  const { status: _status, sha256: _sha256, ...written } = draft
  const seal = {
    ...written,
    signedOn: context.today,
    signerName: fullName(signer.name),
    signerCredential: signer.credential,
  }
  const sha256 = hashOf(noteSealText(seal))
  await context.db
    .updateTable('note')
    .set({
      status: 'signed',
      signed_at: context.now,
      signed_on: seal.signedOn,
      signer_name: seal.signerName,
      signer_credential: seal.signerCredential,
      sha256,
      late: signable.late,
      changed_at: context.now,
    })
    .where('organization_id', '=', context.organization.id)
    .where('note_id', '=', note.note_id)
    .execute()
  await setNoteStatus(context, input.serviceId, 'signed')
  context.detail({ sha256, late: signable.late })
  return { ok: true, sha256, findings }
})

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const addToNote = bind('note.addendum', async (context, input) => {
  const { note } = await openNote(context, input.serviceId)
  if (note === null || note.status !== 'signed')
    refuse('note-not-signed', 'This note is not signed yet. Change the note itself.')
  const { workerId } = context.actor
  if (workerId === null)
    refuse('not-a-worker', 'Only a worker adds to a note. Sign in as the worker who made the visit, or its supervisor.')
  const signer = await signerOf(context, workerId)
  const id = context.newId()
  const signerName = fullName(signer.name)
  // Every part that carries meaning, named, in a fixed order, with the hash of the note it adds to.
  const seal = JSON.stringify([
    ['addendum', id],
    ['note', note.note_id],
    ['noteSha256', note.sha256],
    ['author', workerId],
    ['text', input.text],
    ['signedAt', context.now],
    ['signer', signerName],
    ['credential', signer.credential],
  ])
  await context.db
    .insertInto('note_addendum')
    .values({
      organization_id: context.organization.id,
      addendum_id: id,
      note_id: note.note_id,
      author_worker_id: workerId,
      words: input.text,
      reason: 'Added after signing',
      signed_at: context.now,
      signer_name: signerName,
      signer_credential: signer.credential,
      sha256: hashOf(seal),
    })
    .execute()
  return { id }
})

export const noteBindings = [saveNote, signNote, addToNote]
