// Asks whether the payer before sent this very line on to us itself, so that this is the second copy of it.
import { cents, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, nothing, unverified } from '../edit.ts'
import { exampleCase, priorLine } from '../example-case.ts'
import { crossedOverFrom, isExactDuplicate } from './duplicates.ts'

const medicare = {
  name: 'Medicare',
  identifier: 'MCARE',
  priority: 'P',
  filingIndicator: 'MB',
  relationship: '18',
  insured: {
    name: { given: 'Ana', family: 'Rivera' },
    memberNumber: '1EG4TE5MK72',
    birthDate: null,
    sex: null,
    address: null,
  },
  paid: cents(50_00),
  adjustments: [],
  decidedOn: day('2026-01-08'),
}

export const duplicateOfCrossover = defineRule({
  id: 'duplicate-of-crossover',
  question: 'Did the payer before send this very line on to us itself?',
  citation: unverified(
    'CARC 18 with group OA only and RARC N522; that the payer before forwarded it is told by its remarks MA07 and MA18; the pairing is our own design',
  ),
  inForce: always,
  leadsTo: denies('OA', '18', 'N522'),
  find: (claim: ClaimCase) => {
    const from = crossedOverFrom(claim)
    if (from === null) return nothing
    return eachLine(claim, (line) => {
      const prior = line.sameDays.find((candidate) => isExactDuplicate(claim, line, candidate))
      return prior ? { number: prior.icn, from } : null
    })
  },
  say: (found) =>
    sentence(
      'duplicate-of-crossover',
      found,
      '{asked} came to us before as claim {number}: {from} sent it on itself, as its own remittance to you says. That claim is decided once, and not twice. Look for it in our remittances under {number}; send nothing again.',
    ),
  examples: {
    pass: [
      { because: 'nothing like it came before', facts: exampleCase() },
      {
        because: 'the earlier payer did not send it on: an ordinary duplicate',
        facts: exampleCase({ claim: { otherPayers: [medicare] }, facts: { history: [priorLine()] } }),
      },
      {
        because: 'sent on, and it has not come yet',
        facts: exampleCase({ claim: { otherPayers: [{ ...medicare, remarks: ['MA07'] }] } }),
      },
    ],
    fire: [
      {
        because: 'Medicare sent it on, and it is here',
        facts: exampleCase({
          claim: { otherPayers: [{ ...medicare, remarks: ['MA01', 'MA07'] }] },
          facts: { history: [priorLine()] },
        }),
        says: ['Medicare sent it on itself', '26001000001'],
      },
    ],
  },
})
