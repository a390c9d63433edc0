// Asks whether every line bills something.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, everyLine, rejects } from '../intake-edit.ts'

export const unitsNotAboveZero = defineRule({
  id: 'units-not-above-zero',
  question: 'Does every line bill more than zero units?',
  citation: doorPractice('837P guide: SV104 above zero; status 476'),
  inForce: always,
  leadsTo: rejects('A7', '476'),
  find: (intake: ReadableIntake) =>
    everyLine(intake, (line) => (line.units > 0 && Number.isFinite(line.units) ? null : { units: line.units })),
  say: (found) =>
    sentence(
      'intake.units-not-above-zero',
      found,
      'Line {line} bills {units} units that can be counted: more than zero, under a hundred million, in thousandths at most. Count the units with the rounding of your contract; leave out a line that comes to none.',
    ),
  examples: {
    pass: [{ because: 'four units', facts: exampleIntake() }],
    fire: [{ because: 'no units', facts: exampleIntake({ line: { units: 0 } }), says: ['0 units'] }],
  },
})
