// Asks whether the member's units of the day stay within the contract's ceiling.
import { defineRule, limitText } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, editOfCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { priorLine } from '../example-case.ts'

export const dailyLimit = defineRule({
  id: 'daily-limit',
  question: 'Do the units of the day stay within the contract’s limit?',
  citation: unverified(`The contract’s limit per day; CARC 119 with RARC N362; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '119', 'N362'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut, line) =>
      editOfCut(cut) === 'daily-limit' && cut.by === 'contract-limit'
        ? { limit: limitText(cut.limit), term: line.term!.title }
        : null,
    ),
  say: (found) =>
    sentence(
      'daily-limit',
      found,
      '{asked}: the contract pays “{term}” up to {limit}, counting what was already paid for that day. We deny {cut}.{rest} The limit is the contract’s; units above it cannot be paid, and the person may not be billed for them.',
    ),
  examples: {
    pass: [
      { because: 'four of sixteen', facts: exampleDrawn() },
      {
        because: 'twelve were paid before and four fit',
        facts: exampleDrawn({ facts: { history: [priorLine({ unitsBilled: 12, unitsAllowed: 12 })] } }),
      },
    ],
    fire: [
      {
        because: 'fourteen were paid before',
        facts: exampleDrawn({ facts: { history: [priorLine({ unitsBilled: 14, unitsAllowed: 14 })] } }),
        says: ['16 units a day', '2 of the 4 units', '2 units are allowed'],
      },
      {
        because: 'two lines of ten on one day',
        facts: exampleDrawn({ lines: [{ units: 10 }, { units: 10 }] }),
        says: ['Line 2', '4 of the 10 units'],
      },
    ],
  },
})
