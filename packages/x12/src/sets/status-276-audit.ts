// What the guide asks of a claim status request across segments: a subscriber who is the patient has claims and a birth date.
import type { Findings } from '../check/findings.ts'
import type { CompiledLoop } from '../definition/compile.ts'
import type { Audit, Counts } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'

const codes = { subscriber: 1, demographics: 2 } as const

export const audit276 = {
  watched: { '2000D level': codes.subscriber, '2000D demographics': codes.demographics },
  begin: (findings: Findings): Audit => new RequestAudit(findings),
}

class RequestAudit implements Audit {
  private readonly findings: Findings
  private level: { readonly page: Page; readonly index: number } | null = null
  private born = false

  constructor(findings: Findings) {
    this.findings = findings
  }

  segment(code: number, page: Page, index: number): void {
    if (code === codes.subscriber) {
      this.level = { page, index }
      this.born = false
    } else this.born = true
  }

  closed(loop: CompiledLoop, counts: Counts): void {
    const { level } = this
    if (loop.id !== '2000D' || level === null) return
    const below = (key: string): number => counts.count(loop.loops.find((one) => one.key === key)!.slot)
    if (below('claims') + below('dependents') === 0)
      this.missing(
        level,
        'TRN',
        'The subscriber (2000D) has neither a claim (TRN) nor a dependent. Say which claim is meant.',
      )
    else if (below('claims') > 0 && !this.born)
      this.missing(level, 'DMG', 'The subscriber is the patient of a claim: the birth date (DMG) is needed.')
  }

  private missing({ page, index }: { page: Page; index: number }, segment: string, message: string): void {
    this.findings.at(page, index, 'guide', 'situational', message, { loop: '2000D', segment, missing: true })
  }
}
