// Says what is kept back under the contract until a measure is met.
import { defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, reduces, unverified } from '../edit.ts'

export const withhold = defineRule({
  id: 'withhold',
  question: 'Is a part withheld under the contract?',
  citation: unverified('The contract’s withhold; CARC 104; BILLING rules §9'),
  inForce: always,
  leadsTo: reduces('CO', '104'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) => {
      if (part.withheld === 0) return null
      return { amount: formatMoney(part.withheld), percent: part.line.contract!.payment.withholdPercent / 100 }
    }),
  say: (found) =>
    sentence(
      'withhold',
      found,
      '{asked}: {percent}% ({amount}) is withheld as your contract says. It is still yours if the year’s measure is met, and is then paid as a release on a remittance.',
    ),
  examples: {
    pass: [{ because: 'the contract withholds nothing', facts: examplePriced() }],
    fire: [
      {
        because: 'five percent of 62',
        facts: examplePriced({
          contract: {
            payment: {
              model: 'fee-for-service',
              withholdPercent: 500,
              caseRate: null,
              advance: null,
              sharedSavings: null,
            },
          },
        }),
        says: ['5%', '$3.10'],
      },
    ],
  },
})
