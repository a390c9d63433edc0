// Asks: may the plan ask for any report at any time?
import { sentence } from '../../message/sentence.ts'
import { always, sourced } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const unfundedReporting = redFlag({
  id: 'unfunded-reporting',
  question: 'May the plan ask for any report at any time?',
  citation: sourced('Document 001 on what plans pay for'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'medium', term: 'quality-reports' },
  find: (facts) =>
    flagged(facts, 'reportsOnRequest', true, /such (other )?reports as (the )?plan may (request|require)/i),
  say: () => sentence('flag-unfunded-reporting', {}, 'Reports without a list or an end are work nobody pays for.'),
  counter:
    'Could we list the reports, their format and their days here, and get your discharge feed each month so that we can answer them well?',
  because: 'A short list that comes on time tells you more than a long one that does not.',
  answer: { field: 'reportsOnRequest', bad: true },
  costs: ['reporting-time'],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Provider shall furnish such reports as Plan may request.'
          offer.agreement.reportsOnRequest = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.reportsOnRequest = true)),
        says: ['Reports without a list or an end are wor'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer((offer) => void (offer.text = 'Provider shall furnish such reports as Plan may request.')),
        says: ['Reports without a list or an end are wor'],
      },
    ],
  },
})
