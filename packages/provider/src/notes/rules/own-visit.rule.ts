// Asks whether the one who signs is the one who was there.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, unverified, wholly } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

export const ownVisit = defineRule({
  id: 'own-visit',
  question: 'Does the note get signed by whoever made the visit and wrote it?',
  citation: unverified('signature of the worker who gave the service; own design from the Missouri note minimum'),
  inForce: always,
  leadsTo: holds,
  find: ({ note, service, signer }: NoteFacts) =>
    wholly(
      signer.id === service.workerId && signer.id === note.authorWorkerId ? [] : [{ signer: fullName(signer.name) }],
    ),
  say: (found) =>
    sentence(
      'note-own-visit',
      found,
      'This visit or its note is not by {signer}. Only the worker who was there can write the note and sign it.',
    ),
  examples: {
    pass: [{ because: 'Pat was there and wrote it', facts: exampleNote() }],
    fire: [
      {
        because: 'Sam made the visit',
        facts: exampleNote({ service: { workerId: 'sam' } }),
        says: ['Pat Ortiz', 'who was there'],
      },
      { because: 'Sam wrote the note', facts: exampleNote({ note: { authorWorkerId: 'sam' } }), says: ['Pat Ortiz'] },
    ],
  },
})
