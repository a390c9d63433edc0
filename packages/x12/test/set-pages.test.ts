// The page of every set, in `docs`, says what its definition says. `npx vitest run --project unit packages/x12/test/set-pages -u` writes
// them anew.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setPage, transactionSets } from '../src/index.ts'

const docs = join(import.meta.dirname, '../docs')

test.each(transactionSets.map((set) => [set.name, set] as const))(
  'the page of the %s is current',
  async (name, set) => {
    await expect(setPage(set)).toMatchFileSnapshot(join(docs, `${name}.md`))
  },
)

test('there is no page of a set that is gone', () => {
  expect(readdirSync(docs).sort()).toEqual(transactionSets.map(({ name }) => `${name}.md`).sort())
})

test('a page names every segment use and loop of its set, with what decides', () => {
  const [claim] = transactionSets
  const page = setPage(claim!)
  expect(page).toContain('# 837P: professional claim')
  expect(page).toContain('`claims` of 2000B subscriber and 2000C patient: situational, up to 100, streamed.')
  expect(page).toContain('  - NM101 `entity`: required; one of 85')
  expect(page).toContain('    - SV101-2 `code`: required; text of 1 to 48; from the code set procedure')
})
