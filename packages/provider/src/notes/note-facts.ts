// What is known when somebody wants to sign a note: the note, the visit it tells of, the plan, and who signs.
import type { Day, Note, Service } from '@throughline/domain'
import type { RecoveryPlan, WorkerRecord } from '../record/record.ts'
import type { NonBillableActivity } from './non-billable-activities.ts'

export type EarlierNote = { readonly noteId: string; readonly servedOn: Day; readonly text: string }

export type NoteFacts = {
  readonly note: Note
  readonly service: Service
  /** Whoever is about to sign. */
  readonly signer: WorkerRecord
  readonly signingOn: Day
  /** The person's plans, whatever their dates. */
  readonly plans: readonly RecoveryPlan[]
  /** What the worker said the visit was, when it was not a billable service; null for ordinary visits. */
  readonly activity: NonBillableActivity | null
  /** Days after the visit until which a note is on time; the contract's, or the organization's own. */
  readonly lateNoteDays: number
  /** Notes of the same author, the latest first: at most `earlierNotesAtMost` are compared. */
  readonly earlierNotes: readonly EarlierNote[]
  /** The lines written about the other people of the same group session. */
  readonly groupLines: readonly string[]
}

export const earlierNotesAtMost = 200

/** The parts that carry what happened, in the order they are read. */
export const noteParts = ['personWords', 'action', 'response', 'nextStep'] as const
export type NotePart = (typeof noteParts)[number]

export function noteText(note: Note): string {
  return noteParts
    .map((part) => note[part].trim())
    .filter((text) => text !== '')
    .join(' ')
}
