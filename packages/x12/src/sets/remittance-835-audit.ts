// The sums of a remittance, to the cent (each service, each claim, and the payment against all of them), and what the guide asks of a
// claim across segments.
// @source BILLING §3.2
import type { Findings } from '../check/findings.ts'
import { adjustmentsAt, amountAt } from '../check/sums.ts'
import type { CompiledLoop } from '../definition/compile.ts'
import type { Audit } from '../definition/shape.ts'
import type { FindingCode, Level, Severity } from '../finding.ts'
import type { Page } from '../reader/page.ts'

const codes = {
  payment: 1,
  claim: 2,
  claimAdjusted: 3,
  service: 4,
  serviceAdjusted: 5,
  serviceDate: 6,
  inpatient: 7,
  outpatient: 8,
  providerAdjusted: 9,
  claimDate: 10,
} as const
const PR = 0x5052

export const audit835 = {
  watched: {
    ' financial': codes.payment,
    '2100 payment': codes.claim,
    '2100 adjustments': codes.claimAdjusted,
    '2100 inpatient': codes.inpatient,
    '2100 outpatient': codes.outpatient,
    '2100 statementDates': codes.claimDate,
    '2110 payment': codes.service,
    '2110 adjustments': codes.serviceAdjusted,
    '2110 dates': codes.serviceDate,
    ' providerAdjustments': codes.providerAdjusted,
  },
  begin: (findings: Findings): Audit => new RemittanceAudit(findings),
}

interface Place {
  readonly page: Page
  readonly index: number
}

class RemittanceAudit implements Audit {
  private readonly findings: Findings
  private payment: Place | null = null
  private claimsPaid = 0
  private providerAdjusted = 0
  // The claim being read.
  private claim: Place | null = null
  private adjusted = 0
  private lineAdjusted = 0
  private linePaid = 0
  private services = 0
  private responsibility = 0
  private inpatient = false
  private dated = false
  // The service being read.
  private service: Place | null = null
  private serviceCharge = 0
  private servicePaid = 0
  private serviceAdjusted = 0
  private serviceDated = false
  private spanEnd: Place | null = null
  private spanEnds = 0

  constructor(findings: Findings) {
    this.findings = findings
  }

  segment(code: number, page: Page, index: number): void {
    switch (code) {
      case codes.payment:
        this.payment = { page, index }
        return
      case codes.claim:
        this.claim = { page, index }
        this.adjusted = this.lineAdjusted = this.linePaid = this.services = this.responsibility = 0
        this.inpatient = this.dated = false
        return
      case codes.claimAdjusted:
        this.adjusted += this.adjustment(page, index)
        return
      case codes.service:
        this.serviceEnds()
        this.service = { page, index }
        this.services++
        this.serviceCharge = amountAt(page, index, 2)
        this.servicePaid = amountAt(page, index, 3)
        this.linePaid += this.servicePaid
        return
      case codes.serviceAdjusted: {
        const sum = this.adjustment(page, index)
        this.serviceAdjusted += sum
        this.lineAdjusted += sum
        return
      }
      case codes.claimDate:
        this.dated = true
        return
      case codes.serviceDate:
        this.serviceDated = true
        if (!isEndOfSpan(page, index)) return
        this.spanEnds++
        this.spanEnd ??= { page, index }
        return
      case codes.inpatient:
        this.inpatient = true
        return
      case codes.outpatient:
        if (this.inpatient)
          this.say(
            { page, index },
            '2100',
            0,
            'guide',
            'situational',
            'The claim has both inpatient (MIA) and outpatient (MOA) adjudication. Only one applies; ask the payer which.',
            'warning',
          )
        return
      case codes.providerAdjusted: {
        const count = page.elementCount(index)
        for (let n = 4; n <= count; n += 2) this.providerAdjusted += amountAt(page, index, n)
      }
    }
  }

  closed(loop: CompiledLoop): void {
    if (loop.id === '2100') this.claimEnds()
    else if (loop.parent === null) this.transactionEnds()
  }

  private adjustment(page: Page, index: number): number {
    const sum = adjustmentsAt(page, index)
    if (groupOf(page, index) === PR) this.responsibility += sum
    return sum
  }

  private serviceEnds(): void {
    const { service, spanEnd } = this
    if (service === null) return
    const { page, index } = service
    if (this.serviceCharge - this.serviceAdjusted !== this.servicePaid)
      this.say(
        service,
        '2110',
        3,
        'balance',
        'line-out-of-balance',
        'The service charge (SVC02) less its adjustments (CAS) is not what was paid (SVC03). Do not post it; ask the payer.',
      )
    if (this.spanEnds === 1)
      this.say(
        spanEnd!,
        '2110',
        1,
        'guide',
        'situational',
        'A service that spans days needs both its first (DTM 150) and last day (DTM 151).',
        'warning',
      )
    if (!this.dated && !this.serviceDated)
      this.findings.at(
        page,
        index,
        'guide',
        'situational',
        'Neither the service (DTM 472) nor its claim (DTM 232) has a date. Without a claim date each service needs its own.',
        { loop: '2110', segment: 'DTM', missing: true, severity: 'warning' },
      )
    this.service = this.spanEnd = null
    this.serviceAdjusted = this.spanEnds = 0
    this.serviceDated = false
  }

  private claimEnds(): void {
    this.serviceEnds()
    const { claim } = this
    if (claim === null) return
    this.claim = null
    const { page, index } = claim
    const paid = amountAt(page, index, 4)
    this.claimsPaid += paid
    if (amountAt(page, index, 3) - this.adjusted - this.lineAdjusted !== paid)
      this.say(
        claim,
        '2100',
        4,
        'balance',
        'claim-out-of-balance',
        'The claim charge (CLP03) less all adjustments (CAS) of claim and services is not what was paid (CLP04). Do not post it; ask the payer.',
      )
    else if (this.services > 0 && this.linePaid - this.adjusted !== paid)
      this.say(
        claim,
        '2100',
        4,
        'balance',
        'claim-out-of-balance',
        'What the services paid (SVC03) less the adjustments of the claim (CAS) is not what the claim paid (CLP04). Do not post it; ask the payer.',
      )
    if (amountAt(page, index, 5) !== this.responsibility)
      this.say(
        claim,
        '2100',
        5,
        'balance',
        'patient-responsibility-differs',
        'The patient responsibility (CLP05) is not the sum of the PR adjustments. Trust the adjustments.',
        'warning',
      )
  }

  /** BPR02 is what the claims paid less the provider adjustments: a positive PLB amount takes money away. */
  private transactionEnds(): void {
    const { payment } = this
    if (payment !== null && amountAt(payment.page, payment.index, 2) !== this.claimsPaid - this.providerAdjusted)
      this.say(
        payment,
        '',
        2,
        'balance',
        'transaction-out-of-balance',
        'The payment (BPR02) is not the sum of the claim payments (CLP04) less the provider adjustments (PLB). Do not post it; ask the payer.',
      )
  }

  private say(
    { page, index }: Place,
    loop: string,
    element: number,
    level: Level,
    code: FindingCode,
    message: string,
    severity: Severity = 'error',
  ): void {
    this.findings.at(page, index, level, code, message, { loop, element, severity })
  }
}

/** CAS01 as two bytes; 0 when it is not two characters. */
function groupOf(page: Page, index: number): number {
  if (page.elementCount(index) < 1) return 0
  const from = page.startOf(index, 1)
  return page.endOf(index, 1) - from === 2 ? (page.bytes[from]! << 8) | page.bytes[from + 1]! : 0
}

/** DTM01 is 150 or 151. */
function isEndOfSpan(page: Page, index: number): boolean {
  const from = page.startOf(index, 1)
  const { bytes } = page
  return bytes[from] === 0x31 && bytes[from + 1] === 0x35 && (bytes[from + 2] === 0x30 || bytes[from + 2] === 0x31)
}
