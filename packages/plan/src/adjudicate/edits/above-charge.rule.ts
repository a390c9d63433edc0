// Says that the contract pays more than was charged.
import { cents, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { adjustedBy, examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, reduces, unverified } from '../edit.ts'

export const aboveCharge = defineRule({
  id: 'above-charge',
  question: 'Does the contract pay more than the charge?',
  citation: unverified('The contract without lesser-of, or a case rate; CARC 94'),
  inForce: always,
  leadsTo: reduces('CO', '94'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) =>
      adjustedBy(part, '94') === null ? null : { charge: formatMoney(part.charge), price: part.arithmetic[0] ?? '' },
    ),
  say: (found) =>
    sentence(
      'above-charge',
      found,
      '{asked}: the contract pays more than the charge of {charge}: {price}. We pay the contract’s price. Check whether you bill this service at the right charge.',
    ),
  examples: {
    pass: [{ because: 'the charge is higher', facts: examplePriced() }],
    fire: [
      {
        because: 'the contract does not pay the lesser',
        facts: examplePriced({ line: { charge: cents(50_00) }, contractBilling: { lesserOfCharge: false } }),
        says: ['more than the charge of $50.00', '$62.00'],
      },
    ],
  },
})
