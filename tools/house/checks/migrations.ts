// Migrations: every file is on the list, in order, without a gap; a file that is not on it would never run.
import type { HouseFinding, SourceMap } from '../source-map.ts'
import { importsOf } from '../imports.ts'
import { tokensOf } from '../tokens.ts'

const folder = 'packages/store/src/migrations/'
const list = `${folder}index.ts`

export function migrationFindings(files: SourceMap): HouseFinding[] {
  const names = [...files.keys()]
    .filter((path) => path.startsWith(folder) && /^\d{4}-[a-z0-9-]+\.ts$/.test(path.slice(folder.length)))
    .map((path) => path.slice(folder.length, -'.ts'.length))
    .toSorted()
  const index = files.get(list)
  if (index === undefined)
    return names.map((name) => ({ file: `${folder}${name}.ts`, line: null, says: `has no list; ${list} is missing.` }))
  const imported = new Set(importsOf(index).map((found) => found.specifier))
  const keys = tokensOf(index)
    .filter((token) => token.kind === 'string')
    .map((token) => token.text)
  const inList = keys.filter((key) => /^\d{4}-/.test(key))
  const findings = names.flatMap((name, at) => {
    const file = `${folder}${name}.ts`
    const says: string[] = []
    if (!imported.has(`./${name}.ts`) || !inList.includes(name))
      says.push(`is not on the list in ${list}, so it never runs.`)
    if (Number(name.slice(0, 4)) !== at + 1)
      says.push(`breaks the count: ${String(at + 1).padStart(4, '0')} comes next.`)
    return says.map((text) => ({ file, line: null, says: text }))
  })
  const ordered = inList.every((key, at) => at === 0 || inList[at - 1]! < key)
  return ordered
    ? findings
    : [...findings, { file: list, line: null, says: 'is not in order; migrations run as they stand there.' }]
}
