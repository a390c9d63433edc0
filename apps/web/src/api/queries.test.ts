// A page nobody sits at must not keep its session alive: nothing is asked again by a clock or by the network coming back.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeQueries } from './queries.ts'

test('what was asked is asked again only when a person comes back to it', () => {
  const { queries } = makeQueries(() => undefined).getDefaultOptions()
  expect(queries).toMatchObject({ refetchInterval: false, refetchOnReconnect: false, refetchOnWindowFocus: true })
})

test('no page sets a clock of its own for asking', () => {
  const src = join(import.meta.dirname, '..')
  const pages = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  )
  expect(pages.length).toBeGreaterThan(100)
  const asking = pages.filter((file) => /refetchInterval: (?!false)/.test(readFileSync(join(src, file), 'utf8')))
  expect(asking).toEqual([])
})
