// Says that the person has still to meet a spend-down in the month.
import { cents, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, reduces, unverified } from '../edit.ts'

export const spendDown = defineRule({
  id: 'spend-down',
  question: 'Has the person a spend-down left in the month?',
  citation: unverified('42 CFR 435.831 (medically needy spend-down); CARC 178 with group PR'),
  inForce: always,
  leadsTo: reduces('PR', '178'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) => (part.spendDown > 0 ? { amount: formatMoney(part.spendDown) } : null)),
  say: (found) =>
    sentence(
      'spend-down',
      found,
      '{asked}: of this month’s spend-down {amount} was not yet met, and this visit counts toward it. The person owes that part; tell them that it brings them closer to full coverage.',
    ),
  examples: {
    pass: [{ because: 'there is none', facts: examplePriced() }],
    fire: [
      {
        because: 'twenty dollars are unmet',
        facts: examplePriced({ member: { spendDowns: [{ month: '2026-01', amount: cents(20_00) }] } }),
        says: ['$20.00'],
      },
    ],
  },
})
