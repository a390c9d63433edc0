// Asks whether the payer before us refused because its own rules were not followed.
import { cents, defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { priorOfLine, whyDenied } from '../prior-decision.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase, afterMedicare } from '../example-case.ts'

export const otherPayerRulesNotMet = defineRule({
  id: 'other-payer-rules-not-met',
  question: 'Did the payer before us refuse because its rules were not followed?',
  citation: unverified(`Paying after an avoidable denial of another payer; CARC 136 with group OA only; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('OA', '136', 'N36'),
  find: (claim: ClaimCase) => {
    if (claim.facts.claim.otherPayers.length === 0) return nothing
    return eachLine(claim, (line) => {
      const prior = priorOfLine(claim, line)
      if (prior === null || prior.denialReasons.length === 0 || whyDenied(claim, prior) === 'not-covered') return null
      return { payer: prior.payer, reasons: listed(prior.denialReasons) }
    })
  },
  say: (found) =>
    sentence(
      'other-payer-rules-not-met',
      found,
      '{asked}: {payer} refused it with reason {reasons}, which means its own rules were not followed. We pay after them, not instead of them. Settle it there, for example with a late authorization or a dispute; then send us their new decision.',
    ),
  examples: {
    pass: [
      { because: 'we pay first', facts: exampleCase() },
      {
        because: 'Medicare does not cover the service',
        facts: exampleCase(
          afterMedicare({ paid: 0, adjustments: [{ group: 'PR', reason: '96', amount: cents(72_00) }] }),
        ),
      },
    ],
    fire: [
      {
        because: 'no authorization was asked for there',
        facts: exampleCase(
          afterMedicare({ paid: 0, adjustments: [{ group: 'CO', reason: '197', amount: cents(72_00) }] }),
        ),
        says: ['Medicare', 'reason 197'],
      },
    ],
  },
})
