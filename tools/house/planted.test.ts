// A fault planted for every check of the house: one that cannot fail is a defect. The faults stand in maps of made-up
// files; words that the real tree must not hold are put together from parts.
// long because: a planted fault for every check of the house, each a line of a table
import { describe, expect, test } from 'vitest'
import { circleFindings } from './checks/circles.ts'
import { dependencyFindings } from './checks/dependencies.ts'
import { lengthFindings, openingFindings } from './checks/files.ts'
import { floorFindings } from './checks/floors.ts'
import { migrationFindings } from './checks/migrations.ts'
import { nameFindings } from './checks/names.ts'
import { purityFindings } from './checks/purity.ts'
import { ruleFindings, unlistedRuleFindings } from './checks/rules.ts'
import { sourceFindings } from './checks/sources.ts'
import { defaultExportFindings, lockFindings, wordFindings } from './checks/words.ts'
import { importMap, importsOf, roomOf, targetOf } from './imports.ts'
import type { HouseFinding, SourceMap } from './source-map.ts'
import { tokensOf } from './tokens.ts'

type Planted = Readonly<Record<string, string>>

const sources = (planted: Planted): SourceMap => new Map(Object.entries(planted))
const says = (findings: readonly HouseFinding[]): string =>
  findings.map((found) => `${found.file}: ${found.says}`).join('\n')
const own = (name: string): string => `@throughline/${name}`

describe('sources of rules', () => {
  const page = { 'docs/rules-sources.md': '## §1.1 Claims\n\n## §2 Paper\n' }
  const cites = (text: string) => ({ ...page, 'packages/plan/src/late.rule.ts': `const source = '${text}'` })
  test.each(['BILLING rules §1.1', 'BILLING rules §1.1.4, §2', 'BILLING rules §2 box 26'])('%s can be opened', (text) =>
    expect(sourceFindings(sources(cites(text)))).toEqual([]),
  )
  test.each(['BILLING rules §1.2', 'BILLING rules §1.1; §9', 'BILLING rules §3'])('%s leads nowhere', (text) =>
    expect(says(sourceFindings(sources(cites(text))))).toContain('is not in docs/rules-sources.md'),
  )
  test('without the page nothing can be opened', () => {
    const { 'docs/rules-sources.md': _gone, ...rest } = cites('BILLING rules §1.1')
    expect(sourceFindings(sources(rest))).toHaveLength(1)
  })
})

describe('reading imports', () => {
  test.each([
    ["import { a } from './a.ts'", ['./a.ts']],
    ["import type { A } from './a.ts'", ['./a.ts']],
    ["import './side.ts'", ['./side.ts']],
    ["import a, { type B, c as d } from './a.ts'", ['./a.ts']],
    ["import * as all from './a.ts'", ['./a.ts']],
    ["export * from './a.ts'", ['./a.ts']],
    ["export { a } from './a.ts'", ['./a.ts']],
    ["export type { A } from './a.ts'", ['./a.ts']],
    ["export * as names from './a.ts'", ['./a.ts']],
    ["const a = await import('./a.ts')", ['./a.ts']],
    ['const a = await import(`./a.ts`)', ['./a.ts']],
    ["type A = typeof import('./a.ts')", ['./a.ts']],
    ["let a: import('./a.ts').A", ['./a.ts']],
    ["const a = require('./a.ts')", ['./a.ts']],
    ["const all = import.meta.glob('./*.rule.ts')", ['./*.rule.ts']],
    ["import {\n  a,\n  b,\n} from\n  './a.ts'", ['./a.ts']],
    ["import a from './a.ts'; import b from './b.ts'", ['./a.ts', './b.ts']],
    ["export const a = 1\nexport { a as b }\nconst from = 'x'", []],
    ["// import a from './a.ts'", []],
    ["/* import a from './a.ts' */", []],
    ['const text = "import a from \'./a.ts\'"', []],
    ["const text = `import a from './a.ts'`", []],
    ["const text = `${await import('./a.ts')}`", ['./a.ts']],
    ["thing.import('./a.ts')", []],
    ["const url = import.meta.url\nimport './a.ts'", ['./a.ts']],
    ["const pattern = /'/\nimport a from './a.ts'", ['./a.ts']],
    ["const half = a / 2\nconst b = 'x' // it's\nimport a from './a.ts'", ['./a.ts']],
    ["return <p>It's {a} / {b}</p>\nimport a from './a.ts'", ['./a.ts']],
    ["const words = ['a', \"it's\", `b'`]\nimport a from './a.ts'", ['./a.ts']],
  ])('%s', (source, specifiers) => expect(importsOf(source).map((found) => found.specifier)).toEqual(specifiers))

  test('a package of ours in any string counts as an import', () =>
    expect(importsOf(`vi.mock('${own('store')}')`)).toMatchObject([{ specifier: own('store'), how: 'named' }]))

  test('a type import is known as one, and the line is kept', () =>
    expect(importsOf("\n\nimport type { A } from './a.ts'")).toEqual([
      { specifier: './a.ts', line: 3, how: 'static', typeOnly: true },
    ]))

  test('lines are counted through comments, templates and expressions', () => {
    const last = tokensOf('/* a\n b */\nconst t = `x\n${y}\n`\nconst r = /[/]\\//.test(t)\nend').at(-1)
    expect(last).toEqual({ kind: 'word', text: 'end', line: 7 })
  })

  test.each([
    ['packages/a/src/b/c.ts', '../d.ts', 'packages/a/src/d.ts'],
    ['packages/a/src/b.ts', './c.ts?raw', 'packages/a/src/c.ts'],
    ['packages/a/src/b.ts', '../../z/src/c.ts', 'packages/z/src/c.ts'],
    ['packages/a/src/b.ts', 'zod', null],
  ])('%s importing %s means %s', (from, specifier, target) => expect(targetOf(from, specifier)).toBe(target))

  test.each([
    ['packages/store/src/a.ts', 'packages/store'],
    ['apps/web/src/a.ts', 'apps/web'],
    ['tools/house/a.ts', 'tools'],
    ['vitest.config.ts', '.'],
  ])('%s stands in %s', (path, room) => expect(roomOf(path)).toBe(room))
})

describe('floors', () => {
  const from = (file: string, to: string): string =>
    says(floorFindings(importMap(sources({ [file]: `import { a } from '${to}'` }))))

  test.each([
    ['packages/domain/src/a.ts', own('provider'), 'stands beside or above domain'],
    ['packages/domain/src/a.ts', own('x12'), 'only wire and the apps speak X12'],
    ['packages/provider/src/a.ts', own('plan'), 'the two sides meet only as bytes'],
    ['packages/plan/src/a.ts', own('provider'), 'the two sides meet only as bytes'],
    ['packages/plan/src/a.ts', own('wire'), 'beside or above plan'],
    ['packages/store/src/a.ts', own('application'), 'beside or above store'],
    ['packages/store/src/a.ts', own('documents'), 'beside or above store'],
    ['packages/operations/src/a.ts', own('store'), 'beside or above operations'],
    ['packages/application/src/a.ts', own('x12'), 'only wire and the apps speak X12'],
    ['packages/application/src/a.ts', own('simulator'), 'beside or above application'],
    ['packages/simulator/src/auditor/a.ts', own('domain'), 'the auditor imports no package'],
    ['packages/simulator/src/auditor.ts', own('domain'), 'the auditor imports no package'],
    ['packages/x12/src/a.ts', own('codes'), 'x12 may import nothing'],
    ['packages/x12/src/a.ts', 'zod', 'may use no outside package'],
    ['packages/codes/src/a.ts', own('domain'), 'codes may import nothing'],
    ['packages/operations/src/a.ts', 'fastify', 'may use zod'],
    ['packages/domain/src/a.ts', own('domain'), 'its own package by name'],
    ['packages/attic/src/a.ts', own('domain'), 'which has no floor'],
    ['packages/provider/src/a.ts', '../../plan/src/b.ts', 'reaches into packages/plan'],
    ['apps/server/src/a.ts', '../../../packages/store/src/b.ts', 'reaches into packages/store'],
    ['packages/store/test/a.test.ts', '../../application/test/world.ts', 'beside or above store'],
    ['packages/application/src/a.ts', '../../store/src/testing/a.ts', 'reaches into packages/store'],
    ['bench/a.ts', '../packages/plan/src/index.ts', 'reaches into packages/plan'],
    ['apps/web/src/a.ts', own('store'), 'speaks only the typed client'],
    ['apps/web/src/a.ts', own('provider'), 'speaks only the typed client'],
    ['tools/a.ts', own('simulator'), 'only apps and bench may'],
  ])('%s may not import %s', (file, to, words) => expect(from(file, to)).toContain(words))

  test.each([
    ['packages/wire/src/a.ts', own('x12')],
    ['packages/documents/src/a.ts', own('domain')],
    ['packages/application/src/a.ts', own('store')],
    ['packages/simulator/src/world/a.ts', own('application')],
    ['packages/x12/src/a.ts', 'node:fs'],
    ['packages/domain/src/a.ts', 'zod'],
    ['packages/domain/src/a.test.ts', 'vitest'],
    ['apps/server/src/a.ts', own('x12')],
    ['apps/web/src/a.ts', own('operations')],
    ['apps/web/src/a.ts', own('provider/getting-in')],
    ['bench/a.ts', own('simulator')],
    ['bench/a.ts', '../packages/plan/src/testing/a.ts'],
    ['packages/application/test/a.test.ts', '../../store/src/testing/a.ts'],
    ['tools/a.ts', '../packages/plan/src/a.ts'],
  ])('%s may import %s', (file, to) => expect(from(file, to)).toBe(''))

  test('a dynamic or type import is an arrow too', () => {
    const planted = {
      'packages/plan/src/a.ts': `const p = await import('${own('provider')}')`,
      'packages/provider/src/a.ts': `import type { A } from '${own('plan')}'`,
    }
    expect(floorFindings(importMap(sources(planted)))).toHaveLength(2)
  })
})

describe('circles', () => {
  const circles = (planted: Planted): string => says(circleFindings(importMap(sources(planted))))

  test('of files, shown as the shortest way round', () => {
    const ring = circles({
      'packages/domain/src/a.ts': "import './b.ts'\nimport './c.ts'",
      'packages/domain/src/b.ts': "import './c.ts'",
      'packages/domain/src/c.ts': "import { a } from './a.ts'",
    })
    expect(ring).toContain('packages/domain/src/a.ts → packages/domain/src/c.ts → packages/domain/src/a.ts')
  })
  test('of packages', () =>
    expect(
      circles({
        'packages/store/src/a.ts': `import '${own('application')}'`,
        'packages/application/src/a.ts': `import '${own('store')}'`,
      }),
    ).toContain('circle of packages: packages/'))
  test('not where a type looks back', () =>
    expect(circles({ 'tools/a.ts': "import './b.ts'", 'tools/b.ts': "import type { A } from './a.ts'" })).toBe(''))
  test('of a file with itself', () =>
    expect(circles({ 'packages/domain/src/a.ts': "import './a.ts'" })).toContain('a.ts → packages/domain/src/a.ts'))
  test('none in a tree', () =>
    expect(
      circles({ 'tools/a.ts': "import './b.ts'\nimport './c.ts'", 'tools/b.ts': "import './c.ts'", 'tools/c.ts': '' }),
    ).toBe(''))
})

describe('what a package imports', () => {
  const undeclared = (planted: Planted): string =>
    says(dependencyFindings(sources(planted), importMap(sources(planted))))
  const manifest = {
    'packages/store/package.json': JSON.stringify({ dependencies: { pg: '8' } }),
    'package.json': JSON.stringify({ devDependencies: { vitest: '4' } }),
  }

  test('must be declared', () =>
    expect(undeclared({ ...manifest, 'packages/store/src/a.ts': "import 'kysely/helpers'" })).toContain(
      'imports kysely, which packages/store/package.json does not name',
    ))
  test.each([
    ['packages/store/src/a.ts', 'pg'],
    ['packages/store/src/a.ts', 'node:fs'],
    ['packages/store/src/a.test.ts', 'vitest'],
  ])('%s may import %s', (file, to) => expect(undeclared({ ...manifest, [file]: `import '${to}'` })).toBe(''))
  test('a development tool is not for what is shipped', () =>
    expect(undeclared({ ...manifest, 'packages/store/src/a.ts': "import 'vitest'" })).toContain('imports vitest'))
})

describe('purity', () => {
  const asks = (file: string, source: string): string =>
    says(purityFindings(sources({ [file]: source }), importMap(sources({ [file]: source }))))

  test.each([
    'Date.now()',
    'new Date()',
    'new Date',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()'.replace('crypto.', ''),
    'const { now } = performance; performance.now()',
    'process.env.TZ',
  ])('%s is found in every pure package', (source) => {
    for (const name of ['domain', 'provider', 'plan', 'wire', 'documents', 'operations'])
      expect(asks(`packages/${name}/src/a.ts`, source)).toContain('asks the machine')
  })
  test('through a namespace too', () =>
    expect(asks('packages/plan/src/a.ts', 'globalThis.Math.random()')).toContain('Math.random'))
  test('a random identifier of Web Crypto too', () =>
    expect(asks('packages/plan/src/a.ts', 'crypto.randomUUID()')).toContain('randomUUID'))
  test.each(['new Date(0)', 'new Date(Date.UTC(2026, 0, 1))', '// Date.now()', "'Math.random()'", 'clock.now()'])(
    '%s is fine',
    (source) => expect(asks('packages/domain/src/a.ts', source)).toBe(''),
  )
  test('files and network are for others', () => {
    expect(asks('packages/plan/src/a.ts', "import { readFileSync } from 'node:fs'")).toContain(
      'imports node:fs; plan is pure',
    )
    expect(asks('packages/plan/src/a.test.ts', "import 'node:fs'")).toBe('')
    expect(asks('packages/store/src/a.ts', "import 'node:fs'\nDate.now()")).toBe('')
  })
})

test.each([
  ['packages/domain/src/utils/money.ts', true],
  ['apps/web/src/helpers.ts', true],
  ['packages/plan/src/common/a.ts', true],
  ['tools/misc/a.ts', true],
  ['packages/plan/src/utilization/a.ts', false],
])('the name %s says nothing: %s', (path, empty) =>
  expect(nameFindings(sources({ [path]: '' })).length > 0).toBe(empty),
)

describe('how files begin and end', () => {
  const long = (opening: string): string => `${opening}\n${'a()\n'.repeat(400)}`
  test.each([
    ['packages/plan/src/a.ts', long('// Something that is long.'), 'has 401 lines'],
    ['packages/plan/src/a.ts', long('// long because:'), 'has 401 lines'],
    ['packages/plan/src/a.ts', long('// long because: it is one table.'), ''],
    ['packages/x12/src/sets/a.ts', long('// A grammar.'), ''],
    ['packages/plan/src/a.ts', '// Short.\n', ''],
  ])('%s', (file, text, words) => {
    const said = says(lengthFindings(sources({ [file]: text })))
    if (words === '') expect(said).toBe('')
    else expect(said).toContain(words)
  })
  test.each([
    ['export const a = 1', false],
    ["import a from 'a'\n// What lives here is this.", false],
    ['// a', false],
    ['// @ts-nocheck is here for all of it', false],
    ['// long because: it names every edit.', false],
    ['// What lives here is this and no more.', true],
    ['#!/usr/bin/env node\n// What lives here is this and no more.', true],
    ['/**\n * What lives here is this and no more.\n */', true],
    ['// long because: it is a table.\n// What lives here is this and no more.', true],
  ])('%j opens with a sentence: %s', (text, opens) =>
    expect(openingFindings(sources({ 'packages/plan/src/a.ts': text })).length === 0).toBe(opens),
  )
})

describe('words', () => {
  const said = (text: string, file = 'packages/plan/src/a.ts'): string => says(wordFindings(sources({ [file]: text })))
  test.each([
    ['// TO' + 'DO later', 'Do it now'],
    ['/* FIX' + 'ME */', 'Do it now'],
    ["const at = '/wo" + "rk/main'", 'a place on one machine'],
    ["const at = '/ho" + "me/ana/data'", 'a place on one machine'],
    ['see /ro' + 'ot/x', 'a place on one machine'],
    ['registry.npm' + 'js.org', 'names a package registry'],
    ['Send the Enr' + 'olment form.', 'the British way'],
    ['The plan enro' + 'ls them.', 'the British way'],
    ['their behav' + 'ioural health', 'the British way'],
    ['const authori' + 'sation = 1', 'the British way'],
  ])('%s', (text, words) => {
    expect(said(text)).toContain(words)
    expect(said(text, 'docs/a.md')).toContain(words)
  })
  test.each([
    'a todo list of the biller',
    "import a from '../wo" + "rk/b.ts'",
    'the session ends',
    'https://example.org/home/a/',
    'agent of the plan',
    'enroll, enrollment, enrolled, behavioral, authorization',
  ])('%s is fine', (text) => expect(said(text)).toBe(''))
  test('a lock file with an address', () => {
    const lock = (text: string) => says(lockFindings(sources({ 'package-lock.json': text })))
    expect(lock('{\n "resolved": "https://example.org/a.tgz"\n}')).toContain('holds a resolved address')
    expect(lock('{\n "resolved": "packages/store"\n}')).toBe('')
    expect(says(lockFindings(sources({})))).toContain('is missing')
  })
  test.each([
    ['export default function a() {}', 1],
    ['const a = 1\nexport { a as default }', 1],
    ['export const a = { default: 1 }', 0],
    ["import { default as a } from 'a'", 0],
    ['// export default', 0],
  ])('%s', (text, count) => {
    expect(defaultExportFindings(sources({ 'packages/plan/src/a.ts': text }))).toHaveLength(count)
    expect(defaultExportFindings(sources({ 'apps/web/vite.config.ts': text }))).toHaveLength(0)
  })
})

describe('migrations', () => {
  const folder = 'packages/store/src/migrations'
  const index = (...names: string[]): string =>
    `${names.map((name) => `import { m } from './${name}.ts'`).join('\n')}\nexport const list = { ${names.map((name) => `'${name}': m`).join(', ')} }`
  const found = (list: string, ...names: string[]): string =>
    says(
      migrationFindings(
        sources({
          [`${folder}/index.ts`]: list,
          ...Object.fromEntries(names.map((name) => [`${folder}/${name}.ts`, ''])),
        }),
      ),
    )

  test('all listed', () => expect(found(index('0001-a', '0002-b'), '0001-a', '0002-b')).toBe(''))
  test('one not listed', () =>
    expect(found(index('0001-a'), '0001-a', '0002-b')).toContain('0002-b.ts: is not on the list'))
  test('a gap', () => expect(found(index('0001-a', '0003-b'), '0001-a', '0003-b')).toContain('0002 comes next'))
  test('out of order', () => expect(found(index('0002-b', '0001-a'), '0001-a', '0002-b')).toContain('is not in order'))
})

describe('rules', () => {
  const good = {
    id: 'too-many-units',
    question: 'Are there too many units?',
    citation: { source: '42 CFR 438.404', read: '2026-11-21', confidence: 'sourced' },
    inForce: { starts: '2014-01-01', ends: null },
    leadsTo: { kind: 'hold' },
    find: (facts: unknown) => ((facts as number) > 4 ? [{ units: facts }] : []),
    say: (found: unknown) => ({ text: `There are ${(found as { units: number }).units} units.` }),
    examples: {
      pass: [{ because: 'there are four', facts: 4 }],
      fire: [{ because: 'there are five', facts: 5, says: ['5 units'] }],
    },
  }
  const file = 'packages/plan/src/adjudicate/edits/too-many-units.rule.ts'
  test('a whole rule is not spoken about', () => expect(ruleFindings(file, { tooManyUnits: good })).toEqual([]))
  test.each([
    [{ ...good, id: 'other' }, 'calls itself other'],
    [{ ...good, question: 'too many' }, 'asks no question'],
    [{ ...good, citation: { ...good.citation, source: '' } }, 'cites nothing'],
    [{ ...good, citation: undefined }, 'cites nothing'],
    [{ ...good, citation: { ...good.citation, read: 'today' } }, 'on which day its source was read'],
    [{ ...good, citation: { ...good.citation, confidence: 'likely' } }, 'how sure its source is'],
    [{ ...good, examples: { ...good.examples, pass: [] } }, 'no example that passes'],
    [{ ...good, examples: { ...good.examples, fire: [] } }, 'no example that fires'],
    [
      { ...good, examples: { ...good.examples, pass: [{ because: 'x', facts: 9 }] } },
      'speaks about its passing example',
    ],
    [
      { ...good, examples: { ...good.examples, fire: [{ because: 'x', facts: 1, says: ['a'] }] } },
      'is silent about its firing example',
    ],
    [
      { ...good, examples: { ...good.examples, fire: [{ because: 'x', facts: 9, says: ['nine'] }] } },
      'does not say “nine”',
    ],
    [
      { ...good, examples: { ...good.examples, fire: [{ because: 'x', facts: 9, says: [] }] } },
      'does not name the words',
    ],
  ])('%#', (rule, words) => expect(says(ruleFindings(file, { rule }))).toContain(words))
  test('a file without a rule, or with two', () => {
    expect(says(ruleFindings(file, {}))).toContain('exports no rule')
    expect(says(ruleFindings(file, { a: good, b: good }))).toContain('more than one')
  })
  test('a rule on no list', () => {
    const planted = (list: string) =>
      sources({
        [file]: '',
        'packages/plan/src/adjudicate/edit-order.ts': list,
        'packages/plan/src/a.test.ts': "import '../src/adjudicate/edits/too-many-units.rule.ts'",
      })
    const found = (map: SourceMap) => says(unlistedRuleFindings(map, importMap(map)))
    expect(found(planted(''))).toContain('is on no list')
    expect(found(planted("import { r } from './edits/too-many-units.rule.ts'"))).toBe('')
  })
})
