// Asks whether two modifiers on the line contradict each other.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const modifierConflict = defineRule({
  id: 'modifier-conflict',
  question: 'Do two modifiers of the line contradict each other?',
  citation: unverified(`The plan’s dated list of pairs; RARC N519; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '4', 'N519'),
  find: (claim: ClaimCase) => {
    const { modifierConflicts } = claim.facts.policy
    if (modifierConflicts.length === 0) return nothing
    return eachLine(claim, (line) => {
      const { modifiers } = line.line
      const pair = modifierConflicts.find(
        (row) => modifiers.includes(row.one) && modifiers.includes(row.other) && covers(row, line.from),
      )
      return pair ? { one: pair.one, other: pair.other, source: pair.source } : null
    })
  },
  say: (found) =>
    sentence(
      'modifier-conflict',
      found,
      '{asked} carries {one} and {other} together, and only one of them can be true ({source}). Keep the right one and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'one modifier', facts: exampleCase() },
      {
        because: 'the pair is not in force yet',
        facts: exampleCase({
          line: { modifiers: ['HE', 'HF'] },
          policy: {
            modifierConflicts: [{ one: 'HE', other: 'HF', starts: day('2026-06-01'), ends: null, source: 'manual' }],
          },
        }),
      },
    ],
    fire: [
      {
        because: 'mental health and substance use programs at once',
        facts: exampleCase({
          line: { modifiers: ['HE', 'HF'] },
          policy: {
            modifierConflicts: [
              { one: 'HE', other: 'HF', starts: day('2025-01-01'), ends: null, source: 'provider manual 4.2' },
            ],
          },
        }),
        says: ['HE and HF', 'provider manual 4.2'],
      },
    ],
  },
})
