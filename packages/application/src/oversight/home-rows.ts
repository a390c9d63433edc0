// What the start page shows of each side: a step of the cycle, and a kind of work that needs a person today.
import type { Cents, Day } from '@throughline/domain'
import type { homeSentences, todayKinds } from '@throughline/operations'

/** A sentence of the start page by its name and values: the pages have its words in each language. */
export type Said = {
  readonly says: (typeof homeSentences)[number]
  readonly values: Readonly<Record<string, string | number>>
}

export type Step = {
  readonly step: number
  readonly standing: Said
  readonly waitsFor: Said | null
  readonly count: number | null
  readonly cents: Cents | null
  readonly state: 'done' | 'going' | 'attention' | 'not-yet'
  readonly page: string
}

export type TodayKind = (typeof todayKinds)[number]

/** One kind of work: how much of it, what is at stake, how soon, where all of it lies, and the first few. */
export type TodayRow = {
  readonly kind: TodayKind
  readonly count: number
  readonly cents: Cents | null
  readonly dueOn: Day | null
  readonly daysLeft: number | null
  readonly page: string
  readonly first: readonly TodayWork[]
}

export type TodayWork = {
  readonly label: string
  readonly text: string | null
  readonly dueOn: Day | null
  readonly daysLeft: number | null
  readonly cents: Cents | null
  readonly page: string
  readonly id: string | null
}

/** How many of a kind are told of by name; the page of the kind has the rest. */
export const firstShown = 5

type Counted = { readonly count: number; readonly sum: Cents | null }

/** A kind of work from its first few, in order of urgency, each carrying the count and sum of all; none when there are none. */
export function todayRow<R extends Counted>(
  kind: TodayKind,
  page: string,
  rows: readonly R[],
  tell: (row: R) => TodayWork,
): TodayRow[] {
  const [soonest] = rows
  if (!soonest) return []
  const first = rows.map(tell)
  const { dueOn, daysLeft } = first[0]!
  return [{ kind, count: soonest.count, cents: soonest.sum, dueOn, daysLeft, page, first }]
}

export const say = (says: Said['says'], values: Said['values'] = {}): Said => ({ says, values })

export function step(number: number, page: string, of: Omit<Step, 'step' | 'page'>): Step {
  return { step: number, page, ...of }
}
