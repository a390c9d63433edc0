// Need by county and service, on three counties in a row.
import { expect, test } from 'vitest'
import { roadMinutes, straightMiles } from './distances.ts'
import { networkNeed, type Access, type MembersAt, type NetworkSite } from './network-need.ts'

const marshall = { latitude: 35.86, longitude: -82.71 }
const canton = { latitude: 35.51, longitude: -82.84 }
const access: Access = {
  roadFactor: 1.25,
  milesPerHour: 40,
  standards: [{ code: 'H0038', membersPerProvider: 100, miles: 30, minutes: 45, share: 9_000 }],
}
const at = (county: string, spot: typeof marshall, members: number, code = 'H0038'): MembersAt => ({
  county,
  spot,
  code,
  members,
})
const site = (providerId: string, county: string, spot: typeof marshall): NetworkSite => ({
  providerId,
  county,
  spot,
  codes: ['H0038'],
})

test('a known distance: New York to Los Angeles is 2,446 miles along the sphere', () => {
  const apart = straightMiles({ latitude: 40.7128, longitude: -74.006 }, { latitude: 34.0522, longitude: -118.2437 })
  expect(Math.abs(apart - 2446)).toBeLessThan(3)
  expect(straightMiles(canton, canton)).toBe(0)
  expect(straightMiles(canton, marshall)).toBe(straightMiles(marshall, canton))
  expect(roadMinutes(20, access)).toBe(30)
})

test('members count against providers of their own county, distance against the nearest site anywhere', () => {
  const rows = networkNeed(
    [at('Haywood', canton, 60), at('Madison', marshall, 150)],
    [site('p1', 'Madison', marshall), site('p1', 'Madison', marshall)],
    access,
  )
  expect(rows.map((row) => [row.county, row.providers, row.membersPerProvider, row.milesMedian, row.standing])).toEqual(
    [
      // One provider with two sites is one provider; 150 members are too many for it.
      ['Madison', 1, 150, 0, 'short'],
      // Nobody in the county, so no number of members is few enough, and thirty-two miles of road besides.
      ['Haywood', 0, null, 31.6, 'short'],
    ],
  )
  expect(rows[1]!.within).toBe(0)
})

test('the median and the farthest are of members and not of postal codes', () => {
  const [row] = networkNeed(
    [at('Madison', marshall, 90), at('Madison', canton, 10)],
    [site('p1', 'Madison', marshall)],
    access,
  )
  expect(row).toMatchObject({ milesMedian: 0, milesFarthest: 31.6, within: 9_000, standing: 'meets' })
})

test('a service that nobody offers is told as such, and one without a standard is not judged', () => {
  const rows = networkNeed(
    [at('Madison', marshall, 5, 'T1016'), at('Madison', marshall, 4)],
    [site('p1', 'Madison', marshall)],
    { ...access, standards: [] },
  )
  expect(rows.map((row) => [row.code, row.standing, row.milesMedian])).toEqual([
    ['T1016', 'nobody', null],
    ['H0038', 'no-standard', 0],
  ])
})
