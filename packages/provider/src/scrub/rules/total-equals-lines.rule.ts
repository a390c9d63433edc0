// Asks whether the total is the sum of the lines: the first thing every payer adds up.
import { cents, defineRule, formatMoney, sum } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const totalEqualsLines = defineRule({
  id: 'total-equals-lines',
  question: 'Is the total charge the sum of the lines?',
  citation: sourced('X12 RFI 1294; BILLING rules §1.2.1'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) => {
    const lines = sum(claim.lines.map((line) => line.charge))
    return wholly(
      lines === claim.charge
        ? []
        : [
            {
              total: formatMoney(claim.charge),
              lines: formatMoney(lines),
              difference: formatMoney(cents(claim.charge - lines)),
            },
          ],
    )
  },
  say: (found) =>
    sentence(
      'scrub-total-equals-lines',
      found,
      'The claim says {total}, its lines come to {lines}: {difference} too much or too little. Build the claim again; a total is never typed by hand.',
    ),
  examples: {
    pass: [{ because: '72 and 72 are 144', facts: exampleClaim() }],
    fire: [
      {
        because: 'a dollar more',
        facts: exampleClaim((f) => void (f.claim.charge = cents(14500))),
        says: ['$145.00', '$144.00', '$1.00'],
      },
    ],
  },
})
