// Two terms that would answer for the same service or the same billed line.
import { formatDay, overlaps, type Day } from '../../calendar/day.ts'
import type { Contract, ContractService } from '../contract.ts'
import { error, warning, type ContractConflict } from './conflict.ts'

/** Two terms one service or one billed line would fall under alike. */
export function sameAnswerConflicts(contract: Contract): ContractConflict[] {
  const found: ContractConflict[] = []
  contract.services.forEach((term, index) => {
    contract.services.slice(index + 1).forEach((other, offset) => {
      const at = (field: string) => ['services', index + 1 + offset, field]
      if (term.term === other.term)
        found.push(
          error(
            'term-twice',
            at('term'),
            `Two services are called "${term.term}".`,
            'Give each its own name: claim lines point to it.',
          ),
        )
      const together = firstSharedDay(term, other)
      if (together === null) return
      const sameSetting = (term.group === null) === (other.group === null)
      if (term.kind === other.kind && sameSetting)
        found.push(
          error(
            'kind-answered-twice',
            at('kind'),
            `"${term.term}" and "${other.term}" both buy ${term.kind} ${term.group === null ? 'one to one' : 'in a group'} on ${formatDay(together)}.`,
            'Give one of them another kind, or end its rate before the other begins.',
          ),
        )
      const samePlace = term.places.some((place) => other.places.includes(place))
      if (term.code !== other.code || !samePlace) return
      if (sameSet(term.modifiers, other.modifiers))
        found.push(
          error(
            'code-answered-twice',
            at('modifiers'),
            `"${term.term}" and "${other.term}" are billed alike: ${[term.code, ...term.modifiers].join(' ')}.`,
            'Tell them apart by a modifier or by places.',
          ),
        )
      else if (sameSetting && term.modifiers.length === other.modifiers.length)
        found.push(
          warning(
            'code-answered-alike',
            at('modifiers'),
            `A line with ${[...new Set([...term.modifiers, ...other.modifiers])].join(' and ')} falls under "${term.term}" and "${other.term}" alike; the first is taken.`,
            'Ask the plan which one it takes when both modifiers are there.',
          ),
        )
    })
  })
  return found
}

function firstSharedDay(a: ContractService, b: ContractService): Day | null {
  for (const rate of a.rates)
    for (const other of b.rates)
      if (overlaps(rate, other)) return rate.starts > other.starts ? rate.starts : other.starts
  return null
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry) => b.includes(entry))
}
