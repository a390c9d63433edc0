// Asks whether the claim names us as its payer.
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const payerNotUs = defineRule({
  id: 'payer-not-us',
  question: 'Is the claim addressed to us?',
  citation: doorPractice('Status 116'),
  inForce: always,
  leadsTo: rejects('A3', '116', 'PR'),
  find: (intake: ReadableIntake) => {
    const { payer } = intake.claim
    return theClaim(
      intake.policy.identifiers.includes(payer.identifier)
        ? null
        : {
            payer: payer.name,
            identifier: payer.identifier,
            us: intake.policy.name,
            ours: listed(intake.policy.identifiers, 'or'),
          },
    )
  },
  say: (found) =>
    sentence(
      'intake.payer-not-us',
      found,
      'The claim is addressed to {payer} ({identifier}). We are {us} ({ours}). Send it to the payer it names, or correct the payer if the person is our member. If {identifier} is a number of ours, it belongs under “identifiers” in our payment policy.',
    ),
  examples: {
    pass: [{ because: 'it names our number', facts: exampleIntake() }],
    fire: [
      {
        because: 'it names another plan',
        facts: exampleIntake({ claim: { payer: { name: 'Mesa Health', identifier: 'MSH' } } }),
        says: ['Mesa Health', 'BPH01'],
      },
    ],
  },
})
