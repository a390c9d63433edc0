// Asks whether parts of a daily rate were paid before the daily rate itself came in.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleStanding, type StandingCase } from '../standing-case.ts'
import { always, eachLine, pairedByUs, pends, unverified, nothing } from '../edit.ts'
import { priorLine } from '../example-case.ts'

export const dailyRateAfterParts = defineRule({
  id: 'daily-rate-after-parts',
  question: 'Were parts of this daily rate already paid for that day?',
  citation: unverified(`The plan’s dated bundles, looked at from the other side; CARC 97 with RARC M80; ${pairedByUs}`),
  inForce: always,
  leadsTo: pends('CO', '97', 'M80'),
  find: (claim: StandingCase) => {
    const { bundles } = claim.facts.policy
    if (bundles.length === 0) return nothing
    return eachLine(claim, (line) => {
      for (const bundle of bundles) {
        if (bundle.whole !== line.line.code || !covers(bundle, line.from)) continue
        const part = line.sameDays.find(
          (prior) => prior.outcome === 'allowed' && prior.unitsAllowed > 0 && bundle.contains.includes(prior.code),
        )
        if (part) return { part: part.code, number: part.icn, source: bundle.source }
      }
      return null
    })
  },
  say: (found) =>
    sentence(
      'daily-rate-after-parts',
      found,
      '{asked}: {part} of the same day was paid on claim {number} before this daily rate came in, and the rate contains it ({source}). An examiner decides which of the two is taken back. Nothing is needed from you yet.',
    ),
  examples: {
    pass: [
      {
        because: 'nothing of it was paid',
        facts: exampleStanding({
          line: { code: 'H0043', modifiers: [], units: 1 },
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
        because: 'peer support was paid first',
        facts: exampleStanding({
          line: { code: 'H0043', modifiers: [], units: 1 },
          policy: {
            bundles: [
              { whole: 'H0043', contains: ['H0038'], starts: day('2025-01-01'), ends: null, source: 'bundle list' },
            ],
          },
          facts: { history: [priorLine()] },
        }),
        says: ['H0038', 'claim 26001000001'],
      },
    ],
  },
})
