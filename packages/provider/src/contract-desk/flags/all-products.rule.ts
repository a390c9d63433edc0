// Asks: does signing bind you to every product of the plan?
import { sentence } from '../../message/sentence.ts'
import { always, sourced } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const allProducts = redFlag({
  id: 'all-products',
  question: 'Does signing bind you to every product of the plan?',
  citation: sourced('Nixon Law Group 2016 on all-products clauses'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'high', term: 'scope' },
  find: (facts) => flagged(facts, 'allProducts', true, /all products|all benefit plans|any (of its )?affiliates?/i),
  say: () =>
    sentence(
      'flag-all-products',
      {},
      'You would serve every product of the plan and of its affiliates, those with lower rates too.',
    ),
  counter: 'Could we name the products this agreement is for, and add others one by one as each is ready?',
  because: 'We can start where the need and our staff fit, and do each product well before the next.',
  answer: { field: 'allProducts', bad: true },
  costs: [],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Provider shall participate in all products offered by the Plan or any affiliate.'
          offer.agreement.allProducts = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.allProducts = true)),
        says: ['You would serve every product of the pla'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer(
          (offer) =>
            void (offer.text = 'Provider shall participate in all products offered by the Plan or any affiliate.'),
        ),
        says: ['You would serve every product of the pla'],
      },
    ],
  },
})
