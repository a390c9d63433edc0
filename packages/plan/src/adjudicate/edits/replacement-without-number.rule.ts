// Asks whether a replacement or void says which claim it takes the place of.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, unverified, pairedByUs, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { replaces } from './original.ts'

export const replacementWithoutNumber = defineRule({
  id: 'replacement-without-number',
  question: 'Does a replacement or void name the claim it takes the place of?',
  citation: unverified(`837P guide: frequency 7 and 8 carry the payer’s claim number; RARC M47; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'M47'),
  find: (claim: ClaimCase) => {
    const { frequency, payerClaimNumber } = claim.facts.claim
    return wholeClaim(replaces(claim) && !payerClaimNumber ? { frequency } : null)
  },
  say: (found) =>
    sentence(
      'replacement-without-number',
      found,
      'The claim says with frequency {frequency} that it takes the place of another, but names no claim number of ours. Send it again with the number from our remittance (CLP07), not with your own account number.',
    ),
  examples: {
    pass: [
      { because: 'it is an original', facts: exampleCase() },
      {
        because: 'the number is there',
        facts: exampleCase({ claim: { frequency: '7', payerClaimNumber: '26001000001' } }),
      },
    ],
    fire: [
      {
        because: 'a replacement names nothing',
        facts: exampleCase({ claim: { frequency: '7' } }),
        says: ['frequency 7', 'CLP07'],
      },
    ],
  },
})
