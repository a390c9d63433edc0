// Asks for what the worker did: the service itself.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

export const whatWasDone = defineRule({
  id: 'what-was-done',
  question: 'Does the note say what you did?',
  citation: sourced('Missouri DMH documentation guide: what was done and why'),
  inForce: always,
  leadsTo: holds,
  find: ({ note }: NoteFacts) => (note.action.trim() === '' ? [{}] : []),
  say: () =>
    sentence(
      'note-what-was-done',
      {},
      'The note does not say what you did. Write it in your own words; one true sentence is enough.',
    ),
  examples: {
    pass: [{ because: 'they rode two stops together', facts: exampleNote() }],
    fire: [{ because: 'it is empty', facts: exampleNote({ note: { action: ' ' } }), says: ['what you did'] }],
  },
})
