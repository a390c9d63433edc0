// Asks whether we have only heard of another insurance and must find out first.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { tellsOf } from '../prior-decision.ts'
import { always, eachLine, pends, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const otherPayerUnclear = defineRule({
  id: 'other-payer-unclear',
  question: 'Do we still have to find out about another insurance?',
  citation: unverified('42 CFR 433.138 (finding third parties); waiting instead of denying is our own design'),
  inForce: always,
  leadsTo: pends('CO', '22', 'MA04'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (claim.facts.policy.otherPayerBypassCodes.includes(line.line.code)) return null
      const other = claim.facts.member?.otherCoverage.find(
        (coverage) => coverage.certainty === 'verify' && covers(coverage.span, line.from) && !tellsOf(claim, coverage),
      )
      return other ? { payer: other.payerName } : null
    }),
  say: (found) =>
    sentence(
      'other-payer-unclear',
      found,
      '{asked}: we have a sign that this member also has {payer} and are asking them. Nothing is needed from you; we decide as soon as we know.',
    ),
  examples: {
    pass: [{ because: 'there is no sign of any', facts: exampleCase() }],
    fire: [
      {
        because: 'an employer plan was reported',
        facts: exampleCase({
          member: {
            otherCoverage: [
              {
                payerIdentifier: 'EMP',
                payerName: 'an employer plan',
                span: { starts: day('2025-01-01'), ends: null },
                certainty: 'verify',
              },
            ],
          },
        }),
        says: ['an employer plan', 'Nothing is needed'],
      },
    ],
  },
})
