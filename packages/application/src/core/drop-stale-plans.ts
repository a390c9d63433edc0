// A command that fills tables by the hundred thousand drops the plans its connection keeps while they grow.
import { sql } from 'kysely'
import type { Context } from './context.ts'

/** Rows after which plans are dropped the first time; then at each doubling. */
const firstMark = 250

/**
 * A connection keeps the plans of its statements, those that check foreign keys too. One made while a table held a page
 * may read that table, or all of the organization's part of an index, for every single row; while the table grows a
 * hundredfold inside one transaction nobody gathers statistics that would end such a plan. Call what this gives with the
 * rows (claims, say) just written.
 */
export function dropStalePlans(context: Context): (rows: number) => Promise<void> {
  let written = 0
  let mark = firstMark
  return async (rows) => {
    written += rows
    if (written < mark) return
    while (mark <= written) mark *= 2
    await sql`discard plans`.execute(context.db)
  }
}
