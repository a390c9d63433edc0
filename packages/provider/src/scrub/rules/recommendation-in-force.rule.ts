// Asks for a recommendation by a licensed practitioner, given before the visit and not run out.
import { addDays, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const recommendationInForce = defineRule({
  id: 'recommendation-in-force',
  question: 'Was the service recommended, and is that still in force?',
  citation: sourced('Alliance NC 2019; OMH CORE; PA: valid 60 days (D07)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) => {
      if (!record.term?.requires.includes('recommendation')) return null
      const found = facts.recommendation
      const values = { day: formatDay(line.servedOn), given: found ? formatDay(found.givenOn) : '', ends: '' }
      if (!found) return { problem: 'none', ...values }
      if (found.givenOn > line.servedOn) return { problem: 'later', ...values }
      const valid = record.term.recommendationValidDays
      const ends = [found.expires, valid === null ? null : addDays(found.givenOn, valid)]
        .filter((one) => one !== null)
        .sort()[0]
      return ends !== undefined && line.servedOn > ends ? { problem: 'ended', ...values, ends: formatDay(ends) } : null
    }),
  say: (found) => {
    if (found.problem === 'none')
      return sentence(
        'scrub-recommendation-none',
        found,
        'Line {line}: the contract wants a practitioner’s recommendation before {day}, and none is on file. Ask for it; if it was given in time, add it to the record.',
      )
    return found.problem === 'later'
      ? sentence(
          'scrub-recommendation-later',
          found,
          'Line {line}: the recommendation was given on {given}, after the visit of {day}. A visit before it cannot be billed; name another fund.',
        )
      : sentence(
          'scrub-recommendation-ended',
          found,
          'Line {line}: the recommendation of {given} ran out on {ends}, before the visit of {day}. Ask the practitioner to renew it; visits in between need another fund.',
        )
  },
  examples: {
    pass: [
      { because: 'given in January', facts: exampleClaim() },
      {
        because: 'given on the day of the first visit',
        facts: exampleClaim((f) => void (f.recommendation!.givenOn = day('2026-03-03'))),
      },
      {
        because: 'this contract asks for none',
        facts: exampleClaim((f) => {
          f.recommendation = null
          f.lines.forEach((record) => (record.term!.requires = ['plan', 'goal']))
        }),
      },
    ],
    fire: [
      { because: 'none', facts: exampleClaim((f) => void (f.recommendation = null)), says: ['none is on file'] },
      {
        because: 'given afterwards',
        facts: exampleClaim((f) => void (f.recommendation!.givenOn = day('2026-03-04'))),
        says: ['after the visit of 3 Mar 2026'],
      },
      {
        because: 'valid for sixty days',
        facts: exampleClaim((f) => f.lines.forEach((record) => (record.term!.recommendationValidDays = 60))),
        says: ['ran out on 3 Mar 2026', 'visit of 5 Mar 2026'],
      },
      {
        because: 'it says itself until when',
        facts: exampleClaim((f) => void (f.recommendation!.expires = day('2026-03-01'))),
        says: ['ran out on 1 Mar 2026'],
      },
    ],
  },
})
