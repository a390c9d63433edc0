// Asks whether an authorization asked for in time is still being decided.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, type DrawnCase } from '../drawn-case.ts'
import { always, pends, unverified } from '../edit.ts'
import { exampleAuthorization } from '../example-case.ts'

export const authorizationPending = defineRule({
  id: 'authorization-pending',
  question: 'Are we still deciding an authorization for these units?',
  citation: unverified(
    '42 CFR 438.210(d) (time limits for authorization decisions); waiting instead of denying is our own design; CARC 197',
  ),
  inForce: always,
  leadsTo: pends('CO', '197', 'M62'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut) =>
      cut.by === 'authorization' && cut.gap.why === 'pending' ? { number: cut.gap.number } : null,
    ),
  say: (found) =>
    sentence(
      'authorization-pending',
      found,
      '{asked}: your request {number} for these units is still being decided. We keep the claim and decide it when the request is decided; nothing is needed from you.',
    ),
  examples: {
    pass: [{ because: 'the authorization is approved', facts: exampleDrawn() }],
    fire: [
      {
        because: 'it was asked for in December',
        facts: exampleDrawn({ facts: { authorizations: [{ ...exampleAuthorization, status: 'requested' }] } }),
        says: ['request A1', 'still being decided'],
      },
    ],
  },
})
