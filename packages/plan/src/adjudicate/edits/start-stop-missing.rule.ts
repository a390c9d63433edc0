// Asks whether the line tells start and stop time, for codes that must.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const startStopMissing = defineRule({
  id: 'start-stop-missing',
  question: 'Does the line tell when the visit began and ended?',
  citation: unverified(`The plan’s list of codes; CARC 251 with RARC N443; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '251', 'N443'),
  find: (claim: ClaimCase) => {
    const codes = claim.facts.policy.startStopCodes
    if (codes.length === 0) return nothing
    return eachLine(claim, (line) =>
      codes.includes(line.line.code) && line.interval === null ? { code: line.line.code } : null,
    )
  },
  say: (found) =>
    sentence(
      'start-stop-missing',
      found,
      '{asked}: for {code} we need start and stop time, and the line’s note has none. Write them as 10:00-10:45 in the line’s note and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'the code needs none', facts: exampleCase() },
      {
        because: 'the note tells them',
        facts: exampleCase({ line: { note: '10:00-11:00' }, policy: { startStopCodes: ['H0038'] } }),
      },
    ],
    fire: [
      {
        because: 'there is no note',
        facts: exampleCase({ policy: { startStopCodes: ['H0038'] } }),
        says: ['10:00-10:45'],
      },
    ],
  },
})
