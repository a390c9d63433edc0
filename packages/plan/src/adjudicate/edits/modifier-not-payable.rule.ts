// Asks whether the modifiers on the line are a set the contract knows for this code.
import { defineRule, listed } from '@throughline/domain'
import { sentence, serviceText } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const modifierNotPayable = defineRule({
  id: 'modifier-not-payable',
  question: 'Does the contract know this code with these modifiers?',
  citation: unverified(`The contract’s code and modifier sets; RARC N823; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '4', 'N823'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (line.contract === null || line.term !== null || line.line.modifiers.length === 0) return null
      const sets = line.contract.services
        .filter((term) => term.code === line.line.code)
        .map((term) => serviceText(term))
      return sets.length === 0 ? null : { sent: serviceText(line.line), sets: listed(sets, 'or') }
    }),
  say: (found) =>
    sentence(
      'modifier-not-payable',
      found,
      '{asked}: your contract does not buy {sent}. It buys {sets}. Correct the modifiers and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'HE is the contract’s set', facts: exampleCase() },
      {
        because: 'more modifiers than asked for do no harm',
        facts: exampleCase({ line: { modifiers: ['HE', '95'], placeOfService: '10' } }),
      },
    ],
    fire: [
      {
        because: 'HF is not in the contract',
        facts: exampleCase({ line: { modifiers: ['HF'] } }),
        says: ['H0038 HF', 'It buys H0038 HE'],
      },
    ],
  },
})
