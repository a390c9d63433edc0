// A note that can be signed, in full, from which the rules' examples change one thing each.
import { day, timeOfDay, type Note, type Service } from '@throughline/domain'
import type { RecoveryPlan, WorkerRecord } from '../record/record.ts'
import type { NoteFacts } from './note-facts.ts'

const service: Service = {
  id: 'service-1',
  personId: 'ana',
  workerId: 'pat',
  siteId: null,
  servedOn: day('2026-03-03'),
  starts: timeOfDay('10:00'),
  ends: timeOfDay('10:45'),
  kind: 'peer-support',
  placeOfService: '99',
  groupSessionId: null,
  groupSize: null,
  status: 'delivered',
  fund: 'plan',
}

const note: Note = {
  id: 'note-1',
  serviceId: 'service-1',
  authorWorkerId: 'pat',
  goalId: 'goal-2',
  personWords: 'Ana said buses make her chest tight.',
  action:
    'At her stop I shared how I practiced one stop at a time, then we rode the bus two stops together using her breathing step.',
  response: 'Ana picked the seat and rated worry 8, then 5.',
  nextStep: 'On Tuesday we try three stops.',
  starts: timeOfDay('10:00'),
  ends: timeOfDay('10:45'),
  placeOfService: '99',
  status: 'draft',
  signedOn: null,
  signerName: null,
  signerCredential: null,
  sha256: null,
}

export const examplePlan: RecoveryPlan = {
  id: 'plan-1',
  personId: 'ana',
  span: { starts: day('2026-01-01'), ends: day('2026-06-30') },
  signedOn: day('2026-01-02'),
  status: 'signed',
  goals: [
    {
      id: 'goal-1',
      number: 1,
      words: 'I want my kids on Sundays.',
      need: 'misses evening calls when sleep slips',
      status: 'active',
    },
    {
      id: 'goal-2',
      number: 2,
      words: 'I want to ride the bus to my class.',
      need: 'getting to places alone',
      status: 'active',
    },
  ],
}

export const exampleWorker: WorkerRecord = {
  id: 'pat',
  name: { given: 'Pat', family: 'Ortiz' },
  npi: '1245319599',
  taxonomy: '175T00000X',
  credential: 'CPS',
  employed: { starts: day('2024-05-01'), ends: null },
  certificates: [
    { kind: 'CPS', number: 'NM-1187', state: 'NM', span: { starts: day('2025-01-01'), ends: day('2026-12-31') } },
  ],
  exclusionChecks: [{ checkedOn: day('2026-03-01'), source: 'LEIE', outcome: 'clear' }],
  supervisor: null,
}

export type NoteChanges = Partial<Omit<NoteFacts, 'note' | 'service' | 'signer'>> & {
  readonly note?: Partial<Note>
  readonly service?: Partial<Service>
  readonly signer?: Partial<WorkerRecord>
}

export function exampleNote(changes: NoteChanges = {}): NoteFacts {
  return {
    signingOn: day('2026-03-03'),
    plans: [examplePlan],
    activity: null,
    lateNoteDays: 3,
    earlierNotes: [],
    groupLines: [],
    ...changes,
    note: { ...note, ...changes.note },
    service: { ...service, ...changes.service },
    signer: { ...exampleWorker, ...changes.signer },
  }
}
