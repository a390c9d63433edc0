// Says which share of the price the person pays.
import { cents, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, reduces, unverified } from '../edit.ts'
import { peerBenefit } from '../example-case.ts'

export const coinsurance = defineRule({
  id: 'coinsurance',
  question: 'Does the person pay a share of the price?',
  citation: unverified('The purchaser’s benefit contract; CARC 2 with group PR'),
  inForce: always,
  leadsTo: reduces('PR', '2'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) =>
      part.coinsurance > 0
        ? {
            share: formatMoney(part.coinsurance),
            percent: part.line.benefitService!.coinsurancePercent / 100,
            purchaser: part.line.benefit!.purchaser,
          }
        : null,
    ),
  say: (found) =>
    sentence(
      'coinsurance',
      found,
      '{asked}: the benefit of {purchaser} asks the person for {percent}% of the price, {share}. We pay the rest; you may ask the person for {share} and no more.',
    ),
  examples: {
    pass: [
      { because: 'the benefit asks for nothing', facts: examplePriced() },
      {
        because: 'the member may not be billed',
        facts: examplePriced({
          benefit: { memberMayBeBilled: false, services: [{ ...peerBenefit, coinsurancePercent: 20_00 }] },
        }),
      },
    ],
    fire: [
      {
        because: 'a fifth of sixty-two dollars',
        facts: examplePriced({ benefit: { services: [{ ...peerBenefit, coinsurancePercent: 20_00 }] } }),
        says: ['Prairie County', '20%', '$12.40'],
      },
      {
        because: 'of what the copay leaves',
        facts: examplePriced({
          benefit: { services: [{ ...peerBenefit, copay: cents(2_00), coinsurancePercent: 20_00 }] },
        }),
        says: ['$12.00'],
      },
    ],
  },
})
