// Asks whether there is anything to replace: a wholly denied claim is sent anew, not replaced.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, unverified, pairedByUs, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { exampleOriginal, replaces } from './original.ts'

export const originalWasDenied = defineRule({
  id: 'original-was-denied',
  question: 'Did we allow anything on the claim to be replaced?',
  citation: unverified(`RARC N142; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N142'),
  find: (claim: ClaimCase) => {
    const { original } = claim.facts
    const denied = replaces(claim) && original?.status === 'final' && original.decision?.outcome === 'denied'
    return wholeClaim(denied ? { number: original.icn } : null)
  },
  say: (found) =>
    sentence(
      'original-was-denied',
      found,
      'We denied claim {number} as a whole, so there is nothing to replace. Correct what the denial named and send it as a new claim with frequency 1 and no claim number of ours.',
    ),
  examples: {
    pass: [
      {
        because: 'the original was paid',
        facts: exampleCase({
          claim: { frequency: '7', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal() },
        }),
      },
    ],
    fire: [
      {
        because: 'the original was denied',
        facts: exampleCase({
          claim: { frequency: '7', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal({}, 'denied') },
        }),
        says: ['26001000001', 'frequency 1'],
      },
    ],
  },
})
