// Asks whether every modifier was valid on the day.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const modifierOutOfDate = defineRule({
  id: 'modifier-out-of-date',
  question: 'Were the modifiers valid on the day?',
  citation: unverified(`CARC 182 with RARC N519; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '182', 'N519'),
  find: (claim: ClaimCase) => {
    const dated = claim.facts.policy.modifiers
    if (dated.length === 0) return nothing
    return eachLine(claim, (line) => {
      const ended = line.line.modifiers.find((modifier) => {
        const rows = dated.filter((row) => row.modifier === modifier)
        return rows.length > 0 && !rows.some((row) => covers(row, line.from))
      })
      return ended === undefined ? null : { modifier: ended }
    })
  },
  say: (found) =>
    sentence(
      'modifier-out-of-date',
      found,
      '{asked}: modifier {modifier} was not valid on that day. Use the modifier in force on the day of service and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'no row limits the modifier', facts: exampleCase() }],
    fire: [
      {
        because: 'the modifier ended last year',
        facts: exampleCase({
          policy: {
            modifiers: [{ modifier: 'HE', starts: day('2002-01-01'), ends: day('2025-12-31'), source: 'HCPCS file' }],
          },
        }),
        says: ['modifier HE'],
      },
    ],
  },
})
