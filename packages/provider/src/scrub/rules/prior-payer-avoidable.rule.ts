// Asks whether the payer before this one refused a line only because its own rules were not followed.
import { avoidableDenialReasons, cents, defineRule, listed, personShareOf } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { afterPriorPayer, exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const priorPayerAvoidable = defineRule({
  id: 'prior-payer-avoidable',
  question: 'Did the prior payer refuse only because its rules were not followed?',
  citation: sourced('BILLING rules §7 (primary denied for no authorization), §10.2 row 64: CARC 136'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) =>
    claim.lines.flatMap((line) =>
      line.otherPayers.flatMap((told) => {
        if (told.paid !== 0 || personShareOf(told.adjustments) !== 0) return []
        const reasons = told.adjustments.map((one) => one.reason).filter((one) => avoidableDenialReasons.includes(one))
        const payer = claim.otherPayers.find((one) => one.identifier === told.payerIdentifier)?.name
        return reasons.length === 0 || payer === undefined
          ? []
          : [{ line: line.number, payer, reasons: listed(reasons), next: claim.payer.name }]
      }),
    ),
  say: (found) =>
    sentence(
      'scrub-prior-payer-avoidable',
      found,
      'Line {line}: {payer} refused it with reason {reasons}, because its own rules were not followed. {next} pays after {payer}, not instead of it, and would refuse it too (OA-136). Settle it with {payer} first, with a late authorization or a dispute; or let the claim go with the reason why {next} should pay.',
    ),
  examples: {
    pass: [
      { because: 'no other payer', facts: exampleClaim() },
      { because: 'it paid its part', facts: exampleClaim((f) => afterPriorPayer(f)) },
      {
        because: 'it does not cover the service',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.claim.otherPayers[0]!.paid = cents(4000)
          f.claim.lines[0]!.otherPayers[0]!.paid = cents(0)
          f.claim.lines[0]!.otherPayers[0]!.adjustments = [{ group: 'PR', reason: '96', amount: cents(7200) }]
        }),
      },
    ],
    fire: [
      {
        because: 'nobody asked it for an authorization',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.claim.otherPayers[0]!.paid = cents(4000)
          f.claim.lines[1]!.otherPayers[0]!.paid = cents(0)
          f.claim.lines[1]!.otherPayers[0]!.adjustments = [{ group: 'CO', reason: '197', amount: cents(7200) }]
        }),
        says: ['Line 2: Medicare refused it with reason 197', 'Riverbend Health Plan pays after Medicare'],
      },
    ],
  },
})
