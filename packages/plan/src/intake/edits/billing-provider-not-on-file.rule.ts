// Asks whether we know the billing provider.
import { defineRule, isNpi } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const billingProviderNotOnFile = defineRule({
  id: 'billing-provider-not-on-file',
  question: 'Is the billing provider in our files?',
  citation: doorPractice('Status 562'),
  inForce: always,
  leadsTo: rejects('A7', '562', '85'),
  find: (intake: ReadableIntake) => {
    const { npi, name } = intake.claim.billing
    return theClaim(npi !== null && isNpi(npi) && !intake.providerKnown ? { npi, name } : null)
  },
  say: (found) =>
    sentence(
      'intake.billing-provider-not-on-file',
      found,
      'We have no provider with NPI {npi} ({name}). Send the claim with the NPI you are enrolled under, or enroll first.',
    ),
  examples: {
    pass: [{ because: 'we know the provider', facts: exampleIntake() }],
    fire: [
      {
        because: 'nobody is enrolled with it',
        facts: exampleIntake({}, { providerKnown: false }),
        says: ['1456789019'],
      },
    ],
  },
})
