// Where a network is thin: for each county and service, members against providers, and how far members live from the nearest
// site that offers it. Nothing is called enough or too little unless the plan's own policy says what is enough.
import { roadMiles, roadMinutes, type Roads, type Spot } from './distances.ts'

/** Members of one postal code who are covered for one service. */
export type MembersAt = {
  readonly county: string
  readonly spot: Spot
  readonly code: string
  readonly members: number
}

export type NetworkSite = {
  readonly providerId: string
  readonly county: string
  readonly spot: Spot
  readonly codes: readonly string[]
}

export type AccessStandard = {
  readonly code: string
  readonly membersPerProvider: number | null
  readonly miles: number | null
  readonly minutes: number | null
  /** The share of a county's members, in basis points, who must live within the miles and the minutes. */
  readonly share: number
}

export type Access = Roads & { readonly standards: readonly AccessStandard[] }

export type NeedRow = {
  readonly county: string
  readonly code: string
  readonly members: number
  readonly providers: number
  readonly membersPerProvider: number | null
  /** Half the members live no farther than this from the nearest site; null when nobody in the network offers it. */
  readonly milesMedian: number | null
  readonly milesFarthest: number | null
  readonly minutesMedian: number | null
  /** Basis points of members within the standard's miles and minutes; null without a standard. */
  readonly within: number | null
  readonly standing: 'nobody' | 'short' | 'meets' | 'no-standard'
}

type Trip = { readonly members: number; readonly miles: number }

/** Rows of the counties in which covered members live, the most members first. */
export function networkNeed(
  members: readonly MembersAt[],
  sites: readonly NetworkSite[],
  access: Access,
): readonly NeedRow[] {
  const groups = new Map<string, MembersAt[]>()
  for (const one of members) {
    const key = `${one.county} ${one.code}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
    .map((here) => needOf(here, sites, access))
    .toSorted((a, b) => b.members - a.members || a.county.localeCompare(b.county) || a.code.localeCompare(b.code))
}

function needOf(here: readonly MembersAt[], sites: readonly NetworkSite[], access: Access): NeedRow {
  const { county, code } = here[0]!
  const offering = sites.filter((site) => site.codes.includes(code))
  const count = here.reduce((sum, one) => sum + one.members, 0)
  const providers = new Set(offering.filter((site) => site.county === county).map((site) => site.providerId)).size
  const standard = access.standards.find((one) => one.code === code) ?? null
  const membersPerProvider = providers === 0 ? null : Math.round(count / providers)
  const common = { county, code, members: count, providers, membersPerProvider }
  if (offering.length === 0)
    return { ...common, milesMedian: null, milesFarthest: null, minutesMedian: null, within: null, standing: 'nobody' }
  const trips = here.map((one): Trip => ({
    members: one.members,
    miles: Math.min(...offering.map((site) => roadMiles(one.spot, site.spot, access))),
  }))
  const milesMedian = medianMiles(trips, count)
  const within = standard === null ? null : shareWithin(trips, count, standard, access)
  return {
    ...common,
    milesMedian: toTenth(milesMedian),
    milesFarthest: toTenth(Math.max(...trips.map((trip) => trip.miles))),
    minutesMedian: Math.round(roadMinutes(milesMedian, access)),
    within,
    standing:
      standard === null || within === null ? 'no-standard' : isEnough(standard, within, common) ? 'meets' : 'short',
  }
}

const toTenth = (miles: number): number => Math.round(miles * 10) / 10

function medianMiles(trips: readonly Trip[], members: number): number {
  let seen = 0
  for (const trip of trips.toSorted((a, b) => a.miles - b.miles)) {
    seen += trip.members
    if (seen * 2 >= members) return trip.miles
  }
  return 0
}

function shareWithin(trips: readonly Trip[], members: number, standard: AccessStandard, roads: Roads): number {
  const near = trips.filter(
    ({ miles }) =>
      (standard.miles === null || miles <= standard.miles) &&
      (standard.minutes === null || roadMinutes(miles, roads) <= standard.minutes),
  )
  return Math.floor((near.reduce((sum, trip) => sum + trip.members, 0) * 10_000) / members)
}

function isEnough(
  standard: AccessStandard,
  within: number,
  { members, providers }: { readonly members: number; readonly providers: number },
): boolean {
  if (within < standard.share) return false
  return standard.membersPerProvider === null || members <= standard.membersPerProvider * providers
}
