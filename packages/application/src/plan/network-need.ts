// Where the network is thin: members against providers and the way to the nearest site, county by county and service by
// service; and how an applicant's sites would change that.
import { zipPlaceSource } from '@throughline/codes'
import type { Packet } from '@throughline/domain'
import { networkNeed, type NeedRow, type NetworkSite } from '@throughline/plan'
import { bind, type Context } from '../core/index.ts'
import { loadNeed, type LoadedNeed } from './load-need.ts'

const rowsShown = 500

function countyNames({ places }: LoadedNeed): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const place of places.values()) names.set(place.county, `${place.countyName}, ${place.state}`)
  return names
}

const list = bind('networkNeed.list', async (context) => {
  const loaded = await loadNeed(context)
  const names = countyNames(loaded)
  const rows = networkNeed(loaded.members, loaded.sites, loaded.access)
  const { roadFactor, milesPerHour, standards } = loaded.access
  return {
    rows: rows.slice(0, rowsShown).map((row) => ({ ...row, place: names.get(row.county) ?? row.county })),
    standards: standards.map((one) => ({ ...one })),
    roadFactor,
    milesPerHour,
    unplacedMembers: loaded.unplaced.members,
    unplacedSites: loaded.unplaced.sites,
    source: `${zipPlaceSource.source}, ${zipPlaceSource.asOf}`,
  }
})

export type ApplicantNeed = {
  readonly place: string
  readonly code: string
  readonly members: number
  readonly providers: number
  readonly milesMedian: number | null
  readonly milesWith: number | null
  readonly standing: NeedRow['standing']
}

const applicantRowsShown = 12

/** What the sites of a packet would change for members, if they offered each service there: nearer counties first. */
export async function needWith(context: Context, sites: Packet['sites']): Promise<readonly ApplicantNeed[]> {
  const loaded = await loadNeed(context)
  const names = countyNames(loaded)
  const codes = [...new Set(loaded.members.map((one) => one.code))]
  const theirs = sites.flatMap(({ address }): NetworkSite[] => {
    const place = loaded.places.get(address.zip.slice(0, 5))
    return place ? [{ providerId: 'applicant', county: place.county, spot: place, codes }] : []
  })
  if (theirs.length === 0) return []
  const counties = new Set(theirs.map((site) => site.county))
  const after = new Map(
    networkNeed(loaded.members, [...loaded.sites, ...theirs], loaded.access).map((row) => [
      `${row.county} ${row.code}`,
      row,
    ]),
  )
  return networkNeed(loaded.members, loaded.sites, loaded.access)
    .map((row) => ({ row, milesWith: after.get(`${row.county} ${row.code}`)!.milesMedian }))
    .filter(({ row, milesWith }) => counties.has(row.county) || milesWith !== row.milesMedian)
    .toSorted((a, b) => Number(counties.has(b.row.county)) - Number(counties.has(a.row.county)))
    .slice(0, applicantRowsShown)
    .map(({ row, milesWith }) => ({
      place: names.get(row.county) ?? row.county,
      code: row.code,
      members: row.members,
      providers: row.providers,
      milesMedian: row.milesMedian,
      milesWith,
      standing: row.standing,
    }))
}

export const networkNeedBindings = [list] as const
