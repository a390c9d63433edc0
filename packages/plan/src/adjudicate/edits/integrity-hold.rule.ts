// Asks whether payments to this provider wait for an integrity review.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, pairedByUs, pends, unverified, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { spanOn } from './in-span.ts'

export const integrityHold = defineRule({
  id: 'integrity-hold',
  question: 'Do this provider’s claims wait for an integrity review?',
  citation: unverified(
    `42 CFR 455.23 (payment suspension on a credible allegation); CARC 216 with RARC N35; ${pairedByUs}`,
  ),
  inForce: always,
  leadsTo: pends('CO', '216', 'N35'),
  find: (claim: ClaimCase) => {
    const hold = claim.facts.provider && spanOn(claim.facts.provider.integrityHolds, claim.facts.today)
    return wholeClaim(hold ? { since: formatDay(hold.starts) } : null)
  },
  say: (found) =>
    sentence(
      'integrity-hold',
      found,
      'Since {since} claims of this provider wait for a review by our integrity unit. You have a letter of that day with the reason and your rights. Keep serving and keep billing in time.',
    ),
  examples: {
    pass: [{ because: 'there is no review', facts: exampleCase() }],
    fire: [
      {
        because: 'the review runs',
        facts: exampleCase({ provider: { integrityHolds: [{ starts: day('2026-01-02'), ends: null }] } }),
        says: ['2 Jan 2026', 'integrity'],
      },
    ],
  },
})
