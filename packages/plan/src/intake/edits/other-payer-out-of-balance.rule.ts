// Asks whether what an earlier payer paid and cut adds up to what was billed.
import { cents, defineRule, formatMoney, sum } from '@throughline/domain'
import { afterMedicare } from '../../adjudicate/example-case.ts'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const otherPayerOutOfBalance = defineRule({
  id: 'other-payer-out-of-balance',
  question: 'Does each earlier payer’s decision add up to the charge?',
  citation: doorPractice('X12 interpretation 1294: charge = paid + adjustments of claim and lines; status 400'),
  inForce: always,
  leadsTo: rejects('A7', '400'),
  find: (intake: ReadableIntake) => {
    const { otherPayers, lines, charge } = intake.claim
    for (const payer of otherPayers) {
      const decided = lines.flatMap((line) =>
        line.otherPayers.filter((one) => one.payerIdentifier === payer.identifier),
      )
      if (payer.paid === null && payer.adjustments.length === 0 && decided.length === 0) continue
      const paid = payer.paid ?? sum(decided.map((one) => one.paid))
      const cut = sum(
        [...payer.adjustments, ...decided.flatMap((one) => one.adjustments)].map((adjustment) => adjustment.amount),
      )
      if (paid + cut !== charge)
        return theClaim({
          payer: payer.name,
          paid: formatMoney(paid),
          cut: formatMoney(cut),
          charge: formatMoney(charge),
        })
    }
    return theClaim(null)
  },
  say: (found) =>
    sentence(
      'intake.other-payer-out-of-balance',
      found,
      'By the claim {payer} paid {paid} and adjusted {cut}, which does not add up to the charge of {charge}. Copy their remittance line by line and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'we pay first', facts: exampleIntake() },
      {
        because: '64 paid and 8 adjusted make 72',
        facts: exampleIntake(
          afterMedicare({ paid: 64_00, adjustments: [{ group: 'CO', reason: '45', amount: cents(8_00) }] }),
        ),
      },
    ],
    fire: [
      {
        because: 'a dollar is missing',
        facts: exampleIntake(
          afterMedicare({ paid: 64_00, adjustments: [{ group: 'CO', reason: '45', amount: cents(7_00) }] }),
        ),
        says: ['Medicare', '$64.00', '$7.00', '$72.00'],
      },
    ],
  },
})
