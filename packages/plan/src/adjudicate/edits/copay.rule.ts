// Says what the person pays for the visit.
import { cents, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, reduces, unverified } from '../edit.ts'
import { priorLine, peerBenefit } from '../example-case.ts'

export const copay = defineRule({
  id: 'copay',
  question: 'Does the person pay a part of the visit?',
  citation: unverified('The purchaser’s benefit contract; CARC 3 with group PR'),
  inForce: always,
  leadsTo: reduces('PR', '3'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) =>
      part.copay > 0 ? { copay: formatMoney(part.copay), purchaser: part.line.benefit!.purchaser } : null,
    ),
  say: (found) =>
    sentence(
      'copay',
      found,
      '{asked}: the benefit of {purchaser} asks the person for {copay} a visit. We pay the rest; you may ask the person for {copay} and no more.',
    ),
  examples: {
    pass: [
      { because: 'the benefit asks for nothing', facts: examplePriced() },
      {
        because: 'the member may not be billed',
        facts: examplePriced({
          benefit: { memberMayBeBilled: false, services: [{ ...peerBenefit, copay: cents(3_00) }] },
        }),
      },
      {
        because: 'it was taken that day already',
        facts: examplePriced({
          benefit: { services: [{ ...peerBenefit, copay: cents(3_00) }] },
          facts: { history: [priorLine({ copay: cents(3_00) })] },
        }),
      },
    ],
    fire: [
      {
        because: 'three dollars a visit',
        facts: examplePriced({ benefit: { services: [{ ...peerBenefit, copay: cents(3_00) }] } }),
        says: ['Prairie County', '$3.00'],
      },
    ],
  },
})
