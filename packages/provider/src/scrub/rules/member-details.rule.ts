// Asks for birth date, sex and address: without them the payer cannot tell two people apart.
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const memberDetails = defineRule({
  id: 'member-details',
  question: 'Are the person’s birth date, sex and address on the claim?',
  citation: sourced('BILLING rules §1.1 skeleton; §1.3 A7:158:IL'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) => {
    const { subscriber } = claim
    const missing = [
      subscriber.birthDate === null ? 'birth date' : '',
      subscriber.sex === null ? 'sex' : '',
      subscriber.address === null ? 'address' : '',
    ].filter((one) => one !== '')
    return wholly(missing.length === 0 ? [] : [{ person: fullName(subscriber.name), missing: listed(missing) }])
  },
  say: (found) =>
    sentence(
      'scrub-member-details',
      found,
      'The {missing} of {person} is not on file, and the payer needs it to find the right person. Add it to the person’s page.',
    ),
  examples: {
    pass: [{ because: 'all three are there', facts: exampleClaim() }],
    fire: [
      {
        because: 'two are missing',
        facts: exampleClaim((f) => {
          f.claim.subscriber.birthDate = null
          f.claim.subscriber.address = null
        }),
        says: ['birth date and address', 'Ana Rivera'],
      },
    ],
  },
})
