// The checks of a transaction whose guide is not known: the form of its segments, nothing of their meaning.
import { hasControl, type Page } from '../reader/page.ts'
import type { Findings } from './findings.ts'

export class SyntaxChecks {
  private readonly findings: Findings

  constructor(findings: Findings) {
    this.findings = findings
  }

  segment(page: Page, index: number): void {
    if (page.ids[index] === 0) {
      this.findings.at(
        page,
        index,
        'syntax',
        'segment-id-invalid',
        'This is no segment: an id has two or three capital letters or digits. Often a separator inside a name cut the segment before it in two.',
      )
      return
    }
    const count = page.elementCount(index)
    if (page.flags[index]! & hasControl)
      this.findings.at(
        page,
        index,
        'syntax',
        'control-character',
        'This segment holds a control character, such as a line break. Remove it.',
      )
    if (count === 0)
      this.findings.at(page, index, 'syntax', 'segment-empty', 'This segment has no elements. Remove it or fill it.')
    else if (page.startOf(index, count) === page.endOf(index, count))
      this.findings.at(
        page,
        index,
        'syntax',
        'trailing-separator',
        'This segment ends in separators with nothing behind them. Remove them.',
        { severity: 'warning' },
      )
  }
}
