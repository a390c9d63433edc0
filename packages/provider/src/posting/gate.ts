// The balance gate: reads a remittance as it streams by and says, transaction by transaction, whether it adds up to the
// cent and came whole. Nothing here posts; what the gate does not pass is quarantined with the difference shown.
import {
  formatMoney,
  mostCents,
  type Cents,
  type FilePlace,
  type Message,
  type RemittanceClaim,
  type RemittanceEvent,
  type RemittanceFault,
  type RemittanceHeader,
  type RemittanceLine,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { providerAdjustmentAccount } from './adjustment-accounts.ts'
import { contentLine } from './content.ts'
import { fileReasons, sayTrace, shownAtMost, transactionReasons } from './gate-reasons.ts'

/** Where sums disagree. `expected` is what the parts add up to, `stated` what the file says. */
export type Difference = {
  readonly level: 'line' | 'claim' | 'claim-lines' | 'transaction'
  readonly claimOrdinal: number | null
  readonly lineOrdinal: number | null
  readonly patientControl: string | null
  readonly expected: Cents
  readonly stated: Cents
  /** stated − expected. */
  readonly difference: Cents
  readonly place: FilePlace
  readonly message: Message
}

export type TransactionVerdict = {
  readonly kind: 'transaction'
  readonly header: RemittanceHeader
  readonly balanced: boolean
  readonly whole: boolean
  /** Balanced, whole, identifiable and without a fault: only then may anything post. */
  readonly posts: boolean
  /** The first of them, at most `shownAtMost`; `differenceCount` has them all. */
  readonly differences: readonly Difference[]
  readonly differenceCount: number
  readonly reasons: readonly Message[]
  readonly warnings: readonly Message[]
  readonly warningCount: number
  readonly faults: readonly RemittanceFault[]
  readonly claimCount: number
  readonly totals: {
    readonly charged: Cents
    readonly claimsPaid: Cents
    readonly providerAdjustments: Cents
    readonly paid: Cents
  }
  /** Digest of the transaction's content: equal for the same remittance in another envelope. */
  readonly contentDigest: string
}

/** The end of a file. A file whose envelope is broken posts nothing, whatever its transactions say. */
export type FileVerdict = {
  readonly kind: 'file'
  readonly whole: boolean
  readonly faults: readonly RemittanceFault[]
  readonly reasons: readonly Message[]
}
export type GateReport = TransactionVerdict | FileVerdict

/** A running hash, such as Node's SHA-256. */
export type Digest = { update(text: string): void; finish(): string }

export type RemittanceGate = {
  /** Takes the next event of the file and returns the reports that it completes. */
  take(event: RemittanceEvent): GateReport[]
}

type Open = {
  header: RemittanceHeader
  digest: Digest
  charged: number
  claimsPaid: number
  /** The largest single amount of any claim, line or adjustment, whatever its sign. */
  largest: number
  /** AMT*I over all claims. */
  interestTold: number
  claimCount: number
  differences: Difference[]
  differenceCount: number
  warnings: Message[]
  warningCount: number
}

export function openGate(newDigest: () => Digest): RemittanceGate {
  let open: Open | null = null
  let orphans = false
  const close = (event: Extract<RemittanceEvent, { kind: 'end' }> | null): GateReport[] => {
    const closing = open
    open = null
    return closing ? [verdictOf(closing, event)] : []
  }
  return {
    take(event) {
      if (event.kind === 'header') {
        const cut = close(null)
        open = opened(event.header, newDigest())
        open.digest.update(contentLine(event))
        return cut
      }
      if (event.kind === 'envelope') {
        const whole = event.whole && !orphans
        return [
          ...close(null),
          { kind: 'file', whole, faults: event.faults, reasons: fileReasons(whole, event.faults) },
        ]
      }
      if (!open) {
        orphans = true
        return []
      }
      open.digest.update(contentLine(event))
      if (event.kind === 'claim') {
        weighClaim(open, event.claim)
        return []
      }
      return close(event)
    },
  }
}

function opened(header: RemittanceHeader, digest: Digest): Open {
  return {
    header,
    digest,
    charged: 0,
    claimsPaid: 0,
    largest: 0,
    interestTold: 0,
    claimCount: 0,
    differences: [],
    differenceCount: 0,
    warnings: [],
    warningCount: 0,
  }
}

function weighClaim(open: Open, claim: RemittanceClaim): void {
  open.claimCount += 1
  open.charged += claim.charge
  open.claimsPaid += claim.paid
  open.interestTold += claim.interest ?? 0
  open.largest = Math.max(open.largest, largestOf(claim), ...claim.lines.map(largestOf))
  const claimLevel = total(claim.adjustments)
  let lineLevel = 0
  let linesPaid = 0
  let patientShare = ofGroup(claim.adjustments, 'PR')
  for (const line of claim.lines) {
    const adjusted = total(line.adjustments)
    lineLevel += adjusted
    linesPaid += line.paid
    patientShare += ofGroup(line.adjustments, 'PR')
    if (line.charge - adjusted !== line.paid) differ(open, lineDifference(claim, line, line.charge - adjusted))
  }
  const expected = claim.charge - claimLevel - lineLevel
  if (expected !== claim.paid) differ(open, claimDifference(claim, expected))
  if (claim.lines.length > 0 && linesPaid - claimLevel !== claim.paid)
    differ(open, claimLinesDifference(claim, linesPaid - claimLevel))
  // Real remittances that balance in money often fail this one, so it only warns.
  if (claim.patientResponsibility !== null && claim.patientResponsibility !== patientShare) {
    open.warningCount += 1
    if (open.warnings.length < shownAtMost) open.warnings.push(patientShareWarning(claim, patientShare))
  }
}

type Amounts = Pick<RemittanceLine, 'charge' | 'paid' | 'adjustments'>

function largestOf({ charge, paid, adjustments }: Amounts): number {
  let largest = Math.max(Math.abs(charge), Math.abs(paid))
  for (const { amount } of adjustments) largest = Math.max(largest, Math.abs(amount))
  return largest
}

function total(adjustments: readonly { readonly amount: number }[]): number {
  let sum = 0
  for (const adjustment of adjustments) sum += adjustment.amount
  return sum
}

function ofGroup(adjustments: readonly { readonly group: string; readonly amount: number }[], group: string): number {
  return total(adjustments.filter((adjustment) => adjustment.group === group))
}

function differ(open: Open, difference: Difference): void {
  open.differenceCount += 1
  if (open.differences.length < shownAtMost) open.differences.push(difference)
}

function lineDifference(claim: RemittanceClaim, line: RemittanceLine, expected: number): Difference {
  return difference(
    'line',
    claim,
    line.ordinal,
    expected,
    line.paid,
    line.place,
    {
      line: line.ordinal,
      charge: formatMoney(line.charge),
    },
    'Claim {claim}, line {line}: charge {charge} less its adjustments leaves {expected}, but the line says {stated} was paid. {difference} has no explanation. Ask the payer for a corrected remittance.',
  )
}

function claimDifference(claim: RemittanceClaim, expected: number): Difference {
  return difference(
    'claim',
    claim,
    null,
    expected,
    claim.paid,
    claim.place,
    {
      charge: formatMoney(claim.charge),
    },
    'Claim {claim}: charge {charge} less all its adjustments leaves {expected}, but the claim says {stated} was paid. {difference} has no explanation. Ask the payer for a corrected remittance.',
  )
}

function claimLinesDifference(claim: RemittanceClaim, expected: number): Difference {
  return difference(
    'claim-lines',
    claim,
    null,
    expected,
    claim.paid,
    claim.place,
    {},
    'Claim {claim}: its lines paid, less its claim-level adjustments, come to {expected}, but the claim says {stated}. The difference is {difference}. Ask the payer for a corrected remittance.',
  )
}

function difference(
  level: Difference['level'],
  claim: RemittanceClaim,
  lineOrdinal: number | null,
  expected: number,
  stated: number,
  place: FilePlace,
  values: Record<string, string | number>,
  template: string,
): Difference {
  return {
    level,
    claimOrdinal: claim.ordinal,
    lineOrdinal,
    patientControl: claim.patientControl,
    ...amounts(expected, stated),
    place,
    message: sentence(
      `gate-${level}`,
      { claim: claim.patientControl, ...values, ...shown(expected, stated) },
      template,
    ),
  }
}

function amounts(expected: number, stated: number): Pick<Difference, 'expected' | 'stated' | 'difference'> {
  return { expected: expected as Cents, stated: stated as Cents, difference: (stated - expected) as Cents }
}

function shown(expected: number, stated: number): Record<string, string> {
  return {
    expected: formatMoney(expected as Cents),
    stated: formatMoney(stated as Cents),
    difference: formatMoney((stated - expected) as Cents),
  }
}

function patientShareWarning(claim: RemittanceClaim, patientShare: number): Message {
  return sentence(
    'gate-patient-share',
    {
      claim: claim.patientControl,
      stated: formatMoney(claim.patientResponsibility!),
      adjusted: formatMoney(patientShare as Cents),
    },
    'Claim {claim}: the patient share is stated as {stated}, but its patient adjustments come to {adjusted}. The money balances, so it posts; the adjustments are what counts.',
  )
}

function verdictOf(open: Open, end: Extract<RemittanceEvent, { kind: 'end' }> | null): TransactionVerdict {
  const header = open.header
  const providerAdjustments = total(end?.providerAdjustments ?? [])
  const expected = open.claimsPaid - providerAdjustments
  const largest = (end?.providerAdjustments ?? []).reduce((most, one) => Math.max(most, Math.abs(one.amount)), 0)
  const safe = [open.largest, largest, open.charged, open.claimsPaid, providerAdjustments, expected, header.paid].every(
    (amount) => Math.abs(amount) <= mostCents,
  )
  if (end && safe && expected !== header.paid)
    differ(open, transactionDifference(header, open.claimsPaid, providerAdjustments))
  const interestPaid = -total((end?.providerAdjustments ?? []).filter((one) => isInterest(one.reason)))
  if (end && open.interestTold !== 0 && open.interestTold !== interestPaid) {
    open.warningCount += 1
    if (open.warnings.length < shownAtMost) open.warnings.push(interestWarning(header, open.interestTold, interestPaid))
  }
  const errors = (end?.faults ?? []).filter((fault) => fault.severity === 'error')
  const whole = end !== null && errors.length === 0
  const balanced = safe && open.differenceCount === 0
  const reasons = transactionReasons({
    header,
    claimCount: open.claimCount,
    differences: open.differences.map((one) => one.message),
    ended: end !== null,
    errors,
    countable: safe,
  })
  return {
    kind: 'transaction',
    header,
    balanced,
    whole,
    posts: reasons.length === 0,
    differences: open.differences,
    differenceCount: open.differenceCount,
    reasons,
    warnings: open.warnings,
    warningCount: open.warningCount,
    faults: (end?.faults ?? []).slice(0, shownAtMost),
    claimCount: open.claimCount,
    totals: {
      charged: (safe ? open.charged : 0) as Cents,
      claimsPaid: (safe ? open.claimsPaid : 0) as Cents,
      providerAdjustments: (safe ? providerAdjustments : 0) as Cents,
      paid: header.paid,
    },
    contentDigest: open.digest.finish(),
  }
}

const isInterest = (reason: string): boolean => providerAdjustmentAccount(reason).account === 'interest'

/** The money of interest stands in PLB; what the claims tell of it (AMT*I) only says whose it is. */
function interestWarning(header: RemittanceHeader, told: number, paid: number): Message {
  return sentence(
    'gate-interest',
    { trace: sayTrace(header.trace), told: formatMoney(told as Cents), paid: formatMoney(paid as Cents) },
    'Remittance {trace}: its claims tell of {told} of interest, and {paid} of interest is paid in it. Ask the payer which is right.',
  )
}

function transactionDifference(header: RemittanceHeader, claimsPaid: number, providerAdjustments: number): Difference {
  const expected = claimsPaid - providerAdjustments
  return {
    level: 'transaction',
    claimOrdinal: null,
    lineOrdinal: null,
    patientControl: null,
    ...amounts(expected, header.paid),
    place: header.place,
    message: sentence(
      'gate-transaction',
      {
        trace: sayTrace(header.trace),
        claims: formatMoney(claimsPaid as Cents),
        adjustments: formatMoney(providerAdjustments as Cents),
        ...shown(expected, header.paid),
      },
      'Remittance {trace}: its claims come to {claims}, less provider adjustments of {adjustments} makes {expected}, but the payment is {stated}. The difference is {difference}. Nothing was posted; ask the payer for a corrected remittance.',
    ),
  }
}
