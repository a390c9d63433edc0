// The totals of a claim acknowledgment against the claims it lists. A total that is not sent is not checked.
import type { Findings } from '../check/findings.ts'
import { amountOf, loopIn, segmentIn, segmentsIn } from '../check/sums.ts'
import type { Balance } from '../definition/shape.ts'
import type { LoopView } from '../read/view.ts'

/** Claims counted below one level, by what was decided: `WQ` taken, `U` refused. */
interface Tally {
  taken: number
  takenAmount: number
  refused: number
  refusedAmount: number
}
const none = (): Tally => ({ taken: 0, takenAmount: 0, refused: 0, refusedAmount: 0 })

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
          compare(findings, loopIn(loop, 'status'), '2200C', provider)
          provider = none()
          break
        case '2000B':
          compare(findings, loopIn(loop, 'status'), '2200B', batch)
          batch = none()
      }
    },
  }
}

function count(claim: LoopView, ...tallies: Tally[]): void {
  const [status] = segmentsIn(claim, 'statuses')
  if (status === undefined) return
  const action = status.$page.element(status.$index, 3)
  const charge = amountOf(status, 4)
  for (const tally of tallies) {
    if (action === 'WQ') {
      tally.taken++
      tally.takenAmount += charge
    } else if (action === 'U') {
      tally.refused++
      tally.refusedAmount += charge
    }
  }
}

function compare(findings: Findings, status: LoopView | undefined, loop: string, tally: Tally): void {
  if (status === undefined) return
  const totals: [string, number, boolean][] = [
    ['accepted', tally.taken, false],
    ['rejected', tally.refused, false],
    ['acceptedAmount', tally.takenAmount, true],
    ['rejectedAmount', tally.refusedAmount, true],
  ]
  for (const [key, sum, isAmount] of totals) {
    const segment = segmentIn(status, key)
    if (segment === undefined) continue
    const said = isAmount ? amountOf(segment, 2) : Number(segment.$page.element(segment.$index, 2))
    if (said === sum) continue
    findings.at(
      segment.$page,
      segment.$index,
      'balance',
      'totals-differ',
      'This total is not that of the claims listed below it. A claim may be missing: compare with the batch that was sent.',
      {
        loop,
        element: 2,
        severity: 'warning',
      },
    )
  }
}
