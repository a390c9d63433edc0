// The command line, run as a program.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture, text } from './sample-files.ts'

const cli = join(import.meta.dirname, '../src/cli.ts')
const fixtures = join(import.meta.dirname, '../../../fixtures/x12')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'x12-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  code: number
  out: string
  error: string
}

const run = (...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', cli, ...words], { cwd: fixtures }, (error, out, said) => {
      resolve({ code: error ? Number(error.code) : 0, out, error: said })
    })
  })

const seconds = { timeout: 60_000 }

test('check: 0 when clean, 1 with errors, 2 when unreadable', seconds, async () => {
  expect(await run('check', '837p/pass/peer-support-claim.edi', '835/pass/forward-balance.edi')).toEqual({
    code: 0,
    error: '',
    out: '837p/pass/peer-support-claim.edi: clean (1 × 837P 2300, 1 × 837P 2000B, 1 × 837P 2000A)\n835/pass/forward-balance.edi: clean (2 × 835 2100, 1 × 835 2000)\n',
  })
  const wrong = await run('check', '837p/fail/claim-out-of-balance.edi')
  expect(wrong.code).toBe(1)
  expect(wrong.out).toMatch(
    /^837p\/fail\/claim-out-of-balance\.edi:21: error claim-out-of-balance \[837P 2300 CLM #19\] The claim charge/,
  )
  expect(wrong.out).toMatch(/: 1 error, 0 warnings /)
  const none = join(folder, 'none.edi')
  writeFileSync(none, 'hello')
  expect((await run('check', none)).code).toBe(2)
  expect(await run('check', join(folder, 'missing.edi'))).toMatchObject({ code: 2, out: '' })
})

test('check --json: one finding a line, without values', seconds, async () => {
  const { code, out } = await run('check', '--json', '837p/fail/element-not-date--service-date.edi')
  expect(code).toBe(1)
  const [finding] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(finding).toMatchObject({
    file: '837p/fail/element-not-date--service-date.edi',
    set: '837P',
    loop: '2400',
    segment: 'DTP',
    ordinal: 26,
    code: 'element-not-date',
    severity: 'error',
    element: 3,
  })
  expect(out).not.toContain('20260230')
})

test('explain: a page to read, findings in place', seconds, async () => {
  const { code, out } = await run('explain', '837p/fail/claim-out-of-balance.edi')
  expect(code).toBe(0)
  const lines = out.split('\n')
  const claim = lines.findIndex((line) => line.trim() === 'claim (2300)')
  expect(lines[claim + 1]!.trim()).toBe(
    'CLM details: patient control number PCN1001, charge $103.00, place code 11, place qualifier B, place frequency 1, provider signature Y, assignment A, benefits assigned Y, release of information Y',
  )
  expect(lines[claim + 2]).toMatch(/\^ error: The claim charge/)
  expect(out).toContain('DTP service date: qualifier 472, format D8, value 2026-01-05')
})

test('json: loops, header and envelope', seconds, async () => {
  const { code, out } = await run('json', '835/pass/original-with-interest.edi')
  expect(code).toBe(0)
  const events = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(events.map(({ kind, loop }) => loop ?? kind)).toEqual(['2100', '2000', 'transaction-end', 'interchange-end'])
  expect(events[0].value.payment.paid).toBe(6200)
  expect(events[2].header.providerAdjustments[0].amount1).toBe(-92)
})

test('words it does not know', seconds, async () => {
  expect((await run('chekc', 'a.edi')).error).toContain('There is no command “chekc”')
  expect((await run('check')).error).toContain('Name at least one file')
  expect((await run('check', '--fast', 'a.edi')).code).toBe(2)
  expect((await run('help')).code).toBe(0)
})

test('a cut-off file is told as such', seconds, async () => {
  const cut = join(folder, 'cut.edi')
  writeFileSync(cut, text(fixture('835/pass/original-with-interest')).slice(0, 700))
  const { code, out } = await run('check', cut)
  expect(code).toBe(1)
  expect(out).toContain('cut off')
})
