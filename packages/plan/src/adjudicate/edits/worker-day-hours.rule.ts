// Asks whether one practitioner's paid minutes of a day stay within what a day can hold.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { priorLine } from '../example-case.ts'

export const workerDayHours = defineRule({
  id: 'worker-day-hours',
  question: 'Can one practitioner have worked all these minutes in a day?',
  citation: unverified(`The plan’s ceiling of minutes a day, groups apart; CARC 222; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '222'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut, line) => {
      if (cut.by !== 'worker-day') return null
      const { given, family } = line.rendering!.name
      return { hours: cut.minutes / 60, name: `${given} ${family}` }
    }),
  say: (found) =>
    sentence(
      'worker-day-hours',
      found,
      '{asked}: with this line {name} would have been paid for more than {hours} hours of individual visits in one day. We deny {cut}.{rest} Check times and rendering provider of that day’s visits and replace the claims that are wrong.',
    ),
  examples: {
    pass: [
      { because: 'one hour', facts: exampleDrawn() },
      {
        because: 'eleven hours before',
        facts: exampleDrawn({ facts: { practitionerHistory: [priorLine({ memberNumber: 'M2', unitsAllowed: 44 })] } }),
      },
    ],
    fire: [
      {
        because: 'eleven and a half hours before',
        facts: exampleDrawn({ facts: { practitionerHistory: [priorLine({ memberNumber: 'M2', unitsAllowed: 46 })] } }),
        says: ['12 hours', '2 of the 4 units'],
      },
    ],
  },
})
