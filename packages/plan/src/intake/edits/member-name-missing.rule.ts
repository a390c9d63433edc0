// Asks whether the claim says whose it is by name.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const memberNameMissing = defineRule({
  id: 'member-name-missing',
  question: 'Does the claim carry the member’s name?',
  citation: doorPractice('Status 125'),
  inForce: always,
  leadsTo: rejects('A6', '125', 'IL'),
  find: (intake: ReadableIntake) => {
    const { family } = (intake.claim.patient?.insured ?? intake.claim.subscriber).name
    return theClaim(family.trim() === '' ? {} : null)
  },
  say: (found) =>
    sentence(
      'intake.member-name-missing',
      found,
      'The claim has no family name of the member. Add it as it stands on the card and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'the name is there', facts: exampleIntake() }],
    fire: [
      {
        because: 'the family name is empty',
        facts: exampleIntake({
          claim: { subscriber: { ...exampleIntake().claim.subscriber, name: { given: 'Ana', family: '' } } },
        }),
        says: ['family name'],
      },
    ],
  },
})
