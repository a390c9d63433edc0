// Asks: may you ever bill the person?
import { sentence } from '../../message/sentence.ts'
import { always, unverified } from '../../rule/rule-parts.ts'
import { exampleOffer } from '../first-offer.ts'
import { flagged, redFlag } from './red-flag.ts'

export const memberHoldHarmless = redFlag({
  id: 'member-hold-harmless',
  question: 'May you ever bill the person?',
  citation: unverified('From memory: Medicaid forbids billing members for covered services; 42 CFR 438.106'),
  inForce: always,
  leadsTo: { kind: 'warn', severity: 'info', term: 'coordination-of-benefits' },
  find: (facts) =>
    flagged(facts, 'memberHoldHarmless', true, /shall not bill[^.]{0,20}member|hold (the )?member harmless/i),
  say: () =>
    sentence(
      'flag-member-hold-harmless',
      {},
      'Members may not be billed. Medicaid law wants this; see only that services the plan does not cover have a way to be agreed with the person beforehand.',
    ),
  counter:
    'We agree, and would add one sentence: a person who was told in writing beforehand may choose and pay for what is not covered.',
  because: 'It keeps the protection and gives members a choice.',
  answer: { field: 'memberHoldHarmless', bad: true },
  costs: [],
  examples: {
    pass: [
      {
        because: 'somebody looked and it does not say so',
        facts: exampleOffer((offer) => {
          offer.text = 'Provider shall not bill any Member for Covered Services.'
          offer.agreement.memberHoldHarmless = false
        }),
      },
    ],
    fire: [
      {
        because: 'the form says so',
        facts: exampleOffer((offer) => void (offer.agreement.memberHoldHarmless = true)),
        says: ['Members may not be billed'],
      },
      {
        because: 'the text says so and nobody has looked',
        facts: exampleOffer((offer) => void (offer.text = 'Provider shall not bill any Member for Covered Services.')),
        says: ['Members may not be billed'],
      },
    ],
  },
})
