// A decided line as its row keeps it: a line whose units were cut is decided in parts; the row holds the line, the document
// its parts.
import type { Cents, ClaimAdjustment } from '@throughline/domain'
import type { DecidedLine, Decision } from '@throughline/plan'

export type LineTotal = {
  readonly line: number
  readonly unitsBilled: number
  readonly unitsAllowed: number
  readonly freeUnits: number
  readonly term: string | null
  readonly deductible: Cents
  readonly copay: Cents
  readonly spendDown: Cents
  readonly liability: Cents
  readonly caseRate: boolean
  readonly charge: Cents
  readonly allowed: Cents
  readonly paid: Cents
  readonly adjustments: readonly ClaimAdjustment[]
}

export function lineTotals(parts: readonly DecidedLine[], decision: Decision | null): LineTotal[] {
  const byLine = new Map<number, DecidedLine[]>()
  for (const part of parts) {
    const own = byLine.get(part.line)
    if (own) own.push(part)
    else byLine.set(part.line, [part])
  }
  return [...byLine].map(([line, own]) => totalOf(line, own, decision))
}

type Summed =
  'unitsBilled' | 'unitsAllowed' | 'charge' | 'allowed' | 'paid' | 'deductible' | 'copay' | 'spendDown' | 'liability'

function totalOf(line: number, own: readonly DecidedLine[], decision: Decision | null): LineTotal {
  const total = (of: Summed): number => {
    let sum = 0
    for (const part of own) sum += part[of]
    return sum
  }
  let freeUnits = 0
  for (const free of decision?.freeUnits ?? []) if (free.claimLine === line) freeUnits += free.units
  return {
    line,
    unitsBilled: total('unitsBilled'),
    unitsAllowed: total('unitsAllowed'),
    freeUnits,
    term: own.find((part) => part.term !== null)?.term ?? null,
    deductible: total('deductible') as Cents,
    copay: total('copay') as Cents,
    spendDown: total('spendDown') as Cents,
    liability: total('liability') as Cents,
    caseRate: own.some((part) => part.caseRate),
    charge: total('charge') as Cents,
    allowed: total('allowed') as Cents,
    paid: total('paid') as Cents,
    adjustments: own.length === 1 ? own[0]!.adjustments : own.flatMap((part) => [...part.adjustments]),
  }
}
