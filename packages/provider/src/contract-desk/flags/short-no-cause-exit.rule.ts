// Asks: can the plan end it sooner than you could find other work?
import { sentence } from '../../message/sentence.ts'
import { always, sourced } from '../../rule/rule-parts.ts'
import { fairExitDays } from '../desk-costs.ts'
import { exampleOffer } from '../first-offer.ts'
import { below, redFlag } from './red-flag.ts'

export const shortNoCauseExit = redFlag({
  id: 'short-no-cause-exit',
  question: 'Can the plan end it sooner than you could find other work?',
  citation: sourced('RTA CPA on termination without cause'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'medium', term: 'termination' },
  find: (facts) =>
    below(facts, facts.offer.agreement.exitDays, fairExitDays, /without cause[^.]{0,40}\b(10|14|15|20|30|45|60) days/i),
  say: (found) =>
    sentence(
      'flag-short-no-cause-exit',
      { number: found.number ?? 0 },
      'It can be ended without a reason in {number} days. Wages run on, and people lose their peer in a month.',
    ),
  counter:
    'Could either of us leave with 90 days of notice, with what was delivered paid and people handed over with care?',
  because: 'Members do not fall between two services, and the plan has time to find another.',
  answer: null,
  costs: ['short-exit'],
  examples: {
    pass: [
      {
        because: 'either may leave with ninety days',
        facts: exampleOffer((offer) => void (offer.agreement.exitDays = 90)),
      },
    ],
    fire: [
      {
        because: 'thirty days are offered',
        facts: exampleOffer((offer) => void (offer.agreement.exitDays = 30)),
        says: ['in 30 days'],
      },
      {
        because: 'only the text says it',
        facts: exampleOffer((offer) => void (offer.text = 'Plan may terminate without cause upon 30 days notice.')),
        says: ['in 30 days'],
      },
    ],
  },
})
