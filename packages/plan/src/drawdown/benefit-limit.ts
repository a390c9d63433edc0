// What a purchaser's benefit leaves a member of one code in a day, a month or a benefit year.
import {
  benefitLimitWindow,
  covers,
  type Benefit,
  type BenefitLimit,
  type Day,
  type UnitsOnDay,
} from '@throughline/domain'

/** How many more units a benefit limit allows on a day, never below zero. */
export function benefitUnitsLeft(benefit: Benefit, limit: BenefitLimit, used: readonly UnitsOnDay[], on: Day): number {
  const window = benefitLimitWindow(benefit, limit, on)
  const counted = used.reduce((total, entry) => (covers(window, entry.servedOn) ? total + entry.units : total), 0)
  return Math.max(0, limit.units - counted)
}
