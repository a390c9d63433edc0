// Asks whether units so high that somebody reads the record first, and whether we have asked for it.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, eachLine, pairedByUs, pends, unverified, nothing } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const recordsWanted = defineRule({
  id: 'records-wanted',
  question: 'Must somebody read the record before this is paid?',
  citation: unverified(`The plan’s dated review rows; CARC 252 with RARC N393; ${pairedByUs}`),
  inForce: always,
  leadsTo: pends('CO', '252', 'N393'),
  find: (claim: ClaimCase) => {
    const { recordReviews } = claim.facts.policy
    if (recordReviews.length === 0 || claim.facts.recordsAsked !== null) return nothing
    return eachLine(claim, (line) => {
      const row = recordReviews.find(
        (candidate) =>
          candidate.code === line.line.code && line.line.units >= candidate.unitsFrom && covers(candidate, line.from),
      )
      return row ? { units: row.unitsFrom, source: row.source } : null
    })
  },
  say: (found) =>
    sentence(
      'records-wanted',
      found,
      '{asked}: from {units} units a day on we read the note before we pay ({source}). Send us the progress note of this visit. Our clock for paying stands still until it is here.',
    ),
  examples: {
    pass: [
      { because: 'no row asks for it', facts: exampleCase() },
      {
        because: 'fewer units',
        facts: exampleCase({
          policy: {
            recordReviews: [
              { code: 'H0038', unitsFrom: 12, starts: day('2026-01-01'), ends: null, source: 'review plan' },
            ],
          },
        }),
      },
    ],
    fire: [
      {
        because: 'four units and a row from three on',
        facts: exampleCase({
          policy: {
            recordReviews: [
              { code: 'H0038', unitsFrom: 3, starts: day('2026-01-01'), ends: null, source: 'review plan 2026' },
            ],
          },
        }),
        says: ['from 3 units', 'review plan 2026', 'progress note'],
      },
      {
        because: 'just the units the row begins with',
        facts: exampleCase({
          policy: {
            recordReviews: [
              { code: 'H0038', unitsFrom: 4, starts: day('2026-01-01'), ends: null, source: 'review plan' },
            ],
          },
        }),
        says: ['from 4 units'],
      },
    ],
  },
})
