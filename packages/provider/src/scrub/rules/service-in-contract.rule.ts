// Asks whether the contract buys the code on the line.
import { defineRule } from '@throughline/domain'
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
      const payer = facts.contract.payer.name
      if (record.term === null) return { problem: 'kind', payer, code: line.code, sold: '' }
      return record.term.code === line.code ? null : { problem: 'code', payer, code: line.code, sold: record.term.code }
    }),
  say: (found) =>
    found.problem === 'kind'
      ? sentence(
          'scrub-service-kind',
          found,
          'No service of the contract with {payer} fits the kind of visit behind line {line}. Choose the right kind on the visit.',
        )
      : sentence(
          'scrub-service-in-contract',
          found,
          'Line {line} bills {code}, but for this kind of visit the contract with {payer} buys {sold}. Correct the kind of service.',
        ),
  examples: {
    pass: [{ because: 'H0038 is in the contract', facts: exampleClaim() }],
    fire: [
      {
        because: 'another code',
        facts: exampleClaim((f) => void (f.claim.lines[0]!.code = 'H2014')),
        says: ['Line 1 bills H2014, but for this kind of visit the contract with Riverbend', 'buys H0038'],
      },
      {
        because: 'no term at all',
        facts: exampleClaim((f) => {
          f.lines[1]!.term = null
        }),
        says: [
          'No service of the contract with Riverbend',
          'fits the kind of visit behind line 2',
          'Choose the right kind',
        ],
      },
    ],
  },
})
