// Asks whether the person was in a hospital, whose price contains such help.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const duringInpatientStay = defineRule({
  id: 'during-inpatient-stay',
  question: 'Was the person in a hospital on the day?',
  citation: unverified(`Concurrency of peer support and inpatient stays; RARC MA133; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'MA133'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      // The day of discharge is free: a bridging visit on that day is what such services are for.
      const stay = claim.facts.member?.inpatient.find(
        ({ span }) => span.starts <= line.through && (span.ends === null || line.from < span.ends),
      )
      return stay ? { facility: stay.facility, since: formatDay(stay.span.starts) } : null
    }),
  say: (found) =>
    sentence(
      'during-inpatient-stay',
      found,
      '{asked} was while the person was a patient of {facility} (since {since}). Only the day of discharge can be billed. If the stay had ended, send us the discharge papers; otherwise bill the days outside the stay.',
    ),
  examples: {
    pass: [
      { because: 'no stay', facts: exampleCase() },
      {
        because: 'the day of discharge',
        facts: exampleCase({
          member: {
            inpatient: [{ span: { starts: day('2026-01-01'), ends: day('2026-01-05') }, facility: 'Mesa General' }],
          },
        }),
      },
    ],
    fire: [
      {
        because: 'in the middle of the stay',
        facts: exampleCase({
          member: {
            inpatient: [{ span: { starts: day('2026-01-01'), ends: day('2026-01-09') }, facility: 'Mesa General' }],
          },
        }),
        says: ['Mesa General', 'day of discharge'],
      },
      {
        because: 'the day of admission',
        facts: exampleCase({
          member: {
            inpatient: [{ span: { starts: day('2026-01-05'), ends: day('2026-01-09') }, facility: 'Mesa General' }],
          },
        }),
        says: ['since 5 Jan 2026'],
      },
    ],
  },
})
