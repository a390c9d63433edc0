// Asks whether no line ends before it begins, or runs longer than a year.
import { day, daysBetween, defineRule, formatDay } from '@throughline/domain'
import { longestLineDays } from '../../adjudicate/claim-case.ts'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, everyLine, rejects } from '../intake-edit.ts'

export const serviceDatesReversed = defineRule({
  id: 'service-dates-reversed',
  question: 'Do the days of every line run forward, within a year?',
  citation: doorPractice('Status 188'),
  inForce: always,
  leadsTo: rejects('A7', '188'),
  find: (intake: ReadableIntake) =>
    everyLine(intake, (line) => {
      if (line.servedOn === null || line.servedThrough === null) return null
      const days = daysBetween(line.servedOn, line.servedThrough)
      return days < 0 || days >= longestLineDays
        ? { from: formatDay(line.servedOn), through: formatDay(line.servedThrough) }
        : null
    }),
  say: (found) =>
    sentence(
      'intake.service-dates-reversed',
      found,
      'Line {line} runs from {from} to {through}. The last day must not be before the first, nor a year after it. Correct the dates and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'one day', facts: exampleIntake() },
      {
        because: 'to the same day of the next year',
        facts: exampleIntake({ line: { servedOn: day('2025-01-05'), servedThrough: day('2026-01-05') } }),
      },
    ],
    fire: [
      {
        because: 'it ends before it begins',
        facts: exampleIntake({ line: { servedThrough: day('2026-01-04') } }),
        says: ['5 Jan 2026 to 4 Jan 2026'],
      },
      {
        because: 'it begins two years ago',
        facts: exampleIntake({ line: { servedOn: day('2024-01-05'), servedThrough: day('2026-01-05') } }),
        says: ['5 Jan 2024'],
      },
      {
        because: 'one day longer than the longest line',
        facts: exampleIntake({ line: { servedOn: day('2025-01-04'), servedThrough: day('2026-01-05') } }),
        says: ['4 Jan 2025'],
      },
    ],
  },
})
