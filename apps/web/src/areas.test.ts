// Areas fit together: no two pages at one address, every entry leads to a page, and named pages are found.
import { expect, test } from 'vitest'
import { areas } from './areas.ts'
import { pathOfPage, pathOfThing, settlePlaces } from './places.ts'

settlePlaces(areas)
const routes = areas.flatMap((area) => area.routes)

test('no two pages stand at one address', () => {
  const paths = routes.map((route) => route.path.replace(/\$\w+/g, '$'))
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
})

test('every entry of the navigation and every page under it leads somewhere', () => {
  const lost = areas
    .flatMap((area) => area.navigation)
    .flatMap((entry) => [entry.to, ...(entry.pages ?? []).map((page) => page.to)])
    .filter((to) => !routes.some((route) => route.path === to))
  expect(lost).toEqual([])
})

test('where a kind of thing opens is a page with one parameter', () => {
  for (const [kind, path] of areas.flatMap((area) => Object.entries(area.opens ?? {})))
    expect([kind, pathOfPage(path.replace('$id', 'x'))]).toEqual([kind, path.replace('$id', 'x')])
})

test.each([
  ['home', null, '/'],
  ['claims', null, '/claims'],
  ['/claims/held', null, '/claims/held'],
  ['claim', 'c1', '/claims/c1'],
  ['claims', 'c1', '/claims/c1'],
  ['claims/all?status=denied', null, '/claims/all?status=denied'],
  ['nowhere', null, null],
  ['nowhere', 'c1', null],
])('the page %j with id %j is %j', (page, id, path) => {
  expect(pathOfPage(page, id)).toBe(path)
})

test('a kind without a page opens nowhere', () => {
  expect(pathOfThing('unicorn', 'u1')).toBeNull()
})
