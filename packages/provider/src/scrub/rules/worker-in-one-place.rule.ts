// Asks whether the worker was with somebody else at the same time, outside one group.
import { defineRule, formatDay, timeOfDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim, inGroup } from '../example-claim.ts'
import { overlapOf } from '../overlapping-visits.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const workerInOnePlace = defineRule({
  id: 'worker-in-one-place',
  question: 'Was the worker in one place at a time?',
  citation: sourced('BILLING rules §8.1: staff intervals may not overlap except declared groups (D12)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) => {
      const clash = overlapOf(
        record,
        facts,
        (mine, other) =>
          other.workerId === mine.workerId &&
          !(mine.groupSessionId !== null && mine.groupSessionId === other.groupSessionId),
      )
      return clash
        ? {
            name: record.worker ? fullName(record.worker.name) : 'the worker',
            day: formatDay(line.servedOn),
            mine: `${clash.mine.starts} to ${clash.mine.ends}`,
            other: `${clash.other.starts} to ${clash.other.ends}`,
          }
        : null
    }),
  say: (found) =>
    sentence(
      'scrub-worker-in-one-place',
      found,
      'Line {line}: on {day} {name} was here from {mine} and, by another visit, elsewhere from {other}. Nobody can be in two places; correct the visit that is wrong.',
    ),
  examples: {
    pass: [
      { because: 'no other visit', facts: exampleClaim() },
      {
        because: 'one visit ends as the next begins',
        facts: exampleClaim((f) =>
          f.otherVisits.push({
            ...f.lines[0]!.visits[0]!.service,
            id: 'visit-9',
            personId: 'ben',
            starts: timeOfDay('11:00'),
            ends: timeOfDay('12:00'),
          }),
        ),
      },
      {
        because: 'the same group, another person',
        facts: exampleClaim((f) => {
          inGroup(f, 6)
          f.otherVisits.push({ ...f.lines[0]!.visits[0]!.service, id: 'visit-9', personId: 'ben' })
        }),
      },
    ],
    fire: [
      {
        because: 'with Ben at the same time',
        facts: exampleClaim((f) =>
          f.otherVisits.push({
            ...f.lines[0]!.visits[0]!.service,
            id: 'visit-9',
            personId: 'ben',
            starts: timeOfDay('10:45'),
            ends: timeOfDay('11:30'),
          }),
        ),
        says: ['10:00 to 11:00', '10:45 to 11:30', 'Pat Ortiz'],
      },
      {
        because: 'one person of the group alone at the same time',
        facts: exampleClaim((f) => {
          inGroup(f, 6)
          f.otherVisits.push({
            ...f.lines[0]!.visits[0]!.service,
            id: 'visit-9',
            personId: 'ben',
            groupSessionId: null,
          })
        }),
        says: ['3 Mar 2026'],
      },
    ],
  },
})
