// Asks for diagnoses in the form a claim carries: whole codes, no point, none twice, none too coarse.
import { diagnosisCategories, formatDiagnosis, isDiagnosisShape } from '@throughline/codes'
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const diagnosisReadable = defineRule({
  id: 'diagnosis-readable',
  question: 'Can every diagnosis be read by the payer?',
  citation: sourced('BILLING rules §1.3: A7:254/255; ICD-10-CM shape'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim }: ScrubFacts) =>
    wholly(
      claim.diagnoses.flatMap((code, index) => {
        const values = { code: formatDiagnosis(code) }
        if (!isDiagnosisShape(code) || code.includes('.')) return [{ problem: 'shape', ...values }]
        if (claim.diagnoses.indexOf(code) !== index) return [{ problem: 'twice', ...values }]
        return diagnosisCategories.find(code)?.billableAlone === false ? [{ problem: 'coarse', ...values }] : []
      }),
    ),
  say: (found) => {
    if (found.problem === 'shape')
      return sentence(
        'scrub-diagnosis-shape',
        found,
        '"{code}" is not a diagnosis code as a claim carries it. Correct it in the recommendation, for example F25.0.',
      )
    return found.problem === 'twice'
      ? sentence(
          'scrub-diagnosis-twice',
          found,
          'Diagnosis {code} stands on the claim twice. Take one off the recommendation.',
        )
      : sentence(
          'scrub-diagnosis-coarse',
          found,
          'Diagnosis {code} is too coarse: it has finer codes below it. Ask the practitioner which one it is.',
        )
  },
  examples: {
    pass: [{ because: 'F25.0 and F32.9', facts: exampleClaim() }],
    fire: [
      {
        because: 'not a code',
        facts: exampleClaim((f) => void (f.claim.diagnoses[1] = 'F2')),
        says: ['not a diagnosis code'],
      },
      { because: 'with its point', facts: exampleClaim((f) => void (f.claim.diagnoses[0] = 'F25.0')), says: ['F25'] },
      {
        because: 'twice',
        facts: exampleClaim((f) => void (f.claim.diagnoses[1] = 'F250')),
        says: ['F25.0 stands on the claim twice'],
      },
      { because: 'a category', facts: exampleClaim((f) => void (f.claim.diagnoses[1] = 'F25')), says: ['too coarse'] },
    ],
  },
})
