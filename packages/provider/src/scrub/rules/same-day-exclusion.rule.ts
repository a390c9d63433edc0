// Asks whether another service of that day already holds this one, by the contract.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, otherLines, type ScrubFacts } from '../scrub-facts.ts'

export const sameDayExclusion = defineRule({
  id: 'same-day-exclusion',
  question: 'May this service stand beside the others of the day?',
  citation: sourced(
    'NJ Horizon 2020: no service that already holds peer support; BILLING rules §10.2 row 59: CARC 231',
  ),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) => {
    const others = otherLines(facts).filter((one) => one.personId === facts.personId)
    return eachServedLine(facts, (line, record) => {
      const excluded = record.term?.notSameDay ?? []
      const clash =
        facts.claim.lines.find(
          (one) => one.number !== line.number && one.servedOn === line.servedOn && excluded.includes(one.code),
        ) ?? others.find((one) => one.servedOn === line.servedOn && excluded.includes(one.code))
      if (!clash) return null
      return {
        code: line.code,
        other: clash.code,
        day: formatDay(line.servedOn),
        where: 'controlNumber' in clash ? `claim ${clash.controlNumber}` : `line ${clash.number}`,
      }
    })
  },
  say: (found) =>
    sentence(
      'scrub-same-day-exclusion',
      found,
      'Line {line} bills {code} on {day}, when {other} is billed too ({where}); the contract does not pay both on one day. Bill the one that was authorized for the day.',
    ),
  examples: {
    pass: [
      { because: 'nothing else that day', facts: exampleClaim() },
      {
        because: 'the other one was the day before',
        facts: exampleClaim((f) =>
          f.history.push({
            ...f.history[0]!,
            claimId: 'claim-9',
            controlNumber: 'PCN0999',
            code: 'H0040',
            servedOn: day('2026-03-04'),
          }),
        ),
      },
    ],
    fire: [
      {
        because: 'a team’s daily rate on the same day',
        facts: exampleClaim((f) =>
          f.history.push({
            ...f.history[0]!,
            claimId: 'claim-9',
            controlNumber: 'PCN0999',
            code: 'H0040',
            servedOn: day('2026-03-03'),
          }),
        ),
        says: ['H0040', 'claim PCN0999', '3 Mar 2026'],
      },
    ],
  },
})
