// Says what the person pays of the year's deductible.
import { cents, day, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, reduces, unverified } from '../edit.ts'
import { priorLine, peerBenefit } from '../example-case.ts'

export const deductible = defineRule({
  id: 'deductible',
  question: 'Is something of the year’s deductible left?',
  citation: unverified('The purchaser’s benefit contract; CARC 1 with group PR'),
  inForce: always,
  leadsTo: reduces('PR', '1'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) =>
      part.deductible > 0
        ? {
            share: formatMoney(part.deductible),
            year: formatMoney(part.line.benefit!.deductible),
            purchaser: part.line.benefit!.purchaser,
          }
        : null,
    ),
  say: (found) =>
    sentence(
      'deductible',
      found,
      '{asked}: the benefit of {purchaser} leaves the first {year} of a benefit year to the person, and {share} of that falls on this line. We pay the rest; you may ask the person for {share}.',
    ),
  examples: {
    pass: [
      { because: 'the benefit has no deductible', facts: examplePriced() },
      {
        because: 'it was paid earlier in the year',
        facts: examplePriced({
          benefit: { deductible: cents(50_00) },
          facts: { history: [priorLine({ servedOn: day('2026-01-02'), deductible: cents(50_00) })] },
        }),
      },
      {
        because: 'peer support stands outside it',
        facts: examplePriced({
          benefit: { deductible: cents(50_00), services: [{ ...peerBenefit, beforeDeductible: true }] },
        }),
      },
    ],
    fire: [
      {
        because: 'the first claim of the year',
        facts: examplePriced({ benefit: { deductible: cents(50_00) } }),
        says: ['Prairie County', 'the first $50.00', 'and $50.00 of that'],
      },
    ],
  },
})
