// Turns findings and prices into decided lines: a denied line as a whole, an allowed one, or one split into the part
// that is paid and the parts that were cut.
import { allocate, zero, type Cents } from '@throughline/domain'
import type { Cut, LineDraw } from '../drawdown/draw-units.ts'
import type { CaseLine, ClaimCase } from './claim-case.ts'
import type { DecisionFinding } from './collect-findings.ts'
import type { DecidedLine } from './decision.ts'
import { editOfCut } from './drawn-case.ts'
import type { PricedCase } from './priced-case.ts'
import type { PricedPart } from './price-lines.ts'
import { unitEdits } from './edit-order.ts'

export type DecidedLines = {
  readonly lines: readonly DecidedLine[]
  /** For each denied line, the finding that decided it. */
  readonly decisive: ReadonlyMap<number, DecisionFinding>
  /** Whether nothing was decided but that we do not know the person. */
  readonly memberUnknown: boolean
}

/** The remark on every part of a line whose units were split. */
const splitRemark = 'N123'

const cutRules: ReadonlySet<string> = new Set(unitEdits.map((rule) => rule.id))

export function decideLines(claim: PricedCase, findings: readonly DecisionFinding[]): DecidedLines {
  const decisive = new Map<number, DecisionFinding>()
  for (const finding of findings) {
    if (finding.outcome.kind !== 'deny') continue
    for (const line of claim.lines)
      if ((finding.line === null || finding.line === line.number) && !decisive.has(line.number))
        decisive.set(line.number, finding)
  }
  const lines: DecidedLine[] = []
  for (const line of claim.lines) {
    const by = decisive.get(line.number)
    const parts = by ? [deniedLine(line, by, findings)] : allowedLine(claim, line, findings)
    for (const part of parts) lines.push({ ...part, ordinal: lines.length + 1 })
  }
  return { lines, decisive, memberUnknown: isMemberUnknown(claim, decisive) }
}

/** Status 4 is only for a person nobody knows, and only when that is why nothing is paid. */
function isMemberUnknown(claim: ClaimCase, decisive: ReadonlyMap<number, DecisionFinding>): boolean {
  return claim.lines.every((line) => decisive.get(line.number)?.rule === 'member-not-found')
}

function deniedLine(line: CaseLine, by: DecisionFinding, findings: readonly DecisionFinding[]): DecidedLine {
  const { charge } = line.line
  const remarks: string[] = []
  for (const finding of findings)
    if (finding.outcome.kind === 'deny' && (finding.line === null || finding.line === line.number))
      addRemarks(remarks, finding.outcome.rarcs)
  return {
    ...unpaidLine(line),
    unitsBilled: line.line.units,
    charge,
    adjustments: charge === 0 ? [] : [{ group: by.outcome.group, reason: by.outcome.carc, amount: charge }],
    remarks,
    deniedBy: by.rule,
  }
}

function allowedLine(claim: PricedCase, line: CaseLine, findings: readonly DecisionFinding[]): DecidedLine[] {
  const draw = claim.drawn.find((candidate) => candidate.line === line.number)!
  const units = [draw.allowed, ...draw.cuts.map((cut) => cut.units)]
  const charges = draw.cuts.length === 0 ? [line.line.charge] : allocate(line.line.charge, units)
  const split = units.filter((count) => count > 0).length > 1
  const parts: DecidedLine[] = []
  if (draw.allowed > 0) {
    const priced = claim.priced.find((part) => part.line === line)!
    parts.push(paidPart(priced, noteRemarks(line, findings, split)))
  }
  draw.cuts.forEach((cut, index) => parts.push(cutPart(line, draw, cut, charges[index + 1]!, findings, split)))
  return parts
}

function paidPart(priced: PricedPart, remarks: readonly string[]): DecidedLine {
  const {
    units,
    charge,
    allowed,
    priorPayer,
    withheld,
    paid,
    deductible,
    copay,
    spendDown,
    liability,
    adjustments,
    arithmetic,
  } = priced
  return {
    ...unpaidLine(priced.line),
    unitsBilled: units,
    unitsAllowed: units,
    charge,
    allowed,
    priorPayer,
    memberShare: (deductible + copay + priced.coinsurance + spendDown + liability) as Cents,
    withheld,
    paid,
    deductible,
    copay,
    spendDown,
    liability,
    caseRate: priced.basis === 'case-rate',
    adjustments,
    remarks,
    arithmetic,
  }
}

function cutPart(
  line: CaseLine,
  draw: LineDraw,
  cut: Cut,
  charge: Cents,
  findings: readonly DecisionFinding[],
  split: boolean,
): DecidedLine {
  const rule = editOfCut(cut)
  const finding = findings.find((candidate) => candidate.rule === rule && candidate.line === draw.line)
  if (!finding) throw new Error(`units of line ${draw.line} were cut but ${rule} does not say why`)
  const remarks = split ? [splitRemark] : []
  addRemarks(remarks, finding.outcome.rarcs)
  return {
    ...unpaidLine(line),
    unitsBilled: cut.units,
    charge,
    adjustments: charge === 0 ? [] : [{ group: finding.outcome.group, reason: finding.outcome.carc, amount: charge }],
    remarks,
    deniedBy: rule,
  }
}

const none: readonly never[] = []

/** What every part says of its line, with nothing paid. Written out whole, because it is made for every line. */
function unpaidLine(line: CaseLine): DecidedLine {
  const { line: sent, coverage, benefit, term } = line
  return {
    ordinal: 0,
    line: line.number,
    lineControl: sent.lineControl,
    code: sent.code,
    modifiers: sent.modifiers,
    servedOn: line.from,
    servedThrough: line.through,
    placeOfService: line.place,
    renderingNpi: line.rendering?.npi ?? null,
    unitsBilled: 0,
    unitsAllowed: 0,
    charge: zero,
    allowed: zero,
    priorPayer: zero,
    memberShare: zero,
    withheld: zero,
    paid: zero,
    deductible: zero,
    copay: zero,
    spendDown: zero,
    liability: zero,
    caseRate: false,
    adjustments: none,
    remarks: none,
    term: term?.term ?? null,
    purchaser: coverage?.purchaser ?? null,
    benefit: benefit?.benefit ?? null,
    deniedBy: null,
    arithmetic: none,
  }
}

/** Remarks of what lowered an allowed part, cuts apart: those speak on their own part. */
function noteRemarks(line: CaseLine, findings: readonly DecisionFinding[], split: boolean): string[] {
  const remarks = split ? [splitRemark] : []
  for (const { outcome, line: number, rule } of findings)
    if (number === line.number && outcome.kind === 'reduce' && !cutRules.has(rule)) addRemarks(remarks, outcome.rarcs)
  return remarks
}

function addRemarks(remarks: string[], more: readonly string[]): void {
  for (const remark of more) if (!remarks.includes(remark)) remarks.push(remark)
}
