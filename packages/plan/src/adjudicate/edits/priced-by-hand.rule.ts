// Asks whether the contract leaves the price to a person.
import { cents, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, pairedByUs, pends, unverified } from '../edit.ts'

export const pricedByHand = defineRule({
  id: 'priced-by-hand',
  question: 'Does the contract leave the price to a person?',
  citation: unverified(`A rate of zero in the contract means priced by hand; CARC 147 with RARC N65; ${pairedByUs}`),
  inForce: always,
  leadsTo: pends('CO', '147', 'N65'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) => (part.rate === 0 && part.basis === 'fee' ? { term: part.line.term!.title } : null)),
  say: (found) =>
    sentence(
      'priced-by-hand',
      found,
      '{asked}: the contract names no fixed rate for “{term}”; somebody prices it by hand. Nothing is needed from you.',
    ),
  examples: {
    pass: [{ because: 'the rate is fixed', facts: examplePriced() }],
    fire: [
      {
        because: 'the rate is zero',
        facts: examplePriced({ term: { rates: [{ starts: day('2026-01-01'), ends: null, amount: cents(0) }] } }),
        says: ['by hand'],
      },
    ],
  },
})
