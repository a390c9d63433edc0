// Asks whether the claim names its billing provider by NPI.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, sourced, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const billingNpiMissing = defineRule({
  id: 'billing-npi-missing',
  question: 'Does the claim name its billing provider by NPI?',
  citation: sourced('45 CFR 162.410 (providers use their NPI); CARC 206'),
  inForce: always,
  leadsTo: denies('CO', '206', 'N257'),
  find: (claim: ClaimCase) =>
    wholeClaim(claim.facts.claim.billing.npi === null ? { name: claim.facts.claim.billing.name } : null),
  say: (found) =>
    sentence(
      'billing-npi-missing',
      found,
      'The claim names {name} as billing provider without an NPI, so we cannot pay anyone. Send it again with the organization’s ten-digit NPI.',
    ),
  examples: {
    pass: [{ because: 'the billing NPI is there', facts: exampleCase() }],
    fire: [
      {
        because: 'the billing provider has no NPI',
        facts: exampleCase({ billing: { npi: null } }),
        says: ['without an NPI', 'Open Door Peer Center'],
      },
    ],
  },
})
