// Asks: may the plan change the contract by itself?
import { sentence } from '../../message/sentence.ts'
import { always, sourced } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const oneSidedAmendment = redFlag({
  id: 'one-sided-amendment',
  question: 'May the plan change the contract by itself?',
  citation: sourced('Hurley Law Group and RTA CPA on one-sided amendments in payer contracts (undated web pages)'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'high', term: 'rate' },
  find: (facts) =>
    flagged(
      facts,
      'planAmendsAlone',
      true,
      /may amend[^.]{0,60}(upon|by) (written )?notice|deemed (to have )?accepted|posted on (its|the) web ?site/i,
    ),
  say: () =>
    sentence(
      'flag-one-sided-amendment',
      {},
      'The plan may change rates or rules without your consent. What you sign today need not be what you are paid next year.',
    ),
  counter:
    'Could changes take effect only when both of us have signed them, or with 90 days of notice and the right to leave before they begin?',
  because: 'Both sides can plan a year ahead, and members keep the service they were referred to.',
  answer: { field: 'planAmendsAlone', bad: true },
  costs: ['rate-may-fall'],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'The Plan may amend this Agreement upon notice to Provider.'
          offer.agreement.planAmendsAlone = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.planAmendsAlone = true)),
        says: ['The plan may change rates or rules witho'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer(
          (offer) => void (offer.text = 'The Plan may amend this Agreement upon notice to Provider.'),
        ),
        says: ['The plan may change rates or rules witho'],
      },
    ],
  },
})
