// Asks whether the person was in hospital that day. It warns: some states pay for bridging home.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, unverified, warns } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const notInHospital = defineRule({
  id: 'not-in-hospital',
  question: 'Was the person out of hospital on each day?',
  citation: unverified('BILLING rules §8.3, §10.2 row 61: MA133 (D21)'),
  inForce: always,
  leadsTo: warns,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line) => {
      // The day of arrival and the day of going home are days at home too.
      const stay = facts.hospitalStays.find(
        (one) => one.starts < line.servedOn && (one.ends === null || line.servedOn < one.ends),
      )
      return stay
        ? {
            day: formatDay(line.servedOn),
            from: formatDay(stay.starts),
            until: stay.ends ? formatDay(stay.ends) : 'now',
          }
        : null
    }),
  say: (found) =>
    sentence(
      'scrub-not-in-hospital',
      found,
      'Line {line}: the person was in hospital from {from} until {until}, and {day} lies in between. Bill it only if the contract pays for visits before discharge.',
    ),
  examples: {
    pass: [
      { because: 'no stay', facts: exampleClaim() },
      {
        because: 'home on the day of the visit',
        facts: exampleClaim((f) => f.hospitalStays.push({ starts: day('2026-02-20'), ends: day('2026-03-03') })),
      },
    ],
    fire: [
      {
        because: 'in the middle of a stay',
        facts: exampleClaim((f) => f.hospitalStays.push({ starts: day('2026-03-01'), ends: day('2026-03-04') })),
        says: ['1 Mar 2026', '3 Mar 2026'],
      },
    ],
  },
})
