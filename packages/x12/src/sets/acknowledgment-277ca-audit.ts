// The totals of a claim acknowledgment against the claims it lists. A total that is not sent is not checked.
import type { Findings } from '../check/findings.ts'
import { amountAt } from '../check/sums.ts'
import type { CompiledLoop } from '../definition/compile.ts'
import type { Audit } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'

const codes = { claim: 1, claimStatus: 2, accepted: 3, rejected: 4, acceptedAmount: 5, rejectedAmount: 6 } as const
/** Added to the code of a total that a provider sends rather than a batch. */
const ofProvider = 16

const totals = (loop: string, plus: number): Record<string, number> =>
  Object.fromEntries(
    (['accepted', 'rejected', 'acceptedAmount', 'rejectedAmount'] as const).map((key) => [
      `${loop} ${key}`,
      codes[key] + plus,
    ]),
  )

export const audit277ca = {
  watched: {
    '2200D trace': codes.claim,
    '2200D statuses': codes.claimStatus,
    ...totals('2200B', 0),
    ...totals('2200C', ofProvider),
  },
  begin: (findings: Findings): Audit => new StatusAudit(findings),
}

/** Claims and amounts below one level, by what was decided: `WQ` taken, `U` refused; and the totals it sent. */
class Tally {
  readonly sums = new Map<number, number>()
  readonly totals: { code: number; page: Page; index: number }[] = []

  add(code: number, amount: number): void {
    this.sums.set(code, (this.sums.get(code) ?? 0) + amount)
  }
}

class StatusAudit implements Audit {
  private readonly findings: Findings
  private batch = new Tally()
  private provider: Tally | null = null
  private first = true

  constructor(findings: Findings) {
    this.findings = findings
  }

  segment(code: number, page: Page, index: number): void {
    if (code === codes.claim) {
      this.first = true
      this.provider ??= new Tally()
    } else if (code === codes.claimStatus) this.status(page, index)
    else if (code > ofProvider) (this.provider ??= new Tally()).totals.push({ code: code - ofProvider, page, index })
    else this.batch.totals.push({ code, page, index })
  }

  closed(loop: CompiledLoop): void {
    if (loop.id === '2000C') {
      if (this.provider) this.compare(this.provider, '2200C')
      this.provider = null
    } else if (loop.id === '2000B') {
      this.compare(this.batch, '2200B')
      this.batch = new Tally()
    }
  }

  /** The first status of a claim says whether it was taken. */
  private status(page: Page, index: number): void {
    if (!this.first) return
    this.first = false
    const action = page.element(index, 3)
    const charge = amountAt(page, index, 4)
    for (const tally of [this.batch, this.provider]) {
      if (action === 'WQ') {
        tally?.add(codes.accepted, 1)
        tally?.add(codes.acceptedAmount, charge)
      } else if (action === 'U') {
        tally?.add(codes.rejected, 1)
        tally?.add(codes.rejectedAmount, charge)
      }
    }
  }

  private compare(tally: Tally, loop: string): void {
    for (const { code, page, index } of tally.totals) {
      const said = code >= codes.acceptedAmount ? amountAt(page, index, 2) : Number(page.element(index, 2))
      if (said === (tally.sums.get(code) ?? 0)) continue
      const message =
        'This total is not that of the claims listed below it. A claim may be missing: compare with the batch that was sent.'
      this.findings.at(page, index, 'balance', 'totals-differ', message, { loop, element: 2 })
    }
  }
}
