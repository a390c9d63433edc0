// Asks whether the billing NPI can be a real one: ten digits with a right check digit.
import { defineRule, isNpi } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, sourced, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const billingNpiInvalid = defineRule({
  id: 'billing-npi-invalid',
  question: 'Is the billing NPI a number that can exist?',
  citation: sourced('45 CFR 162.406 (ten digits, check digit in the tenth place); CARC 207'),
  inForce: always,
  leadsTo: denies('CO', '207', 'N257'),
  find: (claim: ClaimCase) => {
    const { npi } = claim.facts.claim.billing
    return wholeClaim(npi !== null && !isNpi(npi) ? { npi } : null)
  },
  say: (found) =>
    sentence(
      'billing-npi-invalid',
      found,
      'The billing NPI {npi} fails its own check digit, so it belongs to nobody. Compare it with the NPI registry and send the claim again with the right number.',
    ),
  examples: {
    pass: [{ because: 'the check digit is right', facts: exampleCase() }],
    fire: [
      {
        because: 'two digits are exchanged',
        facts: exampleCase({ billing: { npi: '1456798019' } }),
        says: ['1456798019', 'check digit'],
      },
    ],
  },
})
