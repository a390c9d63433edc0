// The sums of a remittance, to the cent: each service, each claim, and the payment against all of them.
// @source BILLING §3.2
import type { Findings } from '../check/findings.ts'
import { adjustmentsOf, amountOf, loopsIn, segmentIn, segmentsIn } from '../check/sums.ts'
import type { Balance } from '../definition/shape.ts'
import type { FindingCode } from '../finding.ts'
import type { LoopView, SegmentView } from '../read/view.ts'

export function balance835(findings: Findings): Balance {
  let claimsPaid = 0
  return {
    closed(loop) {
      if (loop.$loop.id === '2100') claimsPaid += claim(findings, loop)
      else if (loop.$loop.parent === null) transaction(findings, loop, claimsPaid)
    },
  }
}

/** Checks one claim and answers what it paid. */
function claim(findings: Findings, loop: LoopView): number {
  const payment = segmentIn(loop, 'payment')
  if (payment === undefined) return 0
  const charge = amountOf(payment, 3)
  const paid = amountOf(payment, 4)
  const claimAdjustments = segmentsIn(loop, 'adjustments')
  const adjusted = adjustmentsOf(claimAdjustments)
  const services = loopsIn(loop, 'services')
  let lineAdjusted = 0
  let linePaid = 0
  let responsibility = adjustmentsOf(claimAdjustments, 'PR')
  for (const service of services) {
    const line = segmentIn(service, 'payment')
    const lineAdjustments = segmentsIn(service, 'adjustments')
    const own = adjustmentsOf(lineAdjustments)
    lineAdjusted += own
    linePaid += amountOf(line, 3)
    responsibility += adjustmentsOf(lineAdjustments, 'PR')
    if (line && amountOf(line, 2) - own !== amountOf(line, 3))
      say(
        findings,
        line,
        '2110',
        3,
        'line-out-of-balance',
        'The service charge (SVC02) less its adjustments (CAS) is not what was paid (SVC03).',
      )
  }
  if (charge - adjusted - lineAdjusted !== paid)
    say(
      findings,
      payment,
      '2100',
      4,
      'claim-out-of-balance',
      'The claim charge (CLP03) less all adjustments (CAS) of claim and services is not what was paid (CLP04).',
    )
  else if (services.length > 0 && linePaid - adjusted !== paid)
    say(
      findings,
      payment,
      '2100',
      4,
      'claim-out-of-balance',
      'What the services paid (SVC03) less the adjustments of the claim (CAS) is not what the claim paid (CLP04).',
    )
  if (amountOf(payment, 5) !== responsibility)
    say(
      findings,
      payment,
      '2100',
      5,
      'patient-responsibility-differs',
      'The patient responsibility (CLP05) is not the sum of the PR adjustments. Trust the adjustments.',
      'warning',
    )
  return paid
}

/** BPR02 is what the claims paid less the provider adjustments: a positive PLB amount takes money away. */
function transaction(findings: Findings, root: LoopView, claimsPaid: number): void {
  const financial = segmentIn(root, 'financial')
  if (financial === undefined) return
  let adjustments = 0
  for (const segment of segmentsIn(root, 'providerAdjustments')) {
    const count = segment.$page.elementCount(segment.$index)
    for (let n = 4; n <= count; n += 2) adjustments += amountOf(segment, n)
  }
  if (amountOf(financial, 2) !== claimsPaid - adjustments)
    say(
      findings,
      financial,
      '',
      2,
      'transaction-out-of-balance',
      'The payment (BPR02) is not the sum of the claim payments (CLP04) less the provider adjustments (PLB). Do not post it; ask the payer.',
    )
}

function say(
  findings: Findings,
  segment: SegmentView,
  loop: string,
  element: number,
  code: FindingCode,
  message: string,
  severity: 'error' | 'warning' = 'error',
): void {
  findings.at(segment.$page, segment.$index, 'balance', code, message, { loop, element, severity })
}
