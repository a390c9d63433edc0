// The plan's own number of a claim (its ICN): the year and day of receipt, then a running number, so that people can see
// from it when a claim came in.
import { day, daysBetween, type Day } from '@throughline/domain'

/** The largest running number a day can hold. */
export const mostClaimsADay = 99_999_999

/**
 * "26012" and eight digits for the claim numbered `number` that came in on 12 January 2026. `number` is the caller's
 * counter of the day, from 1; the result sorts by receipt.
 */
export function payerClaimNumber(receivedOn: Day, number: number): string {
  if (!Number.isSafeInteger(number) || number < 1 || number > mostClaimsADay)
    throw new RangeError(`a day numbers its claims from 1 to ${mostClaimsADay}, not ${number}`)
  const year = receivedOn.slice(0, 4)
  const dayOfYear = daysBetween(day(`${year}-01-01`), receivedOn) + 1
  return `${year.slice(2)}${String(dayOfYear).padStart(3, '0')}${String(number).padStart(8, '0')}`
}
