// Asks: does it stop you from speaking up?
import { sentence } from '../../message/sentence.ts'
import { always, unverified } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const gag = redFlag({
  id: 'gag',
  question: 'Does it stop you from speaking up?',
  citation: unverified(
    'Document 001, fourth question (remaining advocates); RTA CPA on gag clauses; 42 CFR 438.102 from memory',
  ),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'high', term: 'data-privacy' },
  find: (facts) => flagged(facts, 'gag', true, /disparag|shall not communicate|confidential(ity of)? rates/i),
  say: () => sentence('flag-gag', {}, 'It may silence advice to members and the advocacy you exist for.'),
  counter:
    'Could we add that nothing here limits advice to members about their care and rights, or advocacy in public matters?',
  because: 'Federal rules protect advice to members anyway; saying so avoids doubt.',
  answer: { field: 'gag', bad: true },
  costs: [],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Provider shall not disparage the Plan.'
          offer.agreement.gag = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.gag = true)),
        says: ['It may silence advice to members and the'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer((offer) => void (offer.text = 'Provider shall not disparage the Plan.')),
        says: ['It may silence advice to members and the'],
      },
    ],
  },
})
