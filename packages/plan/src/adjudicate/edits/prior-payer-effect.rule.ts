// Says what the payer before us paid and cut, which is taken into account before we pay.
import { cents, day, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { adjustedBy, examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, reduces, sourced } from '../edit.ts'
import { afterMedicare } from '../example-case.ts'

export const priorPayerEffect = defineRule({
  id: 'prior-payer-effect',
  question: 'What did the payer before us pay and cut?',
  citation: sourced('42 CFR 433.139 (Medicaid pays last); CARC 23 with group OA only; BILLING rules §7'),
  inForce: always,
  leadsTo: reduces('OA', '23'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) => {
      const amount = adjustedBy(part, '23')
      if (amount === null) return null
      const values = { amount, payer: part.priorPayerName ?? '', sum: part.arithmetic[1] ?? '' }
      return { ...values, pays: formatMoney(part.paid), inFull: part.allowed === part.priorPayer }
    }),
  say: ({ inFull, ...found }) =>
    inFull
      ? sentence(
          'prior-payer-left-nothing',
          found,
          '{asked}: {payer} decided first. What they paid and cut comes to {amount}, which leaves us nothing to pay ({sum}). A payment of zero after another payer is payment in full: you may not bill the person for the rest.',
        )
      : sentence(
          'prior-payer-effect',
          found,
          '{asked}: {payer} decided first. What they paid and cut comes to {amount}; we pay {pays} ({sum}).',
        ),
  examples: {
    pass: [{ because: 'we pay first', facts: examplePriced() }],
    fire: [
      {
        because: 'Medicare paid 64 of 80 on a charge of 100, our price is 70',
        facts: examplePriced({
          ...afterMedicare(
            {
              paid: 64_00,
              adjustments: [
                { group: 'CO', reason: '45', amount: cents(20_00) },
                { group: 'PR', reason: '2', amount: cents(16_00) },
              ],
            },
            100_00,
          ),
          term: { rates: [{ starts: day('2026-01-01'), ends: null, amount: cents(17_50) }] },
        }),
        says: [
          'Medicare decided first',
          '$84.00',
          "we pay $6.00 (after Medicare: the lower of $70.00 and $80.00, less $64.00 already paid, leaves $6.00; the person's share is $16.00; the lower of the two is due).",
        ],
      },
      {
        because: 'Medicare paid 64 of 80 on a charge of 100, our price is 62',
        facts: examplePriced(
          afterMedicare(
            {
              paid: 64_00,
              adjustments: [
                { group: 'CO', reason: '45', amount: cents(20_00) },
                { group: 'PR', reason: '2', amount: cents(16_00) },
              ],
            },
            100_00,
          ),
        ),
        says: ['leaves us nothing to pay', 'payment of zero', 'may not bill the person'],
      },
    ],
  },
})
