// Which units of claim lines are authorized, and by what: free units first, then approved authorizations, carried
// across lines. The same arithmetic serves the organization's hold and the plan's cut-back.
import { covers, type Day } from '../calendar/day.ts'
import type { Contract, ContractService } from '../contract/contract.ts'
import { freeUnitsLeft, freeUnitsWindow, type UnitsOnDay } from '../contract/limits.ts'
import { drawDown, type Pool } from '../units/draw-down.ts'
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

/**
 * Draws one person's lines of one term, in order. When the term needs no authorization nothing is drawn and nothing
 * is short. `usedWithoutAuthorization` is what the person already used of the free units.
 */
export function drawAuthorized<Line extends LineToAuthorize>(
  contract: Contract,
  term: ContractService,
  lines: readonly Line[],
  held: { readonly authorizations: readonly Authorization[]; readonly usedWithoutAuthorization: readonly UnitsOnDay[] },
): AuthorizedUnits<Line>[] {
  if (!term.authorization.required) return lines.map((line) => ({ line, freeUnits: 0, authorizations: [], short: 0 }))
  const pools: Pool<Line>[] = [
    ...freePools(contract, term, lines, held.usedWithoutAuthorization),
    ...authorizationPools(lines, held.authorizations),
  ]
  return drawDown(pools, lines).drawn.map(({ line, from, short }) => ({
    line,
    short,
    freeUnits: from.filter((draw) => draw.pool.startsWith('free|')).reduce((total, draw) => total + draw.units, 0),
    authorizations: from
      .filter((draw) => draw.pool.startsWith('line|'))
      .map((draw) => {
        const [, authorizationLine, ...number] = draw.pool.split('|')
        return { number: number.join('|'), line: Number(authorizationLine), units: draw.units }
      }),
  }))
}

function freePools<Line extends LineToAuthorize>(
  contract: Contract,
  term: ContractService,
  lines: readonly Line[],
  used: readonly UnitsOnDay[],
): Pool<Line>[] {
  const windows = new Map(
    lines.map((line) => [freeUnitsWindow(contract, term, line.servedOn).starts, line.servedOn] as const),
  )
  return [...windows.values()].map((on) => {
    const window = freeUnitsWindow(contract, term, on)
    return {
      id: `free|${window.starts}`,
      left: freeUnitsLeft(contract, term, used, on),
      serves: (line: Line) => covers(window, line.servedOn),
    }
  })
}

function authorizationPools<Line extends LineToAuthorize>(
  lines: readonly Line[],
  authorizations: readonly Authorization[],
): Pool<Line>[] {
  const pools = new Map<string, Pool<Line>>()
  for (const asked of lines)
    for (const { authorization, line: approved } of authorizationsFor(
      authorizations,
      asked.code,
      asked.modifiers,
      asked.servedOn,
    )) {
      const id = `line|${approved.line}|${authorization.number}`
      if (pools.has(id)) continue
      pools.set(id, {
        id,
        left: unitsLeft(approved),
        serves: (line) =>
          authorizationsFor([authorization], line.code, line.modifiers, line.servedOn).some(
            (found) => found.line.line === approved.line,
          ),
      })
    }
  return [...pools.values()]
}
