// Asks whether the file's reader found the claim whole.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const readerFault = defineRule({
  id: 'reader-fault',
  question: 'Could the claim be read without a fault?',
  citation: doorPractice('The reader’s findings against the 837P guide'),
  inForce: always,
  leadsTo: rejects('A7', '21'),
  find: (intake: ReadableIntake) => {
    const fault = intake.received.faults.find((found) => found.severity === 'error')
    return theClaim(fault ? { fault: fault.message } : null)
  },
  say: (found) =>
    sentence(
      'intake.reader-fault',
      found,
      'The claim cannot be taken in as it stands: {fault} Correct it and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'the reader found nothing', facts: exampleIntake() },
      {
        because: 'it found only a warning',
        facts: {
          ...exampleIntake(),
          received: {
            ...exampleIntake().received,
            faults: [{ code: 'W', severity: 'warning', message: 'A warning.', segmentOrdinal: 20 }],
          },
        },
      },
    ],
    fire: [
      {
        because: 'a required element is missing',
        facts: {
          ...exampleIntake(),
          received: {
            ...exampleIntake().received,
            faults: [{ code: 'X', severity: 'error', message: 'SBR01 is missing in segment 20.', segmentOrdinal: 20 }],
          },
        },
        says: ['SBR01 is missing'],
      },
    ],
  },
})
