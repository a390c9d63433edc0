// The floors of the house: which package may import which. An arrow that runs up, reaches into another package past its
// door, or brings the outside into a package that must stand alone is a finding.
import { roomOf, targetOf, type Import, type ImportMap } from '../imports.ts'
import { isTest, type HouseFinding } from '../source-map.ts'

const below = ['codes', 'domain'] as const

/** Packages that a package may import. Apps, bench and tools stand on top; what they may not is said below. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  x12: [],
  codes: [],
  domain: ['codes'],
  operations: ['domain'],
  provider: below,
  plan: below,
  wire: [...below, 'x12'],
  documents: ['domain'],
  spanish: ['domain'],
  store: ['domain'],
  application: [...below, 'provider', 'plan', 'wire', 'operations', 'documents', 'spanish', 'store'],
  simulator: [...below, 'provider', 'plan', 'wire', 'operations', 'documents', 'store', 'application'],
}

/** The browser speaks only through the declared operations; it holds no decision and no record of its own. */
const web = ['domain', 'operations', 'codes', 'spanish']
/** One door more: the sums of a what-if, which answer a slider at once. They hold no record and decide nothing that is kept. */
const webSums = ['getting-in', 'contract-desk', 'outcomes', 'worksheets'].map((name) => `@throughline/provider/${name}`)
/** The page that reads a file where it lies; no other part of the web app knows X12. See docs/decisions/0014. */
const webFiles = 'apps/web/src/x12/'

/** Outside packages that the lower floors may use in what they ship. Everything else there needs a new decision. */
const outside: Readonly<Record<string, readonly string[]>> = {
  x12: [],
  codes: [],
  domain: ['zod', 'yaml'],
  operations: ['zod'],
  provider: [],
  plan: [],
  wire: [],
  spanish: [],
}

export function floorFindings(imports: ImportMap): HouseFinding[] {
  return [...imports].flatMap(([file, list]) =>
    list.flatMap((found) => {
      const says = wrongArrow(file, found)
      return says === null ? [] : [{ file, line: found.line, says }]
    }),
  )
}

function wrongArrow(file: string, found: Import): string | null {
  const room = roomOf(file)
  const target = targetOf(file, found.specifier)
  if (target !== null) return reachesIn(file, target, found.specifier)
  const match = /^@throughline\/([a-z0-9-]+)/.exec(found.specifier)
  if (!match) return bringsIn(file, room, found.specifier)
  const to = match[1]!
  const name = room.split('/')[1] ?? room
  // A package names itself to find its own files when it is bundled; nothing is imported by that.
  if (room === `packages/${to}`)
    return found.how === 'named' ? null : `imports its own package by name. Import the file instead.`
  if (room.startsWith('packages/')) return betweenPackages(file, name, to)
  if (to === 'simulator' && !room.startsWith('apps/') && room !== 'bench')
    return 'imports the simulator; only apps and bench may, so that nothing real leans on a made-up world.'
  if (to === 'x12' && file.startsWith(webFiles)) return null
  if (room === 'apps/web' && !web.includes(to) && !webSums.includes(found.specifier) && !isTest(file))
    return `imports ${to}; the web app speaks only the typed client, so it may import ${web.join(', ')} and the sums of ${webSums.join(', ')}.`
  return null
}

function betweenPackages(file: string, from: string, to: string): string | null {
  if (/^packages\/simulator\/src\/auditor[./-]/.test(file))
    return `imports ${to}; the auditor imports no package of the product, or it would not be independent.`
  const allowed = mayImport[from]
  if (!allowed) return `stands in the package ${from}, which has no floor. Give it one in tools/house/checks/floors.ts.`
  if (allowed.includes(to)) return null
  if (to === 'x12') return `imports x12; only wire and the apps speak X12. Ask wire for a domain object.`
  if ((from === 'provider' && to === 'plan') || (from === 'plan' && to === 'provider'))
    return `imports ${to}; the two sides meet only as bytes. What both need belongs in domain.`
  return `imports ${to}, which stands beside or above ${from}. ${from} may import ${allowed.join(', ') || 'nothing'}.`
}

function reachesIn(file: string, target: string, specifier: string): string | null {
  const room = roomOf(file)
  const other = roomOf(target)
  if (room === other || room === 'tools' || room === '.') return null
  // What a package made for tests only is no part of what it exports; tests above it may use it where it lies.
  if (isTest(target) && (isTest(file) || room === 'bench'))
    return room.startsWith('packages/') ? betweenPackages(file, room.split('/')[1]!, other.split('/')[1]!) : null
  return `reaches into ${other} by ${specifier}. Import what that package exports.`
}

function bringsIn(file: string, room: string, specifier: string): string | null {
  const allowed = room.startsWith('packages/') ? outside[room.slice('packages/'.length)] : undefined
  if (!allowed || isTest(file) || specifier.startsWith('node:')) return null
  const name = specifier.split('/')[0]!
  return allowed.includes(name)
    ? null
    : `brings in ${specifier}; ${room.slice('packages/'.length)} may use ${allowed.join(', ') || 'no outside package'}.`
}
