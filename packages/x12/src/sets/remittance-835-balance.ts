// The sums of a remittance, to the cent: each service, each claim, and the payment against all of them.
// @source BILLING §3.2
import type { Findings } from '../check/findings.ts'
import { adjustmentsAt, amountAt, eachSegment } from '../check/sums.ts'
import type { Balance } from '../definition/shape.ts'
import type { FindingCode } from '../finding.ts'
import type { Page } from '../reader/page.ts'
import type { LoopView } from '../read/view.ts'

const PR = 0x5052

export function balance835(findings: Findings): Balance {
  let claimsPaid = 0
  return {
    closed(loop) {
      if (loop.$loop.id === '2100') claimsPaid += claim(findings, loop)
      else if (loop.$loop.parent === null) transaction(findings, loop, claimsPaid)
    },
  }
}

interface Service {
  readonly page: Page
  readonly index: number
  readonly charge: number
  readonly paid: number
  adjusted: number
}

/** Checks one claim and answers what it paid. */
function claim(findings: Findings, loop: LoopView): number {
  const { page, from } = loop.$runs[0]!
  const charge = amountAt(page, from, 3)
  const paid = amountAt(page, from, 4)
  let adjusted = 0
  let lineAdjusted = 0
  let linePaid = 0
  let services = 0
  let responsibility = 0
  let service: Service | null = null
  eachSegment(loop, (at, index, use) => {
    if (use.segment === 'SVC') {
      if (service !== null) line(findings, service)
      service = { page: at, index, charge: amountAt(at, index, 2), paid: amountAt(at, index, 3), adjusted: 0 }
      services++
      linePaid += service.paid
    } else if (use.segment === 'CAS') {
      const sum = adjustmentsAt(at, index)
      if (groupOf(at, index) === PR) responsibility += sum
      if (service === null) adjusted += sum
      else {
        service.adjusted += sum
        lineAdjusted += sum
      }
    }
  })
  if (service !== null) line(findings, service)
  if (charge - adjusted - lineAdjusted !== paid)
    say(
      findings,
      page,
      from,
      '2100',
      4,
      'claim-out-of-balance',
      'The claim charge (CLP03) less all adjustments (CAS) of claim and services is not what was paid (CLP04).',
    )
  else if (services > 0 && linePaid - adjusted !== paid)
    say(
      findings,
      page,
      from,
      '2100',
      4,
      'claim-out-of-balance',
      'What the services paid (SVC03) less the adjustments of the claim (CAS) is not what the claim paid (CLP04).',
    )
  if (amountAt(page, from, 5) !== responsibility)
    say(
      findings,
      page,
      from,
      '2100',
      5,
      'patient-responsibility-differs',
      'The patient responsibility (CLP05) is not the sum of the PR adjustments. Trust the adjustments.',
      'warning',
    )
  return paid
}

function line(findings: Findings, { page, index, charge, paid, adjusted }: Service): void {
  if (charge - adjusted !== paid)
    say(
      findings,
      page,
      index,
      '2110',
      3,
      'line-out-of-balance',
      'The service charge (SVC02) less its adjustments (CAS) is not what was paid (SVC03).',
    )
}

/** CAS01 as two bytes; 0 when it is not two characters. */
function groupOf(page: Page, index: number): number {
  if (page.elementCount(index) < 1) return 0
  const from = page.startOf(index, 1)
  return page.endOf(index, 1) - from === 2 ? (page.bytes[from]! << 8) | page.bytes[from + 1]! : 0
}

/** BPR02 is what the claims paid less the provider adjustments: a positive PLB amount takes money away. */
function transaction(findings: Findings, root: LoopView, claimsPaid: number): void {
  let payment: { page: Page; index: number } | null = null
  let adjustments = 0
  eachSegment(root, (page, index, use) => {
    if (use.segment === 'BPR') payment ??= { page, index }
    else if (use.segment === 'PLB') {
      const count = page.elementCount(index)
      for (let n = 4; n <= count; n += 2) adjustments += amountAt(page, index, n)
    }
  })
  if (payment === null) return
  const { page, index } = payment as { page: Page; index: number }
  if (amountAt(page, index, 2) !== claimsPaid - adjustments)
    say(
      findings,
      page,
      index,
      '',
      2,
      'transaction-out-of-balance',
      'The payment (BPR02) is not the sum of the claim payments (CLP04) less the provider adjustments (PLB). Do not post it; ask the payer.',
    )
}

function say(
  findings: Findings,
  page: Page,
  index: number,
  loop: string,
  element: number,
  code: FindingCode,
  message: string,
  severity: 'error' | 'warning' = 'error',
): void {
  findings.at(page, index, 'balance', code, message, { loop, element, severity })
}
