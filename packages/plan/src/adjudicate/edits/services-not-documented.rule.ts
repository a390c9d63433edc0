// Asks whether an examiner who read the records found no note of what was billed.
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
  reason: 'Progress note missing.',
}

export const servicesNotDocumented = defineRule({
  id: 'services-not-documented',
  question: 'Did the records that were read hold a note of the service?',
  citation: unverified(`CARC B12; 42 CFR 431.107 (records that fully show the extent of services); ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', 'B12'),
  find: (claim: ClaimCase) => foundOnReading(claim, 'not-documented'),
  say: (found) =>
    sentence(
      'services-not-documented',
      found,
      'The records that you sent were read on {on} and hold no note of this service. Who read them wrote: “{wrote}” If there is one, send it with a dispute in the time named below, and we read it and decide again.',
    ),
  examples: {
    pass: [
      { because: 'no records were asked for', facts: exampleCase() },
      {
        because: 'it was denied for its units, not for a missing note',
        facts: exampleCase({ facts: { releases: [read] } }),
      },
    ],
    fire: [
      {
        because: 'the examiner found no note',
        facts: exampleCase({ facts: { releases: [{ ...read, finding: 'not-documented' }] } }),
        says: ['14 Jan 2026', 'no note of this service', 'Progress note missing.'],
      },
    ],
  },
})
