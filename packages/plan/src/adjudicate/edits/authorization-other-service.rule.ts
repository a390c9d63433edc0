// Asks whether the named authorization is for this service.
import { defineRule, listed } from '@throughline/domain'
import { sentence, serviceText } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { exampleAuthorization } from '../example-case.ts'

export const authorizationOtherService = defineRule({
  id: 'authorization-other-service',
  question: 'Is the named authorization for this service?',
  citation: unverified(`CARC 284 with RARC N54; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '284', 'N54'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut, line) => {
      if (cut.by !== 'authorization' || cut.gap.why !== 'other-service') return null
      const { number } = cut.gap
      const given = claim.authorizations
        .find((authorization) => authorization.number === number)!
        .lines.map((known) => serviceText(known))
      return { number, given: listed(given), service: serviceText(line.line) }
    }),
  say: (found) =>
    sentence(
      'authorization-other-service',
      found,
      '{asked} names authorization {number}, which we gave for {given}, not for {service}. We deny {cut}.{rest} If the service was really the authorized one, correct the code; otherwise ask for an authorization of this service.',
    ),
  examples: {
    pass: [{ because: 'it is for H0038 HE', facts: exampleDrawn() }],
    fire: [
      {
        because: 'it is for community support',
        facts: exampleDrawn({
          facts: {
            authorizations: [
              { ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, code: 'H2015', modifiers: [] }] },
            ],
          },
        }),
        says: ['gave for H2015', 'not for H0038 HE'],
      },
    ],
  },
})
