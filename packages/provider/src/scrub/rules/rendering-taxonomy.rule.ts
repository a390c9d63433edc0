// Asks for the specialty code of the person who gave the service. It warns: some payers do not look.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { fullName } from '../../record/record.ts'
import { always, sourced, warns } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const renderingTaxonomy = defineRule({
  id: 'rendering-taxonomy',
  question: 'Does the rendering provider carry a taxonomy code?',
  citation: sourced('BILLING rules §1.3: A7:145:82; NUCC list: 175T00000X for peers'),
  inForce: always,
  leadsTo: warns,
  find: (facts: ScrubFacts) =>
    facts.contract.billing.rendering === 'agency'
      ? []
      : eachLine(facts, (line) => {
          const named = line.rendering ?? facts.claim.rendering
          return named && !/^[0-9A-Z]{9}X$/.test(named.taxonomy ?? '') ? { name: fullName(named.name) } : null
        }),
  say: (found) =>
    sentence(
      'scrub-rendering-taxonomy',
      found,
      'Line {line}: {name} has no taxonomy code on file, and many plans reject the claim without it. For a peer it is usually 175T00000X; add the one they enrolled under.',
    ),
  examples: {
    pass: [{ because: '175T00000X', facts: exampleClaim() }],
    fire: [
      {
        because: 'none on file',
        facts: exampleClaim((f) => void delete f.claim.rendering!.taxonomy),
        says: ['Pat Ortiz', '175T00000X'],
      },
    ],
  },
})
