// Asks whether two codes of one day are a pair of which only one is paid.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleStanding, standsBeside, type StandingCase } from '../standing-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { priorLine } from '../example-case.ts'

// Modifiers that say two services of one day were separate.
const liftingModifiers: readonly string[] = ['59', 'XE', 'XP', 'XS', 'XU']

export const codePair = defineRule({
  id: 'code-pair',
  question: 'Is the code one that is not paid beside another of the same day?',
  citation: unverified(
    `Procedure-to-procedure logic: same member, provider and day; pairs are the plan’s dated rows; CARC 236; ${pairedByUs}`,
  ),
  inForce: always,
  leadsTo: denies('CO', '236'),
  find: (claim: StandingCase) => {
    const { pairEdits } = claim.facts.policy
    if (pairEdits.length === 0) return nothing
    return eachLine(claim, (line) => {
      for (const pair of pairEdits) {
        if (pair.denied !== line.line.code || pair.indicator === 9 || !covers(pair, line.from)) continue
        if (pair.indicator === 1 && line.modifiers.some((modifier) => liftingModifiers.includes(modifier))) continue
        const beside = standsBeside(
          claim,
          line,
          (other) => other.code === pair.paid && other.billingNpi === claim.facts.claim.billing.npi,
        )
        if (beside)
          return {
            paid: pair.paid,
            where: beside.where,
            lift:
              pair.indicator === 1
                ? 'If they were separate visits, add modifier XE or 59 and send the claim again.'
                : 'No modifier lifts this.',
            source: pair.source,
          }
      }
      return null
    })
  },
  say: (found) =>
    sentence(
      'code-pair',
      found,
      '{asked} is not paid beside {paid} of the same day ({where}), because the one contains the other ({source}). {lift}',
    ),
  examples: {
    pass: [
      { because: 'there is no pair', facts: exampleStanding({ facts: { history: [priorLine({ code: 'H2015' })] } }) },
      {
        because: 'the modifier says it was separate',
        facts: exampleStanding({
          line: { modifiers: ['HE', 'XE'] },
          policy: {
            pairEdits: [
              {
                paid: 'H2015',
                denied: 'H0038',
                indicator: 1,
                starts: day('2026-01-01'),
                ends: null,
                source: 'pair file',
              },
            ],
          },
          facts: { history: [priorLine({ code: 'H2015' })] },
        }),
      },
    ],
    fire: [
      {
        because: 'the pair stands on one claim',
        facts: exampleStanding({
          lines: [{}, { code: 'H2015', modifiers: [] }],
          policy: {
            pairEdits: [
              {
                paid: 'H2015',
                denied: 'H0038',
                indicator: 0,
                starts: day('2026-01-01'),
                ends: null,
                source: 'pair file',
              },
            ],
          },
        }),
        says: ['beside H2015', 'line 2 of this claim', 'No modifier'],
      },
    ],
  },
})
