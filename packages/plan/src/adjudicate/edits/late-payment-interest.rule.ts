// Says what we owe for paying late.
import { counted, day, defineRule, formatDay, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, type PricedCase } from '../priced-case.ts'
import { always, notes, unverified, wholeClaim } from '../edit.ts'

export const latePaymentInterest = defineRule({
  id: 'late-payment-interest',
  question: 'Do we owe interest for paying late?',
  citation: unverified('The contract’s interest term; 42 CFR 447.45 (prompt payment); RARC N656, paid as PLB L6'),
  inForce: always,
  leadsTo: notes('N656'),
  find: (claim: PricedCase) => {
    const owed = claim.interest
    return wholeClaim(
      owed && owed.owed > 0
        ? {
            owed: formatMoney(owed.owed),
            days: counted(owed.lateDays, 'day'),
            sum: owed.arithmetic,
            clean: formatDay(owed.basis.cleanOn),
            pay: formatDay(claim.facts.payOn),
          }
        : null,
    )
  },
  say: (found) =>
    sentence(
      'late-payment-interest',
      found,
      'We had everything we needed on {clean} and pay on {pay}, {days} late. By your contract we owe you interest: {sum}. It comes with this payment and is not part of the claim.',
    ),
  examples: {
    pass: [{ because: 'paid within days', facts: examplePriced() }],
    fire: [
      {
        because: 'thirty days late at 18%',
        facts: examplePriced({ facts: { payOn: day('2026-03-13') } }),
        says: ['30 days late', '$0.92'],
      },
    ],
  },
})
