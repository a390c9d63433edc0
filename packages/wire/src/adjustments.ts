// Adjustments as CAS segments: one a group, six reasons in each, as the guides want it.
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
