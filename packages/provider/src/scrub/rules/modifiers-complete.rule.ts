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
      const service = serviceText(line)
      if (missing.length > 0) return { problem: 'missing', service, modifiers: listed(missing) }
      const twice = line.modifiers.filter((one, at) => line.modifiers.indexOf(one) < at)
      if (twice.length > 0) return { problem: 'twice', service, modifiers: listed([...new Set(twice)]) }
      if (line.modifiers.length > 4)
        return { problem: 'many', service, modifiers: `${line.modifiers.length} modifiers` }
      const odd = line.modifiers.filter((one) => !/^[A-Z0-9]{2}$/.test(one))
      return odd.length === 0 ? null : { problem: 'shape', service, modifiers: listed(odd.map((one) => `“${one}”`)) }
    }),
  say: (found) => {
    if (found.problem === 'missing')
      return sentence(
        'scrub-modifiers-missing',
        found,
        'Line {line} ({service}) lacks the modifier {modifiers}, by which the contract knows the service. Build the claim again.',
      )
    if (found.problem === 'twice')
      return sentence(
        'scrub-modifiers-twice',
        found,
        'Line {line} ({service}) carries {modifiers} twice. Take the extra one off the contract’s service.',
      )
    return found.problem === 'many'
      ? sentence(
          'scrub-modifiers-many',
          found,
          'Line {line} ({service}) carries {modifiers}, and a claim line has room for four. Take the extra off the contract’s service.',
        )
      : sentence(
          'scrub-modifiers-shape',
          found,
          'Line {line} ({service}) carries {modifiers}, and a modifier is two capital letters or digits. Correct it in the contract’s service.',
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
      {
        because: 'twice',
        facts: exampleClaim((f) => f.claim.lines[0]!.modifiers.push('HE')),
        says: ['carries HE twice'],
      },
      {
        because: 'five of them',
        facts: exampleClaim((f) => f.claim.lines[0]!.modifiers.push('U1', 'U2', 'U3', 'U4')),
        says: ['5 modifiers', 'room for four'],
      },
      {
        because: 'not a modifier',
        facts: exampleClaim((f) => f.claim.lines[0]!.modifiers.push('h-')),
        says: ['carries “h-”', 'two capital letters or digits'],
      },
    ],
  },
})
