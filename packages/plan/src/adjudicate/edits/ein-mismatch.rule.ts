// Asks whether NPI and tax number on the claim belong to the same provider.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, unverified, pairedByUs, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const einMismatch = defineRule({
  id: 'ein-mismatch',
  question: 'Do the billing NPI and the tax number belong together?',
  citation: unverified(`RARC N516; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N516'),
  find: (claim: ClaimCase) => {
    const sent = claim.facts.claim.billing.ein
    const onFile = claim.facts.provider?.ein ?? null
    // Only the last four digits are said: a letter may be read by more people than a claim.
    return wholeClaim(
      sent !== null && onFile !== null && sent !== onFile
        ? { sent: sent.slice(-4), onFile: onFile.slice(-4), npi: claim.facts.claim.billing.npi ?? '' }
        : null,
    )
  },
  say: (found) =>
    sentence(
      'ein-mismatch',
      found,
      'The tax number on the claim ends in {sent}, but ours for NPI {npi} ends in {onFile}. Payment would be reported to the wrong taxpayer. Correct the number and send the claim again, or send us a new W-9.',
    ),
  examples: {
    pass: [
      { because: 'both numbers are those on file', facts: exampleCase() },
      { because: 'the claim names no tax number', facts: exampleCase({ billing: { ein: null } }) },
    ],
    fire: [
      {
        because: 'the tax number is another one',
        facts: exampleCase({ billing: { ein: '987654321' } }),
        says: ['ends in 4321', 'ends in 6789'],
      },
    ],
  },
})
