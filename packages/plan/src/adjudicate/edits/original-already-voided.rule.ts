// Asks whether the original still stands: a voided or replaced claim cannot be taken back a second time.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, unverified, pairedByUs, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { exampleOriginal, replaces } from './original.ts'

export const originalAlreadyVoided = defineRule({
  id: 'original-already-voided',
  question: 'Does the claim to be replaced or voided still stand?',
  citation: unverified(`RARC N547; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N547'),
  find: (claim: ClaimCase) => {
    const { original } = claim.facts
    if (!replaces(claim) || original === null || original.status === 'final' || original.status === 'pending')
      return wholeClaim(null)
    return wholeClaim({ number: original.icn, state: original.status })
  },
  say: (found) =>
    sentence(
      'original-already-voided',
      found,
      'Claim {number} was already {state}, so there is nothing left to take back. If a later claim of yours is the one that is wrong, name that one’s number; if the service was never paid, send it as a new claim (frequency 1).',
    ),
  examples: {
    pass: [
      {
        because: 'the original still stands',
        facts: exampleCase({
          claim: { frequency: '8', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal() },
        }),
      },
    ],
    fire: [
      {
        because: 'it was voided before',
        facts: exampleCase({
          claim: { frequency: '8', payerClaimNumber: '26001000001' },
          facts: { original: exampleOriginal({ status: 'voided' }) },
        }),
        says: ['26001000001', 'already voided'],
      },
    ],
  },
})
