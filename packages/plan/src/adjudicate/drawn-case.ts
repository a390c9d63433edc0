// The claim after its units were drawn: how many of each line are allowed, and what cut the rest.
import { counted } from '@throughline/domain'
import { drawUnits, type Cut, type LineDraw } from '../drawdown/draw-units.ts'
import type { CaseLine } from './claim-case.ts'
import { askedText, nothing } from './edit.ts'
import type { ExampleChanges } from './example-case.ts'
import { exampleStanding, type StandingCase } from './standing-case.ts'

export type DrawnCase = StandingCase & { readonly drawn: readonly LineDraw[] }

export function drawnCase(claim: StandingCase): DrawnCase {
  return { ...claim, drawn: drawUnits(claim) }
}

/** What a finding about cut units always says: what was asked, and what became of it in words. */
export type CutFound = {
  readonly line: number
  readonly asked: string
  readonly cutUnits: number
  /** "2 of the 4 units", or "the line" when nothing is left of it. */
  readonly cut: string
  /** " The other 2 are allowed." when a part is paid. */
  readonly rest: string
}

/** Asks every cut of every line; `null` means the edit has nothing to say about it. */
export function eachCut<V extends object>(
  claim: DrawnCase,
  ask: (cut: Cut, line: CaseLine) => V | null,
): readonly (CutFound & V)[] {
  let found: (CutFound & V)[] | null = null
  for (const draw of claim.drawn) {
    if (draw.cuts.length === 0) continue
    const line = claim.lines.find((candidate) => candidate.number === draw.line)!
    for (const cut of draw.cuts) {
      const values = ask(cut, line)
      if (values === null) continue
      found ??= []
      found.push({ line: draw.line, asked: askedText(line), cutUnits: cut.units, ...cutWords(cut, draw), ...values })
    }
  }
  return found ?? nothing
}

function cutWords(cut: Cut, draw: LineDraw): { cut: string; rest: string } {
  if (cut.units === draw.asked) return { cut: `${counted(cut.units, 'unit')} (the whole line)`, rest: '' }
  const rest =
    draw.allowed === 0 ? '' : draw.allowed === 1 ? ' 1 unit is allowed.' : ` ${draw.allowed} units are allowed.`
  return { cut: `${cut.units} of the ${draw.asked} units`, rest }
}

/** The clean claim with its units drawn. */
export function exampleDrawn(changes: ExampleChanges = {}): DrawnCase {
  return drawnCase(exampleStanding(changes))
}

/** The edit that speaks for a cut: every cut has exactly one. */
export function editOfCut(cut: Cut): string {
  switch (cut.by) {
    case 'authorization':
      return `authorization-${cut.gap.why}`
    case 'contract-limit':
      if (cut.limit.of === 'worker') return 'worker-limit'
      return cut.limit.per === 'day' ? 'daily-limit' : 'period-limit'
    case 'benefit-limit':
      return 'benefit-limit'
    case 'worker-day':
      return 'worker-day-hours'
  }
}
