// Who of Riverbend takes part in a world: everybody in the demo, a few in a small world.
import type { Day } from '@throughline/domain'
import type { Chance } from '../chance/chance.ts'
import type { Cast } from './cast.ts'
import { brightPlains, groups, peers, people, riverbend, supervisor, timeZone } from './riverbend.ts'

export type WorldSize = 'small' | 'whole'

const fewPeople = 7

export function castOf(chance: Chance, size: WorldSize, from: Day, through: Day): Cast {
  const chosen = withOtherPayers(size === 'whole' ? people : withCounty(chance), size === 'whole' ? 2 : 1)
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

/** A few people: one of the county's, two of one group, two who come from the hospital, and others. */
function withCounty(chance: Chance): Cast['people'] {
  const county = chance.pick(people.filter((person) => person.purchaser === 'county'))
  const group = chance.pick(groups)
  const together = chance.some(group.people, 2)
  const chosen = new Set([county.key, ...together])
  const fromHospital = people.filter((person) => person.week[0]?.kind === 'bridger' && !chosen.has(person.key))
  for (const person of chance.some(fromHospital, 2)) chosen.add(person.key)
  const others = people.filter((person) => !chosen.has(person.key) && person.purchaser === 'state')
  for (const person of chance.some(others, fewPeople - chosen.size)) chosen.add(person.key)
  return people.filter((person) => chosen.has(person.key))
}

/** The youngest are still on a parent's plan through work, the oldest has Medicare: these pay before the plan. */
function withOtherPayers(chosen: Cast['people'], throughWork: number): Cast['people'] {
  const byAge = chosen
    .filter((person) => person.purchaser === 'state' && person.week[0]?.kind === 'peer-support')
    .toSorted((a, b) => a.age - b.age)
  const employed = byAge.slice(0, throughWork)
  const medicare = byAge.slice(throughWork).at(-1)
  return chosen.map((person) => {
    if (employed.includes(person)) return { ...person, paidFirstBy: 'employer' }
    return person === medicare ? { ...person, paidFirstBy: 'medicare' } : person
  })
}
