// Asks: do you alone pay when somebody is harmed?
import { sentence } from '../../message/sentence.ts'
import { always, sourced } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const oneWayIndemnity = redFlag({
  id: 'one-way-indemnity',
  question: 'Do you alone pay when somebody is harmed?',
  citation: sourced('RTA CPA on one-sided indemnity'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'high', term: 'termination' },
  find: (facts) => flagged(facts, 'indemnityOneWay', true, /indemnify|hold (the )?plan harmless/i),
  say: () =>
    sentence(
      'flag-one-way-indemnity',
      {},
      'You would pay for harm the plan had a part in, which liability insurance usually does not cover.',
    ),
  counter: 'Could each of us answer for our own negligence, and only for that?',
  because: 'Both insurers can cover it, and nobody has to go to court about whose it was.',
  answer: { field: 'indemnityOneWay', bad: true },
  costs: [],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Provider shall indemnify and hold Plan harmless from any claim.'
          offer.agreement.indemnityOneWay = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.indemnityOneWay = true)),
        says: ['You would pay for harm the plan had a pa'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer(
          (offer) => void (offer.text = 'Provider shall indemnify and hold Plan harmless from any claim.'),
        ),
        says: ['You would pay for harm the plan had a pa'],
      },
    ],
  },
})
