// Asks whether the charge reaches the contract’s rate: who charges less is paid less. It warns.
import { cents, defineRule, formatMoney, rateOn } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, sourced, warns } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const chargeBelowContract = defineRule({
  id: 'charge-below-contract',
  question: 'Is the charge at least what the contract pays?',
  citation: sourced('BILLING rules §9: flag any line billed below the contract'),
  inForce: always,
  leadsTo: warns,
  find: (facts: ScrubFacts) =>
    facts.claim.purpose === 'encounter'
      ? []
      : eachServedLine(facts, (line, record) => {
          const rate = record.term ? rateOn(record.term, line.servedOn) : null
          if (!rate || line.charge <= 0) return null
          const contract = cents(Math.round(line.units) * rate.amount)
          return line.charge >= contract
            ? null
            : {
                charge: formatMoney(line.charge),
                contract: formatMoney(contract),
                lost: formatMoney(cents(contract - line.charge)),
              }
        }),
  say: (found) =>
    sentence(
      'scrub-charge-below-contract',
      found,
      'Line {line} charges {charge}, but the contract pays {contract}. Charging less gives {lost} away: raise the usual charge in the contract’s service.',
    ),
  examples: {
    pass: [{ because: '18.00 a unit against 15.50', facts: exampleClaim() }],
    fire: [
      {
        because: 'charged below the rate',
        facts: exampleClaim((f) => {
          f.claim.lines[0]!.charge = cents(6000)
          f.claim.charge = cents(13200)
        }),
        says: ['$60.00', '$62.00', '$2.00'],
      },
    ],
  },
})
