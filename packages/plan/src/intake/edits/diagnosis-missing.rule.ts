// Asks whether the claim carries a principal diagnosis.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const diagnosisMissing = defineRule({
  id: 'diagnosis-missing',
  question: 'Has the claim a principal diagnosis?',
  citation: doorPractice('Status 254'),
  inForce: always,
  leadsTo: rejects('A6', '254'),
  find: (intake: ReadableIntake) => theClaim(intake.claim.diagnoses.length === 0 ? {} : null),
  say: (found) =>
    sentence(
      'intake.diagnosis-missing',
      found,
      'The claim has no diagnosis. Take it from the practitioner’s order, put the principal one first, and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'F25.0', facts: exampleIntake() }],
    fire: [{ because: 'there is none', facts: exampleIntake({ claim: { diagnoses: [] } }), says: ['no diagnosis'] }],
  },
})
