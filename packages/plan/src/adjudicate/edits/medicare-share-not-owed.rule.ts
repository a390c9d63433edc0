// Says that Medicare's cost share is not paid and may not be asked of the person.
import { cents, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { adjustedBy, examplePriced, eachPart, type PricedCase } from '../priced-case.ts'
import { always, reduces, sourced } from '../edit.ts'
import { afterMedicare } from '../example-case.ts'

export const medicareShareNotOwed = defineRule({
  id: 'medicare-share-not-owed',
  question: 'Is a Medicare cost share left that nobody pays?',
  citation: sourced(
    '42 U.S.C. 1396a(n)(3) (no balance billing of qualified Medicare beneficiaries); CARC 303 with group CO only',
  ),
  inForce: always,
  leadsTo: reduces('CO', '303'),
  find: (claim: PricedCase) =>
    eachPart(claim, (part) => {
      const amount = adjustedBy(part, '303')
      return amount === null ? null : { amount }
    }),
  say: (found) =>
    sentence(
      'medicare-share-not-owed',
      found,
      '{asked}: {amount} of Medicare’s cost share is above what we pay. This person is a qualified Medicare beneficiary: by law you may not ask them for it.',
    ),
  examples: {
    pass: [{ because: 'no Medicare', facts: examplePriced() }],
    fire: [
      {
        because: 'our price is below what Medicare paid',
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
          term: { rates: [{ starts: day('2026-01-01'), ends: null, amount: cents(15_00) }] },
          member: { qualifiedMedicareBeneficiary: [{ starts: day('2025-01-01'), ends: null }] },
        }),
        says: ['$16.00', 'may not ask them'],
      },
    ],
  },
})
