// Asks whether the service can happen in the place at all.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const placeInconsistent = defineRule({
  id: 'place-inconsistent',
  question: 'Can this service happen in this place?',
  citation: unverified(`The plan’s dated list of code and place; CARC 5 with RARC M77; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '5', 'M77'),
  find: (claim: ClaimCase) => {
    const { placeConflicts } = claim.facts.policy
    return eachLine(claim, (line) => {
      if (!/^\d\d$/.test(line.place)) return { place: line.place, why: 'is not a place-of-service code' }
      const row = placeConflicts.find(
        (candidate) =>
          candidate.code === line.line.code && candidate.place === line.place && covers(candidate, line.from),
      )
      return row ? { place: line.place, why: `does not go with ${row.code} (${row.source})` } : null
    })
  },
  say: (found) =>
    sentence(
      'place-inconsistent',
      found,
      '{asked}: place of service {place} {why}. Correct the place from the note and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'an office', facts: exampleCase() }],
    fire: [
      {
        because: 'no peer support in an ambulance',
        facts: exampleCase({
          line: { placeOfService: '41' },
          policy: {
            placeConflicts: [
              { code: 'H0038', place: '41', starts: day('2020-01-01'), ends: null, source: 'provider manual' },
            ],
          },
        }),
        says: ['41', 'H0038', 'provider manual'],
      },
      {
        because: 'not a code',
        facts: exampleCase({ line: { placeOfService: '1A' } }),
        says: ['1A', 'not a place-of-service code'],
      },
    ],
  },
})
