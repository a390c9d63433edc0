// Asks whether another plan managed the care of a person who was never ours.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { isOurs, type ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, nothing, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, exampleMember } from '../example-case.ts'
import { everOurs } from './coverage.ts'

export const wrongPlan = defineRule({
  id: 'wrong-plan',
  question: 'Did another plan manage the care of this person, who was never a member of ours?',
  citation: unverified(`CARC 109 with RARC N418; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '109', 'N418'),
  find: (claim: ClaimCase) =>
    everOurs(claim)
      ? nothing
      : eachLine(claim, (line) => {
          const { coverage } = line
          return coverage !== null && !isOurs(claim, coverage)
            ? { plan: coverage.planName, purchaser: coverage.purchaser }
            : null
        }),
  say: (found) =>
    sentence(
      'wrong-plan',
      found,
      '{asked} belongs to {plan}, to which {purchaser} had assigned this member on that day. Send the claim to them; our denial shows that you filed in time with us.',
    ),
  examples: {
    pass: [{ because: 'the member was ours', facts: exampleCase() }],
    fire: [
      {
        because: 'another plan had the member',
        facts: exampleCase({
          member: { spans: [{ ...exampleMember.spans[0]!, plan: 'MSH', planName: 'Mesa Health' }] },
        }),
        says: ['Mesa Health', 'Prairie County'],
      },
    ],
  },
})
