// Says that the person owes a monthly share first.
import { cents, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, reduces, unverified } from '../edit.ts'

export const patientLiability = defineRule({
  id: 'patient-liability',
  question: 'Has the person a monthly share left?',
  citation: unverified('Monthly patient liability; CARC 142 with group PR; BILLING rules §7'),
  inForce: always,
  leadsTo: reduces('PR', '142'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) => (part.liability > 0 ? { amount: formatMoney(part.liability) } : null)),
  say: (found) =>
    sentence(
      'patient-liability',
      found,
      '{asked}: the state set a monthly share for this person, and {amount} of it was left. That part is theirs to pay; we pay the rest.',
    ),
  examples: {
    pass: [{ because: 'there is none', facts: examplePriced() }],
    fire: [
      {
        because: 'thirty dollars are left: 62 pays 32',
        facts: examplePriced({ member: { liabilities: [{ month: '2026-01', amount: cents(30_00) }] } }),
        says: ['$30.00'],
      },
    ],
  },
})
