// Asks whether this kind of provider may bill the code at all.
import { covers, day, defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const typeMayNotBill = defineRule({
  id: 'type-may-not-bill',
  question: 'May this kind of provider bill this code?',
  citation: unverified(`CARC 170 with RARC N808; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '170', 'N808'),
  find: (claim: ClaimCase) => {
    const { policy, provider } = claim.facts
    if (policy.billingTypes.length === 0 || provider === null) return nothing
    return eachLine(claim, (line) => {
      const row = policy.billingTypes.find(
        (candidate) => candidate.code === line.line.code && covers(candidate, line.from),
      )
      if (!row || row.providerTypes.includes(provider.providerType)) return null
      return { type: provider.providerType, code: row.code, may: listed(row.providerTypes, 'or'), source: row.source }
    })
  },
  say: (found) =>
    sentence(
      'type-may-not-bill',
      found,
      '{asked}: you are enrolled with us as {type}, and {code} may be billed only by {may} ({source}). If your enrolment is wrong, ask us to change it; otherwise bill the service under the code your contract names.',
    ),
  examples: {
    pass: [
      { because: 'there is no such row', facts: exampleCase() },
      {
        because: 'peer-run organizations may',
        facts: exampleCase({
          policy: {
            billingTypes: [
              {
                code: 'H0038',
                providerTypes: ['peer-run organization'],
                starts: day('2025-01-01'),
                ends: null,
                source: 'provider manual',
              },
            ],
          },
        }),
      },
    ],
    fire: [
      {
        because: 'only clinics may',
        facts: exampleCase({
          policy: {
            billingTypes: [
              {
                code: 'H0038',
                providerTypes: ['clinic'],
                starts: day('2025-01-01'),
                ends: null,
                source: 'provider manual',
              },
            ],
          },
        }),
        says: ['peer-run organization', 'only by clinic', 'provider manual'],
      },
    ],
  },
})
