// Asks for the provider number that the contract was signed under, with a check digit that holds.
import { defineRule, isNpi } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const billingNpi = defineRule({
  id: 'billing-npi',
  question: 'Does the billing provider stand under the contract’s own NPI?',
  citation: sourced('BILLING rules §1.3: A7:562:85; check digit over 80840'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim, contract }: ScrubFacts) => {
    const npi = claim.billing.npi ?? ''
    if (!isNpi(npi)) return wholly([{ npi: npi || 'none', contract: contract.provider.npi, problem: 'invalid' }])
    return wholly(npi === contract.provider.npi ? [] : [{ npi, contract: contract.provider.npi, problem: 'other' }])
  },
  say: (found) =>
    found.problem === 'invalid'
      ? sentence(
          'scrub-billing-npi-invalid',
          found,
          'The organization’s NPI ({npi}) is not a valid number. Check it against the letter from NPPES and correct the settings.',
        )
      : sentence(
          'scrub-billing-npi-other',
          found,
          'The organization bills under NPI {npi}, but the contract was signed under {contract}. Correct whichever is wrong; the plan pays only the one it enrolled.',
        ),
  examples: {
    pass: [{ because: 'the same number in both', facts: exampleClaim() }],
    fire: [
      { because: 'none', facts: exampleClaim((f) => void (f.claim.billing.npi = null)), says: ['(none)'] },
      {
        because: 'a digit wrong',
        facts: exampleClaim((f) => void (f.claim.billing.npi = '1234567890')),
        says: ['1234567890'],
      },
      {
        because: 'a sister organization',
        facts: exampleClaim((f) => void (f.claim.billing.npi = '1245319599')),
        says: ['1234567893'],
      },
    ],
  },
})
