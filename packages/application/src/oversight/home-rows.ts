// What the start page shows of each side: a step of the cycle, and a thing that needs a person today.
import type { Cents, Day } from '@throughline/domain'

export type Step = {
  readonly step: number
  readonly title: string
  readonly standing: string
  readonly waitsFor: string | null
  readonly count: number | null
  readonly cents: Cents | null
  readonly state: 'done' | 'going' | 'attention' | 'not-yet'
  readonly page: string
}

export type TodayRow = {
  readonly kind: string
  readonly title: string
  readonly text: string
  readonly dueOn: Day | null
  readonly daysLeft: number | null
  readonly cents: Cents | null
  readonly action: { readonly label: string; readonly page: string; readonly id: string | null }
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

export function step(number: number, title: string, page: string, of: Omit<Step, 'step' | 'title' | 'page'>): Step {
  return { step: number, title, page, ...of }
}
