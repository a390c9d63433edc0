// Asks whether every line points at diagnoses that are on the claim.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, everyLine, rejects } from '../intake-edit.ts'

export const diagnosisPointerWrong = defineRule({
  id: 'diagnosis-pointer-wrong',
  question: 'Does every line point at diagnoses on the claim?',
  citation: doorPractice('837P guide: pointers 1 to 12, the first required; status 477'),
  inForce: always,
  leadsTo: rejects('A7', '477'),
  find: (intake: ReadableIntake) =>
    everyLine(intake, (line) => {
      const { diagnoses } = intake.claim
      if (diagnoses.length === 0) return null
      if (line.diagnosisPointers.length === 0) return { pointer: 'none' }
      const wrong = line.diagnosisPointers.find((pointer) => pointer < 1 || pointer > diagnoses.length)
      return wrong === undefined ? null : { pointer: `number ${wrong}, and the claim has ${diagnoses.length}` }
    }),
  say: (found) =>
    sentence(
      'intake.diagnosis-pointer-wrong',
      found,
      'Line {line} points at a diagnosis that is not there ({pointer}). Point it at one on the claim and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'it points at the first', facts: exampleIntake() }],
    fire: [
      {
        because: 'it points at the fourth of one',
        facts: exampleIntake({ line: { diagnosisPointers: [4] } }),
        says: ['number 4'],
      },
      { because: 'it points at none', facts: exampleIntake({ line: { diagnosisPointers: [] } }), says: ['none'] },
    ],
  },
})
