// Asks whether the billing NPI is one of a provider we know. Whether that provider is in force on the day is asked later.
import { defineRule, isNpi } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, unverified, pairedByUs, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const billingProviderUnknown = defineRule({
  id: 'billing-provider-unknown',
  question: 'Is the billing NPI one of a provider we know?',
  citation: unverified(`CARC 208; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '208', 'N257'),
  find: (claim: ClaimCase) => {
    const { billing } = claim.facts.claim
    const unknown = billing.npi !== null && isNpi(billing.npi) && claim.facts.provider === null
    return wholeClaim(unknown ? { npi: billing.npi!, name: billing.name, phone: claim.facts.policy.phone } : null)
  },
  say: (found) =>
    sentence(
      'billing-provider-unknown',
      found,
      'We have no provider with NPI {npi} ({name}) in our files, so there is no contract to pay by. If you are enrolled with us under another NPI, send the claim with that one; if not, ask provider enrollment at {phone}.',
    ),
  examples: {
    pass: [
      { because: 'the provider is enrolled', facts: exampleCase() },
      {
        because: 'the number is invalid, which another edit says',
        facts: exampleCase({ provider: null, billing: { npi: '1' } }),
      },
    ],
    fire: [
      {
        because: 'nobody is enrolled under this NPI',
        facts: exampleCase({ provider: null }),
        says: ['1456789019', 'Open Door Peer Center', '555-0100'],
      },
    ],
  },
})
