// Asks whether the note is written while the visit is fresh. A late note is marked late, never backdated.
import { day, daysBetween, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, unverified, warns, wholly } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

export const lateNote = defineRule({
  id: 'late-note',
  question: 'Is the note signed in time after the visit?',
  citation: unverified('payer-set, three days from memory (D16)'),
  inForce: always,
  leadsTo: warns,
  find: ({ service, signingOn, lateNoteDays }: NoteFacts) => {
    const late = daysBetween(service.servedOn, signingOn)
    return wholly(late > lateNoteDays ? [{ day: formatDay(service.servedOn), days: late, allowed: lateNoteDays }] : [])
  },
  say: (found) =>
    sentence(
      'note-late',
      found,
      'This visit was {days} days ago, on {day}; a note is on time within {allowed} days. It can be signed and will be marked as a late entry.',
    ),
  examples: {
    pass: [
      { because: 'signed on the day', facts: exampleNote() },
      { because: 'signed on the last day', facts: exampleNote({ signingOn: day('2026-03-06') }) },
    ],
    fire: [
      {
        because: 'signed a day later',
        facts: exampleNote({ signingOn: day('2026-03-07') }),
        says: ['4 days ago', '3 Mar 2026', 'within 3 days'],
      },
    ],
  },
})
