// Asks whether an original claim is really a correction of one we have decided: same account number, same visit, other figures.
import { cents, counted, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase, priorLine } from '../example-case.ts'

export const shouldBeReplacement = defineRule({
  id: 'should-be-replacement',
  question: 'Is this original really a correction of a claim we have paid?',
  citation: unverified(`RARC N380; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N380'),
  find: (claim: ClaimCase) => {
    const { frequency, controlNumber } = claim.facts.claim
    if (frequency !== '1') return nothing
    return eachLine(claim, (line) => {
      const earlier = line.sameDays.find(
        (prior) =>
          prior.outcome === 'allowed' &&
          prior.controlNumber === controlNumber &&
          prior.code === line.line.code &&
          prior.line === line.number &&
          (prior.unitsBilled !== line.line.units || prior.charge !== line.line.charge),
      )
      return earlier
        ? { number: earlier.icn, control: controlNumber, before: counted(earlier.unitsBilled, 'unit') }
        : null
    })
  },
  say: (found) =>
    sentence(
      'should-be-replacement',
      found,
      '{asked} carries your account number {control}, which we already decided as claim {number} with {before}. A second original would pay the visit twice. If the figures changed, send the whole claim again as a replacement (frequency 7) and name {number}.',
    ),
  examples: {
    pass: [
      {
        because: 'the account number is new',
        facts: exampleCase({ facts: { history: [priorLine({ unitsBilled: 2 })] } }),
      },
      {
        because: 'the earlier one was denied',
        facts: exampleCase({
          facts: { history: [priorLine({ controlNumber: 'PCN1001', unitsBilled: 2, outcome: 'denied' })] },
        }),
      },
    ],
    fire: [
      {
        because: 'the same account number and visit came before with two units',
        facts: exampleCase({
          facts: { history: [priorLine({ controlNumber: 'PCN1001', unitsBilled: 2, charge: cents(36_00) })] },
        }),
        says: ['26001000001', '2 units', 'frequency 7'],
      },
    ],
  },
})
