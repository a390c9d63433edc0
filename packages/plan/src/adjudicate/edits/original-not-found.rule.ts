// Asks whether the claim that a replacement or void names is one of the same member and provider.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, unverified, pairedByUs, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { exampleOriginal, replaces, whyNotTheOriginal } from './original.ts'

export const originalNotFound = defineRule({
  id: 'original-not-found',
  question: 'Is the named original a claim of the same member and provider?',
  citation: unverified(`RARC M47; a replacement must point at a claim of the same provider and member; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'M47'),
  find: (claim: ClaimCase) => {
    const number = claim.facts.claim.payerClaimNumber
    if (!replaces(claim) || !number) return wholeClaim(null)
    const { original } = claim.facts
    const why = original === null ? 'is not one of ours' : whyNotTheOriginal(claim, original)
    return wholeClaim(why === null ? null : { number, why })
  },
  say: (found) =>
    sentence(
      'original-not-found',
      found,
      'The claim wants to take the place of {number}, but that number {why}. Nothing was changed. Look up the number on our remittance for this member and send the correction again.',
    ),
  examples: {
    pass: [
      { because: 'it is an original', facts: exampleCase() },
      {
        because: 'the original is of the same member and provider',
        facts: exampleCase({
          claim: { frequency: '7', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal() },
        }),
      },
    ],
    fire: [
      {
        because: 'we know no such number',
        facts: exampleCase({ claim: { frequency: '7', payerClaimNumber: '99' } }),
        says: ['99', 'not one of ours'],
      },
      {
        because: 'the original is another member’s',
        facts: exampleCase({
          claim: { frequency: '8', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal({ memberNumber: 'M9' }) },
        }),
        says: ['another member', 'Nothing was changed'],
      },
    ],
  },
})
