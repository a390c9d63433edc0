// Asks: are there rules outside the paper?
import { sentence } from '../../message/sentence.ts'
import { always, unverified } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const incorporatedManual = redFlag({
  id: 'incorporated-manual',
  question: 'Are there rules outside the paper?',
  citation: unverified('Becker’s list of questions for payer contracts; from memory'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'medium', term: 'implementation' },
  find: (facts) =>
    flagged(facts, 'manualControls', true, /incorporated (herein )?by reference|as amended from time to time/i),
  say: () =>
    sentence('flag-incorporated-manual', {}, 'A handbook the plan rewrites by itself is part of what you sign.'),
  counter:
    'Could we attach the handbook as it stands today, let this agreement decide where the two differ, and hear of changes 60 days ahead?',
  because: 'Everybody works from the same page, and training can be given before a rule begins.',
  answer: { field: 'manualControls', bad: true },
  costs: [],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'The Provider Manual, as amended from time to time, is part of this Agreement.'
          offer.agreement.manualControls = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.manualControls = true)),
        says: ['A handbook the plan rewrites by itself i'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer(
          (offer) =>
            void (offer.text = 'The Provider Manual, as amended from time to time, is part of this Agreement.'),
        ),
        says: ['A handbook the plan rewrites by itself i'],
      },
    ],
  },
})
