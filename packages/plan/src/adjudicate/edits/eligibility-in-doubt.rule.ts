// Asks whether coverage for the day is still being decided, so that a denial would come too early.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, eachLine, pends, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const eligibilityInDoubt = defineRule({
  id: 'eligibility-in-doubt',
  question: 'Is coverage for the day still being decided?',
  citation: unverified('Retroactive eligibility and renewals; waiting instead of denying is our own design'),
  inForce: always,
  leadsTo: pends('CO', '26', 'N30'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (line.coverage !== null) return null
      return claim.facts.member?.eligibilityOpen.some((span) => covers(span, line.from)) ? {} : null
    }),
  say: (found) =>
    sentence(
      'eligibility-in-doubt',
      found,
      '{asked}: coverage for that day is still being decided by the state. We keep the claim and decide as soon as we know; it counts as filed in time. Nothing is needed from you.',
    ),
  examples: {
    pass: [
      { because: 'the day is covered', facts: exampleCase() },
      { because: 'nothing is open', facts: exampleCase({ member: { spans: [] } }) },
    ],
    fire: [
      {
        because: 'a renewal for these weeks is being worked on',
        facts: exampleCase({
          member: { spans: [], eligibilityOpen: [{ starts: day('2026-01-01'), ends: day('2026-01-31') }] },
        }),
        says: ['still being decided', 'filed in time'],
      },
    ],
  },
})
