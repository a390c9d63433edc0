// Asks for the tax number that stands on the W-9.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const billingTaxNumber = defineRule({
  id: 'billing-tax-number',
  question: 'Does the billing provider have an EIN of nine digits?',
  citation: sourced('BILLING rules §1.1: exactly one REF EI; pyx12 maps'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) =>
    wholly(/^\d{9}$/.test(claim.billing.ein ?? '') ? [] : [{ ein: claim.billing.ein ?? 'none' }]),
  say: (found) =>
    sentence(
      'scrub-billing-tax-number',
      found,
      'The organization’s tax number ({ein}) is not nine digits. Copy it from the W-9 into the settings.',
    ),
  examples: {
    pass: [{ because: 'nine digits', facts: exampleClaim() }],
    fire: [
      { because: 'none', facts: exampleClaim((f) => void (f.claim.billing.ein = null)), says: ['(none)'] },
      {
        because: 'with a hyphen',
        facts: exampleClaim((f) => void (f.claim.billing.ein = '85-0123456')),
        says: ['85-0123456'],
      },
    ],
  },
})
