// Asks whether the line lacks a modifier that every term of the contract for this code wants.
import { defineRule, listed } from '@throughline/domain'
import { sentence, serviceText } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const modifierMissing = defineRule({
  id: 'modifier-missing',
  question: 'Does the line carry the modifiers its code needs under the contract?',
  citation: unverified(`The contract’s code and modifier sets; RARC N822; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '4', 'N822'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (line.contract === null || line.term !== null || line.line.modifiers.length > 0) return null
      const sets = line.contract.services
        .filter((term) => term.code === line.line.code)
        .map((term) => serviceText(term))
      return sets.length === 0 ? null : { code: line.line.code, sets: listed(sets, 'or') }
    }),
  say: (found) =>
    sentence(
      'modifier-missing',
      found,
      '{asked}: under your contract {code} is paid only with its modifiers: {sets}. Without them we cannot tell which service it was. Add the right ones and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'the modifier is there', facts: exampleCase() },
      {
        because: 'the code is not in the contract at all, which another edit says',
        facts: exampleCase({ line: { code: 'H2017', modifiers: [] } }),
      },
    ],
    fire: [
      {
        because: 'H0038 comes without HE',
        facts: exampleCase({ line: { modifiers: [] } }),
        says: ['H0038 HE', 'modifiers'],
      },
    ],
  },
})
