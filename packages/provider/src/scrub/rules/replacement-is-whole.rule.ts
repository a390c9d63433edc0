// Asks whether a replacement carries every line of the original: what is left out is taken back. It warns, because a line may be meant to go.
import { day, defineRule, formatDay, formatMoney, listed, sum } from '@throughline/domain'
import { missingLines } from '../../claims/correct-claim.ts'
import { sentence } from '../../message/sentence.ts'
import { always, sourced, warns, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { serviceText, type ScrubFacts } from '../scrub-facts.ts'

export const replacementIsWhole = defineRule({
  id: 'replacement-is-whole',
  question: 'Does a replacement carry every line of the original?',
  citation: sourced('BILLING rules §1.1: 7 replaces the whole claim'),
  inForce: always,
  leadsTo: warns,
  find: ({ claim, original }: ScrubFacts) => {
    if (claim.frequency !== '7' || !original) return []
    const missing = missingLines(original.claim, claim)
    return wholly(
      missing.length === 0
        ? []
        : [
            {
              number: original.claim.controlNumber,
              lines: listed(
                missing.map(
                  (line) =>
                    `line ${line.number} (${serviceText(line)}${line.servedOn ? ` on ${formatDay(line.servedOn)}` : ''})`,
                ),
              ),
              paid: formatMoney(sum(missing.map((line) => line.charge))),
            },
          ],
    )
  },
  say: (found) =>
    sentence(
      'scrub-replacement-is-whole',
      found,
      'The replacement of claim {number} leaves out {lines}, {paid} in all; the payer will take back what it paid for that. If that is not meant, add the lines again.',
    ),
  examples: {
    pass: [
      { because: 'an original', facts: exampleClaim() },
      {
        because: 'all lines again',
        facts: exampleClaim((f) => {
          f.claim.frequency = '7'
          f.claim.payerClaimNumber = 'ICN1'
          f.original = { claimId: 'claim-0', state: 'paid', claim: structuredClone(f.claim) }
        }),
      },
    ],
    fire: [
      {
        because: 'one line left out',
        facts: exampleClaim((f) => {
          f.claim.frequency = '7'
          f.claim.payerClaimNumber = 'ICN1'
          const claim = structuredClone(f.claim)
          claim.lines.push({ ...claim.lines[0]!, number: 3, servedOn: day('2026-03-06') })
          f.original = { claimId: 'claim-0', state: 'paid', claim }
        }),
        says: ['line 3 (H0038 HE on 6 Mar 2026)', '$72.00'],
      },
    ],
  },
})
