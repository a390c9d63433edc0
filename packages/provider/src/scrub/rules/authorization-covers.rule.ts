// Asks whether the authorization named is approved, covers the day and is for this service.
import { authorizes, covers, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { authorizationNumberOf, eachServedLine, serviceText, type ScrubFacts } from '../scrub-facts.ts'

export const authorizationCovers = defineRule({
  id: 'authorization-covers',
  question: 'Does the authorization cover the day and the service?',
  citation: sourced('BILLING rules §10.2 rows 51–53: CARC 284, 302, 39'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) => {
      const number = authorizationNumberOf(facts.claim, line)
      if (!record.term?.authorization.required || number === null) return null
      const named = facts.authorizations.filter((one) => one.number === number)
      if (named.length > 0 && named.every((one) => one.personId !== facts.personId)) return null
      const values = { number, day: formatDay(line.servedOn), service: serviceText(line) }
      const own = named.filter((one) => one.personId === facts.personId)
      if (own.length === 0) return { problem: 'unknown', ...values }
      const approved = own.filter((one) => one.status === 'approved')
      if (approved.length === 0) return { problem: 'not-approved', ...values }
      if (!approved.some((one) => covers(one.span, line.servedOn))) return { problem: 'day', ...values }
      return approved.some((one) => one.lines.some((each) => authorizes(facts.contract, each, line)))
        ? null
        : { problem: 'service', ...values }
    }),
  say: (found) => {
    if (found.problem === 'unknown')
      return sentence(
        'scrub-authorization-unknown',
        found,
        'Line {line} names authorization {number}, which is not on file. Enter it from the plan’s letter, or correct the number.',
      )
    if (found.problem === 'not-approved')
      return sentence(
        'scrub-authorization-not-approved',
        found,
        'Line {line} names authorization {number}, which the plan has not approved. Wait for its decision, or name another fund.',
      )
    return found.problem === 'day'
      ? sentence(
          'scrub-authorization-day',
          found,
          'Line {line} was served on {day}, outside the days of authorization {number}. Ask the plan to extend it back, or name another fund.',
        )
      : sentence(
          'scrub-authorization-service',
          found,
          'Line {line} bills {service}, which authorization {number} is not for. Choose the right authorization, or ask the plan to add the service.',
        )
  },
  examples: {
    pass: [{ because: 'A1 runs until June, for H0038', facts: exampleClaim() }],
    fire: [
      { because: 'not on file', facts: exampleClaim((f) => void (f.authorizations = [])), says: ['not on file'] },
      {
        because: 'only asked for',
        facts: exampleClaim((f) => void (f.authorizations[0]!.status = 'requested')),
        says: ['has not approved'],
      },
      {
        because: 'ended before the second visit',
        facts: exampleClaim((f) => void (f.authorizations[0]!.span.ends = day('2026-03-04'))),
        says: ['Line 2', '5 Mar 2026'],
      },
      {
        because: 'for another service',
        facts: exampleClaim((f) => void (f.authorizations[0]!.lines[0]!.code = 'H2014')),
        says: ['H0038 HE'],
      },
    ],
  },
})
