// Asks whether a line looks so much like an earlier one that a person must compare them before we pay.
import { cents, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, eachLine, pends, unverified } from '../edit.ts'
import { exampleCase, priorLine, timesOfDay } from '../example-case.ts'
import { suspectOf } from './duplicates.ts'

export const suspectDuplicate = defineRule({
  id: 'suspect-duplicate',
  question: 'Is there an earlier line so alike that somebody must compare them?',
  citation: unverified(
    'CARC 18; what makes a line suspect is our own design: same member, code and day with another provider or other units, or overlapping minutes',
  ),
  inForce: always,
  leadsTo: pends('OA', '18'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const suspect = suspectOf(claim, line)
      return suspect ? { number: suspect.prior.icn, why: suspect.why } : null
    }),
  say: (found) =>
    sentence(
      'suspect-duplicate',
      found,
      '{asked} looks like claim {number}: {why}. Nobody needs to do anything yet; one of our examiners compares the two and we decide within the time below.',
    ),
  examples: {
    pass: [
      { because: 'nothing like it came before', facts: exampleCase() },
      {
        because: 'the times show two visits',
        facts: exampleCase({
          line: { note: '14:00-15:00' },
          facts: { history: [priorLine({ unitsBilled: 2, interval: timesOfDay('09:00', '09:30') })] },
        }),
      },
      {
        because: 'modifier 77 says another person repeated it',
        facts: exampleCase({
          line: { modifiers: ['HE', '77'] },
          facts: { history: [priorLine({ renderingNpi: '1678901236' })] },
        }),
      },
    ],
    fire: [
      {
        because: 'the same service that day has other units',
        facts: exampleCase({ facts: { history: [priorLine({ unitsBilled: 2, charge: cents(36_00) })] } }),
        says: ['26001000001', 'same day', 'examiners'],
      },
      {
        because: 'the minutes of another service overlap',
        facts: exampleCase({
          line: { note: '09:15-10:15' },
          facts: { history: [priorLine({ code: 'H2015', interval: timesOfDay('09:00', '09:30') })] },
        }),
        says: ['overlap'],
      },
    ],
  },
})
