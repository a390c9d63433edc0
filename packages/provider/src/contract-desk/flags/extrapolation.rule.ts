// Asks: may a few wrong notes be counted as many?
import { sentence } from '../../message/sentence.ts'
import { always, unverified } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const extrapolation = redFlag({
  id: 'extrapolation',
  question: 'May a few wrong notes be counted as many?',
  citation: unverified('From memory: audit extrapolation in payer contracts'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'medium', term: 'recoupment' },
  find: (facts) => flagged(facts, 'extrapolation', true, /extrapolat|statistical sampl/i),
  say: () =>
    sentence('flag-extrapolation', {}, 'An error found in a small sample would be taken back from all your claims.'),
  counter: 'Could we agree on the method beforehand, and use it only above an error rate we both name?',
  because: 'An agreed method is one that neither side has to fight.',
  answer: { field: 'extrapolation', bad: true },
  costs: ['extrapolated'],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Overpayments may be extrapolated from a statistical sample.'
          offer.agreement.extrapolation = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.extrapolation = true)),
        says: ['An error found in a small sample would b'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer(
          (offer) => void (offer.text = 'Overpayments may be extrapolated from a statistical sample.'),
        ),
        says: ['An error found in a small sample would b'],
      },
    ],
  },
})
