// Asks whether the contract rules out another service of the same day for the same person.
import { day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleStanding, standsBeside, type StandingCase } from '../standing-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { priorLine } from '../example-case.ts'

export const sameDayExclusive = defineRule({
  id: 'same-day-exclusive',
  question: 'Does the contract rule out another service of that day?',
  citation: unverified(`The contract’s list of services not paid on one day; CARC 231 with RARC N20; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '231', 'N20'),
  find: (claim: StandingCase) =>
    eachLine(claim, (line) => {
      const excluded = line.term?.notSameDay
      if (!excluded || excluded.length === 0) return null
      const beside = standsBeside(claim, line, (other) => excluded.includes(other.code))
      return beside ? { other: beside.code, where: beside.where, term: line.term!.title } : null
    }),
  say: (found) =>
    sentence(
      'same-day-exclusive',
      found,
      '{asked}: your contract does not pay “{term}” on a day with {other}, and {where} has it. Only one of the two is paid that day. If {other} was billed in error, void it; then send this line again.',
    ),
  examples: {
    pass: [
      {
        because: 'the contract rules nothing out',
        facts: exampleStanding({ facts: { history: [priorLine({ code: 'H2030' })] } }),
      },
      {
        because: 'the other service was on another day',
        facts: exampleStanding({
          term: { notSameDay: ['H2030'] },
          facts: { history: [priorLine({ code: 'H2030', servedOn: day('2026-01-06') })] },
        }),
      },
      {
        because: 'the other was denied',
        facts: exampleStanding({
          term: { notSameDay: ['H2030'] },
          facts: { history: [priorLine({ code: 'H2030', outcome: 'denied', unitsAllowed: 0 })] },
        }),
      },
    ],
    fire: [
      {
        because: 'the clubhouse day was paid',
        facts: exampleStanding({ term: { notSameDay: ['H2030'] }, facts: { history: [priorLine({ code: 'H2030' })] } }),
        says: ['with H2030', 'claim 26001000001'],
      },
    ],
  },
})
