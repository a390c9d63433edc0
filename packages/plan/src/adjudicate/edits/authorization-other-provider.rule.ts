// Asks whether the authorization was given to this provider.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { exampleAuthorization } from '../example-case.ts'

export const authorizationOtherProvider = defineRule({
  id: 'authorization-other-provider',
  question: 'Was the authorization given to this provider?',
  citation: unverified(`CARC 296 with RARC N54; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '296', 'N54'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut) =>
      cut.by === 'authorization' && cut.gap.why === 'other-provider' ? { number: cut.gap.number } : null,
    ),
  say: (found) =>
    sentence(
      'authorization-other-provider',
      found,
      '{asked}: the authorization {number} for this service was given to another provider. We deny {cut}.{rest} If the person has come to you, ask us to move the authorization with its unused units, then send the line again.',
    ),
  examples: {
    pass: [
      { because: 'it is this provider’s', facts: exampleDrawn() },
      {
        because: 'any network provider may use it',
        facts: exampleDrawn({ facts: { authorizations: [{ ...exampleAuthorization, providerId: null }] } }),
      },
    ],
    fire: [
      {
        because: 'it is another center’s',
        facts: exampleDrawn({ facts: { authorizations: [{ ...exampleAuthorization, providerId: 'provider-2' }] } }),
        says: ['A1', 'another provider'],
      },
    ],
  },
})
