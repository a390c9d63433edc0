// Asks whether a daily rate paid for that day already contains the service.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleStanding, standsBeside, type StandingCase } from '../standing-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { priorLine } from '../example-case.ts'

export const insideDailyRate = defineRule({
  id: 'inside-daily-rate',
  question: 'Does a daily rate of that day already contain the service?',
  citation: unverified(`The plan’s dated bundles; CARC 97 with RARC M80; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '97', 'M80'),
  find: (claim: StandingCase) => {
    const { bundles } = claim.facts.policy
    if (bundles.length === 0) return nothing
    return eachLine(claim, (line) => {
      for (const bundle of bundles) {
        if (!bundle.contains.includes(line.line.code) || !covers(bundle, line.from)) continue
        const beside = standsBeside(claim, line, (other) => other.code === bundle.whole)
        if (beside) return { whole: bundle.whole, where: beside.where, source: bundle.source }
      }
      return null
    })
  },
  say: (found) =>
    sentence(
      'inside-daily-rate',
      found,
      '{asked} is part of the daily rate of {whole} ({where}), which already pays for it ({source}). Nothing more is owed for that day, and the person may not be billed.',
    ),
  examples: {
    pass: [
      {
        because: 'no daily rate that day',
        facts: exampleStanding({
          policy: {
            bundles: [
              { whole: 'H0043', contains: ['H0038'], starts: day('2025-01-01'), ends: null, source: 'bundle list' },
            ],
          },
        }),
      },
    ],
    fire: [
      {
        because: 'another provider was paid the housing day',
        facts: exampleStanding({
          policy: {
            bundles: [
              { whole: 'H0043', contains: ['H0038'], starts: day('2025-01-01'), ends: null, source: 'bundle list' },
            ],
          },
          facts: { history: [priorLine({ code: 'H0043', modifiers: [], billingNpi: '1987654328' })] },
        }),
        says: ['H0043', 'bundle list'],
      },
    ],
  },
})
