// Says that an encounter is taken in for reporting and pays nothing.
import { defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'

export const reportingOnly = defineRule({
  id: 'reporting-only',
  question: 'Was the claim sent for reporting only?',
  citation: unverified(`837P purpose RP (reporting); CARC 246; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '246'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) => (part.basis === 'reporting-only' ? { shadow: formatMoney(part.contractPrice) } : null)),
  say: (found) =>
    sentence(
      'reporting-only',
      found,
      '{asked} was sent as an encounter, for reporting. It is complete and counted; no payment goes with it. By the fee schedule it would be {shadow}.',
    ),
  examples: {
    pass: [{ because: 'it was sent for payment', facts: examplePriced() }],
    fire: [
      {
        because: 'it is an encounter',
        facts: examplePriced({ claim: { purpose: 'encounter' } }),
        says: ['for reporting', '$62.00'],
      },
    ],
  },
})
