// Who of Riverbend takes part in a world: everybody in the demo, a few in a small world.
import type { Day } from '@throughline/domain'
import type { Chance } from '../chance/chance.ts'
import type { Cast } from './cast.ts'
import { brightPlains, groups, peers, people, riverbend, supervisor, timeZone } from './riverbend.ts'

export type WorldSize = 'small' | 'whole'

const fewPeople = 6

export function castOf(chance: Chance, size: WorldSize, from: Day, through: Day): Cast {
  const chosen = size === 'whole' ? people : withCounty(chance)
  const keys = new Set(chosen.map((person) => person.key))
  const meeting = groups.filter((group) => group.people.filter((key) => keys.has(key)).length >= 2)
  const working = new Set([...chosen.map((person) => person.worker), ...meeting.map((group) => group.worker)])
  return {
    timeZone,
    from,
    through,
    provider: riverbend,
    plan: brightPlains,
    supervisor,
    peers: peers.filter((peer) => working.has(peer.key)),
    people: chosen,
    groups: meeting,
  }
}

/** A few people, at least one of each purchaser and a group's worth of two. */
function withCounty(chance: Chance): Cast['people'] {
  const county = chance.pick(people.filter((person) => person.purchaser === 'county'))
  const group = chance.pick(groups)
  const together = chance.some(group.people, 2)
  const others = people.filter(
    (person) => person !== county && !together.includes(person.key) && person.purchaser === 'state',
  )
  const keys = new Set([county.key, ...together, ...chance.some(others, fewPeople - 3).map((one) => one.key)])
  return people.filter((person) => keys.has(person.key))
}
