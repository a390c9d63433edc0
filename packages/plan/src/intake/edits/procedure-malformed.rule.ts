// Asks whether every line's code has the shape of a procedure code.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, everyLine, rejects } from '../intake-edit.ts'

export const procedureMalformed = defineRule({
  id: 'procedure-malformed',
  question: 'Has every code the shape of a procedure code?',
  citation: doorPractice('HCPCS: five characters; status 454'),
  inForce: always,
  leadsTo: rejects('A7', '454'),
  find: (intake: ReadableIntake) =>
    everyLine(intake, (line) => (/^[0-9A-Z]\d{3}[0-9A-Z]$/.test(line.code) ? null : { code: line.code || 'nothing' })),
  say: (found) =>
    sentence(
      'intake.procedure-malformed',
      found,
      'Line {line} bills “{code}”, which is not a procedure code. Use the code of your contract and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'H0038', facts: exampleIntake() }],
    fire: [{ because: 'the letter O for a zero', facts: exampleIntake({ line: { code: 'HO038' } }), says: ['HO038'] }],
  },
})
