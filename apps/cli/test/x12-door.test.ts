// The X12 command line of the checkout: code sets are looked up, and a companion guide may be YAML.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const fixtures = join(root, 'fixtures/x12')
const folder = mkdtempSync(join(tmpdir(), 'x12-door-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]): Promise<{ code: number; out: string; error: string }> =>
  new Promise((resolve) => {
    const door = join(root, 'apps/cli/src/x12.ts')
    execFile(process.execPath, ['--import', 'tsx', door, ...words], { cwd: fixtures }, (error, out, said) =>
      resolve({ code: error ? Number(error.code) : 0, out, error: said }),
    )
  })

test('a state that is none is found: the code sets are ours', async () => {
  const file = join(folder, 'state.edi')
  writeFileSync(
    file,
    readFileSync(join(fixtures, '837p/pass/peer-support-claim.edi'), 'utf8').replace(
      'AUSTIN*TX*78701~',
      'AUSTIN*QX*78701~',
    ),
  )
  const { code, out } = await run('check', file)
  expect(out).toContain('error code-unknown [837P 2010BA N4 #16]')
  expect(code).toBe(1)
})

test('YAML and JSON say the same, and a fault in either is told with its line', async () => {
  const yaml = join(import.meta.dirname, 'river-plan.yaml')
  const json = join(root, 'packages/x12/companions/river-plan.json')
  const file = '837p/pass/secondary-claim.edi'
  const [one, other] = [await run('check', file, '--companion', yaml), await run('check', file, '--companion', json)]
  expect(one.code).toBe(1)
  expect(one.out).toBe(other.out)
  const wrong = join(folder, 'wrong.yaml')
  writeFileSync(wrong, 'payer: P\nsource: S\nguides:\n  837P:\n    - at: 2300 CLM01\n      maxLength: 99\n')
  expect((await run('check', file, '--companion', wrong)).error).toContain(
    'wrong.yaml: Line 6: The guide allows CLM01 38',
  )
  writeFileSync(wrong, 'payer: P\nsource: [S\n')
  const broken = await run('check', file, '--companion', wrong)
  expect(broken.error).toMatch(/wrong\.yaml: Line \d: /)
  expect(broken.code).toBe(2)
})
