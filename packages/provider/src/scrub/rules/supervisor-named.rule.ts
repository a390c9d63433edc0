// Asks for the supervisor where the contract ties the worker to one.
import { defineRule, isNpi } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const supervisorNamed = defineRule({
  id: 'supervisor-named',
  question: 'Is the supervisor on the claim where the contract asks for supervision?',
  citation: sourced('BILLING rules §10.2 row 35: CARC 16 with N297; SMDL 07-011'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    facts.contract.billing.rendering !== 'peer'
      ? []
      : eachLine(facts, (_, record) => {
          if (record.term === null || record.term.worker.supervisionRatio === null) return null
          const { supervising } = facts.claim
          if (isNpi(supervising?.npi ?? '')) return null
          return {
            name: record.worker ? fullName(record.worker.name) : 'the worker',
            supervisor: supervising === null ? '' : fullName(supervising.name),
          }
        }),
  say: (found) =>
    found['supervisor'] === ''
      ? sentence(
          'scrub-supervisor-named',
          found,
          'Line {line}: the contract wants the supervisor of {name} on the claim, with an NPI, and there is none. Name the supervisor in the staff file and check the claim again.',
        )
      : sentence(
          'scrub-supervisor-npi',
          found,
          'Line {line}: the contract wants {supervisor}, who supervises {name}, on the claim with an NPI, and the staff file holds no valid one. Copy its ten digits from the NPI registry into the staff file and check the claim again.',
        ),
  examples: {
    pass: [
      { because: 'this contract asks for none', facts: exampleClaim() },
      {
        because: 'the supervisor is named',
        facts: exampleClaim((f) => {
          f.lines.forEach((record) => (record.term!.worker.supervisionRatio = 8))
          f.claim.supervising = { name: { given: 'Noor', family: 'Khan' }, npi: '1234567893' }
        }),
      },
    ],
    fire: [
      {
        because: 'nobody named',
        facts: exampleClaim((f) => f.lines.forEach((record) => (record.term!.worker.supervisionRatio = 8))),
        says: ['Pat Ortiz', 'Name the supervisor'],
      },
      {
        because: 'the number of the supervisor is mistyped',
        facts: exampleClaim((f) => {
          f.lines.forEach((record) => (record.term!.worker.supervisionRatio = 8))
          f.claim.supervising = { name: { given: 'Noor', family: 'Khan' }, npi: '1234567890' }
        }),
        says: ['Noor Khan', 'Copy its ten digits'],
      },
    ],
  },
})
