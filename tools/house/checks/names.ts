// Names that say nothing: a folder or file called utils collects what nobody thought about.
import type { HouseFinding, SourceMap } from '../source-map.ts'

const empty = /^(utils?|helpers?|common|misc|managers?|stuff)$/

export function nameFindings(files: SourceMap): HouseFinding[] {
  const found = new Map<string, HouseFinding>()
  for (const path of files.keys()) {
    const parts = path.split('/')
    for (const [at, part] of parts.entries()) {
      const name = at === parts.length - 1 ? part.split('.')[0]! : part
      if (!empty.test(name)) continue
      const where = parts.slice(0, at + 1).join('/')
      found.set(where, { file: where, line: null, says: `is called ${name}. Name it for what lives there.` })
    }
  }
  return [...found.values()]
}
