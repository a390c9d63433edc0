// Asks for the modifiers the contract pays by: all of them, no more than four, none twice.
import { defineRule, listed } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, serviceText, type ScrubFacts } from '../scrub-facts.ts'

export const modifiersComplete = defineRule({
  id: 'modifiers-complete',
  question: 'Does each line carry the contract’s modifiers?',
  citation: sourced('BILLING rules §1.3: 453; §10.2 row 37: CARC 4 with N822/N823'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (line, record) => {
      const missing = (record.term?.modifiers ?? []).filter((one) => !line.modifiers.includes(one))
      const values = { service: serviceText(line), missing: listed(missing) }
      if (missing.length > 0) return { problem: 'missing', ...values }
      if (new Set(line.modifiers).size !== line.modifiers.length || line.modifiers.length > 4)
        return { problem: 'twice', ...values }
      return line.modifiers.every((one) => /^[A-Z0-9]{2}$/.test(one)) ? null : { problem: 'shape', ...values }
    }),
  say: (found) => {
    if (found.problem === 'missing')
      return sentence(
        'scrub-modifiers-missing',
        found,
        'Line {line} ({service}) lacks the modifier {missing}, by which the contract knows the service. Build the claim again.',
      )
    return found.problem === 'twice'
      ? sentence(
          'scrub-modifiers-twice',
          found,
          'Line {line} ({service}) carries a modifier twice, or more than four. Take the extra one off the contract’s service.',
        )
      : sentence(
          'scrub-modifiers-shape',
          found,
          'Line {line} ({service}) carries a modifier that is not two letters or digits. Correct it in the contract’s service.',
        )
  },
  examples: {
    pass: [
      { because: 'HE is there', facts: exampleClaim() },
      { because: 'one more of your own', facts: exampleClaim((f) => f.claim.lines[0]!.modifiers.push('U1')) },
    ],
    fire: [
      {
        because: 'HE is missing',
        facts: exampleClaim((f) => {
          f.claim.lines[0]!.modifiers = []
          f.authorizations[0]!.lines[0]!.modifiers = []
        }),
        says: ['Line 1', 'modifier HE'],
      },
      { because: 'twice', facts: exampleClaim((f) => f.claim.lines[0]!.modifiers.push('HE')), says: ['twice'] },
      {
        because: 'not a modifier',
        facts: exampleClaim((f) => f.claim.lines[0]!.modifiers.push('h-')),
        says: ['two letters or digits'],
      },
    ],
  },
})
