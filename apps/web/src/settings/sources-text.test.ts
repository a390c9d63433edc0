// The page of sources is read whole: every section with its anchor and what it says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSources, spansOf } from './sources-text.ts'

const root = join(import.meta.dirname, '../../../..')
const text = readFileSync(join(root, 'docs/rules-sources.md'), 'utf8')

test('every section of the page is there, and says something', () => {
  const { lead, sections } = readSources(text)
  expect(sections.map((section) => section.anchor)).toEqual(
    [...text.matchAll(/<a id="([^"]+)"/g)].map((match) => match[1]),
  )
  expect(lead.length).toBeGreaterThan(0)
  expect(sections.filter((section) => section.blocks.length === 0)).toEqual([])
})

test('every section that a rule cites opens', () => {
  const anchors = new Set(readSources(text).sections.map((section) => section.anchor))
  const cited = ['provider', 'plan'].flatMap((name) =>
    readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.rule.ts'))
      .flatMap((file) => [
        ...readFileSync(join(root, 'packages', name, 'src', file), 'utf8').matchAll(/citation: .*BILLING.*/g),
      ])
      .flatMap(([line]) =>
        [...line.slice(line.indexOf('BILLING')).matchAll(/§(\d+(?:\.\d+)*)/g)].map((match) => match[1]!),
      ),
  )
  expect(cited.length).toBeGreaterThan(20)
  const missing = cited.filter((section) => !anchors.has(`s${section.split('.').slice(0, 2).join('-')}`))
  expect([...new Set(missing)]).toEqual([])
})

test('marks become spans', () => {
  expect(spansOf('See `x` at [rfi](https://rfi.x12.org), *unverified*.')).toEqual([
    { kind: 'text', text: 'See ' },
    { kind: 'code', text: 'x' },
    { kind: 'text', text: ' at ' },
    { kind: 'link', text: 'rfi', href: 'https://rfi.x12.org' },
    { kind: 'text', text: ', ' },
    { kind: 'strong', text: 'unverified' },
    { kind: 'text', text: '.' },
  ])
})
