// What a purchaser's benefit leaves a member of one code in a day, a month or a benefit year.
import {
  addDays,
  addMonths,
  covers,
  type Benefit,
  type BenefitService,
  type Day,
  type Span,
  type UnitsOnDay,
} from '@throughline/domain'

export type BenefitLimit = BenefitService['limits'][number]

/** How many more units a benefit limit allows on a day, never below zero. */
export function benefitUnitsLeft(benefit: Benefit, limit: BenefitLimit, used: readonly UnitsOnDay[], on: Day): number {
  const window = benefitWindow(benefit, limit, on)
  const counted = used.reduce((total, entry) => (covers(window, entry.servedOn) ? total + entry.units : total), 0)
  return Math.max(0, limit.units - counted)
}

/** The days a benefit limit counts together. A benefit year begins on the anniversary of the benefit. */
export function benefitWindow(benefit: Benefit, limit: BenefitLimit, on: Day): Span {
  if (limit.per === 'day') return { starts: on, ends: on }
  if (limit.per === 'month') {
    const starts = `${on.slice(0, 7)}-01` as Day
    return { starts, ends: addDays(addMonths(starts, 1), -1) }
  }
  const years = Number(on.slice(0, 4)) - Number(benefit.starts.slice(0, 4))
  const anniversary = addMonths(benefit.starts, 12 * years)
  const starts = anniversary <= on ? anniversary : addMonths(benefit.starts, 12 * (years - 1))
  return { starts, ends: addDays(addMonths(starts, 12), -1) }
}

/** "16 units a day": a benefit limit as people say it. */
export function benefitLimitText(limit: BenefitLimit): string {
  const period = { day: 'a day', month: 'a month', 'benefit-year': 'a benefit year' }[limit.per]
  return `${limit.units} ${limit.units === 1 ? 'unit' : 'units'} ${period}`
}
