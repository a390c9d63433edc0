// Asks for a street: a post box may receive the check, never stand as the billing address.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, unverified, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

const postBox = /\b(p\.?\s*o\.?\s*box|post\s+(office\s+)?box|lock\s?box|apartado)\b/i

export const billingStreet = defineRule({
  id: 'billing-street',
  question: 'Is the billing address a street?',
  citation: unverified('BILLING rules §1.1: no post box in 2010AA, from memory'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) => {
    const { address } = claim.billing
    if (!address?.line1.trim()) return wholly([{ street: 'none' }])
    return wholly(
      [address.line1, address.line2 ?? ''].some((line) => postBox.test(line)) ? [{ street: address.line1 }] : [],
    )
  },
  say: (found) =>
    sentence(
      'scrub-billing-street',
      found,
      'The organization’s billing address ({street}) must be a street. Put a post box in the pay-to address instead.',
    ),
  examples: {
    pass: [
      { because: '12 Main Street', facts: exampleClaim() },
      {
        because: 'a street that begins like a post box',
        facts: exampleClaim((f) => void (f.claim.billing.address!.line1 = '5 Poplar Boxwood Lane')),
      },
    ],
    fire: [
      {
        because: 'no address',
        facts: exampleClaim((f) => void (f.claim.billing.address = null)),
        says: ['(none)'],
      },
      {
        because: 'a post box',
        facts: exampleClaim((f) => void (f.claim.billing.address!.line1 = 'P.O. Box 12')),
        says: ['P.O. Box 12'],
      },
      {
        because: 'a lockbox in the second line',
        facts: exampleClaim((f) => void (f.claim.billing.address!.line2 = 'Lockbox 9')),
        says: ['must be a street'],
      },
      {
        because: 'a box in Spanish',
        facts: exampleClaim((f) => void (f.claim.billing.address!.line1 = 'Apartado 44')),
        says: ['Apartado 44'],
      },
    ],
  },
})
