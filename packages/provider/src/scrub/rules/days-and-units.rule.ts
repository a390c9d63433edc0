// Asks whether a line over several days bills a unit for each of them, and whether a timed one stays on its day.
import { counted, day, daysBetween, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const daysAndUnits = defineRule({
  id: 'days-and-units',
  question: 'Does a line over several days bill one unit a day?',
  citation: sourced('BILLING rules §1.1 dates, §10.2 row 57: N345'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) => {
      const through = line.servedThrough ?? line.servedOn
      const days = daysBetween(line.servedOn, through) + 1
      if (days <= 1 || record.term?.unit.rounding === 'per-month' || record.term?.unit.aggregation === 'per-month')
        return null
      const timed = record.term?.unit.rounding !== 'per-diem'
      return !timed && days === line.units
        ? null
        : { days, units: counted(line.units, 'unit'), timed: timed ? 'yes' : 'no' }
    }),
  say: (found) =>
    found.timed === 'yes'
      ? sentence(
          'scrub-days-timed',
          found,
          'Line {line} covers {days} days, but this service is counted by time: each day needs a line of its own. Build the claim again.',
        )
      : sentence(
          'scrub-days-and-units',
          found,
          'Line {line} covers {days} days and bills {units}; a daily service bills one unit for each day. Correct the dates or the units.',
        ),
  examples: {
    pass: [
      { because: 'one day a line', facts: exampleClaim() },
      {
        because: 'three days, three units of a daily service',
        facts: exampleClaim((f) => {
          const line = f.claim.lines[0]!
          line.servedThrough = day('2026-03-05')
          line.units = 3
          f.lines[0]!.term!.unit.rounding = 'per-diem'
        }),
      },
    ],
    fire: [
      {
        because: 'a timed service over two days',
        facts: exampleClaim((f) => void (f.claim.lines[0]!.servedThrough = day('2026-03-04'))),
        says: ['covers 2 days', 'line of its own'],
      },
      {
        because: 'three days, four units',
        facts: exampleClaim((f) => {
          f.claim.lines[0]!.servedThrough = day('2026-03-05')
          f.lines[0]!.term!.unit.rounding = 'per-diem'
        }),
        says: ['3 days', '4 units'],
      },
    ],
  },
})
