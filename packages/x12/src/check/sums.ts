// Exact sums of amounts in segments that were read. A malformed amount makes the sum NaN, which balances with nothing: a sum that
// cannot be made fails closed.
import type { Page } from '../reader/page.ts'
import { centsAt } from '../value/money.ts'

/** Cents of element `n` of a segment; 0 when the element is not there. */
export function amountAt(page: Page, index: number, n: number): number {
  const head = page.heads[index]! + n
  if (head + 1 >= page.heads[index + 1]!) return 0
  const from = page.at[head]! + 1
  const to = page.at[head + 1]!
  return from === to ? 0 : centsAt(page.bytes, from, to)
}

/** The sum of the amounts of a CAS segment: elements 3, 6, 9, 12, 15 and 18. */
export function adjustmentsAt(page: Page, index: number): number {
  let sum = 0
  const count = page.elementCount(index)
  for (let n = 3; n <= count; n += 3) sum += amountAt(page, index, n)
  return sum
}
