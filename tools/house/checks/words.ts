// Words that must not stay in the tree: promises for later, addresses of machines and registries, and words spelled the
// British way, which a biller of this country meets nowhere else. Patterns are put
// together from parts, or this file would find itself.
import { isSource, type HouseFinding, type SourceMap } from '../source-map.ts'
import { tokensOf } from '../tokens.ts'

const later = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`)
const machine = new RegExp(
  ['(?<![\\w./@-])/(wo' + 'rk|ro' + 'ot|Us' + 'ers)/[\\w.-]', '(?<![\\w./@-])/ho' + 'me/[a-z_][\\w-]*/'].join('|'),
)
const registry = new RegExp(
  [
    'registry\\.npm' + 'js\\.org',
    'registry\\.yarn' + 'pkg\\.com',
    'https?://[\\w.:-]*(registry|verdaccio|artifactory|nexus)[\\w.:/-]*',
  ].join('|'),
)
const british = new RegExp(
  `(${['behav' + 'iour', 'enr' + 'olment', '\\benro' + 'ls?\\b', 'authori' + 's(e|ing|ation)', 'col' + 'our', 'neigh' + 'bour'].join('|')})`,
  'i',
)
/** Where the words are data or somebody else's: licences, lock file. */
const spared = /^(package-lock\.json|LICENSE|NOTICE)$|(^|\/)LICENSE|\/fixtures\//

export function wordFindings(files: SourceMap): HouseFinding[] {
  return [...files].flatMap(([file, text]) => {
    if (spared.test(file)) return []
    return text.split('\n').flatMap((line, at) => {
      const says = wrongWord(line)
      return says === null ? [] : [{ file, line: at + 1, says }]
    })
  })
}

function wrongWord(line: string): string | null {
  const promise = later.exec(line)
  if (promise) return `says ${promise[0]}. Do it now, or file it where work is planned.`
  const path = machine.exec(line)
  if (path) return `names a place on one machine (${path[0]}…). Use a path from the root or the home folder.`
  const address = registry.exec(line)
  if (address) return `names a package registry (${address[0]}). Leave that to each machine's own settings.`
  const spelled = british.exec(line)
  return spelled ? `spells ${spelled[0]} the British way. Spell it as this country does.` : null
}

/** A lock file with addresses only installs where they can be reached. */
export function lockFindings(files: SourceMap): HouseFinding[] {
  const text = files.get('package-lock.json')
  if (text === undefined)
    return [{ file: 'package-lock.json', line: null, says: 'is missing; the build is not repeatable without it.' }]
  return text.split('\n').flatMap((line, at) =>
    /"resolved": "https?:/.test(line)
      ? [
          {
            file: 'package-lock.json',
            line: at + 1,
            says: 'holds a resolved address. Install with omit-lockfile-registry-resolved=true.',
          },
        ]
      : [],
  )
}

/** Packages export by name, so that a thing is called the same everywhere. */
export function defaultExportFindings(files: SourceMap): HouseFinding[] {
  return [...files].flatMap(([file, text]) => {
    if (!file.startsWith('packages/') || !isSource(file)) return []
    const tokens = tokensOf(text).filter((token) => token.kind !== 'comment')
    return tokens.flatMap((token, at) => {
      const next = tokens[at + 1]?.text
      const exported = token.kind === 'word' && token.text === 'export' && tokens[at - 1]?.text !== '.'
      const renamed =
        token.text === 'as' && next === 'default' && isExportList(tokens.slice(0, at).map((before) => before.text))
      return (exported && next === 'default') || renamed
        ? [{ file, line: token.line, says: 'has a default export. Export it by its name.' }]
        : []
    })
  })
}

function isExportList(before: readonly string[]): boolean {
  const brace = before.lastIndexOf('{')
  return before[brace - 1] === 'export'
}
