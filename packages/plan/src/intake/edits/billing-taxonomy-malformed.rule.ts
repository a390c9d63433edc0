// Asks whether the billing taxonomy has the shape of a taxonomy code.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const billingTaxonomyMalformed = defineRule({
  id: 'billing-taxonomy-malformed',
  question: 'Has the billing taxonomy the shape of one?',
  citation: doorPractice('Health care provider taxonomy: ten characters; status 145'),
  inForce: always,
  leadsTo: rejects('A7', '145', '85'),
  find: (intake: ReadableIntake) => {
    const { taxonomy } = intake.claim.billing
    return theClaim(taxonomy === null || /^[0-9A-Z]{9}X$/.test(taxonomy) ? null : { taxonomy })
  },
  say: (found) =>
    sentence(
      'intake.billing-taxonomy-malformed',
      found,
      'The billing taxonomy code {taxonomy} is not a taxonomy code: those have ten characters and end in X. Use the one you enrolled with and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'ten characters', facts: exampleIntake() },
      {
        because: 'none is sent, which is asked when the claim is decided',
        facts: exampleIntake({ billing: { taxonomy: null } }),
      },
    ],
    fire: [
      {
        because: 'one character is missing',
        facts: exampleIntake({ billing: { taxonomy: '251S0000X' } }),
        says: ['251S0000X'],
      },
    ],
  },
})
