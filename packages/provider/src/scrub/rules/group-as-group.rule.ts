// Asks whether a group visit is billed as a group, and a visit alone as one alone.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim, inGroup } from '../example-claim.ts'
import { eachLine, serviceText, type ScrubFacts } from '../scrub-facts.ts'

export const groupAsGroup = defineRule({
  id: 'group-as-group',
  question: 'Is a group billed as a group?',
  citation: sourced('BILLING rules §8.1: group rate with HQ; NC 2019 rates'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (line, record) => {
      if (!record.term || record.visits.length === 0) return null
      const group = record.visits.some((visit) => visit.service.groupSessionId !== null)
      if ((record.term.group !== null) === group) return null
      return {
        service: serviceText(line),
        was: group ? 'in a group' : 'with one person',
        billed: group ? 'as a visit with one person' : 'as a group',
      }
    }),
  say: (found) =>
    sentence(
      'scrub-group-as-group',
      found,
      'The visit behind line {line} was {was}, but it is billed {billed} ({service}). Correct the visit, then build the claim again.',
    ),
  examples: {
    pass: [
      { because: 'both alone', facts: exampleClaim() },
      { because: 'both in a group of six', facts: exampleClaim((f) => inGroup(f, 6)) },
    ],
    fire: [
      {
        because: 'a group at the individual rate',
        facts: exampleClaim((f) => {
          f.rosters = { g1: 6 }
          Object.assign(f.lines[0]!.visits[0]!.service, { groupSessionId: 'g1', groupSize: 6 })
        }),
        says: ['was in a group', 'visit with one person'],
      },
      {
        because: 'alone at the group rate',
        facts: exampleClaim((f) => {
          inGroup(f, 6)
          Object.assign(f.lines[0]!.visits[0]!.service, { groupSessionId: null, groupSize: null })
        }),
        says: ['with one person', 'as a group'],
      },
    ],
  },
})
