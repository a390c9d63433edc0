// Asks whether every amount can be real: one that cannot would spoil every sum it stands in.
import { cents, defineRule, formatMoney, mostCents } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, everyLine, rejects } from '../intake-edit.ts'

export const chargeTooLarge = defineRule({
  id: 'charge-too-large',
  question: 'Is every charge an amount that can be real?',
  citation: doorPractice('Status 178'),
  inForce: always,
  leadsTo: rejects('A7', '178'),
  find: (intake: ReadableIntake) =>
    everyLine(intake, (line) =>
      Math.abs(line.charge) <= mostCents ? null : { charge: formatMoney(line.charge), most: formatMoney(mostCents) },
    ),
  say: (found) =>
    sentence(
      'intake.charge-too-large',
      found,
      'Line {line} charges {charge}, and no charge may be over {most}. Correct the amount and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'seventy-two dollars', facts: exampleIntake() },
      { because: 'the most', facts: exampleIntake({ line: { charge: mostCents } }) },
    ],
    fire: [
      {
        because: 'a cent more',
        facts: exampleIntake({ line: { charge: cents(mostCents + 1) } }),
        says: ['Line 1', '$10,000,000,000.00'],
      },
    ],
  },
})
