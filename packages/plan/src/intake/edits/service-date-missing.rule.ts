// Asks whether every line says on which day it was.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, everyLine, rejects } from '../intake-edit.ts'

export const serviceDateMissing = defineRule({
  id: 'service-date-missing',
  question: 'Has every line its day?',
  citation: doorPractice('837P guide: DTP 472; status 187'),
  inForce: always,
  leadsTo: rejects('A6', '187'),
  find: (intake: ReadableIntake) => everyLine(intake, (line) => (line.servedOn === null ? {} : null)),
  say: (found) =>
    sentence(
      'intake.service-date-missing',
      found,
      'Line {line} has no date of service. Add it and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'the day is there', facts: exampleIntake() }],
    fire: [{ because: 'it is missing', facts: exampleIntake({ line: { servedOn: null } }), says: ['Line 1'] }],
  },
})
