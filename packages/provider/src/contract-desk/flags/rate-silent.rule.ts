// Asks: is a rate written down?
import { sentence } from '../../message/sentence.ts'
import { always, unverified } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import type { OfferFacts } from '../offer-facts.ts'
import { placeIn, type FlagFound, redFlag } from './red-flag.ts'

const hint = /then[- ]current fee schedule|prevailing fee schedule/i

function withoutRate({ offer }: OfferFacts): readonly FlagFound[] {
  const { scheduleAttached: said } = offer.agreement
  const place = placeIn(offer.text, hint)
  const unpriced = offer.offered.services.some((service) => service.rateCents === null)
  if (said === false || unpriced) return [{ sure: 1, ...(place ?? { from: null, through: null, words: '' }) }]
  return said === true || place === null ? [] : [{ sure: 0, ...place }]
}

export const rateSilent = redFlag({
  id: 'rate-silent',
  question: 'Is a rate written down?',
  citation: unverified('From memory: rates by reference to a schedule that may change'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'high', term: 'rate' },
  find: withoutRate,
  say: () =>
    sentence(
      'flag-rate-silent',
      {},
      'No rate is attached: the plan pays what its schedule says on the day, and may lower it.',
    ),
  counter:
    'Could we attach the schedule of the first day, with its date, and a day each year on which we look at it together?',
  because: 'Claims price the same way on both sides, so fewer are disputed.',
  answer: { field: 'scheduleAttached', bad: false },
  costs: ['rate-may-fall'],
  examples: {
    pass: [{ because: 'every service has its rate', facts: exampleOffer() }],
    fire: [
      {
        because: 'the form says no schedule is attached',
        facts: exampleOffer((offer) => void (offer.agreement.scheduleAttached = false)),
        says: ['No rate is attached'],
      },
      {
        because: 'a service has no rate',
        facts: exampleOffer((offer) => void (offer.offered.services[0]!.rateCents = null)),
        says: ['No rate is attached'],
      },
      {
        because: 'only the text says it',
        facts: exampleOffer((offer) => void (offer.text = 'Payment at the then-current fee schedule.')),
        says: ['No rate is attached'],
      },
    ],
  },
})
