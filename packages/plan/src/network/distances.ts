// Miles and minutes between two places: along the sphere, then by a road factor, since no road is straight. The factor and
// the speed are planning figures of the plan's own policy, shown beside whatever is reckoned with them.

export type Spot = { readonly latitude: number; readonly longitude: number }
export type Roads = { readonly roadFactor: number; readonly milesPerHour: number }

/** The mean radius of the earth in miles. */
const earthMiles = 3958.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Along the great circle, by the haversine formula. */
export function straightMiles(one: Spot, other: Spot): number {
  const lat = Math.sin(radians(other.latitude - one.latitude) / 2)
  const lon = Math.sin(radians(other.longitude - one.longitude) / 2)
  const half = lat * lat + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * lon * lon
  return 2 * earthMiles * Math.asin(Math.min(1, Math.sqrt(half)))
}

export const roadMiles = (one: Spot, other: Spot, roads: Roads): number => straightMiles(one, other) * roads.roadFactor
export const roadMinutes = (miles: number, roads: Roads): number => (miles / roads.milesPerHour) * 60
