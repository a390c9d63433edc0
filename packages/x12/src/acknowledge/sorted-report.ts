// A report's findings by the interchange, group and transaction they are of, sorted once for all its answers: a file may hold a
// hundred thousand groups.
import type { Report } from '../check/check.ts'
import type { Finding } from '../finding.ts'
import type { Group, Interchange, Transaction } from '../read/envelope.ts'

export interface SortedTransaction {
  readonly transaction: Transaction
  readonly findings: readonly Finding[]
}

export interface SortedGroup {
  readonly group: Group
  /** What was found in the group outside its transactions. */
  readonly own: readonly Finding[]
  /** In the order of the file. */
  readonly transactions: readonly SortedTransaction[]
}

export interface SortedInterchange {
  /** What was found in the interchange outside every transaction, in its groups too. */
  readonly own: readonly Finding[]
  readonly groups: readonly SortedGroup[]
}

/** While it is sorted. */
interface Draft {
  readonly own: Finding[]
  readonly groups: (SortedGroup & {
    readonly own: Finding[]
    readonly transactions: (SortedTransaction & { readonly findings: Finding[] })[]
  })[]
}

const sorted = new WeakMap<Report, readonly SortedInterchange[]>()

/** All of one interchange of a report. */
export function sortedInterchange(report: Report, { index }: Interchange): SortedInterchange {
  let interchanges = sorted.get(report)
  if (interchanges === undefined) sorted.set(report, (interchanges = sort(report)))
  return interchanges[index]!
}

/** All of one group of a report. */
export function sortedGroup(report: Report, { interchange, index }: Group): SortedGroup {
  return sortedInterchange(report, interchange).groups[index]!
}

function sort(report: Report): Draft[] {
  const drafts = report.interchanges.map((): Draft => ({ own: [], groups: [] }))
  for (const group of report.groups) drafts[group.interchange.index]!.groups.push({ group, own: [], transactions: [] })
  for (const transaction of report.transactions) {
    const { group } = transaction
    drafts[group.interchange.index]!.groups[group.index]!.transactions.push({ transaction, findings: [] })
  }
  for (const finding of report.findings) {
    const interchange = drafts[finding.interchangeIndex]
    const group = interchange?.groups[finding.groupIndex]
    if (finding.transactionIndex >= 0) group?.transactions[finding.transactionIndex]?.findings.push(finding)
    else {
      interchange?.own.push(finding)
      group?.own.push(finding)
    }
  }
  return drafts
}
