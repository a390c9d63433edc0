// Asks whether the same help was already paid that day under another name.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { exampleStanding, type StandingCase } from '../standing-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { priorLine } from '../example-case.ts'

export const similarService = defineRule({
  id: 'similar-service',
  question: 'Was the same help already paid that day under another code?',
  citation: unverified(`The plan’s dated lists of similar codes; CARC 97 with RARC N702; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '97', 'N702'),
  find: (claim: StandingCase) => {
    const { similar } = claim.facts.policy
    if (similar.length === 0) return nothing
    return eachLine(claim, (line) => {
      for (const group of similar) {
        if (!group.codes.includes(line.line.code) || !covers(group, line.from)) continue
        const prior = line.sameDays.find(
          (other) =>
            other.outcome === 'allowed' &&
            other.code !== line.line.code &&
            group.codes.includes(other.code) &&
            other.renderingNpi === (line.rendering?.npi ?? null),
        )
        if (prior) return { code: prior.code, number: prior.icn, source: group.source }
      }
      return null
    })
  },
  say: (found) =>
    sentence(
      'similar-service',
      found,
      '{asked} is the same help by the same person as {code} on claim {number} of that day ({source}), and that was paid. If they were two separate visits, send the notes of both with a dispute.',
    ),
  examples: {
    pass: [
      {
        because: 'nothing similar that day',
        facts: exampleStanding({
          policy: { similar: [{ codes: ['H0038', 'H2015'], starts: day('2025-01-01'), ends: null, source: 'list' }] },
        }),
      },
      {
        because: 'somebody else gave it',
        facts: exampleStanding({
          policy: { similar: [{ codes: ['H0038', 'H2015'], starts: day('2025-01-01'), ends: null, source: 'list' }] },
          facts: { history: [priorLine({ code: 'H2015', renderingNpi: '1678901236' })] },
        }),
      },
    ],
    fire: [
      {
        because: 'the same peer was paid for community support',
        facts: exampleStanding({
          policy: {
            similar: [
              { codes: ['H0038', 'H2015'], starts: day('2025-01-01'), ends: null, source: 'similar services 2026' },
            ],
          },
          facts: { history: [priorLine({ code: 'H2015' })] },
        }),
        says: ['H2015', 'similar services 2026'],
      },
    ],
  },
})
