// Asks: must the plan get the lowest rate you give anybody?
import { sentence } from '../../message/sentence.ts'
import { always, sourced } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const mostFavoredNation = redFlag({
  id: 'most-favored-nation',
  question: 'Must the plan get the lowest rate you give anybody?',
  citation: sourced('Hurley Law Group; RTA CPA on most-favored-nation clauses'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'high', term: 'rate' },
  find: (facts) => flagged(facts, 'mostFavored', true, /most[- ]favou?red|lowest rate|no less favou?rable/i),
  say: () =>
    sentence('flag-most-favored-nation', {}, 'Any lower rate you agree with anybody becomes the rate here too.'),
  counter: 'Could we leave this clause out? Our rates follow what each service costs, and we are glad to show you how.',
  because: 'A small county or a grant can then get a lower price without taking it from your members.',
  answer: { field: 'mostFavored', bad: true },
  costs: ['lowest-rate'],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Provider warrants most favored nation pricing.'
          offer.agreement.mostFavored = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.mostFavored = true)),
        says: ['Any lower rate you agree with anybody be'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer((offer) => void (offer.text = 'Provider warrants most favored nation pricing.')),
        says: ['Any lower rate you agree with anybody be'],
      },
    ],
  },
})
