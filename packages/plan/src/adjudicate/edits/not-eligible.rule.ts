// Asks whether a known person was ever covered through us at all.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { uncovered } from './coverage.ts'

export const notEligible = defineRule({
  id: 'not-eligible',
  question: 'Has this member any coverage on our books?',
  citation: unverified(`CARC 177 with RARC N30; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '177', 'N30'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => (uncovered(claim, line) && claim.facts.member!.spans.length === 0 ? {} : null)),
  say: (found) =>
    sentence(
      'not-eligible',
      found,
      '{asked}: we know this person, but no purchaser has given us a day of coverage for them. Ask for a new eligibility answer and bill the plan it names.',
    ),
  examples: {
    pass: [{ because: 'the day is covered', facts: exampleCase() }],
    fire: [
      { because: 'there is no span at all', facts: exampleCase({ member: { spans: [] } }), says: ['no purchaser'] },
    ],
  },
})
