// How many days a claim still has to reach the payer, by the contract and by the day an earlier payer decided.
import { counted, daysBetween, filingDeadline, formatDay } from '@throughline/domain'
import { eachServedLine, serviceText, type LineFound, type ScrubFacts } from './scrub-facts.ts'

export type FilingFound = LineFound & {
  readonly service: string
  readonly day: string
  readonly deadline: string
  /** Below zero when the day has gone by. */
  readonly left: number
  readonly days: string
}

/** The line that is due first, when its days left are as asked: one sentence a claim is enough. */
export function lateLines(facts: ScrubFacts, asked: (daysLeft: number) => boolean): readonly FilingFound[] {
  const decided = facts.claim.otherPayers.map((one) => one.decidedOn).filter((one) => one !== null)
  const primaryDecidedOn = decided.toSorted().at(-1) ?? null
  const found = eachServedLine(facts, (line) => {
    const deadline = filingDeadline(facts.contract, line.servedOn, primaryDecidedOn)
    const left = daysBetween(facts.today, deadline)
    return {
      left,
      service: serviceText(line),
      day: formatDay(line.servedOn),
      deadline: formatDay(deadline),
      days: counted(Math.abs(left), 'day'),
    }
  })
  const first = found.toSorted((a, b) => a.left - b.left)[0]
  return first && asked(first.left) ? [first] : []
}
