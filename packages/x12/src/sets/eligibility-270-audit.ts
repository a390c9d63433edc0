// What the guide asks of an inquiry across segments: somebody must be asked about, and something asked of them.
import type { Findings } from '../check/findings.ts'
import type { CompiledLoop } from '../definition/compile.ts'
import type { Audit, Counts } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'

const codes = { subscriber: 1, dependent: 2, subscriberAsked: 3, dependentAsked: 4 } as const

export const audit270 = {
  watched: {
    '2000C level': codes.subscriber,
    '2000D level': codes.dependent,
    '2110C inquiry': codes.subscriberAsked,
    '2110D inquiry': codes.dependentAsked,
  },
  begin: (findings: Findings): Audit => new InquiryAudit(findings),
}

/** A level (HL), and whether an EQ stood in it. */
interface Patient {
  readonly page: Page
  readonly index: number
  asked: boolean
}

class InquiryAudit implements Audit {
  private readonly findings: Findings
  private subscriber: Patient | null = null
  private dependent: Patient | null = null

  constructor(findings: Findings) {
    this.findings = findings
  }

  segment(code: number, page: Page, index: number): void {
    switch (code) {
      case codes.subscriber:
        this.subscriber = { page, index, asked: false }
        return
      case codes.dependent:
        this.dependent = { page, index, asked: false }
        return
      case codes.subscriberAsked:
        if (this.subscriber) this.subscriber.asked = true
        return
      default:
        if (this.dependent) this.dependent.asked = true
    }
  }

  closed(loop: CompiledLoop, counts: Counts): void {
    if (loop.id === '2000D') this.unasked(this.dependent, '2110D', 'dependent')
    if (loop.id !== '2000C') return
    const dependents = counts.count(loop.loops.find((one) => one.key === 'dependents')!.slot)
    if (dependents === 0) this.unasked(this.subscriber, '2110C', 'subscriber')
  }

  private unasked(patient: Patient | null, loop: string, who: string): void {
    if (patient === null || patient.asked) return
    const message = `Nothing is asked about this ${who}: an EQ with the kinds of service is missing. Add EQ, 30 for the plan as a whole.`
    this.findings.at(patient.page, patient.index, 'guide', 'situational', message, {
      loop,
      segment: 'EQ',
      missing: true,
    })
  }
}
