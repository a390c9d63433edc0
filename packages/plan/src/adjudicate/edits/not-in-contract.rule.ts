// Asks whether the contract with this provider buys the code.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const notInContract = defineRule({
  id: 'not-in-contract',
  question: 'Does our contract with this provider buy the code?',
  citation: unverified(`The contract’s schedule; CARC 256 with RARC N448; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '256', 'N448'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (line.contract === null || line.contract.services.some((term) => term.code === line.line.code)) return null
      return { code: line.line.code, contract: line.contract.name, version: line.contract.version }
    }),
  say: (found) =>
    sentence(
      'not-in-contract',
      found,
      '{asked}: {code} is not among the services of your contract ({contract}, version {version}). Bill the code your contract names for this service, or ask us to add it for the time to come.',
    ),
  examples: {
    pass: [{ because: 'H0038 is in the contract', facts: exampleCase() }],
    fire: [
      {
        because: 'H2017 is not',
        facts: exampleCase({ line: { code: 'H2017', modifiers: [] } }),
        says: ['H2017', 'Bright Plains Health with Open Door Peer Center'],
      },
    ],
  },
})
