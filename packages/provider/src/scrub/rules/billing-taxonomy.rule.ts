// Asks for the specialty code the organization enrolled under.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const billingTaxonomy = defineRule({
  id: 'billing-taxonomy',
  question: 'Does the billing provider carry its taxonomy code?',
  citation: sourced('BILLING rules §1.3: A7:145:85; pyx12 maps: PRV BI PXC'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) =>
    wholly(/^[0-9A-Z]{9}X$/.test(claim.billing.taxonomy ?? '') ? [] : [{ taxonomy: claim.billing.taxonomy ?? 'none' }]),
  say: (found) =>
    sentence(
      'scrub-billing-taxonomy',
      found,
      'The organization’s taxonomy code ({taxonomy}) is not ten characters ending in X. Enter the one the plan enrolled you under.',
    ),
  examples: {
    pass: [{ because: '251S00000X', facts: exampleClaim() }],
    fire: [
      { because: 'none', facts: exampleClaim((f) => void (f.claim.billing.taxonomy = null)), says: ['(none)'] },
      {
        because: 'cut short',
        facts: exampleClaim((f) => void (f.claim.billing.taxonomy = '251S00000')),
        says: ['251S00000'],
      },
    ],
  },
})
