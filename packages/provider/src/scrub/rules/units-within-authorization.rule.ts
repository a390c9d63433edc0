// Asks whether the authorization still holds the units, drawn down over all lines and over the claims sent with this one.
import { authorizes, counted, covers, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { drawAuthorizations, type LineDraw } from '../draw-authorizations.ts'
import { exampleClaim, lasting } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

/** Whether the number speaks for the line at all; if not, another rule says so. */
function covered(facts: ScrubFacts, draw: LineDraw): boolean {
  return facts.authorizations.some(
    (one) =>
      one.number === draw.number &&
      one.personId === facts.personId &&
      one.status === 'approved' &&
      covers(one.span, draw.servedOn) &&
      one.lines.some((line) => authorizes(facts.contract, line, draw.line)),
  )
}

export const unitsWithinAuthorization = defineRule({
  id: 'units-within-authorization',
  question: 'Does the authorization have the units left?',
  citation: sourced('document 002: internal utilization management; BILLING rules §10.2 row 50: CARC 198 (D15)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    drawAuthorizations(facts)
      .filter((draw) => draw.number !== null && draw.short > 0 && covered(facts, draw))
      .map((draw) => {
        const left = draw.line.units - draw.short
        return {
          line: draw.line.number,
          bills: counted(draw.line.units, 'unit'),
          left: left === 0 ? 'none' : String(left),
          number: draw.number!,
          fix: left === 0 ? 'or name another fund' : `or bill ${left}`,
        }
      }),
  say: (found) =>
    sentence(
      'scrub-units-within-authorization',
      found,
      'Line {line} bills {bills}, but authorization {number} has {left} left. Ask the plan for more, {fix}.',
    ),
  examples: {
    pass: [
      { because: 'plenty left', facts: exampleClaim() },
      {
        because: 'exactly enough: these visits drew the last eight',
        facts: exampleClaim((f) => Object.assign(f.authorizations[0]!.lines[0]!, { unitsAuthorized: 12 })),
      },
      {
        because: 'the first unit is free',
        facts: exampleClaim((f) => {
          f.lines.forEach((record) => Object.assign(record.term!.authorization, { freeUnits: 1 }))
          Object.assign(f.authorizations[0]!.lines[0]!, { unitsAuthorized: 11 })
        }),
      },
    ],
    fire: [
      {
        because: 'five against four',
        facts: exampleClaim((f) => {
          lasting(f, 1, 5)
          Object.assign(f.authorizations[0]!.lines[0]!, { unitsAuthorized: 12 })
        }),
        says: ['Line 2 bills 5 units, but authorization A1 has 4 left. Ask the plan for more, or bill 4.'],
      },
      {
        because: 'two lines of four against four: each alone would pass',
        facts: exampleClaim((f) => {
          f.uses = []
          Object.assign(f.authorizations[0]!.lines[0]!, { unitsAuthorized: 16 })
        }),
        says: ['Line 2 bills 4 units, but authorization A1 has none left.'],
      },
      {
        because: 'a claim before it in the batch takes four',
        facts: exampleClaim((f) => {
          Object.assign(f.authorizations[0]!.lines[0]!, { unitsAuthorized: 12 })
          f.history.push({
            ...f.history[0]!,
            claimId: 'claim-9',
            controlNumber: 'PCN0999',
            serviceIds: ['visit-9'],
            unitsDrawn: 0,
          })
        }),
        says: ['Line 2', 'none left'],
      },
    ],
  },
})
