// Asks: can you lose money for what others spend?
import { sentence } from '../../message/sentence.ts'
import { always, sourced } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import type { OfferFacts } from '../offer-facts.ts'
import { placeIn, type FlagFound, redFlag } from './red-flag.ts'

const hint = /shared savings and losses|withhold|risk corridor/i

function atRisk({ offer }: OfferFacts): readonly FlagFound[] {
  const { downsideRisk: said, downsidePercent } = offer.agreement
  const place = placeIn(offer.text, hint)
  if (said === true || offer.offered.withhold > 0 || (downsidePercent ?? 0) > 0)
    return [{ sure: 1, ...(place ?? { from: null, through: null, words: '' }) }]
  return said === false || place === null ? [] : [{ sure: 0, ...place }]
}

export const downsideRisk = redFlag({
  id: 'downside-risk',
  question: 'Can you lose money for what others spend?',
  citation: sourced('Document 004 on risk sharing and shared savings'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'high', term: 'payment-model' },
  find: atRisk,
  say: () =>
    sentence(
      'flag-downside-risk',
      {},
      'Part of what you earn depends on costs you do not control. With few people, chance decides more than work.',
    ),
  counter:
    'Could the first year carry no loss, with a share of what is saved once at least 100 people are on the panel?',
  because: 'We both learn what the numbers are before anybody bets on them.',
  answer: { field: 'downsideRisk', bad: true },
  costs: ['withheld'],
  examples: {
    pass: [{ because: 'nothing is held back', facts: exampleOffer() }],
    fire: [
      {
        because: 'a share is held back',
        facts: exampleOffer((offer) => void (offer.offered.withhold = 500)),
        says: ['costs you do not control'],
      },
      {
        because: 'only the text says it',
        facts: exampleOffer((offer) => void (offer.text = 'Parties participate in a risk corridor.')),
        says: ['costs you do not control'],
      },
    ],
  },
})
