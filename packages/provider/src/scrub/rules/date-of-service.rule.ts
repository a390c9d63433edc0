// Asks for a day of service that has come, with its end not before its start.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachLine, type ScrubFacts } from '../scrub-facts.ts'

export const dateOfService = defineRule({
  id: 'date-of-service',
  question: 'Does every line say a day of service that has come?',
  citation: sourced('BILLING rules §1.3: A7:187/188'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachLine(facts, (line) => {
      if (line.servedOn === null) return { problem: 'none', day: '', through: '' }
      const through = line.servedThrough ?? line.servedOn
      const values = { day: formatDay(line.servedOn), through: formatDay(through) }
      if (through < line.servedOn) return { problem: 'order', ...values }
      return through > facts.today ? { problem: 'future', ...values } : null
    }),
  say: (found) => {
    if (found.problem === 'none')
      return sentence(
        'scrub-date-none',
        found,
        'Line {line} has no date of service. Build the claim again from its visits.',
      )
    return found.problem === 'order'
      ? sentence(
          'scrub-date-order',
          found,
          'Line {line} ends on {through}, before it begins on {day}. Correct the visit’s date.',
        )
      : sentence(
          'scrub-date-future',
          found,
          'Line {line} is dated {through}, which has not come yet. Correct the visit’s date.',
        )
  },
  examples: {
    pass: [
      { because: 'last week', facts: exampleClaim() },
      { because: 'today', facts: exampleClaim((f) => void (f.today = day('2026-03-05'))) },
    ],
    fire: [
      {
        because: 'no date',
        facts: exampleClaim((f) => {
          f.claim.lines[0]!.servedOn = null
          f.claim.lines[0]!.servedThrough = null
        }),
        says: ['Line 1 has no date'],
      },
      {
        because: 'tomorrow',
        facts: exampleClaim((f) => void (f.today = day('2026-03-04'))),
        says: ['Line 2 is dated 5 Mar 2026'],
      },
      {
        because: 'ends before it begins',
        facts: exampleClaim((f) => void (f.claim.lines[0]!.servedThrough = day('2026-03-02'))),
        says: ['ends on 2 Mar 2026'],
      },
    ],
  },
})
