// Which units of claim lines are authorized, and by what: free units first, then approved authorizations, carried
// across lines. The same arithmetic serves the organization's hold and the plan's cut-back.
import type { Day } from '../calendar/day.ts'
import type { Contract, ContractService } from '../contract/contract.ts'
import { freeUnitsLeft, freeUnitsWindow, type UnitsOnDay } from '../contract/limits.ts'
import { drawDown } from '../units/draw-down.ts'
import { authorizationsFor, unitsLeft, type Authorization } from './authorization.ts'

export type LineToAuthorize = {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly servedOn: Day
  readonly units: number
}

export type AuthorizedUnits<Line> = {
  readonly line: Line
  readonly freeUnits: number
  /** Units by authorization number and line of it, in the order they were drawn. */
  readonly authorizations: readonly { readonly number: string; readonly line: number; readonly units: number }[]
  /** Units that nothing covers. */
  readonly short: number
}

type Source = { readonly free: true } | { readonly free: false; readonly number: string; readonly line: number }

/**
 * Draws one person's lines of one term, in order: the term's free units before any authorization. When the term needs
 * none, nothing is drawn and nothing is short. `usedWithoutAuthorization` is what the person already used of the free
 * units.
 */
export function drawAuthorized<Line extends LineToAuthorize>(
  contract: Contract,
  term: ContractService,
  lines: readonly Line[],
  held: {
    readonly authorizations: readonly Authorization[]
    readonly usedWithoutAuthorization: readonly UnitsOnDay[]
  },
): AuthorizedUnits<Line>[] {
  if (!term.authorization.required) return lines.map((line) => ({ line, freeUnits: 0, authorizations: [], short: 0 }))
  const left = new Map<string, number>()
  const sources = new Map<string, Source>()
  const open = (pool: string, source: Source, units: number): string => {
    if (!sources.has(pool)) {
      sources.set(pool, source)
      left.set(pool, units)
    }
    return pool
  }
  const poolsOf = new Map(
    lines.map((line) => {
      const on = line.servedOn
      const free = freeUnitsLeft(contract, term, held.usedWithoutAuthorization, on)
      const pools = [open(`free ${freeUnitsWindow(contract, term, on).starts}`, { free: true }, free)]
      for (const found of authorizationsFor(contract, held.authorizations, line)) {
        const source = { free: false, number: found.authorization.number, line: found.line.line } as const
        pools.push(open(`authorization ${source.number} line ${source.line}`, source, unitsLeft(found.line)))
      }
      return [line, pools] as const
    }),
  )
  return drawDown(left, lines, (line) => poolsOf.get(line)!).drawn.map(({ line, from, short }) => {
    const taken = from.map((draw) => ({ source: sources.get(draw.pool)!, units: draw.units }))
    return {
      line,
      short,
      freeUnits: taken.reduce((total, { source, units }) => total + (source.free ? units : 0), 0),
      authorizations: taken.flatMap(({ source, units }) =>
        source.free ? [] : [{ number: source.number, line: source.line, units }],
      ),
    }
  })
}
