// Asks whether the claim reached us in the time the contract gives.
import {
  counted,
  day,
  daysBetween,
  defineRule,
  filingDeadline,
  formatDay,
  outerFilingLimit,
  type Day,
} from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, sourced, nothing } from '../edit.ts'
import { afterMedicare, exampleCase, type ExampleChanges } from '../example-case.ts'

/** The clean claim after two other payers, who decided on these days. */
function decidedBefore(...days: readonly [string, string]): ExampleChanges {
  const [medicare] = afterMedicare({ paid: 0, adjustments: [] }).claim!.otherPayers!
  return { claim: { otherPayers: days.map((on) => ({ ...medicare!, decidedOn: day(on) })) } }
}

export const filingLimit = defineRule({
  id: 'filing-limit',
  question: 'Did the claim reach us in time?',
  citation: sourced(
    'The contract’s filing term; 42 CFR 447.45(d)(1): no Medicaid claim later than twelve months; CARC 29',
  ),
  inForce: always,
  leadsTo: denies('CO', '29'),
  find: (claim: ClaimCase) => {
    const { frequency, otherPayers } = claim.facts.claim
    if (frequency !== '1') return nothing
    const decidedOn = otherPayers.reduce<Day | null>(
      (last, payer) => (payer.decidedOn && (last === null || payer.decidedOn > last) ? payer.decidedOn : last),
      null,
    )
    return eachLine(claim, (line) => {
      // Most claims are early: only those past the shorter of both limits are counted to the day.
      if (line.contract === null) return null
      const { days } = line.contract.filing
      if (
        daysBetween(decidedOn ?? line.from, claim.facts.receivedOn) <= days &&
        daysBetween(line.from, claim.facts.receivedOn) <= 365
      )
        return null
      const by = filingDeadline(line.contract, line.from, decidedOn)
      const medicaid = line.contract.lineOfBusiness === 'medicaid' ? outerFilingLimit(line.from) : by
      const last = medicaid < by ? medicaid : by
      const { receivedOn } = claim.facts
      return receivedOn > last
        ? {
            received: formatDay(receivedOn),
            last: formatDay(last),
            days: line.contract.filing.days,
            contract: line.contract.name,
            late: counted(daysBetween(last, receivedOn), 'day'),
          }
        : null
    })
  },
  say: (found) =>
    sentence(
      'filing-limit',
      found,
      '{asked} reached us on {received}, {late} after the last day, {last}. The contract ({contract}) gives {days} days. If an earlier claim of yours was accepted by us in time, or the person was enrolled late, send us that proof with your dispute.',
    ),
  examples: {
    pass: [
      { because: 'a week after the visit', facts: exampleCase() },
      { because: 'the last day', facts: exampleCase({ facts: { receivedOn: day('2026-04-05') } }) },
      {
        because: 'ninety days after the later of two payers decided',
        facts: exampleCase({ ...decidedBefore('2026-03-01', '2026-01-10'), facts: { receivedOn: day('2026-05-30') } }),
      },
    ],
    fire: [
      {
        because: 'a day too late',
        facts: exampleCase({ facts: { receivedOn: day('2026-04-06') } }),
        says: ['1 day after', '5 Apr 2026', '90 days'],
      },
      {
        because: 'a day after that',
        facts: exampleCase({ ...decidedBefore('2026-01-10', '2026-03-01'), facts: { receivedOn: day('2026-05-31') } }),
        says: ['1 day after', '30 May 2026'],
      },
    ],
  },
})
