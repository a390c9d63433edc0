// Asks whether the billing taxonomy is one the provider is enrolled with.
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, unverified, pairedByUs, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const billingTaxonomy = defineRule({
  id: 'billing-taxonomy',
  question: 'Does the billing taxonomy match the enrolment record?',
  citation: unverified(`RARC N255; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N255'),
  find: (claim: ClaimCase) => {
    const { taxonomy } = claim.facts.claim.billing
    const enrolled = claim.facts.provider?.taxonomies ?? []
    if (enrolled.length === 0 || (taxonomy !== null && enrolled.includes(taxonomy))) return wholeClaim(null)
    return wholeClaim({
      sent: taxonomy === null ? 'no taxonomy code' : `taxonomy code ${taxonomy}`,
      enrolled: listed(enrolled, 'or'),
    })
  },
  say: (found) =>
    sentence(
      'billing-taxonomy',
      found,
      'The claim carries {sent} for the billing provider, but your enrolment with us says {enrolled}. Send the claim again with the enrolled code, or ask us to change the enrolment first.',
    ),
  examples: {
    pass: [{ because: 'the taxonomy is the enrolled one', facts: exampleCase() }],
    fire: [
      {
        because: 'the claim carries the peer’s taxonomy as the agency’s',
        facts: exampleCase({ billing: { taxonomy: '175T00000X' } }),
        says: ['175T00000X', '251S00000X'],
      },
      {
        because: 'there is none',
        facts: exampleCase({ billing: { taxonomy: null } }),
        says: ['no taxonomy code'],
      },
    ],
  },
})
