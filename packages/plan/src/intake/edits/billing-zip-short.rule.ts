// Asks whether the billing address carries all nine digits of its ZIP code.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const billingZipShort = defineRule({
  id: 'billing-zip-short',
  question: 'Has the billing address a nine-digit ZIP code?',
  citation: doorPractice('837P guide: billing address with nine-digit ZIP; status 500'),
  inForce: always,
  leadsTo: rejects('A7', '500', '85'),
  find: (intake: ReadableIntake) => {
    const { address } = intake.claim.billing
    return theClaim(address !== null && /^\d{9}$/.test(address.zip) ? null : { zip: address?.zip || 'missing' })
  },
  say: (found) =>
    sentence(
      'intake.billing-zip-short',
      found,
      'The ZIP code of the billing address is {zip}; it must have nine digits. Look up the last four and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'nine digits', facts: exampleIntake() }],
    fire: [
      {
        because: 'five digits',
        facts: exampleIntake({
          billing: { address: { line1: '12 Main St', city: 'Las Cruces', state: 'NM', zip: '88001' } },
        }),
        says: ['88001', 'nine digits'],
      },
      { because: 'there is no address', facts: exampleIntake({ billing: { address: null } }), says: ['missing'] },
    ],
  },
})
