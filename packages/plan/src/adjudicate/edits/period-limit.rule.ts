// Asks whether the member's units over a week, month, year or rolling period stay within the contract's ceiling.
import { day, defineRule, limitText } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, editOfCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { priorLine } from '../example-case.ts'

export const periodLimit = defineRule({
  id: 'period-limit',
  question: 'Do the units of the period stay within the contract’s limit?',
  citation: unverified(
    `The contract’s limit per period, rolling windows asked both ways; CARC 119 with RARC N640; ${pairedByUs}`,
  ),
  inForce: always,
  leadsTo: reduces('CO', '119', 'N640'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut, line) =>
      editOfCut(cut) === 'period-limit' && cut.by === 'contract-limit'
        ? { limit: limitText(cut.limit), used: cut.used, term: line.term!.title }
        : null,
    ),
  say: (found) =>
    sentence(
      'period-limit',
      found,
      '{asked}: the contract pays “{term}” up to {limit}, with {used} of that already used. We deny {cut}.{rest} Nothing is left under that limit now: ask us for an exception before you serve more.',
    ),
  examples: {
    pass: [{ because: 'no such limit', facts: exampleDrawn() }],
    fire: [
      {
        because: 'the rolling window holds 102 of 104',
        facts: exampleDrawn({
          term: { limits: [{ per: 'rolling-months', length: 6, weekStarts: 'monday', units: 104, of: 'person' }] },
          facts: { history: [priorLine({ servedOn: day('2025-12-01'), unitsAllowed: 102 })] },
        }),
        says: ['104 units in any 6 months, with 102 of that already used', '2 of the 4 units. 2 units are allowed.'],
      },
      {
        because: 'a visit entered late must also fit the week that was already paid',
        facts: exampleDrawn({
          term: { limits: [{ per: 'rolling-days', length: 7, weekStarts: 'monday', units: 8, of: 'person' }] },
          facts: { history: [priorLine({ servedOn: day('2026-01-08'), unitsAllowed: 8 })] },
        }),
        says: ['8 units in any 7 days, with 8 of that already used', 'the whole line'],
      },
    ],
  },
})
