// The goal a row of a file names, by its number or its words, among the goals of the plan in force that day.
import { covers, type Day } from '@throughline/domain'
import type { Context } from '../core/index.ts'
import { grouped, loadPlans } from '../record/people.ts'

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')

/** Null when the row names no goal, or none that the plan has: the author chooses it before signing. */
export async function goalsByPerson(
  context: Context,
  personIds: readonly string[],
): Promise<(personId: string, on: Day, named: string | null) => string | null> {
  const plans = grouped(await loadPlans(context, [...new Set(personIds)]), (plan) => plan.personId)
  return (personId, on, named) => {
    if (named === null) return null
    const goals = (plans.get(personId) ?? []).filter((plan) => covers(plan.span, on)).flatMap((plan) => plan.goals)
    const number = /^\D*(\d{1,3})\D*$/.exec(named)?.[1]
    return (
      goals.find((goal) => plain(goal.words) === plain(named))?.id ??
      goals.find((goal) => number !== undefined && goal.number === Number(number))?.id ??
      null
    )
  }
}
