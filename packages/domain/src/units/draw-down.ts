// Drawing units from what is left, line after line. Each line alone may fit four units that only one of them can
// have; so what is left is carried, never compared line by line.

/** Units that lines may draw on: an authorization line, free units of a period. */
export type Pool<Line> = {
  readonly id: string
  readonly left: number
  readonly serves: (line: Line) => boolean
}

export type Draw = { readonly pool: string; readonly units: number }

export type Drawn<Line> = {
  readonly line: Line
  readonly from: readonly Draw[]
  /** Units for which nothing was left. */
  readonly short: number
}

/**
 * Draws each line, in the order given, from the pools that serve it, in the order given. A line may draw on several
 * pools. No pool ever goes below zero, and `drawn + short` is always what the line asked for.
 */
export function drawDown<Line extends { readonly units: number }>(
  pools: readonly Pool<Line>[],
  lines: readonly Line[],
): { readonly drawn: readonly Drawn<Line>[]; readonly left: ReadonlyMap<string, number> } {
  const left = new Map(pools.map((pool) => [pool.id, Math.max(0, pool.left)] as const))
  const drawn = lines.map((line) => {
    const from: Draw[] = []
    let short = Math.max(0, line.units)
    for (const pool of pools) {
      if (short === 0) break
      const units = Math.min(short, left.get(pool.id)!)
      if (units === 0 || !pool.serves(line)) continue
      left.set(pool.id, left.get(pool.id)! - units)
      from.push({ pool: pool.id, units })
      short -= units
    }
    return { line, from, short }
  })
  return { drawn, left }
}
