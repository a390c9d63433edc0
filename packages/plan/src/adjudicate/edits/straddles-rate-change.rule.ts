// Asks whether a line of several days has two prices.
import { cents, day, defineRule, formatDay, rateOn } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase } from '../example-case.ts'

export const straddlesRateChange = defineRule({
  id: 'straddles-rate-change',
  question: 'Does one rate hold for all days of the line?',
  citation: unverified(`RARC N62; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '16', 'N62'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (line.from === line.through || line.term === null) return null
      const last = rateOn(line.term, line.through)
      if (last === null || last.starts <= line.from) return null
      return { changed: formatDay(last.starts) }
    }),
  say: (found) =>
    sentence(
      'straddles-rate-change',
      found,
      '{asked} runs over {changed}, when the rate changed. Send the days before and from that day on as two lines.',
    ),
  examples: {
    pass: [{ because: 'one day', facts: exampleCase() }],
    fire: [
      {
        because: 'the rate rises on the second day',
        facts: exampleCase({
          line: { servedThrough: day('2026-01-06') },
          term: {
            rates: [
              { starts: day('2026-01-01'), ends: day('2026-01-05'), amount: cents(1550) },
              { starts: day('2026-01-06'), ends: null, amount: cents(1597) },
            ],
          },
        }),
        says: ['6 Jan 2026'],
      },
    ],
  },
})
