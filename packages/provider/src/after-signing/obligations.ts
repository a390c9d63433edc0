// What a contract owes and when: a contract is a deliverable and not a donation. Reports it names and deliverables somebody
// wrote beside them, each with its days, and how many came on time.
import { addDays, addMonths, type Contract, type Day } from '@throughline/domain'

export type Every = 'once' | 'month' | 'quarter' | 'year'

export type Obligation = {
  /** `report-1` for the first report of the contract; an id for one somebody wrote. */
  readonly key: string
  readonly title: string
  readonly every: Every
  /** The first day it is due. */
  readonly firstDue: Day
  readonly ends: Day | null
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const

/**
 * Reports of the contract, so many days after the end of each period from the one on in which the organization was both under
 * the contract and in the network: nobody reports on a time before that.
 */
export function contractObligations(contract: Contract, since: Day): Obligation[] {
  const begins = since > contract.starts ? since : contract.starts
  return contract.reports.map((report, at) => ({
    key: `report-${at + 1}`,
    title: report.title,
    every: report.every,
    firstDue: addDays(periodEnd(begins, report.every), report.dueDays),
    ends: contract.ends === null ? null : addDays(contract.ends, report.dueDays),
  }))
}

/** The last day of the calendar month, quarter or year a day lies in. */
function periodEnd(on: Day, every: keyof typeof monthsIn): Day {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))]
  const length = monthsIn[every]
  const first = Math.floor((month - 1) / length) * length + 1
  const starts = `${year}-${String(first).padStart(2, '0')}-01` as Day
  return addDays(addMonths(starts, length), -1)
}

/** More days than any contract owes of one thing. */
const mostDues = 400

/** The days on which it is due, through a day. Month ends stay month ends. */
export function dueDays(obligation: Obligation, through: Day): Day[] {
  const until = obligation.ends !== null && obligation.ends < through ? obligation.ends : through
  if (obligation.every === 'once') return obligation.firstDue <= until ? [obligation.firstDue] : []
  const step = monthsIn[obligation.every]
  const dues: Day[] = []
  for (let turn = 0; turn < mostDues; turn += 1) {
    const due = addMonths(obligation.firstDue, turn * step)
    if (due > until) break
    dues.push(due)
  }
  return dues
}

export type Delivery = { readonly obligation: string; readonly dueOn: Day; readonly deliveredOn: Day }

export type Due = {
  readonly obligation: Obligation
  readonly dueOn: Day
  readonly deliveredOn: Day | null
  readonly standing: 'on-time' | 'late' | 'overdue' | 'soon' | 'open'
}

/** Shown this far ahead; due within two weeks is soon. */
const daysAhead = 120
const soonDays = 14

/** Everything owed so far and in the months ahead, by its day. */
export function duesOf(
  obligations: readonly Obligation[],
  deliveries: readonly Delivery[],
  today: Day,
): readonly Due[] {
  return obligations
    .flatMap((obligation) =>
      dueDays(obligation, addDays(today, daysAhead)).map((dueOn): Due => {
        const delivered = deliveries.find((one) => one.obligation === obligation.key && one.dueOn === dueOn)
        const deliveredOn = delivered?.deliveredOn ?? null
        return { obligation, dueOn, deliveredOn, standing: standingOf(dueOn, deliveredOn, today) }
      }),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

function standingOf(dueOn: Day, deliveredOn: Day | null, today: Day): Due['standing'] {
  if (deliveredOn !== null) return deliveredOn <= dueOn ? 'on-time' : 'late'
  if (dueOn < today) return 'overdue'
  return dueOn <= addDays(today, soonDays) ? 'soon' : 'open'
}

/** How many of those that fell due came by their day; counts, because few make no percentage. */
export function onTime(dues: readonly Due[]): { readonly onTime: number; readonly of: number } {
  const settled = dues.filter((due) => ['on-time', 'late', 'overdue'].includes(due.standing))
  return { onTime: settled.filter((due) => due.standing === 'on-time').length, of: settled.length }
}
