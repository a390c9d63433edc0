// A figure that opens: its value and the figures it was made from, down to what somebody wrote. Words for each id are the
// page's; the numbers are the engine's own, so that what is shown is what was reckoned.

export type FigureUnit =
  'money' | 'units' | 'hours' | 'share' | 'people' | 'months' | 'posts' | 'minutes' | 'days' | 'count'

export type Figure = {
  /** What it is, as the page's words name it. */
  readonly id: string
  /** Cents for money, basis points for shares, hundredths for posts; otherwise the number itself. Null: there is none. */
  readonly value: number | null
  readonly as: FigureUnit
  /** A service's or a plan's own name, where there are several of a kind. */
  readonly of?: string
  /** Empty for what somebody wrote or the system measured. */
  readonly from: readonly Figure[]
}

export const written = (id: string, value: number | null, as: FigureUnit, of?: string): Figure => ({
  id,
  value,
  as,
  ...(of === undefined ? {} : { of }),
  from: [],
})

export const made = (
  id: string,
  value: number | null,
  as: FigureUnit,
  from: readonly Figure[],
  of?: string,
): Figure => ({ ...written(id, value, as, of), from })
