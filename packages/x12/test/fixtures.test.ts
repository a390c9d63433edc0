// Every file in fixtures/x12/<set>/pass has no finding; every file in fail has exactly the finding its name begins with (up to `--`),
// among errors when it has any. Dropping a file into either folder is a test.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkBytes } from '../src/index.ts'

const root = join(import.meta.dirname, '../../../fixtures/x12')
const files = (set: string, kind: 'pass' | 'fail'): string[] =>
  readdirSync(join(root, set, kind)).filter((name) => name.endsWith('.edi'))

for (const set of readdirSync(root)) {
  describe(`the set ${set}`, () => {
    test.each(files(set, 'pass'))('%s is clean', (name) => {
      const report = checkBytes(readFileSync(join(root, set, 'pass', name)))
      expect(report.findings).toEqual([])
      expect(report.interchanges.length).toBeGreaterThan(0)
    })

    test.each(files(set, 'fail'))('%s', (name) => {
      const { findings } = checkBytes(readFileSync(join(root, set, 'fail', name)))
      const wanted = name.replace(/(--.*)?\.edi$/, '')
      expect(findings.map(({ code }) => code)).toContain(wanted)
    })
  })
}
