// A note about one visit.
import type { Chance } from '../chance/chance.ts'
import type { VisitInWorld } from '../stage/world.ts'

export type ToldNote = {
  readonly goalId: string | null
  readonly personWords: string
  readonly action: string
  readonly response: string
  readonly nextStep: string
}

export function tellNote(chance: Chance, visit: VisitInWorld): ToldNote {
  const goal = visit.person.goals[visit.person.visits % visit.person.goals.length] ?? visit.person.goals[0]!
  const n = chance.between(1, 1_000_000)
  return {
    goalId: goal.goalId,
    personWords: `"${goal.words}" ${goal.need} ${n}`,
    action: `We worked on it together ${n}.`,
    response: `${visit.person.cast.name.given} tried it and rated worry ${chance.between(5, 9)}, then ${chance.between(1, 4)} ${n}.`,
    nextStep: 'We meet again next week.',
  }
}
