// Bytes that are no segment are told wherever they stand, also behind a segment behind which nothing was ever read.
import { expect, test } from 'vitest'
import { cleanFixtures, text } from '../../test/sample-files.ts'
import { checkBytes } from '../check/check.ts'

test.each(cleanFixtures().map(([name, bytes]) => [name, text(bytes)] as const))('%s', (_, source) => {
  const segments = source
    .trim()
    .split(/~\s*/)
    .filter((one) => one !== '')
  const first = segments.findIndex((one) => one.startsWith('ST*')) + 1
  const last = segments.findIndex((one) => one.startsWith('SE*'))
  for (let at = last; at > first; at--) {
    const broken = [...segments.slice(0, at), '????*1', ...segments.slice(at), ''].join('~')
    const codes = checkBytes(new TextEncoder().encode(broken)).findings.map(({ code }) => code)
    expect(codes).toContain('segment-id-invalid')
  }
})
