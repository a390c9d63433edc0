// Asks whether we have the form by which payments are reported.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, pairedByUs, sourced, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const taxFormMissing = defineRule({
  id: 'tax-form-missing',
  question: 'Do we have the provider’s W-9?',
  citation: sourced(
    `26 U.S.C. 3406 (backup withholding without a taxpayer number); CARC 16 with RARC N836; ${pairedByUs}`,
  ),
  inForce: always,
  leadsTo: denies('CO', '16', 'N836'),
  find: (claim: ClaimCase) =>
    wholeClaim(
      claim.facts.provider && !claim.facts.provider.taxFormOnFile ? { name: claim.facts.provider.name } : null,
    ),
  say: (found) =>
    sentence(
      'tax-form-missing',
      found,
      'We have no W-9 of {name}, and may not pay without one. Send us the signed form; then send the claim again.',
    ),
  examples: {
    pass: [{ because: 'the form is there', facts: exampleCase() }],
    fire: [
      {
        because: 'it never came',
        facts: exampleCase({ provider: { taxFormOnFile: false } }),
        says: ['W-9', 'Open Door Peer Center'],
      },
    ],
  },
})
