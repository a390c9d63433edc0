// Tells a visit as a note: a situation of the goal's theme, what was done, how it went, what comes next. Every person goes
// through what can be said in an order of their own, so that nobody's notes repeat each other.
import type { Theme } from '../cast/cast.ts'
import { chanceFrom, type Chance } from '../chance/chance.ts'
import type { PersonInWorld, VisitInWorld } from '../stage/world.ts'
import { groupLines, situations, type Situation } from './situations.ts'
import { situacion } from './situations-es.ts'

export type ToldNote = {
  readonly goalId: string | null
  readonly personWords: string
  readonly action: string
  readonly response: string
  readonly nextStep: string
}

/** `turn` is which visit of this person it is: 0, 1, 2 … */
export function tellNote(chance: Chance, visit: VisitInWorld, turn: number): ToldNote {
  const { person } = visit
  const goal = person.goals[turn % person.goals.length]!
  const fill = fillFor(chance, person, goal.words, visit.group?.topic ?? '')
  const told = visit.group ? groupNote(person, turn) : visitNote(person, goal.theme as Theme, turn)
  return {
    goalId: goal.goalId,
    personWords: fill(told.words),
    action: fill(told.action),
    response: fill(told.response),
    nextStep: fill(told.next),
  }
}

type Told = { readonly words: string; readonly action: string; readonly response: string; readonly next: string }

function visitNote(person: PersonInWorld, theme: Theme, turn: number): Told {
  const own = (person.cast.language === 'es' ? situacion[theme] : undefined) ?? situations[theme]
  const round = Math.floor(turn / person.goals.length)
  return told(own, person.cast.key + theme, round)
}

/** Steps of one, two, three and one through lists of different order: combinations come round very late. */
function told(from: Situation, key: string, round: number): Told {
  const at = (lines: readonly string[], part: string, step: number) => {
    const order = chanceFrom(1).apart(`${key}|${part}`).shuffled(lines)
    return order[(round * step + Math.floor(round / order.length)) % order.length]!
  }
  return {
    words: at(from.words, 'words', 1),
    action: at(from.actions, 'actions', 2),
    response: at(from.responses, 'responses', 3),
    next: at(from.next, 'next', 1),
  }
}

function groupNote(person: PersonInWorld, turn: number): Told {
  const shift = [...person.cast.key].reduce((total, letter) => total + letter.codePointAt(0)!, turn)
  const at = (lines: readonly string[]) => lines[shift % lines.length]!
  return {
    words: at(groupLines.words),
    action: groupLines.actions[turn % groupLines.actions.length]!,
    response: at(groupLines.responses),
    next: at(groupLines.next),
  }
}

const pronouns = {
  she: { she: 'she', him: 'her', her: 'her', herself: 'herself' },
  he: { she: 'he', him: 'him', her: 'his', herself: 'himself' },
  they: { she: 'they', him: 'them', her: 'their', herself: 'themself' },
} as const

function fillFor(chance: Chance, person: PersonInWorld, goalWords: string, topic: string): (text: string) => string {
  const words = pronouns[person.cast.pronoun]
  const before = chance.between(5, 9)
  const after = chance.between(2, before - 1)
  const values: Readonly<Record<string, string>> = {
    Name: person.cast.preferredName ?? person.cast.name.given,
    She: words.she[0]!.toUpperCase() + words.she.slice(1),
    ...words,
    n: String(before),
    m: String(after),
    topic,
    goalWords,
  }
  return (text) => text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
}
