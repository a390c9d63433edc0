// Asks whether the diagnosis was a valid code on the day.
import { formatDiagnosis } from '@throughline/codes'
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const diagnosisNotValid = defineRule({
  id: 'diagnosis-not-valid',
  question: 'Was the diagnosis code valid on the day?',
  citation: unverified(`ICD-10-CM code shape; the plan’s dated rows; CARC 146 with RARC M76; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '146', 'M76'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const code = line.diagnoses[0]
      if (code === undefined) return null
      const shaped = /^[A-Z]\d[0-9A-Z][0-9A-Z]{0,4}$/.test(code)
      if (shaped) {
        const rows = claim.facts.policy.diagnoses.filter((row) => row.code === code)
        if (rows.length === 0 || rows.some((row) => covers(row, line.from))) return null
      }
      return { code: shaped ? formatDiagnosis(code) : code }
    }),
  say: (found) =>
    sentence(
      'diagnosis-not-valid',
      found,
      '{asked}: diagnosis {code} is not a valid code for that day. Ask the practitioner who made the diagnosis for the code in force, and send the claim again.',
    ),
  examples: {
    pass: [{ because: 'F25.0 is valid', facts: exampleCase() }],
    fire: [
      {
        because: 'the code has the wrong shape',
        facts: exampleCase({ claim: { diagnoses: ['25F0'] } }),
        says: ['25F0'],
      },
      {
        because: 'the code ended last October',
        facts: exampleCase({
          policy: {
            diagnoses: [
              {
                code: 'F250',
                header: false,
                starts: day('2015-10-01'),
                ends: day('2025-09-30'),
                source: 'ICD-10-CM 2026',
              },
            ],
          },
        }),
        says: ['F25.0'],
      },
    ],
  },
})
