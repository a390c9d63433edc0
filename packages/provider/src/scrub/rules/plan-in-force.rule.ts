// Asks for a signed plan that covers the day.
import { covers, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const planInForce = defineRule({
  id: 'plan-in-force',
  question: 'Did a signed plan cover each day?',
  citation: sourced('OIG New York 2013; BILLING rules §10.2 row 62: CARC 272 (D04, D06)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line, record) => {
      if (!record.term?.requires.includes('plan')) return null
      const covering = facts.plans.filter((plan) => covers(plan.span, line.servedOn))
      if (covering.some((plan) => plan.signedOn !== null && plan.signedOn <= line.servedOn)) return null
      const late = covering.find((plan) => plan.signedOn !== null)
      return {
        day: formatDay(line.servedOn),
        problem: covering.length === 0 ? 'none' : late ? 'late' : 'unsigned',
        signed: late ? formatDay(late.signedOn!) : '',
      }
    }),
  say: (found) => {
    if (found.problem === 'none')
      return sentence(
        'scrub-plan-none',
        found,
        'Line {line}: no plan covers {day}. Review the plan with the person; a visit between two plans cannot be billed.',
      )
    return found.problem === 'late'
      ? sentence(
          'scrub-plan-late',
          found,
          'Line {line}: the plan for {day} was signed only on {signed}. A visit before the signature cannot be billed; name another fund.',
        )
      : sentence(
          'scrub-plan-unsigned',
          found,
          'Line {line}: the plan for {day} is not signed. Have the person and the peer sign it if both agreed to it by then.',
        )
  },
  examples: {
    pass: [{ because: 'signed in January, until June', facts: exampleClaim() }],
    fire: [
      {
        because: 'the plan ran out',
        facts: exampleClaim((f) => void (f.plans[0]!.span.ends = day('2026-03-04'))),
        says: ['Line 2', 'no plan covers 5 Mar 2026'],
      },
      { because: 'never signed', facts: exampleClaim((f) => void (f.plans[0]!.signedOn = null)), says: ['not signed'] },
      {
        because: 'signed after the visit',
        facts: exampleClaim((f) => void (f.plans[0]!.signedOn = day('2026-03-04'))),
        says: ['signed only on 4 Mar 2026'],
      },
    ],
  },
})
