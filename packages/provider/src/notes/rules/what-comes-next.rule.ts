// Asks for the next step. It warns only: a visit can be the last one.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, sourced, warns } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

export const whatComesNext = defineRule({
  id: 'what-comes-next',
  question: 'Does the note say what comes next?',
  citation: sourced('Missouri DMH documentation guide: what next'),
  inForce: always,
  leadsTo: warns,
  find: ({ note }: NoteFacts) => (note.nextStep.trim() === '' ? [{}] : []),
  say: () =>
    sentence(
      'note-what-comes-next',
      {},
      'The note names no next step. If you agreed on one, write it; payers look for it.',
    ),
  examples: {
    pass: [{ because: 'three stops on Tuesday', facts: exampleNote() }],
    fire: [{ because: 'it is empty', facts: exampleNote({ note: { nextStep: '' } }), says: ['next step'] }],
  },
})
