// Reads the repository's own text files into a map from path to text: what every check of the house is asked about.
// Checks never open a file themselves, so that each can be shown a planted fault.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Path from the root with forward slashes → text. */
export type SourceMap = ReadonlyMap<string, string>

export type HouseFinding = {
  readonly file: string
  readonly line: number | null
  /** What is wrong and what to do, in a sentence. */
  readonly says: string
}

const leftOut = new Set(['node_modules', 'dist', 'coverage', '.git', '.cache'])
const texts =
  /\.(ts|tsx|mts|mjs|cjs|js|json|md|css|html|yaml|yml|sql|sh)$|(^|\/)(NOTICE|LICENSE|\.npmrc|\.gitignore|run)$/
// A text file larger than this is data, not something a person wrote.
const largest = 2_000_000

export function readSources(root: string): SourceMap {
  const files = new Map<string, string>()
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (leftOut.has(entry.name)) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile() && texts.test(path)) {
        const text = readFileSync(join(root, path), 'utf8')
        if (text.length <= largest) files.set(path, text)
      }
    }
  }
  walk('')
  return files
}

/** Whether a path is program text that this repository wrote. */
export function isSource(path: string): boolean {
  return /\.(ts|tsx|mts|mjs|cjs|js)$/.test(path)
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /\/(test|testing)\//.test(path)
}

/** The findings as lines a person can click. */
export function report(findings: readonly HouseFinding[]): string {
  return findings
    .map(({ file, line, says }) => `${file}${line === null ? '' : `:${line}`}  ${says}`)
    .toSorted()
    .join('\n')
}
