// Asks whether a replacement or void names the claim it takes the place of.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const replacedNumberMissing = defineRule({
  id: 'replaced-number-missing',
  question: 'Does a replacement or void name our claim number?',
  citation: doorPractice('837P guide: REF F8 with frequency 7 and 8; status 464'),
  inForce: always,
  leadsTo: rejects('A7', '464'),
  find: (intake: ReadableIntake) => {
    const { frequency, payerClaimNumber } = intake.claim
    return theClaim((frequency === '7' || frequency === '8') && !payerClaimNumber ? { frequency } : null)
  },
  say: (found) =>
    sentence(
      'intake.replaced-number-missing',
      found,
      'A claim of frequency {frequency} must name the claim it takes the place of by our number, as our remittance shows it. Add it and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'it is an original', facts: exampleIntake() },
      {
        because: 'the number is there',
        facts: exampleIntake({ claim: { frequency: '7', payerClaimNumber: '26001000001' } }),
      },
    ],
    fire: [
      { because: 'a void names nothing', facts: exampleIntake({ claim: { frequency: '8' } }), says: ['frequency 8'] },
    ],
  },
})
