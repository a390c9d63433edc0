// Asks: does it keep you from working with other plans?
import { sentence } from '../../message/sentence.ts'
import { always, sourced } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const exclusivity = redFlag({
  id: 'exclusivity',
  question: 'Does it keep you from working with other plans?',
  citation: sourced('The guide, chapter 8, advice to add further managed care companies'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'high', term: 'scope' },
  find: (facts) => flagged(facts, 'exclusive', true, /exclusiv|shall not contract with/i),
  say: () =>
    sentence(
      'flag-exclusivity',
      {},
      'You could not work with other plans. One payer leaving would then end the organization.',
    ),
  counter: 'Could we leave this out? Serving several plans is what keeps us able to serve yours.',
  because: 'A provider with several payers is still there next year.',
  answer: { field: 'exclusive', bad: true },
  costs: ['exclusive'],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Provider shall not contract with any competing plan.'
          offer.agreement.exclusive = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.exclusive = true)),
        says: ['You could not work with other plans'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer((offer) => void (offer.text = 'Provider shall not contract with any competing plan.')),
        says: ['You could not work with other plans'],
      },
    ],
  },
})
