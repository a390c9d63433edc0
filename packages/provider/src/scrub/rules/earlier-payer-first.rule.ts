// Asks whether every payer that comes before this one has decided.
import { counted, covers, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { afterPriorPayer, exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const earlierPayerFirst = defineRule({
  id: 'earlier-payer-first',
  question: 'Has the payer that comes first decided?',
  citation: sourced('document 000; 42 CFR 433.139; BILLING rules §10.2 row 63 (D23)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) => {
    const order = { P: 0, S: 1, T: 2 } as const
    const mine = facts.claim.priority === 'P' ? 0 : facts.claim.priority === 'S' ? 1 : 2
    const decided = facts.claim.otherPayers.length
    const earlier = new Set<string>()
    return eachServedLine(facts, (line) => {
      const before = facts.coverages.filter(
        (one) => covers(one.span, line.servedOn) && order[one.priority] < mine && one.payerId !== facts.payerId,
      )
      const open = before.length - decided
      if (open <= 0 || earlier.has('told')) return null
      earlier.add('told')
      return { day: formatDay(line.servedOn), payer: facts.claim.payer.name, open: counted(open, 'payer') }
    })
  },
  say: (found) =>
    sentence(
      'scrub-earlier-payer-first',
      found,
      'On {day} (line {line}) the person has {open} before {payer} that has not decided this claim. Bill them first, or ask {payer} for a letter that the service is outside their cover; then add their decision.',
    ),
  examples: {
    pass: [
      { because: 'this payer comes first', facts: exampleClaim() },
      {
        because: 'the first payer has decided',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.coverages[0]!.priority = 'S'
          f.coverages.push({ ...f.coverages[0]!, id: 'cov-0', payerId: 'medicare', priority: 'P' })
        }),
      },
    ],
    fire: [
      {
        because: 'Medicare comes first and was not asked',
        facts: exampleClaim((f) => {
          f.claim.priority = 'S'
          f.coverages[0]!.priority = 'S'
          f.coverages.push({ ...f.coverages[0]!, id: 'cov-0', payerId: 'medicare', priority: 'P' })
        }),
        says: ['3 Mar 2026', '1 payer before Riverbend'],
      },
    ],
  },
})
