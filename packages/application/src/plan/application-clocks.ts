// The days an application's clocks are counted from: what was verified here, and what its packet says of papers and people.
import type { Day } from '@throughline/domain'
import { clocksOf } from '@throughline/plan'
import type { Row } from '@throughline/store'
import type { Context } from '../core/index.ts'

type Application = Row<'network_application'>
type ItemRow = Row<'network_application_item'>

export const clockDays = (row: Application) => ({
  status: row.status,
  receivedOn: row.received_on,
  decidedOn: row.decided_on,
  letterOn: row.letter_on,
  recredentialBy: row.recredential_by,
})

const oldest = (days: readonly (Day | null)[]): Day | null => days.filter((day) => day !== null).toSorted()[0] ?? null

/** The clocks, counted from what was verified here and from what the packet says of its papers and its people. */
export function shownClocks(context: Context, row: Application, items: readonly ItemRow[]) {
  const { papers, staff } = row.document
  const facts = {
    ...clockDays(row),
    verifiedOn: oldest(items.map((one) => one.verified_on)),
    checkedOn: oldest(staff.map((one) => one.exclusion?.checkedOn ?? null)),
    signedOn: oldest(papers.map((paper) => (paper.item === 'application' ? paper.issued : null))),
  }
  return [...clocksOf(facts, context.today)]
}
