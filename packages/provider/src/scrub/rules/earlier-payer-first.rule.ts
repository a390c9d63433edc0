// Asks whether every payer that comes before this one has decided.
import { covers, defineRule, formatDay, listed, type Day } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { afterPriorPayer, exampleClaim } from '../example-claim.ts'
import { eachServedLine, type KnownPayer, type ScrubFacts } from '../scrub-facts.ts'

const order = { P: 0, S: 1, T: 2 } as const

export const earlierPayerFirst = defineRule({
  id: 'earlier-payer-first',
  question: 'Has the payer that comes first decided?',
  citation: sourced('document 000; 42 CFR 433.139; BILLING rules §10.2 row 63 (D23)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) => {
    const found = eachServedLine(facts, (line) => {
      const open = payersBefore(facts, line.servedOn).filter((one) => !hasDecided(facts, one))
      return open.length === 0
        ? null
        : { day: formatDay(line.servedOn), payer: facts.claim.payer.name, earlier: listed(open.map((one) => one.name)) }
    })
    // Lines of the same days share their payers: once for each list of them is enough.
    return found.filter((one, at) => found.findIndex((other) => other.earlier === one.earlier) === at)
  },
  say: (found) =>
    sentence(
      'scrub-earlier-payer-first',
      found,
      'On {day} (line {line}) {earlier} must be billed before {payer}, and the claim does not carry their decision. Bill them first: once their remittance is posted, the claim to {payer} is built with what it says. A decision that came on paper, or a letter that says they do not cover the service, is entered on this claim.',
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
        says: ['3 Mar 2026', 'Medicare must be billed before Riverbend'],
      },
      {
        because: 'Medicare has decided, but the employer’s plan comes second',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.claim.priority = 'T'
          f.coverages[0]!.priority = 'T'
          f.coverages.push({ ...f.coverages[0]!, id: 'cov-0', payerId: 'medicare', priority: 'P' })
          f.coverages.push({ ...f.coverages[0]!, id: 'cov-2', payerId: 'employer', priority: 'S' })
        }),
        says: ['Harbor Employee Plan must be billed before Riverbend'],
      },
      {
        because: 'a decision of another payer stands for nobody else’s',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.coverages[0]!.priority = 'S'
          f.coverages.push({ ...f.coverages[0]!, id: 'cov-2', payerId: 'employer', priority: 'P' })
        }),
        says: ['Harbor Employee Plan must be billed before Riverbend'],
      },
    ],
  },
})

/** The payers that the person's coverages of a day put before this claim's payer, first ones first. */
function payersBefore({ claim, coverages, payers, payerId }: ScrubFacts, on: Day): readonly KnownPayer[] {
  const mine = claim.priority === 'P' ? order.P : claim.priority === 'S' ? order.S : order.T
  return coverages
    .filter((one) => covers(one.span, on) && order[one.priority] < mine && one.payerId !== payerId)
    .toSorted((a, b) => order[a.priority] - order[b.priority])
    .map(
      (one) =>
        payers.find((known) => known.id === one.payerId) ?? {
          id: one.id,
          name: `the payer of member number ${one.memberNumber}`,
          identifier: null,
        },
    )
}

function hasDecided({ claim }: ScrubFacts, payer: KnownPayer): boolean {
  return claim.otherPayers.some((one) => one.identifier === payer.identifier)
}
