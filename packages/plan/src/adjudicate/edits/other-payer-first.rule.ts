// Asks whether another insurance that we know of should have paid before us.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, sourced } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const otherPayerFirst = defineRule({
  id: 'other-payer-first',
  question: 'Is there another payer that must be asked first?',
  citation: sourced(
    `42 CFR 433.139 (probable third-party liability: return to the provider); CARC 22 with RARC MA04; ${pairedByUs}`,
  ),
  inForce: always,
  leadsTo: denies('CO', '22', 'MA04'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (claim.facts.claim.otherPayers.length > 0 || claim.facts.policy.otherPayerBypassCodes.includes(line.line.code))
        return null
      const other = claim.facts.member?.otherCoverage.find(
        (coverage) => coverage.certainty === 'known' && covers(coverage.span, line.from),
      )
      return other ? { payer: other.payerName } : null
    }),
  say: (found) =>
    sentence(
      'other-payer-first',
      found,
      '{asked}: this member also has {payer}, which pays before us. Bill them first. Then send us the claim with what they decided for every line; the filing time counts from the day of their decision.',
    ),
  examples: {
    pass: [
      { because: 'there is no other insurance', facts: exampleCase() },
      {
        because: 'the plan asks nobody first for this code',
        facts: exampleCase({
          policy: { otherPayerBypassCodes: ['H0038'] },
          member: {
            otherCoverage: [
              {
                payerIdentifier: 'MCR',
                payerName: 'Medicare',
                span: { starts: day('2025-01-01'), ends: null },
                certainty: 'known',
              },
            ],
          },
        }),
      },
    ],
    fire: [
      {
        because: 'Medicare was not asked',
        facts: exampleCase({
          member: {
            otherCoverage: [
              {
                payerIdentifier: 'MCR',
                payerName: 'Medicare',
                span: { starts: day('2025-01-01'), ends: null },
                certainty: 'known',
              },
            ],
          },
        }),
        says: ['Medicare', 'Bill them first'],
      },
    ],
  },
})
