// Asks: does the plan alone decide what is necessary?
import { sentence } from '../../message/sentence.ts'
import { always, unverified } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const necessityAtSoleDiscretion = redFlag({
  id: 'necessity-at-sole-discretion',
  question: 'Does the plan alone decide what is necessary?',
  citation: unverified('Document 002 on medical necessity; from memory for the clause itself'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'high', term: 'preauthorization' },
  find: (facts) =>
    flagged(facts, 'necessityByPlanAlone', true, /sole (and absolute )?discretion|as determined by (the )?plan/i),
  say: () =>
    sentence('flag-necessity-at-sole-discretion', {}, 'With no standard written down there is nothing to appeal to.'),
  counter:
    'Could we use the state’s own definition of medical necessity, and name recovery goals of the person’s plan among what it looks at?',
  because: 'Decisions hold up better at a fair hearing when the standard is the state’s.',
  answer: { field: 'necessityByPlanAlone', bad: true },
  costs: [],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Medical necessity as determined by Plan in its sole discretion.'
          offer.agreement.necessityByPlanAlone = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.necessityByPlanAlone = true)),
        says: ['With no standard written down there is n'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer(
          (offer) => void (offer.text = 'Medical necessity as determined by Plan in its sole discretion.'),
        ),
        says: ['With no standard written down there is n'],
      },
    ],
  },
})
