// Asks whether the member's units stay within what their purchaser bought.
import { benefitLimitText, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { priorLine, peerBenefit } from '../example-case.ts'

export const benefitLimit = defineRule({
  id: 'benefit-limit',
  question: 'Do the units stay within what the purchaser bought?',
  citation: unverified(`The purchaser’s benefit contract; CARC 119 with RARC N640; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '119', 'N640'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut, line) =>
      cut.by === 'benefit-limit'
        ? { limit: benefitLimitText(cut.limit), purchaser: line.benefit!.purchaser, benefit: line.benefit!.name }
        : null,
    ),
  say: (found) =>
    sentence(
      'benefit-limit',
      found,
      '{asked}: {purchaser} bought up to {limit} of this service for each member ({benefit}), counting every provider. We deny {cut}.{rest} The person may ask us for an exception in writing; you may not bill them.',
    ),
  examples: {
    pass: [{ because: 'the benefit names no limit', facts: exampleDrawn() }],
    fire: [
      {
        because: 'the county bought twenty a month',
        facts: exampleDrawn({
          benefit: { services: [{ ...peerBenefit, limits: [{ per: 'month', units: 20 }] }] },
          facts: {
            history: [
              priorLine({ servedOn: day('2026-01-02'), unitsAllowed: 17, billingNpi: '1987654328', term: null }),
            ],
          },
        }),
        says: ['20 units a month', 'Prairie County', '1 of the 4 units'],
      },
    ],
  },
})
