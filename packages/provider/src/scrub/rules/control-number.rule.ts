// Asks for a claim number of our own that comes back on every answer unharmed.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const controlNumber = defineRule({
  id: 'control-number',
  question: 'Does the claim have a number that can travel and fit a form?',
  citation: sourced('BILLING rules §1.1, §2 box 26; pyx12 maps: CLM01 at most 20 characters'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) =>
    wholly(/^[A-Za-z0-9]{1,20}$/.test(claim.controlNumber) ? [] : [{ number: claim.controlNumber }]),
  say: (found) =>
    sentence(
      'scrub-control-number',
      found,
      'The claim number "{number}" cannot be used: it needs 1 to 20 letters and digits, nothing else. Build the claim again, so that it gets a new one.',
    ),
  examples: {
    pass: [{ because: 'PCN1001 has seven characters', facts: exampleClaim() }],
    fire: [
      {
        because: 'a hyphen',
        facts: exampleClaim((f) => void (f.claim.controlNumber = 'PCN-1001')),
        says: ['"PCN-1001"'],
      },
      {
        because: 'too long',
        facts: exampleClaim((f) => void (f.claim.controlNumber = 'P'.repeat(21))),
        says: ['1 to 20'],
      },
    ],
  },
})
