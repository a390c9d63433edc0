// The first two digits of employer identification numbers that the tax authority's list did not show. It adds prefixes
// from time to time: such a number deserves a second look, never a refusal.

/** Where the rows come from. @public */
export const einPrefixSource = {
  source: 'IRS prefix list via cdssolutions and ustaxservices',
  asOf: 'undated',
  confidence: 'sourced',
} as const

const notListed: ReadonlySet<string> = new Set([
  '00',
  '07',
  '08',
  '09',
  '17',
  '18',
  '19',
  '28',
  '29',
  '49',
  '69',
  '70',
  '78',
  '79',
  '89',
  '96',
  '97',
])

/** Whether an employer number's first two digits were on the list that was read. */
export function einPrefixListed(nineDigits: string): boolean {
  return !notListed.has(nineDigits.slice(0, 2))
}
