// The command line in one file, as it is published, run as a program.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkBytes } from '../src/index.ts'
import { bytes, fixture, text } from './sample-files.ts'

const cli = join(import.meta.dirname, '../../../apps/cli/src/x12-packaged.ts')
const fixtures = join(import.meta.dirname, '../../../fixtures/x12')
let folder = ''
let program = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'x12-cli-'))
  program = join(folder, 'cli.cjs')
  await build({ entryPoints: [cli], outfile: program, bundle: true, platform: 'node', format: 'cjs', target: 'es2023' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  code: number
  out: string
  error: string
}

const run = (...words: string[]): Promise<Ran> => runWith('', ...words)

const runWith = (input: string, ...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...words], { cwd: fixtures }, (error, out, said) => {
      resolve({ code: error ? Number(error.code) : 0, out, error: said })
    })
    child.stdin!.end(input)
  })

const seconds = { timeout: 180_000 }

test('check: 0 when clean, 1 with errors, 2 when unreadable', seconds, async () => {
  expect(await run('check', '837p/pass/peer-support-claim.edi', '835/pass/forward-balance.edi')).toEqual({
    code: 0,
    error: '',
    out: '837p/pass/peer-support-claim.edi: clean (837P: 1 × claim, 1 × subscriber, 1 × billing provider)\n835/pass/forward-balance.edi: clean (835: 2 × claim payment, 1 × claim group)\n',
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
  expect(Object.keys(finding)).toEqual([
    'file',
    'set',
    'loop',
    'segment',
    'ordinal',
    'offset',
    'code',
    'severity',
    'message',
  ])
  expect(finding).toMatchObject({
    file: '837p/fail/element-not-date--service-date.edi',
    set: '837P',
    loop: '2400',
    segment: 'DTP',
    ordinal: 26,
    code: 'element-not-date',
    severity: 'error',
  })
  expect(out).not.toContain('20260230')
})

test('explain: a page to read, findings in place', seconds, async () => {
  const { code, out } = await run('explain', '837p/fail/claim-out-of-balance.edi')
  expect(code).toBe(1)
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

test('words it cannot follow: a sentence says what to write instead', seconds, async () => {
  for (const [words, said] of [
    [['chekc', 'a.edi'], 'There is no command “chekc”. There are check, explain, json, ack, diff, obfuscate.'],
    [['check'], 'Name at least one file, or - to read what is piped in.'],
    [['check', '--fast', 'a.edi'], 'check has no option --fast. It has --json, --levels VALUE, --companion VALUE.'],
    [['check', '--levels', 'guide,sums', 'a.edi'], '“sums” is no level. Choose from envelope, syntax, guide,'],
    [['check', 'a.edi', '--companion'], 'Say what --companion is: --companion VALUE.'],
    [['diff', 'a.edi'], 'diff needs 2 files; only 1 is named.'],
    [['ack', 'a.edi', 'b.edi'], 'ack takes one file; 2 are named.'],
    [['ack', 'a.edi', '--control', 'x'], '--control is a whole number from 1'],
    [['diff', '-', '-'], 'What is piped in (-) can be read once only.'],
  ] as const) {
    const { code, error, out } = await run(...words)
    expect(error).toContain(said)
    expect([code, out]).toEqual([2, ''])
  }
  expect(await run('help')).toMatchObject({ code: 0, error: '' })
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string }
  expect(await run('--version')).toEqual({ code: 0, error: '', out: `${manifest.version}\n` })
  expect((await run()).code).toBe(2)
  expect((await run('help', 'diff')).out).toContain('diff BEFORE AFTER')
})

test('files that cannot be opened, and what is piped in', seconds, async () => {
  expect((await run('check', folder)).error).toContain('This is a folder. Name the files in it.')
  expect((await run('check', join(folder, 'missing.edi'))).error).toContain('There is no such file.')
  const piped = await runWith(text(fixture('837p/fail/claim-out-of-balance')), 'check', '-', '--json')
  expect(piped.code).toBe(1)
  expect(JSON.parse(piped.out).file).toBe('-')
  const explained = await runWith(text(fixture('837p/fail/claim-out-of-balance')), 'explain', '-')
  expect(explained.out).toContain('^ error: The claim charge')
})

test('levels and a companion guide choose what is checked', seconds, async () => {
  const file = '837p/fail/claim-out-of-balance.edi'
  expect((await run('check', file, '--levels', 'syntax,guide')).code).toBe(0)
  const companion = join(folder, 'companion.json')
  writeFileSync(
    companion,
    JSON.stringify({
      payer: 'RIVER PLAN',
      source: 'guide 2.1',
      guides: { '837P': [{ at: '2300 CLM01', maxLength: 5 }] },
    }),
  )
  const checked = await run('check', '837p/pass/peer-support-claim.edi', '--companion', companion)
  expect(checked.out).toContain('So asks the companion guide of RIVER PLAN (guide 2.1).')
  expect(checked.code).toBe(1)
  writeFileSync(companion, '{\n  "payer": "RIVER PLAN",\n  "guides": {"837P": [{"at": "2300 CLM99"}]}\n}')
  const refused = await run('check', '837p/pass/peer-support-claim.edi', '--companion', companion)
  expect(refused.error).toContain('companion.json: Line 1: Say where the guide was read')
  expect(refused.code).toBe(2)
})

test('ack: what a file is owed, itself without a finding', seconds, async () => {
  const { code, out } = await run('ack', '837p/fail/claim-out-of-balance.edi', '--claims', '--control', '42')
  expect(code).toBe(1)
  for (const segment of ['TA1*000000007*', 'ST*999*', 'IK5*A', 'ST*277*', 'TRN*2*PCN1001', 'STC*A7:400*', '000000042~'])
    expect(out).toContain(segment)
  expect(checkBytes(bytes(out)).findings).toEqual([])
  expect((await run('ack', '835/pass/forward-balance.edi')).out).toContain('AK1*HP*')
})

test('diff: by meaning, 0 when nothing differs', seconds, async () => {
  const one = '837p/pass/peer-support-claim.edi'
  expect(await run('diff', one, one)).toEqual({ code: 0, error: '', out: 'The files say the same.\n' })
  const { code, out } = await run('diff', one, '837p/fail/claim-out-of-balance.edi')
  expect(code).toBe(1)
  expect(out).toContain('claim (2300) PCN1001\n    ~ CLM02 details, charge: $102.00 → $103.00')
  const page = join(folder, 'page.edi')
  writeFileSync(page, '%PDF-1.7')
  expect(await run('diff', one, page)).toEqual({
    code: 2,
    error: `${page}: This is a PDF. Ask the sender for the X12 file itself.\n`,
    out: '',
  })
  const asJson = await run('diff', one, '837p/fail/claim-out-of-balance.edi', '--json')
  expect(JSON.parse(asJson.out)).toMatchObject({ kind: 'changed', place: 'CLM02', before: '102', after: '103' })
})

test('obfuscate: into a new file, never over another', seconds, async () => {
  const out = join(folder, 'shared.edi')
  const file = '837p/pass/peer-support-claim.edi'
  expect((await run('obfuscate', file, '--out', out)).code).toBe(0)
  expect((await run('check', out)).out).toContain('clean')
  expect((await run('obfuscate', file, '--out', out)).error).toContain('it is there already')
})

test('a cut-off file is told as such', seconds, async () => {
  const cut = join(folder, 'cut.edi')
  writeFileSync(cut, text(fixture('835/pass/original-with-interest')).slice(0, 700))
  const { code, out } = await run('check', cut)
  expect(code).toBe(1)
  expect(out).toContain('cut off')
})
