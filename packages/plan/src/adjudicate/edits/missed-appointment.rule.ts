// Asks whether the line bills for a visit that did not happen.
import { defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified, nothing } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const missedAppointment = defineRule({
  id: 'missed-appointment',
  question: 'Does the line bill a missed appointment?',
  citation: unverified(`CARC 96 with RARC N441; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '96', 'N441'),
  find: (claim: ClaimCase) => {
    const codes = claim.facts.policy.missedAppointmentCodes
    if (codes.length === 0) return nothing
    return eachLine(claim, (line) => (codes.includes(line.line.code) ? {} : null))
  },
  say: (found) =>
    sentence(
      'missed-appointment',
      found,
      '{asked} is for an appointment that was missed. We pay for visits that took place, and the person may not be billed either.',
    ),
  examples: {
    pass: [{ because: 'a visit that took place', facts: exampleCase() }],
    fire: [
      {
        because: 'the code says it was missed',
        facts: exampleCase({ line: { code: 'D9986', modifiers: [] }, policy: { missedAppointmentCodes: ['D9986'] } }),
        says: ['missed'],
      },
    ],
  },
})
