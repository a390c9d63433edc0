// Asks whether the units can be counted: whole, above zero, as units and not as minutes.
import { counted, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const unitsMissing = defineRule({
  id: 'units-missing',
  question: 'Does the line bill a whole number of units?',
  citation: unverified(`837P guide: SV104 above zero, basis UN; RARC M53; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'M53'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const { units, unitBasis } = line.line
      if (units > 0 && Number.isInteger(units) && unitBasis === 'UN') return null
      return { sent: unitBasis === 'MJ' ? `${units} minutes` : counted(units, 'unit') }
    }),
  say: (found) =>
    sentence(
      'units-missing',
      found,
      '{asked} bills {sent}. We pay by whole units. Count the minutes with the rounding of your contract and send the claim again with whole units (UN).',
    ),
  examples: {
    pass: [{ because: 'four units', facts: exampleCase() }],
    fire: [
      { because: 'no units', facts: exampleCase({ line: { units: 0 } }), says: ['0 units', 'whole units'] },
      { because: 'three and a half', facts: exampleCase({ line: { units: 3.5 } }), says: ['3.5 units'] },
      {
        because: 'minutes instead of units',
        facts: exampleCase({ line: { units: 60, unitBasis: 'MJ' } }),
        says: ['60 minutes'],
      },
    ],
  },
})
