// Which guide a transaction follows: by ST01 and version, and where two share those, by what the segment behind ST says.
import type { TransactionSet } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'

export function setsFor(
  sets: readonly TransactionSet<any>[],
  transaction: string,
  version: string,
): readonly TransactionSet<any>[] {
  return sets.filter(
    (set) => set.transaction === transaction && (set.version === version || set.alsoReads.includes(version)),
  )
}

/** The set that the segment tells of; the first when it tells of none, so that its fault is found by that set's checks. */
export function toldSet(sets: readonly TransactionSet<any>[], page: Page, index: number): TransactionSet<any> {
  const id = page.element(index, 0)
  const told = sets.find(
    ({ toldBy }) =>
      toldBy !== undefined && id === toldBy.segment && toldBy.codes.includes(page.element(index, toldBy.element)),
  )
  return told ?? sets[0]!
}
