// Business days: Monday to Friday without the holidays named. Which days are holidays is the caller's to say.
import { addDays, weekday, type Day } from './day.ts'

export function isBusinessDay(on: Day, holidays: ReadonlySet<Day>): boolean {
  return weekday(on) <= 5 && !holidays.has(on)
}

/** The business day `count` business days after `from`. A stretch of a year without one is a mistake in the holidays. */
export function addBusinessDays(from: Day, count: number, holidays: ReadonlySet<Day>): Day {
  let on = from
  let left = count
  for (let step = 0; left > 0; step += 1) {
    if (step > 366 + count * 7) throw new RangeError('no business day within a year')
    on = addDays(on, 1)
    if (isBusinessDay(on, holidays)) left -= 1
  }
  return on
}
