// Asks: may the plan take money from your other claims?
import { sentence } from '../../message/sentence.ts'
import { always, unverified } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const offsetRight = redFlag({
  id: 'offset-right',
  question: 'May the plan take money from your other claims?',
  citation: unverified('Hurley Law Group on offset; from memory for the usual notice'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'medium', term: 'recoupment' },
  find: (facts) => flagged(facts, 'offset', true, /\boffset\b|\bset[- ]off\b|deduct[^.]{0,30}from any amount/i),
  say: () =>
    sentence('flag-offset-right', {}, 'Money you are owed may be kept for a debt you have not seen or have appealed.'),
  counter: 'Could we get 30 days of notice and a repayment plan, and nothing taken while an appeal is open?',
  because: 'A small organization that can plan a repayment pays it; one whose payroll is taken cannot.',
  answer: { field: 'offset', bad: true },
  costs: ['offset'],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Plan may offset any overpayment against future payments.'
          offer.agreement.offset = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.offset = true)),
        says: ['Money you are owed may be kept for a deb'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer((offer) => void (offer.text = 'Plan may offset any overpayment against future payments.')),
        says: ['Money you are owed may be kept for a deb'],
      },
    ],
  },
})
