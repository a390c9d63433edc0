// Asks whether the same file carries the claim a second time.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const sentTwiceInFile = defineRule({
  id: 'sent-twice-in-file',
  question: 'Does this file carry the same claim number twice?',
  citation: doorPractice('Status 54'),
  inForce: always,
  leadsTo: rejects('A3', '54'),
  find: (intake: ReadableIntake) =>
    theClaim(intake.earlier?.inThisFile ? { control: intake.received.controlNumber, icn: intake.earlier.icn } : null),
  say: (found) =>
    sentence(
      'intake.sent-twice-in-file',
      found,
      'Your account number {control} stands on two claims of this batch. The first one is in as {icn}; this one is not. If it is another claim, give it its own account number and send it again.',
    ),
  examples: {
    pass: [
      { because: 'the number is new', facts: exampleIntake() },
      {
        because: 'the whole file came a second time, which changes nothing',
        facts: exampleIntake({}, { earlier: { icn: '26012000001', inThisFile: false } }),
      },
    ],
    fire: [
      {
        because: 'the batch carries it twice',
        facts: exampleIntake({}, { earlier: { icn: '26012000001', inThisFile: true } }),
        says: ['PCN1001', '26012000001'],
      },
    ],
  },
})
