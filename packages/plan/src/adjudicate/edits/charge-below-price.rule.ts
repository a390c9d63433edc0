// Says that the charge was below the contract's price, so that the organization loses by its own price list.
import { cents, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, notes, unverified } from '../edit.ts'
import { eachPart, examplePriced, type PricedCase } from '../priced-case.ts'

export const chargeBelowPrice = defineRule({
  id: 'charge-below-price',
  question: 'Was less charged than the contract would pay?',
  citation: unverified('The contract’s lesser-of term; BILLING rules §9: flag any line billed below the contract'),
  inForce: always,
  leadsTo: notes(),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) => {
      const full = cents(Math.round(part.units * part.rate))
      if (part.basis !== 'fee' || full <= part.charge || part.contractPrice !== part.charge) return null
      return { charge: formatMoney(part.charge), full: formatMoney(full), lost: formatMoney(cents(full - part.charge)) }
    }),
  say: (found) =>
    sentence(
      'charge-below-price',
      found,
      '{asked}: you charged {charge} for what the contract would pay {full}. The contract pays the lesser, so {lost} is lost to you. Raise your charge for this service to at least the contract’s rate.',
    ),
  examples: {
    pass: [
      { because: 'the charge is higher', facts: examplePriced() },
      { because: 'the charge is exactly the price', facts: examplePriced({ line: { charge: cents(62_00) } }) },
    ],
    fire: [
      {
        because: 'fifty dollars were charged for sixty-two',
        facts: examplePriced({ line: { charge: cents(50_00) } }),
        says: ['$50.00', '$62.00', '$12.00 is lost'],
      },
    ],
  },
})
