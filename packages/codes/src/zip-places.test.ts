// Postal codes and their places, held against facts anybody can look up.
import { expect, test } from 'vitest'
import { states } from './states.ts'
import { zipPlaces } from './zip-places.ts'

test.each([
  ['28753', '37115', 'Madison', 'NC'],
  ['28716', '37087', 'Haywood', 'NC'],
  ['10001', '36061', 'New York', 'NY'],
  ['20001', '11001', 'District of Columbia', 'DC'],
])('%s lies in county %s, %s, %s', async (zip, county, countyName, state) => {
  expect((await zipPlaces()).get(zip)).toMatchObject({ county, countyName, state })
})

test('every row is whole: five digits, a known state, a place inside the country', async () => {
  const places = await zipPlaces()
  expect(places.size).toBeGreaterThan(40_000)
  const known = new Set(states.rows.map((state) => state.code))
  const bad = [...places].filter(
    ([zip, place]) =>
      !/^\d{5}$/.test(zip) ||
      !/^\d{5}$/.test(place.county) ||
      !known.has(place.state) ||
      !(place.latitude > 18 && place.latitude < 72 && place.longitude > -180 && place.longitude < -65),
  )
  expect(bad).toEqual([])
})
