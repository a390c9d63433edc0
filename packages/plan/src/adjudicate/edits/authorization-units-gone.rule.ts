// Asks whether the authorization still has the units the line bills.
import { counted, day, defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleDrawn, eachCut, type DrawnCase } from '../drawn-case.ts'
import { always, pairedByUs, reduces, unverified } from '../edit.ts'
import { exampleAuthorization } from '../example-case.ts'

export const authorizationUnitsGone = defineRule({
  id: 'authorization-units-gone',
  question: 'Does the authorization still have these units?',
  citation: unverified(`The authorization, drawn down line by line; CARC 198; ${pairedByUs}`),
  inForce: always,
  leadsTo: reduces('CO', '198'),
  find: (claim: DrawnCase) =>
    eachCut(claim, (cut) =>
      cut.by === 'authorization' && cut.gap.why === 'units-gone'
        ? { numbers: listed(cut.gap.numbers), has: counted(cut.gap.left, 'unit') }
        : null,
    ),
  say: (found) =>
    sentence(
      'authorization-units-gone',
      found,
      '{asked}: authorization {numbers} had {has} left when we came to this line. We deny {cut}.{rest} Ask us to extend the authorization before you serve more; for these units, send the extension with a dispute.',
    ),
  examples: {
    pass: [{ because: 'there are 56 left', facts: exampleDrawn() }],
    fire: [
      {
        because: 'three are left for four',
        facts: exampleDrawn({
          facts: {
            authorizations: [
              { ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsUsed: 93 }] },
            ],
          },
        }),
        says: ['authorization A1 had 3 units left', '1 of the 4 units', '3 units are allowed'],
      },
      {
        because: 'two lines of four share four: the second finds none',
        facts: exampleDrawn({
          lines: [{}, { servedOn: day('2026-01-06') }],
          facts: {
            authorizations: [
              { ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsUsed: 92 }] },
            ],
          },
        }),
        says: ['Line 2', '0 units left', 'the whole line'],
      },
    ],
  },
})
