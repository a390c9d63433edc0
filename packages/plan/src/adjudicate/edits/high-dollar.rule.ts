// Asks whether the claim pays so much that a second person looks first.
import { cents, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { examplePriced, type PricedCase } from '../priced-case.ts'
import { always, pairedByUs, pends, unverified, wholeClaim } from '../edit.ts'

export const highDollar = defineRule({
  id: 'high-dollar',
  question: 'Does the claim pay so much that a second person looks first?',
  citation: unverified(`The plan’s threshold; CARC 216 with RARC N35; ${pairedByUs}`),
  inForce: always,
  leadsTo: pends('CO', '216', 'N35'),
  find: (claim: PricedCase) => {
    const pays = claim.priced.reduce((total, part) => total + part.paid, 0)
    const { highDollarAbove } = claim.facts.policy
    return wholeClaim(
      pays > highDollarAbove ? { pays: formatMoney(cents(pays)), above: formatMoney(highDollarAbove) } : null,
    )
  },
  say: (found) =>
    sentence(
      'high-dollar',
      found,
      'The claim would pay {pays}. Above {above} a second examiner looks before we pay. Nothing is needed from you.',
    ),
  examples: {
    pass: [{ because: 'it pays sixty-two dollars', facts: examplePriced() }],
    fire: [
      {
        because: 'the threshold is fifty',
        facts: examplePriced({ policy: { highDollarAbove: cents(50_00) } }),
        says: ['$62.00', '$50.00'],
      },
    ],
  },
})
