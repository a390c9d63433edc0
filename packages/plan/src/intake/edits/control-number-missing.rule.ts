// Asks whether the claim carries the sender's own number, by which every answer is found again.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const controlNumberMissing = defineRule({
  id: 'control-number-missing',
  question: 'Does the claim carry your own account number?',
  citation: doorPractice('837P guide: CLM01; status 478'),
  inForce: always,
  leadsTo: rejects('A6', '478'),
  find: (intake: ReadableIntake) => theClaim(intake.claim.controlNumber.trim() === '' ? {} : null),
  say: (found) =>
    sentence(
      'intake.control-number-missing',
      found,
      'The claim has no account number of yours (CLM01), so you could not find our answers again. Number your claims and send this one again.',
    ),
  examples: {
    pass: [{ because: 'the number is there', facts: exampleIntake() }],
    fire: [{ because: 'it is empty', facts: exampleIntake({ claim: { controlNumber: ' ' } }), says: ['CLM01'] }],
  },
})
