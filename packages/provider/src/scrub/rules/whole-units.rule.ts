// Asks for whole units above zero.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const wholeUnits = defineRule({
  id: 'whole-units',
  question: 'Are the units whole and above zero?',
  citation: sourced('BILLING rules §1.3: A7:476'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (line) => (Number.isInteger(line.units) && line.units > 0 ? null : { units: line.units })),
  say: (found) =>
    sentence(
      'scrub-whole-units',
      found,
      'Line {line} bills {units} units; units are whole and above zero. Build the claim again from its visits.',
    ),
  examples: {
    pass: [{ because: 'four units', facts: exampleClaim() }],
    fire: [
      { because: 'none', facts: exampleClaim((f) => void (f.claim.lines[0]!.units = 0)), says: ['bills 0 units'] },
      { because: 'a half', facts: exampleClaim((f) => void (f.claim.lines[0]!.units = 3.5)), says: ['3.5'] },
    ],
  },
})
