// Asks whether the claim says whose it is by member number.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const memberNumberMissing = defineRule({
  id: 'member-number-missing',
  question: 'Does the claim carry a member number?',
  citation: doorPractice('Status 164'),
  inForce: always,
  leadsTo: rejects('A6', '164', 'IL'),
  find: (intake: ReadableIntake) => theClaim(intake.claim.subscriber.memberNumber?.trim() ? null : {}),
  say: (found) =>
    sentence(
      'intake.member-number-missing',
      found,
      'The claim has no member number. Copy it from the card or from the eligibility answer and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'the number is there', facts: exampleIntake() }],
    fire: [
      {
        because: 'it is missing',
        facts: exampleIntake({ claim: { subscriber: { ...exampleIntake().claim.subscriber, memberNumber: null } } }),
        says: ['no member number'],
      },
    ],
  },
})
