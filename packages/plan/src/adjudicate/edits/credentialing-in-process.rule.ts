// Asks whether a credentialing application is still being worked on, so that a denial would come too early.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, eachLine, pends, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { heldOn } from './in-span.ts'

export const credentialingInProcess = defineRule({
  id: 'credentialing-in-process',
  question: 'Are we still deciding the provider’s credentialing?',
  citation: unverified(
    '42 CFR 438.602(b)(2) (provisional contracts up to 120 days); waiting instead of denying is our own design',
  ),
  inForce: always,
  leadsTo: pends('CO', 'B7', 'N570'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const { provider } = claim.facts
      if (provider === null || provider.credentialingOpenSince === null || heldOn(provider.credentialed, line.from))
        return null
      return { name: provider.name, since: formatDay(provider.credentialingOpenSince) }
    }),
  say: (found) =>
    sentence(
      'credentialing-in-process',
      found,
      '{asked}: we have the credentialing application of {name} since {since} and have not decided it. We keep the claim until then; it counts as filed in time. Nothing is needed for this claim.',
    ),
  examples: {
    pass: [{ because: 'the credentialing is in force', facts: exampleCase() }],
    fire: [
      {
        because: 'the application is open',
        facts: exampleCase({ provider: { credentialed: [], credentialingOpenSince: day('2025-12-01') } }),
        says: ['since 1 Dec 2025', 'filed in time'],
      },
    ],
  },
})
