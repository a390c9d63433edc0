// Asks: is the time to send a claim too short?
import { sentence } from '../../message/sentence.ts'
import { always, sourced } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { below, redFlag } from './red-flag.ts'

/** What a good contract allows at the least; the guide’s example is 12 months. */
const fairFilingDays = 180

export const shortFilingLimit = redFlag({
  id: 'short-filing-limit',
  question: 'Is the time to send a claim too short?',
  citation: sourced('The guide, chapter 6 (its example is 12 months)'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'medium', term: 'billing' },
  find: (facts) => below(facts, facts.offer.offered.filingDays, fairFilingDays, /within (30|45|60|90|120) days/i),
  say: (found) =>
    sentence(
      'flag-short-filing-limit',
      { number: found.number ?? 0 },
      'You would have {number} days to send a claim. Claims are late most often while an organization is learning to bill.',
    ),
  counter: 'Could claims be sent within 12 months of the visit, or 180 days at the least, while we learn your system?',
  because: 'Fewer late claims means fewer appeals and calls for your staff.',
  answer: null,
  costs: ['late-filing'],
  examples: {
    pass: [{ because: 'there are twelve months', facts: exampleOffer() }],
    fire: [
      {
        because: 'ninety days are offered',
        facts: exampleOffer((offer) => void (offer.offered.filingDays = 90)),
        says: ['90 days to send a claim'],
      },
      {
        because: 'the text says sixty and the form nothing',
        facts: exampleOffer((offer) => {
          offer.text = 'Claims shall be submitted within 60 days of service.'
          offer.offered.filingDays = null
        }),
        says: ['60 days to send a claim'],
      },
    ],
  },
})
