// Asks whether we had denied authorization of these units.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { exampleAuthorization } from '../example-case.ts'

export const authorizationDenied = defineRule({
  id: 'authorization-denied',
  question: 'Had we denied the authorization of this?',
  citation: unverified(`CARC 39 with RARC N758; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '39', 'N758'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut) =>
      cut.by === 'authorization' && cut.gap.why === 'denied' ? { number: cut.gap.number } : null,
    ),
  say: (found) =>
    sentence(
      'authorization-denied',
      found,
      '{asked}: we had denied the request {number} for this service and these days. We deny {cut}.{rest} The notice of that denial says how the person, or you with their written consent, can appeal it.',
    ),
  examples: {
    pass: [{ because: 'it was approved', facts: exampleDrawn() }],
    fire: [
      {
        because: 'it was denied',
        facts: exampleDrawn({ facts: { authorizations: [{ ...exampleAuthorization, status: 'denied' }] } }),
        says: ['request A1', 'appeal'],
      },
    ],
  },
})
