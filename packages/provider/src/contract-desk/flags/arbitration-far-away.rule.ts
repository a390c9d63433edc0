// Asks: would a dispute be heard far away?
import { sentence } from '../../message/sentence.ts'
import { always, unverified } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const arbitrationFarAway = redFlag({
  id: 'arbitration-far-away',
  question: 'Would a dispute be heard far away?',
  citation: unverified('From memory: venue clauses in payer contracts'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'low', term: 'dispute-panel' },
  find: (facts) => flagged(facts, 'arbitrationAway', true, /arbitration[^.]{0,60}\bin\b/i),
  say: () =>
    sentence('flag-arbitration-far-away', {}, 'A hearing in another state costs more than most disputes are worth.'),
  counter:
    'Could disputes be heard in our county, at shared cost, after a panel with members and providers has looked at them?',
  because: 'Most disputes end at the table when members and providers sit at it.',
  answer: { field: 'arbitrationAway', bad: true },
  costs: [],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Disputes shall be settled by arbitration in Delaware.'
          offer.agreement.arbitrationAway = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.arbitrationAway = true)),
        says: ['A hearing in another state costs more th'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer((offer) => void (offer.text = 'Disputes shall be settled by arbitration in Delaware.')),
        says: ['A hearing in another state costs more th'],
      },
    ],
  },
})
