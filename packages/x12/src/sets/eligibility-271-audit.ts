// What the guide asks of an eligibility answer across segments: whoever is asked about gets benefits (EB) or a reason why not (AAA).
import type { Findings } from '../check/findings.ts'
import type { CompiledLoop } from '../definition/compile.ts'
import type { Audit, Counts } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'

const codes = { source: 1, receiver: 2, subscriber: 3, dependent: 4, answered: 5 } as const

export const audit271 = {
  watched: {
    '2000A level': codes.source,
    '2000B level': codes.receiver,
    '2000C level': codes.subscriber,
    '2000D level': codes.dependent,
    ...Object.fromEntries(
      [
        '2000A rejections',
        '2100A rejections',
        '2100B rejections',
        '2100C rejections',
        '2100D rejections',
        '2110C benefit',
        '2110D benefit',
      ].map((watched) => [watched, codes.answered]),
    ),
  },
  begin: (findings: Findings): Audit => new AnswerAudit(findings),
}

/** A level (HL), and whether it was answered: by EB or AAA in it, or by levels below. */
interface Level {
  readonly page: Page
  readonly index: number
  answered: boolean
}

const levels = ['2000A', '2000B', '2000C', '2000D']

class AnswerAudit implements Audit {
  private readonly findings: Findings
  /** The levels that are open, outermost first. */
  private readonly open: (Level | null)[] = [null, null, null, null]

  constructor(findings: Findings) {
    this.findings = findings
  }

  segment(code: number, page: Page, index: number): void {
    const { open } = this
    if (code === codes.answered) {
      const innermost = open.findLast((level) => level !== null)
      if (innermost) innermost.answered = true
      return
    }
    const depth = code - codes.source
    if (depth > 0 && open[depth - 1]) open[depth - 1]!.answered = true
    open[depth] = { page, index, answered: false }
  }

  closed(loop: CompiledLoop, _counts: Counts): void {
    const depth = levels.indexOf(loop.id)
    if (depth < 0) return
    const level = this.open[depth]
    this.open[depth] = null
    if (!level || level.answered) return
    const message =
      depth < 2
        ? `The ${loop.title} (${loop.id}) has nobody below it and no reason why (AAA). Add the reason.`
        : `The ${loop.title} (${loop.id}) has neither a benefit (EB) nor a reason why there is none (AAA). Add one.`
    this.findings.at(level.page, level.index, 'guide', 'situational', message, { loop: loop.id })
  }
}
