// Asks for a member number the payer can find.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const memberNumber = defineRule({
  id: 'member-number',
  question: 'Does the person’s member number have only letters and digits?',
  citation: sourced('BILLING rules §1.3: A3:33/164:IL'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) =>
    wholly(
      /^[A-Za-z0-9]{2,80}$/.test(claim.subscriber.memberNumber ?? '')
        ? []
        : [{ number: claim.subscriber.memberNumber || 'none', person: fullName(claim.subscriber.name) }],
    ),
  say: (found) =>
    sentence(
      'scrub-member-number',
      found,
      'The member number of {person} ({number}) cannot be right: it must be letters and digits without spaces. Copy it from the card or the eligibility answer.',
    ),
  examples: {
    pass: [{ because: 'M100200300', facts: exampleClaim() }],
    fire: [
      {
        because: 'none',
        facts: exampleClaim((f) => void (f.claim.subscriber.memberNumber = null)),
        says: ['Ana Rivera (none)'],
      },
      {
        because: 'spaces in it',
        facts: exampleClaim((f) => void (f.claim.subscriber.memberNumber = 'M100 200')),
        says: ['M100 200'],
      },
    ],
  },
})
