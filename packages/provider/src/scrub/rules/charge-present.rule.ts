// Asks for a charge on every line that is meant to be paid.
import { cents, defineRule, formatMoney } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const chargePresent = defineRule({
  id: 'charge-present',
  question: 'Does every line carry a charge?',
  citation: sourced('BILLING rules §1.1: SV102 never negative; zero only on encounters'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (line) => {
      const least = facts.claim.purpose === 'encounter' ? 0 : 1
      return line.charge >= least ? null : { charge: formatMoney(line.charge) }
    }),
  say: (found) =>
    sentence(
      'scrub-charge-present',
      found,
      'Line {line} charges {charge}. A line to be paid needs a charge above zero: add the usual charge to the contract’s service.',
    ),
  examples: {
    pass: [
      { because: '72 dollars', facts: exampleClaim() },
      {
        because: 'an encounter may charge nothing',
        facts: exampleClaim((f) => {
          f.claim.purpose = 'encounter'
          f.claim.lines.forEach((line) => (line.charge = cents(0)))
          f.claim.charge = cents(0)
        }),
      },
    ],
    fire: [
      {
        because: 'nothing charged',
        facts: exampleClaim((f) => {
          f.claim.lines[0]!.charge = cents(0)
          f.claim.charge = cents(7200)
        }),
        says: ['$0.00'],
      },
    ],
  },
})
