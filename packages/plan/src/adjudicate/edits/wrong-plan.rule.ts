// Asks whether our plan, and not another, managed this person’s care on the day.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { isOurs, type ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, exampleMember } from '../example-case.ts'

export const wrongPlan = defineRule({
  id: 'wrong-plan',
  question: 'Did another plan manage this member’s care on the day?',
  citation: unverified(`CARC 109 with RARC N418; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '109', 'N418'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
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
