// Asks whether the electronic visit record has the visit, but on another day near by.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, nothing, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, priorLine } from '../example-case.ts'
import { recordedNearby } from './recorded-nearby.ts'

export const visitRecordOtherDay = defineRule({
  id: 'visit-record-other-day',
  question: 'Does the electronic visit record show the visit on the day that is billed?',
  citation: unverified(`42 U.S.C. 1396b(l) (electronic visit verification); RARC N818; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N818'),
  find: (claim: ClaimCase) => {
    const codes = claim.facts.policy.visitRecordCodes
    if (codes.length === 0) return nothing
    return eachLine(claim, (line) => {
      const nearby = codes.includes(line.line.code) ? recordedNearby(claim, line) : null
      return nearby && { day: formatDay(line.from), recorded: formatDay(nearby.on) }
    })
  },
  say: (found) =>
    sentence(
      'visit-record-other-day',
      found,
      '{asked}: the electronic visit record shows a visit on {recorded}, and none on {day}. Correct the day where it is wrong, in the claim or in the verification system, then send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'the code needs none', facts: exampleCase() },
      {
        because: 'the visit is recorded on its day',
        facts: exampleCase({
          policy: { visitRecordCodes: ['H0038'] },
          facts: {
            visitRecords: [
              { code: 'H0038', on: day('2026-01-05'), renderingNpi: null },
              { code: 'H0038', on: day('2026-01-06'), renderingNpi: null },
            ],
          },
        }),
      },
      {
        because: 'the one of the day after is billed already',
        facts: exampleCase({
          policy: { visitRecordCodes: ['H0038'] },
          facts: {
            visitRecords: [{ code: 'H0038', on: day('2026-01-06'), renderingNpi: null }],
            history: [priorLine({ servedOn: day('2026-01-06'), servedThrough: day('2026-01-06') })],
          },
        }),
      },
      {
        because: 'the nearest one is a week away: another visit',
        facts: exampleCase({
          policy: { visitRecordCodes: ['H0038'] },
          facts: { visitRecords: [{ code: 'H0038', on: day('2026-01-12'), renderingNpi: null }] },
        }),
      },
    ],
    fire: [
      {
        because: 'recorded a day later',
        facts: exampleCase({
          policy: { visitRecordCodes: ['H0038'] },
          facts: { visitRecords: [{ code: 'H0038', on: day('2026-01-06'), renderingNpi: null }] },
        }),
        says: ['a visit on 6 Jan 2026', 'none on 5 Jan 2026'],
      },
    ],
  },
})
