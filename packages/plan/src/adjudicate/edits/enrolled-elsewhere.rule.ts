// Asks whether a member of ours was with another plan on the day: enrolled before or after, and not then.
import { day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { isOurs, type ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, nothing, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, exampleMember } from '../example-case.ts'
import { everOurs } from './coverage.ts'

const span = exampleMember.spans[0]!

export const enrolledElsewhere = defineRule({
  id: 'enrolled-elsewhere',
  question: 'Was this member of ours enrolled with us on the day, and not with another plan?',
  citation: unverified(`CARC 109 with RARC N52; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '109', 'N52'),
  find: (claim: ClaimCase) =>
    everOurs(claim)
      ? eachLine(claim, ({ coverage }) =>
          coverage !== null && !isOurs(claim, coverage)
            ? { plan: coverage.planName, purchaser: coverage.purchaser }
            : null,
        )
      : nothing,
  say: (found) =>
    sentence(
      'enrolled-elsewhere',
      found,
      '{asked}: this member is known to us, but on that day {purchaser} had them with {plan}. Send the claim to {plan}; our denial shows that you filed in time with us. Check eligibility for each day before you bill.',
    ),
  examples: {
    pass: [
      { because: 'the member was ours', facts: exampleCase() },
      {
        because: 'another plan has always had the member',
        facts: exampleCase({ member: { spans: [{ ...span, plan: 'MSH', planName: 'Mesa Health' }] } }),
      },
    ],
    fire: [
      {
        because: 'with another plan then, with us since February',
        facts: exampleCase({
          member: {
            spans: [
              {
                ...span,
                span: { starts: span.span.starts, ends: day('2026-01-31') },
                plan: 'MSH',
                planName: 'Mesa Health',
              },
              { ...span, span: { starts: day('2026-02-01'), ends: null } },
            ],
          },
        }),
        says: ['Mesa Health', 'known to us'],
      },
    ],
  },
})
