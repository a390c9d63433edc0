// Asks whether the service had happened when the claim came.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, everyLine, rejects } from '../intake-edit.ts'

export const serviceDateInFuture = defineRule({
  id: 'service-date-in-future',
  question: 'Had every service happened when the claim came?',
  citation: doorPractice('Status 187'),
  inForce: always,
  leadsTo: rejects('A7', '187'),
  find: (intake: ReadableIntake) =>
    everyLine(intake, (line) => {
      const last = line.servedThrough ?? line.servedOn
      return last !== null && last > intake.receivedOn
        ? { day: formatDay(last), received: formatDay(intake.receivedOn) }
        : null
    }),
  say: (found) =>
    sentence(
      'intake.service-date-in-future',
      found,
      'Line {line} is for {day}, which had not come when we received the claim on {received}. Correct the date, or send the claim after the visit.',
    ),
  examples: {
    pass: [
      { because: 'a week before', facts: exampleIntake() },
      { because: 'on the very day', facts: exampleIntake({ line: { servedOn: day('2026-01-12') } }) },
    ],
    fire: [
      {
        because: 'the year is wrong',
        facts: exampleIntake({ line: { servedOn: day('2027-01-05') } }),
        says: ['5 Jan 2027', '12 Jan 2026'],
      },
    ],
  },
})
