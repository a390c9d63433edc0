// Where a postal code lies: its county and its middle. The rows are large and seldom needed, so they are read when somebody
// first asks. A middle is not an address: distances between them are estimates, good to a few miles.

export type ZipPlace = {
  /** The five digits that number the county. */
  readonly county: string
  readonly countyName: string
  readonly state: string
  readonly latitude: number
  readonly longitude: number
}

/** Where the rows come from, to be shown beside what is reckoned with them. */
export const zipPlaceSource = {
  source: 'GeoNames postal codes of the United States, CC BY 4.0 (geonames.org)',
  asOf: '11 March 2026',
  confidence: 'sourced',
} as const

let read: Promise<ReadonlyMap<string, ZipPlace>> | null = null

/** Every postal code of the states and the district by its five digits; military mail and territories are not in it. */
export function zipPlaces(): Promise<ReadonlyMap<string, ZipPlace>> {
  read ??= import('./zip-place-rows.ts').then(({ zipPlaceRows }) => parsed(zipPlaceRows))
  return read
}

function parsed(rows: string): ReadonlyMap<string, ZipPlace> {
  const places = new Map<string, ZipPlace>()
  for (const row of rows.trim().split('\n')) {
    const [county = '', state = '', countyName = '', codes = ''] = row.split('|')
    for (const code of codes.split(',')) {
      const [zip = '', latitude, longitude] = code.split(' ')
      places.set(zip, { county, countyName, state, latitude: Number(latitude), longitude: Number(longitude) })
    }
  }
  return places
}
