// The sums of a claim, professional or institutional: the claim against its lines, and what each earlier payer decided against both.
// @source BILLING §1.2; X12 RFI 1294 (balance of coordination of benefits)
import type { Findings } from '../check/findings.ts'
import { adjustmentsAt, amountAt } from '../check/sums.ts'
import type { Page } from '../reader/page.ts'

interface Place {
  readonly page: Page
  readonly index: number
}

/** An earlier payer as 2320 and 2330B tell of it. */
interface Payer {
  place: Place
  id: string
  paid: number
  adjusted: number
  decided: boolean
}

interface Decision {
  readonly payer: string
  readonly paid: number
  readonly bundled: boolean
  adjusted: number
}

/** A service line that payers decided on, with one entry for each SVD (2430). */
interface DecidedLine {
  readonly place: Place
  readonly charge: number
  readonly decisions: Decision[]
}

/** Gathers the amounts of one claim after the other; `finish` compares them. */
export class ClaimSums {
  private readonly findings: Findings
  /** Element of the service segment that holds its charge, and its name: 2 of SV1, 3 of SV2. */
  private readonly chargeElement: number
  private readonly chargeName: string
  private details: Place | null = null
  private charge = 0
  private charged = 0
  private payers: Payer[] = []
  private decided: DecidedLine[] = []
  // The line being read, which most often nobody has decided on.
  private lines = 0
  private linePage: Page | null = null
  private lineIndex = 0
  private lineCharge = 0
  private line: DecidedLine | null = null

  constructor(findings: Findings, chargeElement: number, chargeName: string) {
    this.findings = findings
    this.chargeElement = chargeElement
    this.chargeName = chargeName
  }

  /** CLM. */
  begin(page: Page, index: number): void {
    this.details = { page, index }
    this.charge = amountAt(page, index, 2)
    this.charged = this.lines = 0
    this.line = this.linePage = null
    if (this.payers.length > 0) this.payers = []
    if (this.decided.length > 0) this.decided = []
  }

  /** SV1 or SV2. */
  service(page: Page, index: number): void {
    this.lines++
    this.linePage = page
    this.lineIndex = index
    this.lineCharge = amountAt(page, index, this.chargeElement)
    this.charged += this.lineCharge
    this.line = null
  }

  /** SBR of 2320. */
  payer(page: Page, index: number): void {
    this.payers.push({ place: { page, index }, id: '', paid: 0, adjusted: 0, decided: false })
  }

  /** NM1 of 2330B. */
  payerName(page: Page, index: number): void {
    const payer = this.payers.at(-1)
    if (payer) payer.id = page.element(index, 9)
  }

  /** AMT D of 2320. */
  payerPaid(page: Page, index: number): void {
    const payer = this.payers.at(-1)
    if (!payer) return
    payer.place = { page, index }
    payer.paid = amountAt(page, index, 2)
    payer.decided = true
  }

  /** CAS of 2320. */
  payerAdjusted(page: Page, index: number): void {
    const payer = this.payers.at(-1)
    if (!payer) return
    payer.adjusted += adjustmentsAt(page, index)
    payer.decided = true
  }

  /** SVD. */
  decision(page: Page, index: number): void {
    const { linePage } = this
    if (linePage === null) return
    if (this.line === null) {
      this.line = { place: { page: linePage, index: this.lineIndex }, charge: this.lineCharge, decisions: [] }
      this.decided.push(this.line)
    }
    const bundled = page.element(index, 6) !== ''
    this.line.decisions.push({
      payer: page.element(index, 1),
      paid: amountAt(page, index, 2),
      adjusted: 0,
      bundled,
    })
  }

  /** CAS of 2430. */
  lineAdjusted(page: Page, index: number): void {
    const decision = this.line?.decisions.at(-1)
    if (decision) decision.adjusted += adjustmentsAt(page, index)
  }

  finish(): void {
    const { details, decided, payers } = this
    if (details === null) return
    this.details = null
    if (this.lines > 0 && this.charge !== this.charged) {
      const message = `The claim charge (CLM02) is not the sum of its line charges (${this.chargeName}). Correct one of them.`
      this.say(details, '2300', 'claim-out-of-balance', message)
    }
    for (const payer of payers) this.otherPayer(payer)
    for (const { decisions, place } of decided) {
      if (decisions.some((one) => !payers.some(({ id }) => id === one.payer))) {
        const message =
          'A decision on this line (SVD01) names a payer that is none of the claim’s other payers (2330B NM109). Name one of them.'
        this.say(place, '2400', 'line-out-of-balance', message, 'warning')
      }
    }
  }

  /** What an earlier payer paid and adjusted explains the whole charge. */
  private otherPayer(payer: Payer): void {
    let linePaid = 0
    let lineAdjusted = 0
    let decided = 0
    for (const line of this.decided) {
      const own = line.decisions.filter((one) => one.payer === payer.id)
      if (own.length === 0) continue
      const paid = own.reduce((sum, one) => sum + one.paid, 0)
      const adjusted = own.reduce((sum, one) => sum + one.adjusted, 0)
      decided += own.length
      linePaid += paid
      lineAdjusted += adjusted
      if (line.charge !== paid + adjusted && !own.some((one) => one.bundled)) {
        const message = `What the other payer paid on this line (SVD02) and adjusted (CAS) does not make up the line charge (${this.chargeName}). Copy both from its remittance.`
        this.say(line.place, '2400', 'line-out-of-balance', message, 'warning')
      }
    }
    // A payer that has not decided yet has nothing to balance.
    if (!payer.decided && decided === 0) return
    if (payer.paid + payer.adjusted + lineAdjusted !== this.charge) {
      const message =
        'What the other payer paid (AMT*D) and adjusted (CAS of the claim and its lines) does not make up the claim charge (CLM02). Copy both from its remittance.'
      this.say(payer.place, '2320', 'other-payer-out-of-balance', message)
    } else if (decided > 0 && payer.paid !== linePaid - payer.adjusted) {
      const message =
        'What the other payer paid (AMT*D) is not what it paid on the lines (SVD02) less its adjustments of the whole claim (CAS). Copy them from its remittance.'
      this.say(payer.place, '2320', 'other-payer-out-of-balance', message)
    }
  }

  private say(
    { page, index }: Place,
    loop: string,
    code: 'claim-out-of-balance' | 'line-out-of-balance' | 'other-payer-out-of-balance',
    message: string,
    severity: 'error' | 'warning' = 'error',
  ): void {
    this.findings.at(page, index, 'balance', code, message, { loop, element: 2, severity })
  }
}
