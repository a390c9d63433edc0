// Asks whether the original has been decided: an undecided claim cannot be replaced or voided yet.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, unverified, pairedByUs, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { exampleOriginal, replaces } from './original.ts'

export const originalStillPending = defineRule({
  id: 'original-still-pending',
  question: 'Has the claim to be replaced been decided?',
  citation: unverified(`RARC N779; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N779'),
  find: (claim: ClaimCase) =>
    wholeClaim(
      replaces(claim) && claim.facts.original?.status === 'pending' ? { number: claim.facts.original.icn } : null,
    ),
  say: (found) =>
    sentence(
      'original-still-pending',
      found,
      'Claim {number}, which this one wants to take the place of, is still being decided. Wait for our remittance about it, then send the correction again.',
    ),
  examples: {
    pass: [
      {
        because: 'the original is decided',
        facts: exampleCase({
          claim: { frequency: '7', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal() },
        }),
      },
    ],
    fire: [
      {
        because: 'the original waits',
        facts: exampleCase({
          claim: { frequency: '7', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal({ status: 'pending', decision: null }) },
        }),
        says: ['26001000001', 'still being decided'],
      },
    ],
  },
})
