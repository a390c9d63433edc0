// Asks whether our credentialing of the provider was in force on the day.
import { day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { heldOn } from './in-span.ts'

export const credentialLapsed = defineRule({
  id: 'credential-lapsed',
  question: 'Was the provider’s credentialing with us in force on the day?',
  citation: unverified(`42 CFR 438.214 (credentialing and recredentialing); CARC B7 with RARC N570; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', 'B7', 'N570'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const { provider } = claim.facts
      if (provider === null || provider.credentialingOpenSince !== null || heldOn(provider.credentialed, line.from))
        return null
      return { name: provider.name, phone: claim.facts.policy.phone }
    }),
  say: (found) =>
    sentence(
      'credential-lapsed',
      found,
      '{asked}: the credentialing of {name} with us was not in force on that day. Effective dates are not moved backwards. Call provider relations at {phone} to see what is missing before you serve more of our members.',
    ),
  examples: {
    pass: [
      { because: 'the credentialing is in force', facts: exampleCase() },
      {
        because: 'an application is open, so the claim waits',
        facts: exampleCase({ provider: { credentialed: [], credentialingOpenSince: day('2025-12-01') } }),
      },
    ],
    fire: [
      {
        because: 'it lapsed in December',
        facts: exampleCase({ provider: { credentialed: [{ starts: day('2023-01-01'), ends: day('2025-12-31') }] } }),
        says: ['not in force', '555-0100'],
      },
    ],
  },
})
