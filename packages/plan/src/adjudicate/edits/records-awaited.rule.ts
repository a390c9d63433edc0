// Asks whether records we asked for may still come.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, pairedByUs, pends, unverified, wholeClaim } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const recordsAwaited = defineRule({
  id: 'records-awaited',
  question: 'Are we still waiting for records we asked for?',
  citation: unverified(`CARC 252 with RARC N393; waiting until the day we named is our own design; ${pairedByUs}`),
  inForce: always,
  leadsTo: pends('CO', '252', 'N393'),
  find: (claim: ClaimCase) => {
    const { recordsAsked, today } = claim.facts
    if (recordsAsked === null || recordsAsked.receivedOn !== null || today > recordsAsked.dueOn) return wholeClaim(null)
    return wholeClaim({ asked: formatDay(recordsAsked.on), due: formatDay(recordsAsked.dueOn) })
  },
  say: (found) =>
    sentence(
      'records-awaited',
      found,
      'On {asked} we asked for the records of this claim. We wait for them until {due}; our clock for paying stands still until they are here.',
    ),
  examples: {
    pass: [{ because: 'we asked for none', facts: exampleCase() }],
    fire: [
      {
        because: 'there is still time',
        facts: exampleCase({
          facts: { recordsAsked: { on: day('2026-01-13'), dueOn: day('2026-02-12'), receivedOn: null } },
        }),
        says: ['13 Jan 2026', '12 Feb 2026'],
      },
    ],
  },
})
