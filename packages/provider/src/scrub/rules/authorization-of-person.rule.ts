// Asks whether the authorization named is this person’s own.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { authorizationNumberOf, eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const authorizationOfPerson = defineRule({
  id: 'authorization-of-person',
  question: 'Does the authorization belong to this person?',
  citation: sourced('BILLING rules §10.2 row 51: CARC 284; an authorization speaks for one person'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (line) => {
      const number = authorizationNumberOf(facts.claim, line)
      const named = facts.authorizations.filter((one) => one.number === number)
      if (number === null || named.length === 0 || named.some((one) => one.personId === facts.personId)) return null
      return { number, person: fullName(facts.claim.subscriber.name) }
    }),
  say: (found) =>
    sentence(
      'scrub-authorization-of-person',
      found,
      'Line {line} names authorization {number}, which was given for somebody else, not for {person}. Choose the person’s own; billing on another’s would be false.',
    ),
  examples: {
    pass: [{ because: 'A1 is Ana’s', facts: exampleClaim() }],
    fire: [
      {
        because: 'it is Ben’s',
        facts: exampleClaim((f) => void (f.authorizations[0]!.personId = 'ben')),
        says: ['Line 1', 'A1', 'Ana Rivera'],
      },
    ],
  },
})
