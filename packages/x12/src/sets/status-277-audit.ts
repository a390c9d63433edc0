// What the guide asks of a claim status answer across segments: a level has a status of its own, or levels or claims below it.
import type { Findings } from '../check/findings.ts'
import type { CompiledLoop } from '../definition/compile.ts'
import type { Audit, Counts } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'

const codes = { receiver: 1, provider: 2, subscriber: 3, receiverStatus: 4, providerStatus: 5 } as const

export const audit277 = {
  watched: {
    '2000B level': codes.receiver,
    '2000C level': codes.provider,
    '2000D level': codes.subscriber,
    '2200B trace': codes.receiverStatus,
    '2200C trace': codes.providerStatus,
  },
  begin: (findings: Findings): Audit => new StatusAudit(findings),
}

interface Level {
  readonly page: Page
  readonly index: number
  answered: boolean
}

class StatusAudit implements Audit {
  private readonly findings: Findings
  private readonly open = new Map<string, Level>()

  constructor(findings: Findings) {
    this.findings = findings
  }

  segment(code: number, page: Page, index: number): void {
    const level = { page, index, answered: false }
    switch (code) {
      case codes.receiver:
        this.open.set('2000B', level)
        return
      case codes.provider:
        this.open.set('2000C', level)
        return
      case codes.subscriber:
        this.open.set('2000D', level)
        return
      default: {
        const answered = this.open.get(code === codes.receiverStatus ? '2000B' : '2000C')
        if (answered) answered.answered = true
      }
    }
  }

  closed(loop: CompiledLoop, counts: Counts): void {
    const level = this.open.get(loop.id)
    if (level === undefined) return
    this.open.delete(loop.id)
    const below = loop.loops.some((inner) => inner.streamed && counts.count(inner.slot) > 0)
    if (level.answered || below) return
    const message = `The ${loop.title} (${loop.id}) has neither a status (STC) nor anything below it. Add the status.`
    this.findings.at(level.page, level.index, 'guide', 'situational', message, { loop: loop.id })
  }
}
