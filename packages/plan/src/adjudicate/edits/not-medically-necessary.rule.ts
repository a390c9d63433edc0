// Asks whether an examiner who read the records found no reason in them why the service was needed.
import { day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { foundOnReading } from './records-read.ts'

const read = {
  rule: 'records-to-read',
  line: null,
  decided: 'deny' as const,
  by: 'Wen Li',
  on: day('2026-01-14'),
  reason: 'Need unexplained.',
}

export const notMedicallyNecessary = defineRule({
  id: 'not-medically-necessary',
  question: 'Did the records that were read show why the service was needed?',
  citation: unverified(`CARC 50 with RARC N661; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '50', 'N661'),
  find: (claim: ClaimCase) => foundOnReading(claim, 'not-necessary'),
  say: (found) =>
    sentence(
      'not-medically-necessary',
      found,
      'The records that you sent were read on {on} and do not show why this service was needed. Who read them wrote: “{wrote}” You may dispute this in the time named below with what shows the need: the assessment, the plan and its goals. The member may not be billed for it.',
    ),
  examples: {
    pass: [
      { because: 'no records were asked for', facts: exampleCase() },
      {
        because: 'a person decided to pay',
        facts: exampleCase({ facts: { releases: [{ ...read, decided: 'go-on' }] } }),
      },
    ],
    fire: [
      {
        because: 'the examiner found no need',
        facts: exampleCase({ facts: { releases: [{ ...read, finding: 'not-necessary' }] } }),
        says: ['14 Jan 2026', 'why this service was needed', 'Need unexplained.'],
      },
    ],
  },
})
