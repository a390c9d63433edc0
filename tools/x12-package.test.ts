// The X12 library as a package: packed, installed from its tarball in an empty folder with nothing beside it, run, and compiled against.
import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const fixtures = join(root, 'fixtures/x12')
const folder = mkdtempSync(join(tmpdir(), 'x12-package-'))
const staged = join(folder, 'staged')
const used = join(folder, 'used')
const installed = join(used, 'node_modules/@throughline/x12')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number
  readonly out: string
  readonly error: string
}

const run = (cwd: string, program: string, ...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(program, words, { cwd, maxBuffer: 1 << 26 }, (error, out, said) =>
      resolve({ code: error ? Number(error.code) : 0, out, error: said }),
    )
  })

/** What must go well before anything can be tested. */
function done({ code, error }: Ran): void {
  if (code !== 0) throw new Error(error)
}

beforeAll(async () => {
  for (const path of [staged, used]) mkdirSync(path)
  done(await run(root, process.execPath, 'tools/x12-package.mjs', staged))
  done(await run(staged, 'npm', 'pack', '--silent'))
  const tarball = readdirSync(staged).find((name) => name.endsWith('.tgz'))!
  writeFileSync(join(used, 'package.json'), '{"name":"empty","version":"1.0.0","type":"module"}')
  done(await run(used, 'npm', 'install', '--offline', '--no-audit', '--no-fund', join(staged, tarball)))
})

test('nothing else is installed with it', () => {
  expect(readdirSync(join(used, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@throughline'])
  expect(readdirSync(join(used, 'node_modules/@throughline'))).toEqual(['x12'])
  expect(readdirSync(installed).sort()).toEqual([
    'COMPARISON.md',
    'LICENSE',
    'README.md',
    'companions',
    'disputes.md',
    'dist',
    'docs',
    'package.json',
  ])
})

test('npx x12 check, as from anywhere', async () => {
  const clean = await run(used, 'npx', '--offline', 'x12', 'check', join(fixtures, '835/pass/forward-balance.edi'))
  expect(clean.code, clean.error).toBe(0)
  expect(clean.out).toContain(': clean (')
  const wrong = await run(
    used,
    'npx',
    '--offline',
    'x12',
    'check',
    '--json',
    join(fixtures, '837p/fail/claim-out-of-balance.edi'),
  )
  expect(wrong.code).toBe(1)
  expect(JSON.parse(wrong.out)).toMatchObject({ code: 'claim-out-of-balance', set: '837P', loop: '2300' })
  const none = await run(used, 'npx', '--offline', 'x12', 'check', join(used, 'package.json'))
  expect(none.code).toBe(2)
})

test('npx by the name of the package', async () => {
  const clean = join(fixtures, '837p/pass/peer-support-claim.edi')
  expect((await run(used, 'npx', '--offline', '@throughline/x12', 'check', clean)).code).toBe(0)
  const wrong = join(fixtures, '837p/fail/claim-out-of-balance.edi')
  expect((await run(used, 'npx', '--offline', '@throughline/x12', 'check', wrong)).code).toBe(1)
})

test('every example of its README runs as it stands there', async () => {
  const readme = readFileSync(join(installed, 'README.md'), 'utf8')
  const examples = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code!)
  expect(examples.length).toBeGreaterThanOrEqual(3)
  copyFileSync(join(fixtures, '835/pass/original-with-interest.edi'), join(used, 'remittance.edi'))
  copyFileSync(join(fixtures, '837p/pass/peer-support-claim.edi'), join(used, 'claims.edi'))
  for (const [i, code] of examples.entries()) {
    writeFileSync(join(used, `example-${i}.mjs`), code)
    expect(await run(used, process.execPath, `example-${i}.mjs`), code).toEqual({ code: 0, out: '', error: '' })
  }
})

test('the library runs from JavaScript, and its types are those of the guides', async () => {
  const program = `import { checkBytes, readClaims } from '@throughline/x12'
import { readFileSync } from 'node:fs'
const bytes = new Uint8Array(readFileSync(process.argv[2]))
for await (const event of readClaims(bytes)) if (event.kind === 'claim') console.log(event.claim.details.charge)
console.log(checkBytes(bytes).errors)`
  writeFileSync(join(used, 'use.mjs'), program)
  const ran = await run(used, process.execPath, 'use.mjs', join(fixtures, '837p/pass/peer-support-claim.edi'))
  expect(ran.out).toBe('10200\n0\n')
  writeFileSync(
    join(used, 'use.ts'),
    `import { readClaims, type Finding } from '@throughline/x12'
for await (const event of readClaims(new Uint8Array()))
  if (event.kind === 'claim') {
    const charge: number = event.claim.details.charge
    // @ts-expect-error a charge is whole cents
    const wrong: string = event.claim.details.charge
    void [charge, wrong]
  }
export const none: readonly Finding[] = []
`,
  )
  const settings = {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2023', 'dom'],
      module: 'nodenext',
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: [],
    },
    files: ['use.ts'],
  }
  writeFileSync(join(used, 'tsconfig.json'), JSON.stringify(settings))
  const checked = await run(used, process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.')
  expect(checked.out).toBe('')
})

test('a browser needs nothing of Node', async () => {
  const built = readFileSync(join(installed, 'dist/index.js'), 'utf8')
  expect(built).not.toMatch(/from ["']node:|require\(|\bprocess\.|\bBuffer\b/)
  // A bundler for browsers takes it as it is.
  writeFileSync(
    join(used, 'page.mjs'),
    "import { checkBytes } from '@throughline/x12'\nglobalThis.found = checkBytes(bytes).errors",
  )
  const { outputFiles } = buildSync({
    entryPoints: [join(used, 'page.mjs')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'silent',
  })
  const page = { found: -1, bytes: new Uint8Array(readFileSync(join(fixtures, '837p/fail/claim-out-of-balance.edi'))) }
  // Run where nothing of Node is in reach.
  const { createContext, runInContext } = await import('node:vm')
  const context = createContext(Object.assign(page, { TextDecoder, TextEncoder }))
  runInContext(outputFiles[0]!.text, context)
  expect(page.found).toBe(1)
})
