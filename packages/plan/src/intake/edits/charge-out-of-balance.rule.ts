// Asks whether the claim's charge is the sum of its lines.
import { cents, defineRule, formatMoney, sum } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const chargeOutOfBalance = defineRule({
  id: 'charge-out-of-balance',
  question: 'Is the claim’s charge the sum of its lines?',
  citation: doorPractice('X12 interpretation 1294: CLM02 is the sum of SV102; status 400'),
  inForce: always,
  leadsTo: rejects('A7', '400'),
  find: (intake: ReadableIntake) => {
    const { charge, lines } = intake.claim
    const total = sum(lines.map((line) => line.charge))
    return theClaim(total === charge ? null : { charge: formatMoney(charge), total: formatMoney(total) })
  },
  say: (found) =>
    sentence(
      'intake.charge-out-of-balance',
      found,
      'The claim says {charge} in all, but its lines add up to {total}. Correct the total or the lines and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'the sum is right', facts: exampleIntake() }],
    fire: [
      {
        because: 'the total is a dollar too high',
        facts: exampleIntake({ claim: { charge: cents(73_00) } }),
        says: ['$73.00', '$72.00'],
      },
    ],
  },
})
