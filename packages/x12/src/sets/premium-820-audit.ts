// The sum of a premium payment: what its details pay, with the adjustments of earlier payments, is what is paid.
import type { Findings } from '../check/findings.ts'
import { amountAt } from '../check/sums.ts'
import type { CompiledLoop } from '../definition/compile.ts'
import type { Audit } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'

const codes = { payment: 1, detail: 2, earlier: 3 } as const

export const audit820 = {
  watched: {
    ' financial': codes.payment,
    '2300A detail': codes.detail,
    '2300B detail': codes.detail,
    '2200A adjustment': codes.earlier,
    '2200B adjustment': codes.earlier,
  },
  begin: (findings: Findings): Audit => new PremiumAudit(findings),
}

class PremiumAudit implements Audit {
  private readonly findings: Findings
  private payment: { readonly page: Page; readonly index: number } | null = null
  private paid = 0
  private details = 0

  constructor(findings: Findings) {
    this.findings = findings
  }

  segment(code: number, page: Page, index: number): void {
    if (code === codes.payment) this.payment = { page, index }
    else if (code === codes.detail) {
      this.paid += amountAt(page, index, 4)
      this.details++
    } else this.paid += amountAt(page, index, 1)
  }

  /** A payment may be announced without its details: only details that are sent are summed. */
  closed(loop: CompiledLoop): void {
    const { payment } = this
    if (loop.parent !== null || payment === null || this.details === 0) return
    if (amountAt(payment.page, payment.index, 2) === this.paid) return
    const message =
      'The payment (BPR02) is not the sum of its details (RMR04) and the adjustments of earlier payments (ADX of 2200). Ask the payer before posting it.'
    this.findings.at(payment.page, payment.index, 'balance', 'transaction-out-of-balance', message, {
      element: 2,
      severity: 'warning',
    })
  }
}
