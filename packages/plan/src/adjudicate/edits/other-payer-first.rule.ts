// Asks whether another insurance that we know of should have paid before us.
import { cents, covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { tellsOf } from '../prior-decision.ts'
import { always, denies, eachLine, pairedByUs, sourced } from '../edit.ts'
import { afterMedicare, exampleCase } from '../example-case.ts'

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
      if (claim.facts.policy.otherPayerBypassCodes.includes(line.line.code)) return null
      const other = claim.facts.member?.otherCoverage.find(
        (coverage) => coverage.certainty === 'known' && covers(coverage.span, line.from) && !tellsOf(claim, coverage),
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
      {
        because: 'Medicare was asked, under another number',
        facts: exampleCase({
          ...afterMedicare({ paid: 64_00, adjustments: [{ group: 'PR', reason: '2', amount: cents(8_00) }] }),
          member: {
            otherCoverage: [
              {
                payerIdentifier: '00101',
                payerName: 'MEDICARE',
                span: { starts: day('2025-01-01'), ends: null },
                certainty: 'known',
              },
            ],
          },
        }),
      },
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
        because: 'Medicare decided, but the employer’s plan was not asked',
        facts: exampleCase({
          ...afterMedicare({ paid: 64_00, adjustments: [{ group: 'PR', reason: '2', amount: cents(8_00) }] }),
          member: {
            otherCoverage: [
              {
                payerIdentifier: 'EMP',
                payerName: 'Harbor Employee Plan',
                span: { starts: day('2025-01-01'), ends: null },
                certainty: 'known',
              },
            ],
          },
        }),
        says: ['Harbor Employee Plan', 'Bill them first'],
      },
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
