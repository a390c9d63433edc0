// Asks whether a line of several days bills as many units as days.
import { day, daysBetween, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const daysAndUnitsDiffer = defineRule({
  id: 'days-and-units-differ',
  question: 'Does a line of several days bill one unit for each day?',
  citation: unverified(`837P guide: a range of days only for identical days; RARC N345; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N345'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (line.from === line.through) return null
      const days = daysBetween(line.from, line.through) + 1
      if (line.term?.unit.rounding === 'per-month') return null
      const fits = line.term?.unit.rounding === 'per-diem' ? line.line.units === days : line.line.units % days === 0
      return fits ? null : { days, units: line.line.units }
    }),
  say: (found) =>
    sentence(
      'days-and-units-differ',
      found,
      '{asked} covers {days} days but bills {units} units, so we cannot tell which day had which. Send one line for each day, or, for a daily service, as many units as days.',
    ),
  examples: {
    pass: [
      { because: 'one day', facts: exampleCase() },
      {
        because: 'three days, three daily units',
        facts: exampleCase({ line: { code: 'H0043', modifiers: [], units: 3, servedThrough: day('2026-01-07') } }),
      },
    ],
    fire: [
      {
        because: 'three days, four units',
        facts: exampleCase({ line: { servedThrough: day('2026-01-07') } }),
        says: ['3 days', '4 units'],
      },
    ],
  },
})
