// Asks whether the claim goes to the payer of the contract.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const payerNumber = defineRule({
  id: 'payer-number',
  question: 'Is it addressed to the payer of the contract?',
  citation: sourced('BILLING rules §1.1; pyx12 maps: 2010BB NM109'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim, contract }: ScrubFacts) =>
    wholly(
      claim.payer.identifier === contract.payer.identifier
        ? []
        : [{ named: claim.payer.identifier, expected: contract.payer.identifier, payer: contract.payer.name }],
    ),
  say: (found) =>
    sentence(
      'scrub-payer-number',
      found,
      'The claim is addressed to payer {named}, but the contract with {payer} names {expected}. Correct the payer’s number in its settings.',
    ),
  examples: {
    pass: [{ because: 'both say RBHP1', facts: exampleClaim() }],
    fire: [
      {
        because: 'an old number',
        facts: exampleClaim((f) => void (f.claim.payer.identifier = 'RBHP0')),
        says: ['RBHP0', 'RBHP1'],
      },
    ],
  },
})
