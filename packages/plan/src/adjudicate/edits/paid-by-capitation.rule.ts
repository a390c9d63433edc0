// Says that a line is paid by a monthly amount and not by itself.
import { cents, day, defineRule, formatMoney, formatMonth } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'

export const paidByCapitation = defineRule({
  id: 'paid-by-capitation',
  question: 'Is the line paid by a monthly amount?',
  citation: unverified(`The contract’s payment model; CARC 24; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '24'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) => {
      if (part.basis !== 'capitated' && part.basis !== 'inside-case-rate') return null
      return {
        how:
          part.basis === 'capitated'
            ? 'the monthly capitation'
            : `the case rate already paid for ${formatMonth(part.line.from)}`,
        shadow: formatMoney(part.contractPrice),
      }
    }),
  say: (found) =>
    sentence(
      'paid-by-capitation',
      found,
      '{asked} is allowed and paid by {how}, so this line pays nothing more. By the fee schedule it would be {shadow}. Keep sending every visit: they count when the rate is set again.',
    ),
  examples: {
    pass: [{ because: 'fees for each unit', facts: examplePriced() }],
    fire: [
      {
        because: 'the provider is paid by the head',
        facts: examplePriced({
          contract: {
            payment: { model: 'capitation', withholdPercent: 0, caseRate: null, advance: null, sharedSavings: null },
          },
        }),
        says: ['monthly capitation', '$62.00'],
      },
      {
        because: 'the month’s case rate was paid on the first visit',
        facts: examplePriced({
          lines: [{}, { servedOn: day('2026-01-06') }],
          contract: {
            payment: {
              model: 'case-rate',
              withholdPercent: 0,
              caseRate: { amount: cents(310_00), per: 'month' },
              advance: null,
              sharedSavings: null,
            },
          },
        }),
        says: ['Line 2', 'case rate already paid for January 2026,'],
      },
    ],
  },
})
