// What a decision about a note reads: the visit, the person's plans, who signs, what the author wrote before, and what was
// written about the others of the same group.
import { contractOn, priceableSession, termFor, type Day, type Note, type Service } from '@throughline/domain'
import { earlierNotesAtMost, noteText, type NoteFacts, type WorkerRecord } from '@throughline/provider'
import type { Context } from '../core/index.ts'
import type { Payers } from '../record/payers.ts'
import { loadPlans } from '../record/people.ts'
import { noteOf } from '../record/visits.ts'

/** Days in which a note is on time where the contract says nothing: the organization's own habit, not a payer's rule. */
const ownLateNoteDays = 7

export async function loadNoteFacts(
  context: Context,
  visit: {
    readonly note: Note
    readonly service: Service
    readonly signer: WorkerRecord
    readonly payers: Payers
    readonly payerId: string | null
  },
): Promise<NoteFacts> {
  const { note, service, signer } = visit
  return {
    note,
    service,
    signer,
    signingOn: context.today,
    plans: await loadPlans(context, [service.personId]),
    activity: null,
    lateNoteDays: lateNoteDays(visit.payers, visit.payerId, service),
    earlierNotes: await earlierNotes(context, note.authorWorkerId, service.id),
    groupLines: await groupLines(context, service),
  }
}

function lateNoteDays(payers: Payers, payerId: string | null, service: Service): number {
  const payer = payerId === null ? undefined : payers.byId.get(payerId)
  const contract = payer ? contractOn(payer.contracts, service.servedOn) : null
  return (contract && termFor(contract, priceableSession(service))?.lateNoteDays) ?? ownLateNoteDays
}

async function earlierNotes(context: Context, authorId: string, without: string) {
  const rows = await context.db
    .selectFrom('note as n')
    .innerJoin('service as s', (join) =>
      join.onRef('s.organization_id', '=', 'n.organization_id').onRef('s.service_id', '=', 'n.service_id'),
    )
    .selectAll('n')
    .select('s.served_on')
    .where('n.organization_id', '=', context.organization.id)
    .where('n.author_worker_id', '=', authorId)
    .where('n.status', '=', 'signed')
    .where('n.service_id', '<>', without)
    .orderBy('n.created_at', 'desc')
    .orderBy('n.note_id', 'desc')
    .limit(earlierNotesAtMost)
    .execute()
  return rows.map((row) => ({
    noteId: row.note_id,
    servedOn: row.served_on as Day,
    text: noteText(noteOf(row)),
  }))
}

/** More people than any group holds. */
const groupAtMost = 500

async function groupLines(context: Context, service: Service): Promise<string[]> {
  if (service.groupSessionId === null) return []
  const rows = await context.db
    .selectFrom('service as s')
    .innerJoin('note as n', (join) =>
      join.onRef('n.organization_id', '=', 's.organization_id').onRef('n.service_id', '=', 's.service_id'),
    )
    .select('n.response')
    .where('s.organization_id', '=', context.organization.id)
    .where('s.group_session_id', '=', service.groupSessionId)
    .where('s.service_id', '<>', service.id)
    .limit(groupAtMost)
    .execute()
  return rows.map((row) => row.response)
}
