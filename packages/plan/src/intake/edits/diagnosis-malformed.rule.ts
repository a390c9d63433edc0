// Asks whether every diagnosis has the shape of an ICD-10-CM code.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const diagnosisMalformed = defineRule({
  id: 'diagnosis-malformed',
  question: 'Has every diagnosis the shape of a code?',
  citation: doorPractice('ICD-10-CM: three to seven characters, sent without the point; status 255'),
  inForce: always,
  leadsTo: rejects('A7', '255'),
  find: (intake: ReadableIntake) => {
    const wrong = intake.claim.diagnoses.find((code) => !/^[A-Z]\d[0-9A-Z]{1,5}$/.test(code))
    return theClaim(wrong === undefined ? null : { code: wrong })
  },
  say: (found) =>
    sentence(
      'intake.diagnosis-malformed',
      found,
      'Diagnosis “{code}” does not have the shape of an ICD-10-CM code (a letter, a digit, then up to five more characters, no point). Correct it and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'F250', facts: exampleIntake() }],
    fire: [
      {
        because: 'the point was sent',
        facts: exampleIntake({ claim: { diagnoses: ['F25.0'] } }),
        says: ['F25.0', 'no point'],
      },
    ],
  },
})
