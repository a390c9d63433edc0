// Asks whether the contract buys the code on the line.
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const serviceInContract = defineRule({
  id: 'service-in-contract',
  question: 'Does the contract buy this service?',
  citation: sourced('BILLING rules §10.2 row 47: CARC 256 with N448'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (line, record) => {
      const values = {
        code: line.code,
        payer: facts.contract.payer.name,
        sold: listed([...new Set(facts.contract.services.map((one) => one.code))], 'or'),
      }
      return record.term?.code === line.code ? null : values
    }),
  say: (found) =>
    sentence(
      'scrub-service-in-contract',
      found,
      'Line {line} bills {code}, which is not what the contract with {payer} buys for this kind of visit; it buys {sold}. Correct the kind of service.',
    ),
  examples: {
    pass: [{ because: 'H0038 is in the contract', facts: exampleClaim() }],
    fire: [
      {
        because: 'another code',
        facts: exampleClaim((f) => void (f.claim.lines[0]!.code = 'H2014')),
        says: ['H2014', 'H0038'],
      },
      {
        because: 'no term at all',
        facts: exampleClaim((f) => {
          f.lines[1]!.term = null
        }),
        says: ['Line 2'],
      },
    ],
  },
})
