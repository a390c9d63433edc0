// The six areas of life that the guide asks to measure, from the first day on: how many people are better, the same or worse
// since they were first asked. Counts of people, because a mean hides who they are.
import type { Day } from '@throughline/domain'

/** @source the guide, chapter 2: employment, housing, community participation, income, satisfaction, wellness */
export const lifeAreas = ['work', 'housing', 'community', 'income', 'satisfaction', 'wellness'] as const
export type LifeArea = (typeof lifeAreas)[number]

export type AreaAnswer = { readonly person: string; readonly askedOn: Day } & Readonly<Record<LifeArea, number | null>>

export type AreaChange = {
  readonly area: LifeArea
  readonly better: number
  readonly same: number
  readonly worse: number
  /** Asked once so far. */
  readonly once: number
}

export function areaChanges(answers: readonly AreaAnswer[]): readonly AreaChange[] {
  const ordered = answers.toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : a.askedOn > b.askedOn ? 1 : 0))
  return lifeAreas.map((area) => {
    const byPerson = new Map<string, number[]>()
    for (const answer of ordered) {
      const said = answer[area]
      if (said !== null) byPerson.set(answer.person, [...(byPerson.get(answer.person) ?? []), said])
    }
    const all = [...byPerson.values()]
    const moved = all.filter((said) => said.length > 1).map((said) => said.at(-1)! - said[0]!)
    return {
      area,
      better: moved.filter((step) => step > 0).length,
      same: moved.filter((step) => step === 0).length,
      worse: moved.filter((step) => step < 0).length,
      once: all.length - moved.length,
    }
  })
}
