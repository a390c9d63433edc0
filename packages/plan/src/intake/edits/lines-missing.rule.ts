// Asks whether the claim carries lines, and not more than a claim may.
import { counted, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleIntake, type ReadableIntake } from '../claim-intake.ts'
import { always, doorPractice, rejects, theClaim } from '../intake-edit.ts'

export const linesMissing = defineRule({
  id: 'lines-missing',
  question: 'Has the claim one to fifty lines?',
  citation: doorPractice('837P guide: at most 50 lines a claim; status 121'),
  inForce: always,
  leadsTo: rejects('A7', '121'),
  find: (intake: ReadableIntake) => {
    const count = intake.claim.lines.length
    return theClaim(count >= 1 && count <= 50 ? null : { count: counted(count, 'line') })
  },
  say: (found) =>
    sentence(
      'intake.lines-missing',
      found,
      'The claim has {count}; a claim has one to fifty. Send what is missing, or split the claim.',
    ),
  examples: {
    pass: [{ because: 'one line', facts: exampleIntake() }],
    fire: [
      { because: 'none', facts: exampleIntake({ lines: [] }), says: ['0 lines'] },
      {
        because: 'fifty-one',
        facts: exampleIntake({ lines: Array.from({ length: 51 }, () => ({})) }),
        says: ['51 lines'],
      },
    ],
  },
})
