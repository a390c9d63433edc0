// Takes an earlier decision back: every amount negated, every unit returned, nothing else changed. Group codes stay as
// they were; only the signs turn.
import { negate, type ClaimAdjustment, type Day, type Message } from '@throughline/domain'
import type { DecidedLine, Decision, Reversal } from './decision.ts'

export function reversalOf(
  decision: Decision,
  as: {
    readonly version: number
    readonly reversedOn: Day
    /** Alerts that say why. */
    readonly remarks: readonly string[]
    readonly reason: Message
  },
): Reversal {
  const { icn, controlNumber, frequency, purpose, filingIndicator, placeOfService, member, provider } = decision
  const { renderingNpi, servedOn, servedThrough } = decision
  return {
    icn,
    version: as.version,
    reversedVersion: decision.version,
    reversedOn: as.reversedOn,
    reason: as.reason,
    remarks: as.remarks,
    controlNumber,
    frequency,
    purpose,
    filingIndicator,
    placeOfService,
    member,
    provider,
    renderingNpi,
    servedOn,
    servedThrough,
    charge: negate(decision.charge),
    allowed: negate(decision.allowed),
    priorPayer: negate(decision.priorPayer),
    memberShare: negate(decision.memberShare),
    withheld: negate(decision.withheld),
    paid: negate(decision.paid),
    lines: decision.lines.map(reversedLine),
    unitsReturned: decision.draws,
    freeUnitsReturned: decision.freeUnits,
  }
}

function reversedLine(line: DecidedLine): DecidedLine {
  return {
    ...line,
    charge: negate(line.charge),
    allowed: negate(line.allowed),
    priorPayer: negate(line.priorPayer),
    memberShare: negate(line.memberShare),
    withheld: negate(line.withheld),
    paid: negate(line.paid),
    deductible: negate(line.deductible),
    copay: negate(line.copay),
    spendDown: negate(line.spendDown),
    liability: negate(line.liability),
    adjustments: line.adjustments.map((adjustment): ClaimAdjustment => ({
      ...adjustment,
      amount: negate(adjustment.amount),
    })),
  }
}
