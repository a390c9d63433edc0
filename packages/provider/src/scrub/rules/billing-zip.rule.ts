// Asks for all nine digits of the ZIP code.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const billingZip = defineRule({
  id: 'billing-zip',
  question: 'Has the billing address a ZIP code of nine digits?',
  citation: sourced('BILLING rules §1.3: A7:500:85; primeclinical.com 277CA list'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) =>
    wholly(
      claim.billing.address === null || /^\d{9}$/.test(claim.billing.address.zip)
        ? []
        : [{ zip: claim.billing.address.zip || 'none' }],
    ),
  say: (found) =>
    sentence(
      'scrub-billing-zip',
      found,
      'The billing address has the ZIP code {zip}; it needs all nine digits. Look the last four up with the post office and add them in the settings.',
    ),
  examples: {
    pass: [{ because: 'nine digits', facts: exampleClaim() }],
    fire: [
      {
        because: 'five digits',
        facts: exampleClaim((f) => void (f.claim.billing.address!.zip = '88001')),
        says: ['88001', 'nine digits'],
      },
    ],
  },
})
