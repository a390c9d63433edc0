// Asks whether a group was no larger than the contract pays for.
import { defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim, inGroup } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const groupSize = defineRule({
  id: 'group-size',
  question: 'Was the group within the contract’s size?',
  citation: sourced('Texas and North Carolina: 12 for one facilitator; Virginia: 10; BILLING rules §8.1'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (_, record) => {
      const most = record.term?.group?.people
      if (most === undefined) return null
      const large = record.visits.find(({ service }) => (service.groupSize ?? 0) > most)
      return large ? { day: formatDay(large.service.servedOn), size: large.service.groupSize ?? 0, most } : null
    }),
  say: (found) =>
    sentence(
      'scrub-group-size',
      found,
      'Line {line}: {size} people were in the group of {day}; the contract pays for groups of at most {most}. The group cannot be billed as it was; name another fund, and plan two groups next time.',
    ),
  examples: {
    pass: [
      { because: 'no group', facts: exampleClaim() },
      { because: 'twelve of twelve', facts: exampleClaim((f) => inGroup(f, 12)) },
    ],
    fire: [{ because: 'thirteen', facts: exampleClaim((f) => inGroup(f, 13)), says: ['13 people', 'at most 12'] }],
  },
})
