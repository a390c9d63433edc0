// Asks whether all that one practitioner delivered stays within the contract's ceiling for one worker.
import { defineRule, limitText } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, editOfCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { priorLine } from '../example-case.ts'

export const workerLimit = defineRule({
  id: 'worker-limit',
  question: 'Do this practitioner’s units stay within the contract’s limit for one worker?',
  citation: unverified(`The contract’s limit for one worker; CARC 222; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '222'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut, line) => {
      if (editOfCut(cut) !== 'worker-limit' || cut.by !== 'contract-limit') return null
      const { given, family } = line.rendering!.name
      return { limit: limitText(cut.limit), name: `${given} ${family}` }
    }),
  say: (found) =>
    sentence(
      'worker-limit',
      found,
      '{asked}: the contract pays {limit}, over all members together, and {name} had already reached it. We deny {cut}.{rest} If somebody else delivered the visit, correct the rendering provider and replace the claim.',
    ),
  examples: {
    pass: [{ because: 'no such limit', facts: exampleDrawn() }],
    fire: [
      {
        because: 'thirty units went to other members that day',
        facts: exampleDrawn({
          term: { limits: [{ per: 'day', weekStarts: 'monday', units: 32, of: 'worker' }] },
          facts: { practitionerHistory: [priorLine({ memberNumber: 'M2', unitsAllowed: 30 })] },
        }),
        says: ['32 units a day for one worker', 'Pat Lowell', '2 of the 4 units'],
      },
    ],
  },
})
