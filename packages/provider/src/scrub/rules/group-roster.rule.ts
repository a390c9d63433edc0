// Asks for the roster of a group: who was there, and how many.
import { defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim, inGroup } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const groupRoster = defineRule({
  id: 'group-roster',
  question: 'Is there a roster for every group, and does it agree with the visit?',
  citation: sourced('12VAC30-130-5210; BILLING rules §11.1: group roster and ratio (D13)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (_, record) => {
      const visit = record.visits.find(
        ({ service }) =>
          service.groupSessionId !== null && (facts.rosters[service.groupSessionId] ?? -1) !== (service.groupSize ?? 0),
      )
      if (!visit) return null
      const named = facts.rosters[visit.service.groupSessionId!]
      return {
        day: formatDay(visit.service.servedOn),
        size: visit.service.groupSize ?? 0,
        named: named ?? 0,
        problem: named === undefined ? 'none' : 'differs',
      }
    }),
  say: (found) =>
    found.problem === 'none'
      ? sentence(
          'scrub-roster-none',
          found,
          'Line {line}: the group of {day} has no roster. Enter who was there; an auditor counts them.',
        )
      : sentence(
          'scrub-roster-differs',
          found,
          'Line {line}: the group of {day} is entered with {size} people, its roster names {named}. Correct whichever is wrong.',
        ),
  examples: {
    pass: [
      { because: 'no group', facts: exampleClaim() },
      { because: 'six on the roster, six in the group', facts: exampleClaim((f) => inGroup(f, 6)) },
    ],
    fire: [
      {
        because: 'no roster',
        facts: exampleClaim((f) => {
          inGroup(f, 6)
          f.rosters = {}
        }),
        says: ['has no roster'],
      },
      {
        because: 'eight on the roster',
        facts: exampleClaim((f) => {
          inGroup(f, 6)
          f.rosters['group-2'] = 8
        }),
        says: ['Line 2', 'with 6 people', 'names 8'],
      },
    ],
  },
})
