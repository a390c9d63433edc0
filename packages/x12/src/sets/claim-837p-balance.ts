// The sums of a professional claim: the claim against its lines, and what each earlier payer decided against both.
// @source BILLING §1.2; X12 RFI 1294 (balance of coordination of benefits)
import type { Findings } from '../check/findings.ts'
import { adjustmentsOf, amountOf, loopIn, loopsIn, segmentIn, segmentsIn } from '../check/sums.ts'
import type { Balance } from '../definition/shape.ts'
import type { LoopView, SegmentView } from '../read/view.ts'

export const balance837p = (findings: Findings): Balance => ({
  closed(loop) {
    if (loop.$loop.id !== '2300') return
    const details = segmentIn(loop, 'details')
    if (details === undefined) return
    const lines = loopsIn(loop, 'lines')
    let charged = 0
    for (const line of lines) charged += amountOf(segmentIn(line, 'service'), 2)
    const charge = amountOf(details, 2)
    if (lines.length > 0 && charge !== charged)
      say(
        findings,
        details,
        '2300',
        2,
        'claim-out-of-balance',
        'The claim charge (CLM02) is not the sum of its line charges (SV102). Correct one of them.',
      )
    for (const payer of loopsIn(loop, 'otherPayers')) otherPayer(findings, payer, lines, charge)
  },
})

/** What an earlier payer paid and adjusted explains the whole charge. */
function otherPayer(findings: Findings, payer: LoopView, lines: readonly LoopView[], charge: number): void {
  const coverage = segmentIn(payer, 'coverage')
  if (coverage === undefined) return
  const named = loopIn(payer, 'payer')
  const name = named && segmentIn(named, 'name')
  const payerId = name ? name.$page.element(name.$index, 9) : ''
  const paidSegment = segmentIn(payer, 'paid')
  const claimAdjustments = segmentsIn(payer, 'adjustments')
  let linePaid = 0
  let lineAdjusted = 0
  let decisions = 0
  for (const line of lines) {
    let paid = 0
    let adjusted = 0
    let own = 0
    let bundled = false
    for (const one of loopsIn(line, 'adjudications')) {
      const decision = segmentIn(one, 'decision')
      if (decision === undefined || decision.$page.element(decision.$index, 1) !== payerId) continue
      own++
      paid += amountOf(decision, 2)
      adjusted += adjustmentsOf(segmentsIn(one, 'adjustments'))
      if (decision.$page.element(decision.$index, 6) !== '') bundled = true
    }
    decisions += own
    linePaid += paid
    lineAdjusted += adjusted
    const service = segmentIn(line, 'service')
    if (own > 0 && !bundled && service && amountOf(service, 2) !== paid + adjusted)
      say(
        findings,
        service,
        '2400',
        2,
        'line-out-of-balance',
        'What the other payer paid on this line (SVD02) and adjusted (CAS) does not make up the line charge (SV102).',
        'warning',
      )
  }
  // A payer that has not decided yet has nothing to balance.
  if (paidSegment === undefined && claimAdjustments.length === 0 && decisions === 0) return
  const paid = amountOf(paidSegment, 2)
  const adjusted = adjustmentsOf(claimAdjustments)
  const place = paidSegment ?? coverage
  if (paid + adjusted + lineAdjusted !== charge)
    say(
      findings,
      place,
      '2320',
      2,
      'other-payer-out-of-balance',
      'What the other payer paid (AMT*D) and adjusted (CAS of the claim and its lines) does not make up the claim charge (CLM02).',
    )
  else if (decisions > 0 && paid !== linePaid - adjusted)
    say(
      findings,
      place,
      '2320',
      2,
      'other-payer-out-of-balance',
      'What the other payer paid (AMT*D) is not what it paid on the lines (SVD02) less its adjustments of the whole claim (CAS).',
    )
}

function say(
  findings: Findings,
  segment: SegmentView,
  loop: string,
  element: number,
  code: 'claim-out-of-balance' | 'line-out-of-balance' | 'other-payer-out-of-balance',
  message: string,
  severity: 'error' | 'warning' = 'error',
): void {
  findings.at(segment.$page, segment.$index, 'balance', code, message, { loop, element, severity })
}
