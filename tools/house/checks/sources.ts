// Citations of our own rule sections: each leads to a section of the page that says where it comes from.
import type { HouseFinding, SourceMap } from '../source-map.ts'
import { isSource, isTest } from '../source-map.ts'

const page = 'docs/rules-sources.md'
const named = 'BILLING rules'

/** "3.5.2" is written in the section "3.5". */
function sectionOf(cited: string): string {
  return cited.split('.').slice(0, 2).join('.')
}

export function sourceFindings(files: SourceMap): HouseFinding[] {
  const headings = new Set([...(files.get(page) ?? '').matchAll(/^## §([\d.]+) /gm)].map((found) => found[1]!))
  const findings: HouseFinding[] = []
  for (const [path, text] of files) {
    if (!path.startsWith('packages/') || !isSource(path) || isTest(path) || !text.includes(named)) continue
    text.split('\n').forEach((line, at) => {
      const from = line.indexOf(named)
      if (from < 0) return
      for (const [, cited] of line.slice(from).matchAll(/§(\d+(?:\.\d+)*)/g))
        if (!headings.has(sectionOf(cited!)) && !headings.has(cited!))
          findings.push({
            file: path,
            line: at + 1,
            says: `cites §${cited}, which is not in ${page}. Write there where it comes from.`,
          })
    })
  }
  return findings
}
