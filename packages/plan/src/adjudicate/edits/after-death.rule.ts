// Asks whether the person was alive on the day of service.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const afterDeath = defineRule({
  id: 'after-death',
  question: 'Was the person alive on the day of service?',
  citation: unverified(`CARC 13; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '13'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const died = claim.facts.member?.diedOn ?? null
      return died !== null && line.through > died ? { died: formatDay(died) } : null
    }),
  say: (found) =>
    sentence(
      'after-death',
      found,
      '{asked} is after {died}, the day on which our records say this person died. If our record is wrong, tell us at once; if the day on the claim is wrong, correct it and send the claim again.',
    ),
  examples: {
    pass: [
      { because: 'the person is alive', facts: exampleCase() },
      { because: 'the visit was on the last day', facts: exampleCase({ member: { diedOn: day('2026-01-05') } }) },
    ],
    fire: [
      {
        because: 'the visit is a day later',
        facts: exampleCase({ member: { diedOn: day('2026-01-04') } }),
        says: ['4 Jan 2026'],
      },
    ],
  },
})
