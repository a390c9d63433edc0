// Asks whether the authorization had run out before the day of service.
import { day, defineRule, formatDay, type Day } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { exampleAuthorization } from '../example-case.ts'

export const authorizationEnded = defineRule({
  id: 'authorization-ended',
  question: 'Had the authorization run out before the day?',
  citation: unverified(`CARC 302; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '302'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut) =>
      cut.by === 'authorization' && cut.gap.why === 'ended'
        ? { number: cut.gap.number, ended: formatDay(cut.gap.endedOn as Day) }
        : null,
    ),
  say: (found) =>
    sentence(
      'authorization-ended',
      found,
      '{asked}: authorization {number} ended on {ended}, before this visit. We deny {cut}.{rest} Ask for a new authorization before the next visit; if you had asked for one in time, send us that request.',
    ),
  examples: {
    pass: [{ because: 'it runs until June', facts: exampleDrawn() }],
    fire: [
      {
        because: 'it ended in December',
        facts: exampleDrawn({
          facts: {
            authorizations: [{ ...exampleAuthorization, span: { starts: day('2025-07-01'), ends: day('2025-12-31') } }],
          },
        }),
        says: ['A1 ended on 31 Dec 2025'],
      },
    ],
  },
})
