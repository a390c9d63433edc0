// Asks for lines in the number and order that a claim may have, each with its own control number.
import { cents, defineRule } from '@throughline/domain'
import { linesAtMost } from '../../claims/build-facts.ts'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const linesPresent = defineRule({
  id: 'lines-present',
  question: 'Has the claim one to fifty lines, numbered and named apart?',
  citation: sourced('BILLING rules §1.1, cardinality; pyx12 maps'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) => {
    const count = claim.lines.length
    const controls = new Set(claim.lines.map((line) => line.lineControl ?? ''))
    const numbered = claim.lines.every((line, index) => line.number === index + 1)
    if (count === 0) return wholly([{ count, problem: 'none' }])
    if (count > linesAtMost) return wholly([{ count, problem: 'many' }])
    return wholly(numbered && controls.size === count && !controls.has('') ? [] : [{ count, problem: 'names' }])
  },
  say: (found) => {
    if (found.problem === 'none')
      return sentence('scrub-lines-none', found, 'The claim has no lines, so there is nothing to bill. Delete it.')
    return found.problem === 'many'
      ? sentence(
          'scrub-lines-many',
          found,
          'The claim has {count} lines; a claim takes at most 50. Build it again, so that it is split.',
        )
      : sentence(
          'scrub-lines-names',
          found,
          'Two lines of the claim carry one number, or a line carries none, so a payment could not be put to its line. Build the claim again.',
        )
  },
  examples: {
    pass: [{ because: 'two lines, numbered', facts: exampleClaim() }],
    fire: [
      {
        because: 'no lines',
        facts: exampleClaim((f) => {
          f.claim.lines = []
          f.claim.charge = cents(0)
        }),
        says: ['no lines'],
      },
      {
        because: 'fifty-one',
        facts: exampleClaim((f) => {
          f.claim.lines = Array.from({ length: 51 }, (_, index) => ({
            ...f.claim.lines[0]!,
            number: index + 1,
            lineControl: `L${index}`,
          }))
          f.claim.charge = cents(51 * 7200)
        }),
        says: ['51 lines'],
      },
      {
        because: 'one control number twice',
        facts: exampleClaim((f) => void (f.claim.lines[1]!.lineControl = 'PCN1001-1')),
        says: ['carry one number'],
      },
    ],
  },
})
