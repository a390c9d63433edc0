// What people tell of their lives, as life is: somewhat fewer hospital days after than before, for some more, and answers that
// are better for some, worse for others. No more of a fall than an unhelped group would show too.
import { addDays, weekday, type Day } from '@throughline/domain'
import type { PersonInWorld, World } from '../stage/world.ts'

/** After how many days people are asked again. */
const againDays = 90
const areas = ['work', 'housing', 'community', 'income', 'satisfaction', 'wellness'] as const
/** How far an answer moved since the first, in turn. */
const steps = [0, 1, 0, 0, 1, -1, 0, 1, 0, 0] as const

export async function tellOutcomes(world: World): Promise<void> {
  for (const [at, person] of world.people.entries()) {
    await tellStays(world, person, at)
    // Somebody is always still to be asked.
    if (at % 9 !== 8) await tellAreas(world, person, at)
  }
}

async function tellStays({ provider, cast }: World, person: PersonInWorld, at: number): Promise<void> {
  const tell = async (kind: 'hospital' | 'emergency', starts: Day, days: number) => {
    if (starts <= cast.through)
      await provider.director.do('outcome.recordStay', {
        personId: person.personId,
        kind,
        starts,
        days,
        toldBy: at % 4 === 0 ? 'paper' : 'person',
      })
  }
  if (at % 3 === 0) await tell('hospital', addDays(person.since, -20 - at), 4 + (at % 5))
  if (at % 8 === 1) await tell('hospital', addDays(person.since, -70), 6)
  if (at % 2 === 0) await tell('emergency', addDays(person.since, -12 - at), 1)
  if (at % 5 === 1) await tell('emergency', addDays(person.since, -55), 1)
  const away = betweenVisits(person)
  if (at % 4 === 2) await tell('hospital', away.starts, Math.min(5, away.days))
  if (at % 9 === 0) await tell('hospital', addDays(away.starts, 28), Math.min(4, away.days))
  if (at % 2 === 1) await tell('emergency', addDays(away.starts, 7), 1)
  if (at % 7 === 0) await tell('emergency', addDays(away.starts, 42), 1)
}

/** The longest stretch of a week without a visit, some weeks after the first: nobody is visited in a hospital. */
function betweenVisits({ cast, since }: PersonInWorld): { readonly starts: Day; readonly days: number } {
  const visited = new Set<number>(cast.week.map((visit) => visit.weekday))
  const stretches = [0, 1, 2, 3, 4, 5, 6].map((offset) => {
    const starts = addDays(since, 21 + offset)
    let days = 0
    while (days < 6 && !visited.has(weekday(addDays(starts, days)))) days += 1
    return { starts, days }
  })
  return stretches.reduce((longest, one) => (one.days > longest.days ? one : longest))
}

async function tellAreas({ provider, cast }: World, person: PersonInWorld, at: number): Promise<void> {
  const said = (turn: 0 | 1) =>
    Object.fromEntries(
      areas.map((area, number) => {
        const first = 2 + ((at + number) % 3)
        return [area, first + turn * steps[(at * 7 + number * 3) % steps.length]!]
      }),
    ) as Record<(typeof areas)[number], number>
  const ask = (askedOn: Day, turn: 0 | 1) =>
    provider.director.do('outcome.recordAreas', {
      personId: person.personId,
      askedOn,
      saidBy: at % 3 === 0 ? 'together' : 'person',
      ...said(turn),
    })
  if (person.since > cast.through) return
  await ask(person.since, 0)
  const again = addDays(person.since, againDays)
  if (again <= cast.through && at % 6 !== 5) await ask(again, 1)
}
