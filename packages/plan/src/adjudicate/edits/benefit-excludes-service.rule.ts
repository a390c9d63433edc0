// Asks whether the purchaser bought this service for its members at all.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { isOurs, type ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, peerBenefit } from '../example-case.ts'

export const benefitExcludesService = defineRule({
  id: 'benefit-excludes-service',
  question: 'Did this member’s purchaser buy this service?',
  citation: unverified(`The purchaser’s benefit contract; CARC 96 with RARC N216; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '96', 'N216'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (line.coverage === null || line.benefitService?.covered === true || !isOurs(claim, line.coverage)) return null
      if (line.benefit?.carvedOut.some((service) => service.code === line.line.code)) return null
      return {
        code: line.line.code,
        purchaser: line.coverage.purchaser,
        benefit: line.benefit?.name ?? line.coverage.benefit,
      }
    }),
  say: (found) =>
    sentence(
      'benefit-excludes-service',
      found,
      '{asked}: {purchaser} covers this member, and its benefit ({benefit}) does not include {code}. Other purchasers may; this one does not. Tell the person what their benefit does include, and do not bill them.',
    ),
  examples: {
    pass: [{ because: 'the county bought peer support', facts: exampleCase() }],
    fire: [
      {
        because: 'the county bought only community support',
        facts: exampleCase({ benefit: { services: [{ ...peerBenefit, code: 'H2015' }] } }),
        says: ['Prairie County', 'H0038'],
      },
      {
        because: 'the benefit of the member’s span is not there',
        facts: exampleCase({ facts: { benefits: [] } }),
        says: ['prairie-2026'],
      },
    ],
  },
})
