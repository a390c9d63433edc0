// Asks whether what another payer paid and adjusted makes the whole charge.
import { cents, defineRule, formatMoney, type ClaimAdjustment } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { afterPriorPayer, exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

function amounts(adjustments: readonly ClaimAdjustment[]): number {
  return adjustments.reduce((total, one) => total + one.amount, 0)
}

export const priorPayerTotal = defineRule({
  id: 'prior-payer-total',
  question: 'Do the amounts of each prior payer make the charge?',
  citation: sourced('X12 RFI 1294; BILLING rules §1.2.2'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) =>
    wholly(
      claim.otherPayers.flatMap((payer) => {
        const values = { payer: payer.name, charge: formatMoney(claim.charge) }
        if (payer.paid === null) return [{ problem: 'unpaid', ...values, explained: '' }]
        const lines = claim.lines.flatMap((line) =>
          line.otherPayers.filter((one) => one.payerIdentifier === payer.identifier),
        )
        const explained = cents(
          payer.paid + amounts(payer.adjustments) + lines.reduce((total, one) => total + amounts(one.adjustments), 0),
        )
        return explained === claim.charge ? [] : [{ problem: 'sum', ...values, explained: formatMoney(explained) }]
      }),
    ),
  say: (found) =>
    found.problem === 'unpaid'
      ? sentence(
          'scrub-prior-payer-unpaid',
          found,
          '{payer} comes before this payer, but what it paid is not entered. Enter its decision from its remittance, zero included.',
        )
      : sentence(
          'scrub-prior-payer-total',
          found,
          'What {payer} paid and adjusted comes to {explained}, the claim charges {charge}. Enter its decision again from its remittance, every adjustment.',
        ),
  examples: {
    pass: [
      { because: 'no other payer', facts: exampleClaim() },
      { because: '80 paid, 24 and 40 adjusted', facts: exampleClaim((f) => afterPriorPayer(f)) },
    ],
    fire: [
      {
        because: 'an adjustment was forgotten',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.claim.lines.forEach((line) => (line.otherPayers = []))
          f.claim.otherPayers[0]!.adjustments = [
            { group: 'CO', reason: '45', amount: cents(2400) },
            { group: 'PR', reason: '2', amount: cents(3900) },
          ]
        }),
        says: ['Medicare', '$143.00', '$144.00'],
      },
      {
        because: 'nothing entered',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.claim.otherPayers[0]!.paid = null
        }),
        says: ['not entered'],
      },
    ],
  },
})
