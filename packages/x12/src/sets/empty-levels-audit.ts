// A level of a hierarchy (HL) that says nothing: no level or claim below it, and no status, benefit or reason of its own.
import type { Findings } from '../check/findings.ts'
import type { CompiledLoop } from '../definition/compile.ts'
import type { Audit, AuditDefinition, Counts } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'

interface Level {
  readonly page: Page
  readonly index: number
  answered: boolean
}

/**
 * `levels` maps the id of each level's loop to what it lacks when it is empty, as the end of a sentence; `answers` maps segment uses
 * (`2100C rejections`) to the level they answer for.
 */
export function emptyLevelsAudit(
  levels: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, string>>,
): AuditDefinition {
  const ids = Object.keys(levels)
  return {
    watched: {
      ...Object.fromEntries(ids.map((id, i) => [`${id} level`, i + 1])),
      ...Object.fromEntries(Object.entries(answers).map(([use, id]) => [use, ids.length + ids.indexOf(id) + 1])),
    },
    begin: (findings) => new EmptyLevelsAudit(findings, ids, levels),
  }
}

class EmptyLevelsAudit implements Audit {
  private readonly findings: Findings
  private readonly ids: readonly string[]
  private readonly lacks: Readonly<Record<string, string>>
  private readonly open = new Map<string, Level>()

  constructor(findings: Findings, ids: readonly string[], lacks: Readonly<Record<string, string>>) {
    this.findings = findings
    this.ids = ids
    this.lacks = lacks
  }

  segment(code: number, page: Page, index: number): void {
    const { ids } = this
    if (code <= ids.length) {
      this.open.set(ids[code - 1]!, { page, index, answered: false })
      return
    }
    const level = this.open.get(ids[code - ids.length - 1]!)
    if (level) level.answered = true
  }

  closed(loop: CompiledLoop, counts: Counts): void {
    const level = this.open.get(loop.id)
    if (level === undefined) return
    this.open.delete(loop.id)
    if (level.answered || loop.loops.some((inner) => inner.streamed && counts.count(inner.slot) > 0)) return
    const message = `The ${loop.title} (${loop.id}) has ${this.lacks[loop.id]!}`
    this.findings.at(level.page, level.index, 'guide', 'situational', message, { loop: loop.id })
  }
}
