// Asks whether an electronic visit record confirms the visit, for codes that must have one.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { recordedNearby } from './recorded-nearby.ts'

export const visitRecordMissing = defineRule({
  id: 'visit-record-missing',
  question: 'Does an electronic visit record confirm the visit?',
  citation: unverified(`42 U.S.C. 1396b(l) (electronic visit verification); RARC N821; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N821'),
  find: (claim: ClaimCase) => {
    const codes = claim.facts.policy.visitRecordCodes
    if (codes.length === 0) return nothing
    return eachLine(claim, (line) => {
      if (!codes.includes(line.line.code)) return null
      const confirmed = claim.facts.visitRecords.some(
        (visit) => visit.code === line.line.code && visit.on === line.from,
      )
      return confirmed || recordedNearby(claim, line) !== null ? null : { day: formatDay(line.from) }
    })
  },
  say: (found) =>
    sentence(
      'visit-record-missing',
      found,
      '{asked}: the electronic visit record shows no such visit on {day}. Correct or add the visit in the verification system, then send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'the code needs none', facts: exampleCase() },
      {
        because: 'the visit is recorded',
        facts: exampleCase({
          policy: { visitRecordCodes: ['H0038'] },
          facts: { visitRecords: [{ code: 'H0038', on: day('2026-01-05'), renderingNpi: null }] },
        }),
      },
    ],
    fire: [
      {
        because: 'no record of it',
        facts: exampleCase({ policy: { visitRecordCodes: ['H0038'] } }),
        says: ['5 Jan 2026', 'verification system'],
      },
    ],
  },
})
