// Asks whether note and visit tell the same time and place: the claim is counted from the visit, the auditor reads the note.
import { defineRule, timeOfDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, unverified, wholly } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

export const timesMatchVisit = defineRule({
  id: 'times-match-visit',
  question: 'Do the note and the visit tell the same time and place?',
  citation: unverified('CARC 16 with N206: record and claim differ; own design'),
  inForce: always,
  leadsTo: holds,
  find: ({ note, service }: NoteFacts) => {
    const told = `${note.starts} to ${note.ends}, place ${note.placeOfService}`
    const booked = `${service.starts} to ${service.ends}, place ${service.placeOfService}`
    return wholly(told === booked ? [] : [{ told, booked }])
  },
  say: (found) =>
    sentence(
      'note-times-match-visit',
      found,
      'The note says {told}, the visit says {booked}. Correct whichever is wrong, so that both tell the same.',
    ),
  examples: {
    pass: [{ because: 'they agree', facts: exampleNote() }],
    fire: [
      {
        because: 'the visit was longer',
        facts: exampleNote({ service: { ends: timeOfDay('11:00') } }),
        says: ['10:00 to 10:45', '10:00 to 11:00'],
      },
      {
        because: 'the place differs',
        facts: exampleNote({ note: { placeOfService: '12' } }),
        says: ['place 12', 'place 99'],
      },
    ],
  },
})
