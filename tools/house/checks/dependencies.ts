// Every package declares what it imports, or it works only because something else was installed beside it.
import { roomOf, type ImportMap } from '../imports.ts'
import { isTest, type HouseFinding, type SourceMap } from '../source-map.ts'

type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export function dependencyFindings(files: SourceMap, imports: ImportMap): HouseFinding[] {
  const root = declared(files, 'package.json', true)
  return [...imports].flatMap(([file, list]) => {
    const room = roomOf(file)
    if (!room.includes('/')) return []
    const forTests = isTest(file) || !file.startsWith(`${room}/src/`)
    const own = declared(files, `${room}/package.json`, forTests)
    return list
      .filter((found) => found.how !== 'named' || forTests === false)
      .map((found) => ({ name: packageName(found.specifier), line: found.line }))
      .filter(({ name }) => name !== null && name !== nameOf(room) && !own.has(name) && !(forTests && root.has(name)))
      .filter(({ name }) => !(forTests && name!.startsWith('@throughline/')))
      .map(({ name, line }) => ({
        file,
        line,
        says: `imports ${name}, which ${room}/package.json does not name. Add it there.`,
      }))
  })
}

function declared(files: SourceMap, path: string, development: boolean): ReadonlySet<string> {
  const manifest = JSON.parse(files.get(path) ?? '{}') as Manifest
  return new Set(
    Object.keys({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.peerDependencies,
      ...(development ? manifest.devDependencies : {}),
    }),
  )
}

function nameOf(room: string): string {
  return `@throughline/${room.split('/')[1]}`
}

/** `@scope/name` or `name`; null for files, Node's own modules and names a bundler makes up. */
function packageName(specifier: string): string | null {
  if (/^(\.|\/|node:|virtual:|#)/.test(specifier) || specifier.includes('?')) return null
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!
}
