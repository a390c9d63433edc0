// Asks whether no charge is below zero.
import { cents, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, everyLine, rejects } from '../intake-edit.ts'

export const chargeNegative = defineRule({
  id: 'charge-negative',
  question: 'Is every charge zero or more?',
  citation: doorPractice('Status 178'),
  inForce: always,
  leadsTo: rejects('A7', '178'),
  find: (intake: ReadableIntake) =>
    everyLine(intake, (line) => (line.charge < 0 ? { charge: formatMoney(line.charge) } : null)),
  say: (found) =>
    sentence(
      'intake.charge-negative',
      found,
      'Line {line} charges {charge}. A charge cannot be below zero. To take a line back, replace or void the claim that carried it.',
    ),
  examples: {
    pass: [
      { because: 'seventy-two dollars', facts: exampleIntake() },
      { because: 'an encounter may charge nothing', facts: exampleIntake({ line: { charge: cents(0) } }) },
    ],
    fire: [
      {
        because: 'a negative line',
        facts: exampleIntake({ line: { charge: cents(-72_00) } }),
        says: ['Line 1', '−$72.00'],
      },
    ],
  },
})
