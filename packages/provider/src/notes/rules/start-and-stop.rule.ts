// Asks for a start and a later stop: nobody pays for time that the note does not show.
import { defineRule, minutesBetween, timeOfDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

export const startAndStop = defineRule({
  id: 'start-and-stop',
  question: 'Does the note say when the visit began and ended?',
  citation: sourced('Missouri DMH documentation guide (D02)'),
  inForce: always,
  leadsTo: holds,
  find: ({ note }: NoteFacts) =>
    wholly(minutesBetween(note.starts, note.ends) > 0 ? [] : [{ starts: note.starts, ends: note.ends }]),
  say: (found) =>
    sentence(
      'note-start-and-stop',
      found,
      'The note runs from {starts} to {ends}, which is no time at all. Write when the visit really began and ended.',
    ),
  examples: {
    pass: [{ because: 'it runs for 45 minutes', facts: exampleNote() }],
    fire: [
      {
        because: 'it ends when it begins',
        facts: exampleNote({ note: { ends: timeOfDay('10:00') }, service: { ends: timeOfDay('10:00') } }),
        says: ['10:00', 'no time at all'],
      },
      {
        because: 'it ends before it begins',
        facts: exampleNote({ note: { ends: timeOfDay('09:15') }, service: { ends: timeOfDay('09:15') } }),
        says: ['09:15'],
      },
    ],
  },
})
