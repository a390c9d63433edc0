// Asks whether records have come that nobody has read yet.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, pairedByUs, pends, unverified, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { deniedOnReading } from './records-read.ts'

export const recordsToRead = defineRule({
  id: 'records-to-read',
  question: 'Are there records here that somebody must read first?',
  citation: unverified(`CARC 150 with RARC N163; a person reads what was asked for: our own design; ${pairedByUs}`),
  inForce: always,
  leadsTo: pends('CO', '150', 'N163'),
  find: (claim: ClaimCase) => {
    const receivedOn = claim.facts.recordsAsked?.receivedOn ?? null
    // Who read them and said what is missing is heard by the edit of that name.
    if (deniedOnReading(claim) !== null) return wholeClaim(null)
    return wholeClaim(receivedOn === null ? null : { received: formatDay(receivedOn) })
  },
  say: (found) =>
    sentence(
      'records-to-read',
      found,
      'The records of this claim came on {received}, and our clock for paying runs again. Somebody here reads them before we decide; you need do nothing.',
    ),
  examples: {
    pass: [
      { because: 'we asked for none', facts: exampleCase() },
      {
        because: 'they have not come',
        facts: exampleCase({
          facts: { recordsAsked: { on: day('2026-01-13'), dueOn: day('2026-02-12'), receivedOn: null } },
        }),
      },
    ],
    fire: [
      {
        because: 'they came yesterday',
        facts: exampleCase({
          facts: { recordsAsked: { on: day('2026-01-02'), dueOn: day('2026-02-01'), receivedOn: day('2026-01-13') } },
        }),
        says: ['13 Jan 2026', 'runs again'],
      },
    ],
  },
})
