// Asks whether one line bills more units of a code than can be right in a day. The whole line is denied.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const unitsOverEdit = defineRule({
  id: 'units-over-edit',
  question: 'Does the line bill more units than the code’s edit allows?',
  citation: unverified(
    `Medically-unlikely-edit logic: a line above its value is denied whole; values are the plan’s dated rows; CARC 151 with RARC N362; ${pairedByUs}`,
  ),
  inForce: always,
  leadsTo: denies('CO', '151', 'N362'),
  find: (claim: ClaimCase) => {
    const { unitEdits } = claim.facts.policy
    if (unitEdits.length === 0) return nothing
    return eachLine(claim, (line) => {
      const row = unitEdits.find((candidate) => candidate.code === line.line.code && covers(candidate, line.from))
      return row && line.line.units > row.units ? { most: row.units, source: row.source } : null
    })
  },
  say: (found) =>
    sentence(
      'units-over-edit',
      found,
      '{asked} bills more than the {most} units that one line of this code can carry ({source}). An authorization does not lift this. If the units are right, send the records with a dispute; if not, correct them and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'there is no row', facts: exampleCase() },
      {
        because: 'exactly as many',
        facts: exampleCase({
          policy: {
            unitEdits: [{ code: 'H0038', units: 4, starts: day('2026-01-01'), ends: null, source: 'unit edit file' }],
          },
        }),
      },
    ],
    fire: [
      {
        because: 'one more',
        facts: exampleCase({
          policy: {
            unitEdits: [
              {
                code: 'H0038',
                units: 3,
                starts: day('2026-01-01'),
                ends: null,
                source: 'unit edit file, first quarter 2026',
              },
            ],
          },
        }),
        says: ['the 3 units', 'first quarter 2026'],
      },
    ],
  },
})
