// The repository asked about itself. Each test is one rule of the house over the real tree; planted.test.ts proves that
// each of them can fail.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { circleFindings } from './checks/circles.ts'
import { dependencyFindings } from './checks/dependencies.ts'
import { lengthFindings, openingFindings } from './checks/files.ts'
import { floorFindings, mayImport } from './checks/floors.ts'
import { migrationFindings } from './checks/migrations.ts'
import { nameFindings } from './checks/names.ts'
import { purityFindings } from './checks/purity.ts'
import { ruleFiles, ruleFindings, unlistedRuleFindings } from './checks/rules.ts'
import { sourceFindings } from './checks/sources.ts'
import { defaultExportFindings, lockFindings, wordFindings } from './checks/words.ts'
import { manualPages } from '../manual/read-rules.ts'
import { importMap } from './imports.ts'
import { readSources, report, type HouseFinding } from './source-map.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const files = readSources(root)
const imports = importMap(files)

function expectNone(findings: readonly HouseFinding[]): void {
  expect(report(findings)).toBe('')
}

describe('the house', () => {
  test('no arrow runs up a floor, or into another package past its door', () => expectNone(floorFindings(imports)))
  test('every package has a floor', () => {
    const packages = [...files.keys()].flatMap((path) => /^packages\/([^/]+)\/package\.json$/.exec(path)?.[1] ?? [])
    expect(packages.toSorted()).toEqual(Object.keys(mayImport).toSorted())
  })
  test('nothing stands in a circle', () => expectNone(circleFindings(imports)))
  test('every package names what it imports', () => expectNone(dependencyFindings(files, imports)))
  test('pure packages ask nobody for time, chance or files', () => expectNone(purityFindings(files, imports)))
  test('names say what lives there', () => expectNone(nameFindings(files)))
  test('files open with a sentence', () => expectNone(openingFindings(files)))
  test('long files say why', () => expectNone(lengthFindings(files)))
  test('packages export by name', () => expectNone(defaultExportFindings(files)))
  test('nothing is left for later, and nothing tells of a machine', () => expectNone(wordFindings(files)))
  test('the lock file holds no addresses', () => expectNone(lockFindings(files)))
  test('what rules cite of ours can be opened', () => expectNone(sourceFindings(files)))
  test('every migration runs', () => expectNone(migrationFindings(files)))
  test('the reader of imports reads this tree: the busiest package is imported hundreds of times', () => {
    const all = [...imports.values()].flat()
    expect(all.filter((found) => found.specifier === '@throughline/domain').length).toBeGreaterThan(100)
  })
})

describe('the rules', () => {
  test('every rule is on a list', () => expectNone(unlistedRuleFindings(files, imports)))
  test('every rule asks, cites, and proves itself', async () => {
    const paths = ruleFiles(files)
    expect(paths.length).toBeGreaterThan(50)
    const modules = await Promise.all(
      paths.map(async (path) => {
        const exported: unknown = await import(/* @vite-ignore */ pathToFileURL(root + path).href)
        return [path, exported as Readonly<Record<string, unknown>>] as const
      }),
    )
    expectNone(modules.flatMap(([path, exported]) => ruleFindings(path, exported)))
  })
})

test('the manual says what the program does: run npx tsx tools/manual.ts after a change', async () => {
  const pages = await manualPages(root, files)
  const stale = [...pages].filter(([path, text]) => files.get(path) !== text).map(([path]) => path)
  expect(stale).toEqual([])
  for (const text of pages.values()) expect(text.length).toBeGreaterThan(2_000)
})
