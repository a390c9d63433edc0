// Asks whether records we asked for came in the time we gave.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, pairedByUs, unverified, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const recordsNotReceived = defineRule({
  id: 'records-not-received',
  question: 'Did the records we asked for arrive in time?',
  citation: unverified(`CARC 226 with RARC N706; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '226', 'N706'),
  find: (claim: ClaimCase) => {
    const { recordsAsked, today } = claim.facts
    if (recordsAsked === null || recordsAsked.receivedOn !== null || today <= recordsAsked.dueOn)
      return wholeClaim(null)
    return wholeClaim({ asked: formatDay(recordsAsked.on), due: formatDay(recordsAsked.dueOn) })
  },
  say: (found) =>
    sentence(
      'records-not-received',
      found,
      'On {asked} we asked for the records of this claim by {due}. They have not come. If you send them with a dispute in the time named below, we read them and decide again.',
    ),
  examples: {
    pass: [
      { because: 'we asked for none', facts: exampleCase() },
      {
        because: 'they came',
        facts: exampleCase({
          facts: { recordsAsked: { on: day('2025-12-01'), dueOn: day('2026-01-01'), receivedOn: day('2025-12-20') } },
        }),
      },
      {
        because: 'the last day we gave',
        facts: exampleCase({
          facts: { recordsAsked: { on: day('2025-12-01'), dueOn: day('2026-01-14'), receivedOn: null } },
        }),
      },
    ],
    fire: [
      {
        because: 'the time is over',
        facts: exampleCase({
          facts: { recordsAsked: { on: day('2025-12-01'), dueOn: day('2026-01-01'), receivedOn: null } },
        }),
        says: ['1 Dec 2025', '1 Jan 2026'],
      },
    ],
  },
})
