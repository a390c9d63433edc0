// Asks for an authorization where the contract wants one and the free units are used up.
import { counted, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { drawAuthorizations } from '../draw-authorizations.ts'
import { exampleClaim } from '../example-claim.ts'
import { serviceText, type ScrubFacts } from '../scrub-facts.ts'

export const authorizationNamed = defineRule({
  id: 'authorization-named',
  question: 'Does every line that needs an authorization name one?',
  citation: sourced('BILLING rules §10.2 row 49: CARC 197; NC: 24 units free first (D15)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    drawAuthorizations(facts)
      .filter((draw) => draw.number === null && draw.short > 0)
      .map((draw) => ({
        line: draw.line.number,
        units: counted(draw.line.units, 'unit'),
        service: serviceText(draw.line),
        free: draw.free === 0 ? 'none' : `only ${draw.free}`,
      })),
  say: (found) =>
    sentence(
      'scrub-authorization-named',
      found,
      'Line {line} bills {units} of {service} without an authorization, and {free} of them are free of one. Ask the plan for an authorization that covers the day, or name another fund.',
    ),
  examples: {
    pass: [
      { because: 'A1 is named', facts: exampleClaim() },
      {
        because: 'eight units free',
        facts: exampleClaim((f) => {
          f.claim.authorizationNumber = null
          f.lines.forEach((record) => Object.assign(record.term!.authorization, { freeUnits: 8 }))
        }),
      },
      {
        because: 'none needed',
        facts: exampleClaim((f) => {
          f.claim.authorizationNumber = null
          f.lines.forEach((record) => (record.term!.authorization.required = false))
        }),
      },
    ],
    fire: [
      {
        because: 'none named',
        facts: exampleClaim((f) => void (f.claim.authorizationNumber = null)),
        says: ['Line 1', '4 units of H0038 HE', 'none of them'],
      },
      {
        because: 'six units free: the second line runs over',
        facts: exampleClaim((f) => {
          f.claim.authorizationNumber = null
          f.lines.forEach((record) => Object.assign(record.term!.authorization, { freeUnits: 6 }))
        }),
        says: ['Line 2', 'only 2 of them'],
      },
    ],
  },
})
