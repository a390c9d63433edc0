// Asks whether the note tells of this visit and not of another: auditors look for copies.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, unverified, warns, wholly } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import { earlierNotesAtMost, noteText, type NoteFacts } from '../note-facts.ts'
import { similarity } from '../sentences.ts'

const tooAlike = 0.9

const copied = noteText(exampleNote().note)

export const clonedNote = defineRule({
  id: 'cloned-note',
  question: 'Is the note written for this visit?',
  citation: unverified('over 90% alike, from memory (D11)'),
  inForce: always,
  leadsTo: warns,
  find: ({ note, earlierNotes }: NoteFacts) => {
    const text = noteText(note)
    const copy = earlierNotes.slice(0, earlierNotesAtMost).find((earlier) => similarity(text, earlier.text) > tooAlike)
    return wholly(copy ? [{ day: formatDay(copy.servedOn) }] : [])
  },
  say: (found) =>
    sentence(
      'note-cloned',
      found,
      'This note says almost the same as your note of {day}. Write what was different this time; an auditor takes a copied note for a visit that did not happen.',
    ),
  examples: {
    pass: [
      { because: 'there is no other', facts: exampleNote() },
      {
        because: 'the other one tells another story',
        facts: exampleNote({
          earlierNotes: [
            {
              noteId: 'n0',
              servedOn: day('2026-02-24'),
              text: 'We walked to the stop and talked about what the bus is like in the morning.',
            },
          ],
        }),
      },
    ],
    fire: [
      {
        because: 'it is word for word last week',
        facts: exampleNote({ earlierNotes: [{ noteId: 'n0', servedOn: day('2026-02-24'), text: copied }] }),
        says: ['24 Feb 2026'],
      },
    ],
  },
})
