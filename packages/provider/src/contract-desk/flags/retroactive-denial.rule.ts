// Asks: may paid claims be refused afterwards?
import { sentence } from '../../message/sentence.ts'
import { always, sourced } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const retroactiveDenial = redFlag({
  id: 'retroactive-denial',
  question: 'May paid claims be refused afterwards?',
  citation: sourced('Hurley Law Group on retroactive recoupment; Document 002 on retrospective review'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'high', term: 'recoupment' },
  find: (facts) => flagged(facts, 'deniesAfterwards', true, /retrospective(ly)? review|retroactive(ly)?|recoup/i),
  say: () => sentence('flag-retroactive-denial', {}, 'What was approved and paid may be refused later and taken back.'),
  counter:
    'Could an authorization stand unless there was fraud or the person was not eligible, with nothing taken back after 12 months?',
  because: 'Approvals then mean the same to your reviewers and to our staff, and books can be closed.',
  answer: { field: 'deniesAfterwards', bad: true },
  costs: ['taken-back', 'look-back'],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Plan may conduct retrospective review and recoup any payment.'
          offer.agreement.deniesAfterwards = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.deniesAfterwards = true)),
        says: ['What was approved and paid may be refuse'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer(
          (offer) => void (offer.text = 'Plan may conduct retrospective review and recoup any payment.'),
        ),
        says: ['What was approved and paid may be refuse'],
      },
    ],
  },
})
