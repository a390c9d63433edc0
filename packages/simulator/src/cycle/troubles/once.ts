// When a trouble comes, and whom it meets: the same person in all its acts.
import { addDays, daysBetween, timeOfDay, weekday, type Day, type TimeOfDay } from '@throughline/domain'
import type { PersonInWorld, World } from '../../stage/world.ts'
import type { Trouble } from '../days.ts'

type Act = (world: World, day: Day) => Promise<void>

/** Once, this far into the world (0 to 1) and so many days after, on a weekday. */
export function once(share: number, after: number, at: string, act: Act): Trouble {
  const time: TimeOfDay = timeOfDay(at)
  const dayOf = (world: World): Day => {
    const { from, through } = world.cast
    let day = addDays(from, Math.floor(daysBetween(from, through) * share) + after)
    while (weekday(day) > 5) day = addDays(day, 1)
    return day
  }
  return { on: (world, day) => (day === dayOf(world) ? [{ at: time, what: () => act(world, day) }] : []) }
}

/** The same person for one trouble in all its acts. */
export function someoneFor(trouble: string, fits: (person: PersonInWorld) => boolean) {
  const chosen = new WeakMap<World, PersonInWorld>()
  return (world: World): PersonInWorld | undefined => {
    const able = world.people.filter(fits)
    const shift = world.stage.chance.apart(`people of ${trouble}`).between(0, 999)
    // More people come meanwhile: whoever the trouble began with stays the one.
    const person = chosen.get(world) ?? able[shift % Math.max(1, able.length)]
    if (person) chosen.set(world, person)
    return person
  }
}

const seesBridger = (person: PersonInWorld) => person.cast.week.some((visit) => visit.kind === 'bridger')

export const ordinaryState = (person: PersonInWorld) =>
  person.cast.purchaser === 'state' && !seesBridger(person) && person.cast.paidFirstBy === undefined
