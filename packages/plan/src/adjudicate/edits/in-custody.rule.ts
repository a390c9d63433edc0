// Asks whether the person was in custody, when the purchaser may not pay for outside care.
import { day, defineRule, formatDay, overlaps } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const inCustody = defineRule({
  id: 'in-custody',
  question: 'Was the person in custody on the day?',
  citation: unverified(`42 U.S.C. 1396d(a)(30)(A) for Medicaid; CARC 258 with RARC N103; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '258', 'N103'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const stay = claim.facts.member?.custody.find((span) => overlaps(span, { starts: line.from, ends: line.through }))
      return stay ? { since: formatDay(stay.starts) } : null
    }),
  say: (found) =>
    sentence(
      'in-custody',
      found,
      '{asked} was while this person was in custody (since {since} by our records), when coverage is suspended. If they were released before the visit, send us the release date and ask us to look again.',
    ),
  examples: {
    pass: [
      { because: 'the person was free', facts: exampleCase() },
      {
        because: 'custody ended before',
        facts: exampleCase({ member: { custody: [{ starts: day('2025-12-01'), ends: day('2025-12-20') }] } }),
      },
    ],
    fire: [
      {
        because: 'the visit was in jail',
        facts: exampleCase({ member: { custody: [{ starts: day('2026-01-02'), ends: null }] } }),
        says: ['2 Jan 2026', 'release date'],
      },
    ],
  },
})
