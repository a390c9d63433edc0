// Asks whether a claim that names another payer tells what that payer decided.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, pairedByUs, unverified, wholeClaim } from '../edit.ts'
import { exampleCase, exampleMember } from '../example-case.ts'

export const otherPayerExplanationMissing = defineRule({
  id: 'other-payer-explanation-missing',
  question: 'Does the claim tell what the other payer decided?',
  citation: unverified(`837P guide: prior payments balance; CARC 252 with RARC N479; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '252', 'N479'),
  find: (claim: ClaimCase) => {
    const { otherPayers, lines, priority } = claim.facts.claim
    if (priority === 'P') return wholeClaim(null)
    const silent = otherPayers.find(
      (payer) =>
        payer.paid === null &&
        payer.adjustments.length === 0 &&
        !lines.some((line) => line.otherPayers.some((decided) => decided.payerIdentifier === payer.identifier)),
    )
    if (otherPayers.length > 0 && !silent) return wholeClaim(null)
    return wholeClaim({ payer: silent?.name ?? 'the payer before us' })
  },
  say: (found) =>
    sentence(
      'other-payer-explanation-missing',
      found,
      'The claim comes to us as second payer but does not say what {payer} paid or denied. Copy their decision into the claim line by line, so that it adds up to what was billed, and send it again.',
    ),
  examples: {
    pass: [{ because: 'we pay first', facts: exampleCase() }],
    fire: [
      {
        because: 'no other payer is named at all',
        facts: exampleCase({ claim: { priority: 'S' } }),
        says: ['the payer before us'],
      },
      {
        because: 'Medicare is named without a decision',
        facts: exampleCase({
          claim: {
            priority: 'S',
            otherPayers: [
              {
                name: 'Medicare',
                identifier: 'MCR',
                priority: 'P',
                filingIndicator: 'MB',
                relationship: '18',
                insured: { name: exampleMember.name, memberNumber: '1EG4', birthDate: null, sex: null, address: null },
                paid: null,
                adjustments: [],
                decidedOn: null,
              },
            ],
          },
        }),
        says: ['Medicare', 'second payer'],
      },
    ],
  },
})
