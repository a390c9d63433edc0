// Asks whether the authorization was asked for only after the service.
import { day, defineRule, formatDay, type Day } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { exampleAuthorization } from '../example-case.ts'

export const authorizationRequestedLate = defineRule({
  id: 'authorization-requested-late',
  question: 'Was the authorization asked for only after the service?',
  citation: unverified(`CARC 210; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '210'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut) =>
      cut.by === 'authorization' && cut.gap.why === 'requested-late'
        ? { number: cut.gap.number, requested: formatDay(cut.gap.requestedOn as Day) }
        : null,
    ),
  say: (found) =>
    sentence(
      'authorization-requested-late',
      found,
      '{asked}: the request {number} reached us on {requested}, after this visit, and the contract wants it before. We deny {cut}.{rest} If the person was enrolled late or it was an emergency, tell us so in a dispute.',
    ),
  examples: {
    pass: [{ because: 'it was asked for in time', facts: exampleDrawn() }],
    fire: [
      {
        because: 'it was asked for three days later',
        facts: exampleDrawn({
          facts: { authorizations: [{ ...exampleAuthorization, status: 'requested', requestedOn: day('2026-01-08') }] },
        }),
        says: ['8 Jan 2026', 'after this visit'],
      },
    ],
  },
})
