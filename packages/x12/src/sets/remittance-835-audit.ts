// What the guide asks of a remitted claim across its segments, decided in one pass over them.
import type { Findings } from '../check/findings.ts'
import { eachSegment } from '../check/sums.ts'
import type { Balance } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'
import type { LoopView } from '../read/view.ts'

export const audit835 = (findings: Findings): Balance => ({
  closed(loop) {
    if (loop.$loop.id === '2100') claim(findings, loop)
  },
})

function claim(findings: Findings, loop: LoopView): void {
  let inpatient = false
  let first: { page: Page; index: number } | null = null
  let firstOnly = false
  const told = (): void => {
    if (first !== null && firstOnly)
      say(
        findings,
        first.page,
        first.index,
        '2110',
        'A service that spans days needs both its first (DTM 150) and last day (DTM 151).',
      )
    first = null
    firstOnly = false
  }
  eachSegment(loop, (page, index, use) => {
    if (use.segment === 'SVC') told()
    else if (use.segment === 'MIA') inpatient = true
    else if (use.segment === 'MOA' && inpatient)
      say(
        findings,
        page,
        index,
        '2100',
        'The claim has both inpatient (MIA) and outpatient (MOA) adjudication. Only one applies.',
      )
    else if (use.segment === 'DTM' && use.loop.id === '2110' && isEndOfSpan(page, index)) {
      firstOnly = first === null
      first ??= { page, index }
    }
  })
  told()
}

/** DTM01 is 150 or 151. */
function isEndOfSpan(page: Page, index: number): boolean {
  const from = page.startOf(index, 1)
  const { bytes } = page
  return bytes[from] === 0x31 && bytes[from + 1] === 0x35 && (bytes[from + 2] === 0x30 || bytes[from + 2] === 0x31)
}

function say(findings: Findings, page: Page, index: number, loop: string, message: string): void {
  findings.at(page, index, 'guide', 'situational', message, { loop, severity: 'warning' })
}
