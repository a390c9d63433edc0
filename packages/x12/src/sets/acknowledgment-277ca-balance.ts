// The totals of a claim acknowledgment against the claims it lists. A total that is not sent is not checked.
import type { Findings } from '../check/findings.ts'
import { amountAt, eachSegment } from '../check/sums.ts'
import type { Balance } from '../definition/shape.ts'
import type { LoopView } from '../read/view.ts'

/** Claims counted below one level, by what was decided: `WQ` taken, `U` refused. */
interface Tally {
  accepted: number
  acceptedAmount: number
  rejected: number
  rejectedAmount: number
}
const none = (): Tally => ({ accepted: 0, acceptedAmount: 0, rejected: 0, rejectedAmount: 0 })

export function balance277ca(findings: Findings): Balance {
  let provider = none()
  let batch = none()
  return {
    closed(loop) {
      switch (loop.$loop.id) {
        case '2200D':
          count(loop, provider, batch)
          break
        case '2000C':
          compare(findings, loop, '2200C', provider)
          provider = none()
          break
        case '2000B':
          compare(findings, loop, '2200B', batch)
          batch = none()
      }
    },
  }
}

function count(claim: LoopView, ...tallies: Tally[]): void {
  let first = true
  eachSegment(claim, (page, index, use) => {
    if (!first || use.segment !== 'STC' || use.loop.id !== '2200D') return
    first = false
    const action = page.element(index, 3)
    const charge = amountAt(page, index, 4)
    for (const tally of tallies) {
      if (action === 'WQ') {
        tally.accepted++
        tally.acceptedAmount += charge
      } else if (action === 'U') {
        tally.rejected++
        tally.rejectedAmount += charge
      }
    }
  })
}

function compare(findings: Findings, level: LoopView, status: string, tally: Tally): void {
  eachSegment(level, (page, index, use) => {
    if (use.loop.id !== status || (use.segment !== 'QTY' && use.segment !== 'AMT')) return
    const sum = tally[use.key as keyof Tally]
    const said = use.segment === 'AMT' ? amountAt(page, index, 2) : Number(page.element(index, 2))
    if (said === sum) return
    const message =
      'This total is not that of the claims listed below it. A claim may be missing: compare with the batch that was sent.'
    findings.at(page, index, 'balance', 'totals-differ', message, { loop: status, element: 2, severity: 'warning' })
  })
}
