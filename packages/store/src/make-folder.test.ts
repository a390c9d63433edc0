import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

test('makes every folder of the way, and nothing the second time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-folder-'))
  try {
    const deep = join(folder, 'one', 'two', 'three')
    makeFolder(deep, 0o700)
    makeFolder(deep, 0o700)
    expect(statSync(deep).mode & 0o777).toBe(0o700)
    writeFileSync(join(folder, 'file'), '')
    expect(() => makeFolder(join(folder, 'file', 'below'), 0o700)).toThrow(/ENOTDIR/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.skipIf(!existsSync('/proc/self'))('returns with a reason where the kernel makes no folder', () => {
  expect(() => makeFolder('/proc/throughline/home/demo', 0o700)).toThrow(/^E[A-Z]+: .*mkdir/)
})
