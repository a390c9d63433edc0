// Asks whether the signature will carry a name and a credential: both are stamped from the worker's file.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleNote } from '../example-note.ts'
import type { NoteFacts } from '../note-facts.ts'

export const signatureComplete = defineRule({
  id: 'signature-complete',
  question: 'Will the signature carry name and credential?',
  citation: sourced('Missouri DMH documentation guide (D17)'),
  inForce: always,
  leadsTo: holds,
  find: ({ signer }: NoteFacts) =>
    wholly(signer.credential === null || signer.credential.trim() === '' ? [{ signer: fullName(signer.name) }] : []),
  say: (found) =>
    sentence(
      'note-signature-complete',
      found,
      '{signer} has no credential on file, so the signature would be incomplete. Ask whoever keeps the staff files to add it.',
    ),
  examples: {
    pass: [{ because: 'Pat is a CPS', facts: exampleNote() }],
    fire: [
      {
        because: 'no credential on file',
        facts: exampleNote({ signer: { credential: null } }),
        says: ['Pat Ortiz', 'credential'],
      },
    ],
  },
})
