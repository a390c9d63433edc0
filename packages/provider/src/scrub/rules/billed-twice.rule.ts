// Asks whether a visit already stands on another claim, or on another line of this one.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, otherLines, serviceText, type ScrubFacts } from '../scrub-facts.ts'

export const billedTwice = defineRule({
  id: 'billed-twice',
  question: 'Is every visit billed only once?',
  citation: sourced('TRUST invariant I17; BILLING rules §1.3: A3:54'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) => {
    const elsewhere = new Map(
      otherLines(facts).flatMap((one) =>
        one.serviceIds.map((id) => [id, `claim ${one.controlNumber}, line ${one.line}`] as const),
      ),
    )
    return facts.claim.frequency === '8'
      ? []
      : eachLine(facts, (line, record) => {
          const where = record.visits.map(({ service }) => elsewhere.get(service.id)).find((one) => one !== undefined)
          return where === undefined ? null : { service: serviceText(line), where }
        })
  },
  say: (found) =>
    sentence(
      'scrub-billed-twice',
      found,
      'A visit behind line {line} ({service}) is already billed on {where}. Take it off this claim; if the other one is wrong, replace or void that one.',
    ),
  examples: {
    pass: [
      { because: 'both visits are new', facts: exampleClaim() },
      {
        because: 'the claim that this one replaces does not count',
        facts: exampleClaim((f) => {
          f.claim.frequency = '7'
          f.claim.payerClaimNumber = 'ICN1'
          f.original = { claimId: 'claim-0', state: 'paid', claim: structuredClone(f.claim) }
          f.history[0]!.serviceIds = ['visit-1']
        }),
      },
    ],
    fire: [
      {
        because: 'already on last week’s claim',
        facts: exampleClaim((f) => void (f.history[0]!.serviceIds = ['visit-2'])),
        says: ['line 2', 'PCN0990'],
      },
    ],
  },
})
