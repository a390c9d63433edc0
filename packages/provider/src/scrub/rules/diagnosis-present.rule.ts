// Asks for a diagnosis, and for lines that point to one.
import { defineRule, type Found } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

const problem = (kind: string, count: number): Found & { kind: string; count: number } => ({ kind, count })

export const diagnosisPresent = defineRule({
  id: 'diagnosis-present',
  question: 'Is there a diagnosis, and does every line point to it?',
  citation: sourced('BILLING rules §1.1 HI; §10.2 row 40: MA63'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) => {
    const count = claim.diagnoses.length
    if (count === 0) return [problem('none', count)]
    if (count > 12) return [problem('many', count)]
    return claim.lines.flatMap((line) => {
      const pointers = line.diagnosisPointers
      const fine = pointers.length >= 1 && pointers.length <= 4 && pointers.every((one) => one >= 1 && one <= count)
      return fine ? [] : [{ ...problem('pointer', count), line: line.number }]
    })
  },
  say: (found) => {
    if (found.kind === 'none')
      return sentence(
        'scrub-diagnosis-none',
        found,
        'The claim has no diagnosis. It comes from the practitioner’s recommendation: add the recommendation to the person’s record.',
      )
    if (found.kind === 'many')
      return sentence(
        'scrub-diagnosis-many',
        found,
        'The claim carries {count} diagnoses; twelve is the most. Split the claim.',
      )
    return sentence(
      'scrub-diagnosis-pointer',
      { ...found, line: found.line ?? 0 },
      'Line {line} points to no diagnosis of the claim. Build the claim again.',
    )
  },
  examples: {
    pass: [{ because: 'two diagnoses, both pointed to', facts: exampleClaim() }],
    fire: [
      {
        because: 'none',
        facts: exampleClaim((f) => {
          f.claim.diagnoses = []
          f.claim.lines.forEach((line) => (line.diagnosisPointers = []))
        }),
        says: ['no diagnosis'],
      },
      {
        because: 'thirteen',
        facts: exampleClaim(
          (f) => void (f.claim.diagnoses = Array.from({ length: 13 }, (_, index) => `F${300 + index}`)),
        ),
        says: ['13 diagnoses'],
      },
      {
        because: 'a pointer past the end',
        facts: exampleClaim((f) => void (f.claim.lines[1]!.diagnosisPointers = [3])),
        says: ['Line 2'],
      },
      {
        because: 'no pointer',
        facts: exampleClaim((f) => void (f.claim.lines[0]!.diagnosisPointers = [])),
        says: ['Line 1'],
      },
    ],
  },
})
