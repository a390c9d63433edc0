// Asks whether the person was with another worker at the same time.
import { defineRule, formatDay, timeOfDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { overlapOf } from '../overlapping-visits.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const personInOnePlace = defineRule({
  id: 'person-in-one-place',
  question: 'Was the person in one place at a time?',
  citation: sourced('Texas 2020: not at the same time as another behavioral service; BILLING rules §8.3 (D12)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) => {
      // The same worker twice is the worker rule's finding.
      const clash = overlapOf(
        record,
        facts,
        (mine, other) => other.personId === mine.personId && other.workerId !== mine.workerId,
      )
      return clash
        ? {
            person: fullName(facts.claim.subscriber.name),
            day: formatDay(line.servedOn),
            mine: `${clash.mine.starts} to ${clash.mine.ends}`,
            other: `${clash.other.starts} to ${clash.other.ends}`,
          }
        : null
    }),
  say: (found) =>
    sentence(
      'scrub-person-in-one-place',
      found,
      'Line {line}: on {day} {person} was here from {mine} and, by another worker’s visit, there from {other}. The payer pays one service at a time; correct or drop one of the visits.',
    ),
  examples: {
    pass: [
      { because: 'no other visit', facts: exampleClaim() },
      {
        because: 'another worker afterwards',
        facts: exampleClaim((f) =>
          f.otherVisits.push({
            ...f.lines[0]!.visits[0]!.service,
            id: 'visit-9',
            workerId: 'sam',
            starts: timeOfDay('11:00'),
            ends: timeOfDay('12:00'),
          }),
        ),
      },
    ],
    fire: [
      {
        because: 'another worker meanwhile',
        facts: exampleClaim((f) =>
          f.otherVisits.push({
            ...f.lines[0]!.visits[0]!.service,
            id: 'visit-9',
            workerId: 'sam',
            starts: timeOfDay('10:30'),
            ends: timeOfDay('11:30'),
          }),
        ),
        says: ['Ana Rivera', '10:30 to 11:30'],
      },
    ],
  },
})
