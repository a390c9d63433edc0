// Adjustments as CAS segments, one a group with six reasons in each, and remark codes as an MOA: alike in an 835 and in what
// an 837P tells of another payer.
import type { ClaimAdjustment } from '@throughline/domain'

type Six = {
  group: never
  reason1: string
  amount1: number
  quantity1?: string
  [key: `reason${number}` | `amount${number}` | `quantity${number}`]: string | number | undefined
}

/** In the order the groups first appear; an amount of zero explains nothing and is left out. */
export function adjustmentSegments(adjustments: readonly ClaimAdjustment[]): Six[] {
  const groups = new Map<string, ClaimAdjustment[]>()
  for (const adjustment of adjustments) {
    if (adjustment.amount === 0) continue
    const group = groups.get(adjustment.group)
    if (group) group.push(adjustment)
    else groups.set(adjustment.group, [adjustment])
  }
  return [...groups].flatMap(([group, all]) => {
    const segments: Six[] = []
    for (let at = 0; at < all.length; at += 6) {
      const segment: Record<string, unknown> = { group }
      all.slice(at, at + 6).forEach((adjustment, index) => {
        segment[`reason${index + 1}`] = adjustment.reason
        segment[`amount${index + 1}`] = adjustment.amount
        if (adjustment.quantity !== undefined) segment[`quantity${index + 1}`] = String(adjustment.quantity)
      })
      segments.push(segment as Six)
    }
    return segments
  })
}

type Remarks = { [key in `remark${1 | 2 | 3 | 4 | 5}`]?: string }

/** Five remark codes stand on a claim; the sixth and more stand on its lines anyway. */
export function remarkSegment(remarks: readonly string[]): Remarks {
  return Object.fromEntries(remarks.slice(0, 5).map((remark, index) => [`remark${index + 1}`, remark]))
}
