// Asks how the person took it: without a response nobody can see whether the service helps.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

export const howItWent = defineRule({
  id: 'how-it-went',
  question: 'Does the note say how the person responded?',
  citation: sourced('Missouri DMH documentation guide (D22)'),
  inForce: always,
  leadsTo: holds,
  find: ({ note }: NoteFacts) => (note.response.trim() === '' ? [{}] : []),
  say: () =>
    sentence(
      'note-how-it-went',
      {},
      'The note does not say how the person responded. Ask them, and write what they said or did.',
    ),
  examples: {
    pass: [{ because: 'she rated worry 8, then 5', facts: exampleNote() }],
    fire: [
      { because: 'it is empty', facts: exampleNote({ note: { response: '' } }), says: ['how the person responded'] },
    ],
  },
})
