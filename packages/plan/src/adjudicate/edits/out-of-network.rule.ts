// Asks whether the provider had a contract with us in force on the day.
import { day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { heldOn } from './in-span.ts'

export const outOfNetwork = defineRule({
  id: 'out-of-network',
  question: 'Was the provider in our network on the day?',
  citation: unverified(`CARC 242; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '242'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const { provider } = claim.facts
      if (provider === null || (heldOn(provider.network, line.from) && line.contract !== null)) return null
      return { name: provider.name }
    }),
  say: (found) =>
    sentence(
      'out-of-network',
      found,
      '{asked}: {name} had no contract with us in force on that day. Check the dates in your copy of the contract; if the day is inside, tell us and we correct our record. You may not bill the member.',
    ),
  examples: {
    pass: [{ because: 'the contract is in force', facts: exampleCase() }],
    fire: [
      {
        because: 'the network span begins in February',
        facts: exampleCase({ provider: { network: [{ starts: day('2026-02-01'), ends: null }] } }),
        says: ['no contract', 'not bill the member'],
      },
      {
        because: 'we hold no contract for the day',
        facts: exampleCase({ facts: { contracts: [] } }),
        says: ['no contract'],
      },
    ],
  },
})
