// Asks for the person who gave the service as the contract wants them named.
import { defineRule, isNpi } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const renderingProvider = defineRule({
  id: 'rendering-provider',
  question: 'Is the rendering provider named as the contract says?',
  citation: sourced('BILLING rules §1.1: rendering provider is contract data; §1.3 A7:562:82'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) => {
    const { rendering } = facts.contract.billing
    if (rendering === 'agency') return []
    return eachLine(facts, (line, record) => {
      const named = line.rendering ?? facts.claim.rendering
      const worker = record.worker ? fullName(record.worker.name) : 'the worker'
      if (!named) return { problem: rendering === 'supervisor' ? 'no-supervisor' : 'none', name: worker, npi: '' }
      return isNpi(named.npi ?? '') ? null : { problem: 'npi', name: fullName(named.name), npi: named.npi ?? 'none' }
    })
  },
  say: (found) => {
    if (found.problem === 'no-supervisor')
      return sentence(
        'scrub-rendering-no-supervisor',
        found,
        'Line {line}: the contract bills under the supervisor, and {name} has none on file. Name the supervisor in the staff file.',
      )
    return found.problem === 'none'
      ? sentence(
          'scrub-rendering-none',
          found,
          'Line {line} names nobody who gave the service; this contract bills under {name}. Add the worker’s NPI in the staff file and build the claim again.',
        )
      : sentence(
          'scrub-rendering-npi',
          found,
          'Line {line}: the NPI of {name} ({npi}) is not a valid number. Correct it in the staff file; the plan looks it up.',
        )
  },
  examples: {
    pass: [
      { because: 'Pat is named with an NPI', facts: exampleClaim() },
      {
        because: 'the agency bills for itself',
        facts: exampleClaim((f) => {
          f.contract.billing.rendering = 'agency'
          f.claim.rendering = null
        }),
      },
    ],
    fire: [
      {
        because: 'nobody named',
        facts: exampleClaim((f) => void (f.claim.rendering = null)),
        says: ['Line 1', 'Pat Ortiz'],
      },
      {
        because: 'no NPI yet',
        facts: exampleClaim((f) => void (f.claim.rendering!.npi = null)),
        says: ['Pat Ortiz (none)'],
      },
      {
        because: 'no supervisor on file',
        facts: exampleClaim((f) => {
          f.contract.billing.rendering = 'supervisor'
          f.claim.rendering = null
        }),
        says: ['under the supervisor'],
      },
    ],
  },
})
