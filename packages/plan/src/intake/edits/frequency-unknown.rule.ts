// Asks whether the claim is an original, a replacement or a void.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

function frequencyText(frequency: string): string {
  return frequency === '' ? 'no frequency' : `frequency ${frequency}`
}

export const frequencyUnknown = defineRule({
  id: 'frequency-unknown',
  question: 'Is the claim an original, a replacement or a void?',
  citation: doorPractice('837P guide: CLM05-3; status 535'),
  inForce: always,
  leadsTo: rejects('A7', '535'),
  find: (intake: ReadableIntake) =>
    theClaim(['1', '7', '8'].includes(intake.claim.frequency) ? null : { sent: frequencyText(intake.claim.frequency) }),
  say: (found) =>
    sentence(
      'intake.frequency-unknown',
      found,
      'We do not take claims with {sent}. Send 1 for an original, 7 to replace a whole claim, 8 to void one.',
    ),
  examples: {
    pass: [{ because: 'an original', facts: exampleIntake() }],
    fire: [
      { because: 'frequency 6', facts: exampleIntake({ claim: { frequency: '6' } }), says: ['frequency 6'] },
      { because: 'none is sent', facts: exampleIntake({ claim: { frequency: '' } }), says: ['no frequency'] },
    ],
  },
})
