// Drawing units from what is left, line after line. Each line alone may fit four units that only one of them can
// have; so what is left is carried, never compared line by line.

export type Draw = { readonly pool: string; readonly units: number }

export type Drawn<Line> = {
  readonly line: Line
  readonly from: readonly Draw[]
  /** Units for which nothing was left. */
  readonly short: number
}

/**
 * Draws each line, in the order given, from the pools that `poolsFor` names for it, in that order: an authorization
 * line, the free units of a period. A line may draw on several pools. No pool ever goes below zero, and
 * `drawn + short` is always what the line asked for.
 */
export function drawDown<Line extends { readonly units: number }>(
  available: ReadonlyMap<string, number>,
  lines: readonly Line[],
  poolsFor: (line: Line) => readonly string[],
): { readonly drawn: readonly Drawn<Line>[]; readonly left: ReadonlyMap<string, number> } {
  const left = new Map([...available].map(([pool, units]) => [pool, Math.max(0, units)] as const))
  const drawn = lines.map((line) => {
    const from: Draw[] = []
    let short = Math.max(0, line.units)
    for (const pool of poolsFor(line)) {
      const units = Math.min(short, left.get(pool) ?? 0)
      if (units === 0) continue
      left.set(pool, left.get(pool)! - units)
      from.push({ pool, units })
      short -= units
    }
    return { line, from, short }
  })
  return { drawn, left }
}
