// The totals of an enrollment (QTY) against the members it lists. A total that is not sent is not checked.
import type { Findings } from '../check/findings.ts'
import type { CompiledLoop } from '../definition/compile.ts'
import type { Audit } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'

const codes = { total: 1, member: 2 } as const

export const audit834 = {
  watched: { ' totals': codes.total, '2000 level': codes.member },
  begin: (findings: Findings): Audit => new RosterAudit(findings),
}

class RosterAudit implements Audit {
  private readonly findings: Findings
  private readonly totals: { readonly page: Page; readonly index: number }[] = []
  private subscribers = 0
  private dependents = 0

  constructor(findings: Findings) {
    this.findings = findings
  }

  segment(code: number, page: Page, index: number): void {
    if (code === codes.total) this.totals.push({ page, index })
    else if (page.element(index, 1) === 'Y') this.subscribers++
    else this.dependents++
  }

  closed(loop: CompiledLoop): void {
    if (loop.parent !== null) return
    const { subscribers, dependents } = this
    const counted: Record<string, number> = { ET: subscribers, DT: dependents, TO: subscribers + dependents }
    for (const { page, index } of this.totals) {
      const found = counted[page.element(index, 1)]
      if (found === undefined || Number(page.element(index, 2)) === found) continue
      const message =
        'This total is not that of the members listed (ET subscribers, DT dependents, TO both). Members may be missing: ask the sender.'
      this.findings.at(page, index, 'balance', 'totals-differ', message, { element: 2, severity: 'warning' })
    }
  }
}
