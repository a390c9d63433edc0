// Asks whether the procedure code existed on the day.
import { covers, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const codeNotValid = defineRule({
  id: 'code-not-valid',
  question: 'Was the procedure code valid on the day?',
  citation: unverified(`CARC 181 with RARC N56; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '181', 'N56'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const rows = claim.facts.policy.procedures.filter((row) => row.code === line.line.code)
      if (rows.length === 0 || rows.some((row) => covers(row, line.from))) return null
      return { code: line.line.code, source: rows[0]!.source }
    }),
  say: (found) =>
    sentence(
      'code-not-valid',
      found,
      '{asked}: {code} was not a valid code on that day ({source}). Look up the code in force on the day of service and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'no row limits the code', facts: exampleCase() },
      {
        because: 'the row holds the day',
        facts: exampleCase({
          policy: { procedures: [{ code: 'H0038', starts: day('2001-01-01'), ends: null, source: 'HCPCS file' }] },
        }),
      },
    ],
    fire: [
      {
        because: 'the code ended last year',
        facts: exampleCase({
          policy: {
            procedures: [
              { code: 'H0038', starts: day('2001-01-01'), ends: day('2025-12-31'), source: 'HCPCS file, January 2026' },
            ],
          },
        }),
        says: ['H0038', 'HCPCS file'],
      },
    ],
  },
})
