// Asks whether the worker belonged to the organization on the day.
import { covers, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, unverified } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const workerEmployed = defineRule({
  id: 'worker-employed',
  question: 'Did the worker work here on each day?',
  citation: unverified('impossible-day review, BILLING rules §11.1; own design'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) =>
      !record.worker || covers(record.worker.employed, line.servedOn)
        ? null
        : { name: fullName(record.worker.name), day: formatDay(line.servedOn) },
    ),
  say: (found) =>
    sentence(
      'scrub-worker-employed',
      found,
      'Line {line}: {name} did not work here on {day} by the staff file. Correct the file or the visit’s worker.',
    ),
  examples: {
    pass: [{ because: 'here since 2024', facts: exampleClaim() }],
    fire: [
      {
        because: 'left the day before',
        facts: exampleClaim((f) => void (f.lines[1]!.worker!.employed.ends = day('2026-03-04'))),
        says: ['Line 2', 'Pat Ortiz', '5 Mar 2026'],
      },
    ],
  },
})
