// Asks whether the diagnosis is a code to bill by, not the heading of a group.
import { formatDiagnosis } from '@throughline/codes'
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const diagnosisNotSpecific = defineRule({
  id: 'diagnosis-not-specific',
  question: 'Is the diagnosis specific enough to bill?',
  citation: unverified(`ICD-10-CM: only codes at the end of their branch are billed; RARC M81; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'M81'),
  find: (claim: ClaimCase) => {
    const headers = claim.facts.policy.diagnoses
    if (headers.length === 0) return nothing
    return eachLine(claim, (line) => {
      const code = line.diagnoses[0]
      return code !== undefined && headers.some((row) => row.code === code && row.header && covers(row, line.from))
        ? { code: formatDiagnosis(code) }
        : null
    })
  },
  say: (found) =>
    sentence(
      'diagnosis-not-specific',
      found,
      '{asked}: {code} is the heading of a group of diagnoses, not a diagnosis. Ask for the full code from the practitioner’s order and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'F25.0 is specific', facts: exampleCase() }],
    fire: [
      {
        because: 'F25 is a heading',
        facts: exampleCase({
          claim: { diagnoses: ['F25'] },
          policy: {
            diagnoses: [{ code: 'F25', header: true, starts: day('2015-10-01'), ends: null, source: 'ICD-10-CM 2026' }],
          },
        }),
        says: ['F25', 'heading'],
      },
    ],
  },
})
