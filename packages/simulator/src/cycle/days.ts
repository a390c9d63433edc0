// One day after the other: who is seen, what is written, billed, decided, paid and put into the bank, each at its hour.
import { addDays, dayNumber, daysBetween, timeOfDay, weekday, type Day, type TimeOfDay } from '@throughline/domain'
import type { Chance } from '../chance/chance.ts'
import { count, type PersonInWorld, type VisitInWorld, type World } from '../stage/world.ts'
import { authorize, begin, recommendAgain } from './intake.ts'
import { bankDeposits, buildClaims, sendClaims } from './billing.ts'
import { decideClaims, payClaims, writeNotices } from './plan-work.ts'
import { hold, writeNote, type Appointment } from './visits.ts'

/** Something that happens at an hour of a day. */
export type Happening = { readonly at: TimeOfDay; readonly what: () => Promise<void> }

/** What makes a world not run like clockwork: asked every day for what else happens. */
export type Trouble = { readonly on: (world: World, day: Day) => readonly Happening[] }

export type Rhythm = {
  /** Everybody is seen once in so many weeks at their hours. */
  readonly visitEveryWeeks: number
  /** Of ten visits, so many take place. */
  readonly keptOfTen: number
  /** Of ten notes, so many are signed on the day; the rest within the week, or not at all. */
  readonly signedSameDayOfTen: number
  readonly neverSignedOfHundred: number
  /** Authorizations last so many days and are renewed so many before the end. */
  readonly authorizationDays: number
  readonly payEveryWeeks: number
  readonly payOn: number
  /** On these weekdays (1 is Monday) the plan decides. */
  readonly decideOn: readonly number[]
  readonly buildOn: readonly number[]
  readonly sendOn: number
  /** Whether the plan writes to its members on every weekday what it owes them; no figure hangs on it. */
  readonly writesNotices: boolean
}

/** What the plan decides in the last days is still to be written. */
const noticesLeft = 7

export const ordinary: Rhythm = {
  visitEveryWeeks: 1,
  keptOfTen: 9,
  signedSameDayOfTen: 8,
  neverSignedOfHundred: 2,
  authorizationDays: 150,
  payEveryWeeks: 2,
  payOn: 3,
  decideOn: [1, 4],
  buildOn: [1, 2, 3, 4, 5],
  sendOn: 5,
  writesNotices: false,
}

export async function playDays(
  world: World,
  rhythm: Rhythm,
  troubles: readonly Trouble[],
  onDay: (day: Day) => void = () => undefined,
): Promise<void> {
  const { from, through, people } = world.cast
  const chance = world.stage.chance.apart('days')
  const coverage = world.stage.chance.apart('coverage')
  const starts = new Map(people.map((person, index) => [person.key, startOf(world, index)]))
  for (let day = from; day <= through; day = addDays(day, 1)) {
    onDay(day)
    world.stage.clock.goTo(day, timeOfDay('07:30'))
    const happenings: Happening[] = [
      ...morning(world, day, rhythm, starts, coverage),
      ...visitsOf(world, day, rhythm, chance),
      ...offices(world, day, rhythm),
      ...troubles.flatMap((trouble) => trouble.on(world, day)),
    ]
    const inOrder = happenings.map((one, index) => ({ ...one, index }))
    inOrder.sort((a, b) => (a.at === b.at ? a.index - b.index : a.at < b.at ? -1 : 1))
    for (const { at, what } of inOrder) {
      world.stage.clock.goTo(day, at)
      await what()
    }
  }
}

/** People begin one after the other over the first weeks. */
function startOf(world: World, index: number): Day {
  const { from, through, people } = world.cast
  const spread = Math.min(60, Math.floor(daysBetween(from, through) / 4))
  return addDays(from, Math.floor((index * spread) / Math.max(1, people.length)))
}

function morning(
  world: World,
  day: Day,
  rhythm: Rhythm,
  starts: ReadonlyMap<string, Day>,
  coverage: Chance,
): Happening[] {
  const at = timeOfDay('08:00')
  const what = async () => {
    for (const cast of world.cast.people) if (starts.get(cast.key) === day) await begin(world, cast, day)
    await recommendAgain(world, day)
    for (const person of world.people) await approve(world, person, day, rhythm)
    await checkCoverage(world, day, coverage)
    if (day.endsWith('-01') || daysBetween(world.cast.from, day) % 28 === 0) await checkExclusions(world, day)
  }
  return [{ at, what }]
}

/** The plan approves units for the coming months when the free ones near their end, and again when the first approval ends. */
async function approve(world: World, person: PersonInWorld, day: Day, rhythm: Rhythm): Promise<void> {
  const bridger = person.cast.week.some((visit) => visit.kind === 'bridger')
  const first = person.authorization === null && (bridger || daysBetween(person.since, day) >= 21)
  const again = person.authorization !== null && day > addDays(person.authorization.ends, -7)
  if (!first && !again) return
  const starts = again ? addDays(person.authorization!.ends, 1) : day
  const span = { starts, ends: addDays(starts, rhythm.authorizationDays) }
  const weekly = person.cast.week.reduce((units, visit) => units + Math.ceil(visit.minutes / 15), 0)
  const weeks = Math.ceil(rhythm.authorizationDays / 7)
  const amount = Math.ceil(weekly * weeks * 1.1)
  const inGroup = world.cast.groups.some((group) => group.people.includes(person.cast.key))
  const typed = { individual: bridger ? 0 : amount, bridger: bridger ? amount : 0, group: inGroup ? 6 * weeks : 0 }
  const approved = world.mistyped.has(person.cast.key)
    ? { ...typed, individual: Math.min(typed.individual, 8), bridger: Math.min(typed.bridger, 8) }
    : typed
  const lies = world.undecided.has(person.cast.key)
  await authorize(world, person, span, approved, typed, lies ? 'requested' : 'approved')
}

/** On the first of each month, and on the day somebody begins; of thirty checks one is forgotten. */
async function checkCoverage(world: World, day: Day, chance: Chance): Promise<void> {
  const asked = world.people.filter((person) => day.endsWith('-01') || person.since === day)
  for (const person of asked) {
    if (chance.between(1, 30) === 1) continue
    await world.provider.biller.do('eligibility.record', {
      personId: person.personId,
      payerId: world.provider.payerId,
      checkedOn: day,
      answer: 'covered',
      reference: `E${dayNumber(day)}-${person.recordNumber}`,
    })
  }
}

async function checkExclusions(world: World, day: Day): Promise<void> {
  for (const worker of [world.provider.supervisor, ...world.provider.peers.values()])
    await world.provider.director.do('exclusionCheck.record', {
      workerId: worker.workerId,
      checkedOn: day,
      outcome: 'clear',
    })
}

function visitsOf(world: World, day: Day, rhythm: Rhythm, chance: Chance): Happening[] {
  const today = weekday(day)
  const appointments: Appointment[] = []
  for (const person of world.people)
    for (const visit of person.cast.week)
      if (
        visit.weekday === today &&
        isTheirWeek(world, person, day, rhythm) &&
        chance.between(1, 10) <= rhythm.keptOfTen
      )
        appointments.push({
          people: [person],
          worker: person.worker,
          servedOn: day,
          starts: visit.at,
          minutes: visit.minutes + chance.pick([0, 0, 0, -15, 15]),
          kind: visit.kind,
          place: visit.place,
          group: null,
        })
  for (const group of world.cast.groups) {
    if (group.weekday !== today || weekOf(world, day) % rhythm.visitEveryWeeks !== 0) continue
    const people = world.people.filter((one) => group.people.includes(one.cast.key) && chance.happens(0.8))
    if (people.length < 2) continue
    appointments.push({
      people,
      worker: world.provider.peers.get(group.worker)!,
      servedOn: day,
      starts: group.at,
      minutes: group.minutes,
      kind: 'peer-support',
      place: '11',
      group: { title: group.title, topic: group.topics[Math.floor(dayNumber(day) / 7) % group.topics.length]! },
    })
  }
  const happenings = withoutClashes(appointments).map((appointment): Happening => ({
    at: appointment.starts,
    what: async () => afterVisit(world, await hold(world, appointment), rhythm, chance, day),
  }))
  return [...happenings, { at: timeOfDay('19:00'), what: () => writeOwed(world, day) }]
}

const weekOf = (world: World, day: Day): number => Math.floor(daysBetween(world.cast.from, day) / 7)

function isTheirWeek(world: World, person: PersonInWorld, day: Day, rhythm: Rhythm): boolean {
  return (weekOf(world, day) + world.cast.people.indexOf(person.cast)) % rhythm.visitEveryWeeks === 0
}

/** Nobody is in two places at once; who comes second that day comes another week. */
function withoutClashes(appointments: readonly Appointment[]): Appointment[] {
  const busy: { who: string; from: number; to: number }[] = []
  const minute = (time: TimeOfDay) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return appointments.filter((one) => {
    const from = minute(one.starts)
    const to = from + one.minutes
    const who = [one.worker.workerId, ...one.people.map((person) => person.personId)]
    if (busy.some((other) => who.includes(other.who) && from < other.to && other.from < to)) return false
    for (const each of who) busy.push({ who: each, from, to })
    return true
  })
}

async function afterVisit(
  world: World,
  visits: readonly VisitInWorld[],
  rhythm: Rhythm,
  chance: Chance,
  day: Day,
): Promise<void> {
  for (const visit of visits) {
    if (chance.between(1, 100) <= rhythm.neverSignedOfHundred) {
      count(world, 'notes never signed')
      if (chance.happens(0.5)) await writeNote(world, visit, false)
    } else if (chance.between(1, 10) <= rhythm.signedSameDayOfTen) await writeNote(world, visit)
    else world.notesOwed.push({ visit, on: addDays(day, chance.pick([1, 1, 2, 5])) })
  }
}

async function writeOwed(world: World, day: Day): Promise<void> {
  const due = world.notesOwed.filter((owed) => owed.on <= day)
  for (const owed of due) {
    world.notesOwed.splice(world.notesOwed.indexOf(owed), 1)
    await writeNote(world, owed.visit)
    count(world, 'notes written later')
  }
}

function offices(world: World, day: Day, rhythm: Rhythm): Happening[] {
  const today = weekday(day)
  if (today > 5) return []
  const happenings: Happening[] = []
  if (rhythm.buildOn.includes(today))
    happenings.push({ at: timeOfDay('16:30'), what: async () => void (await buildClaims(world)) })
  if (today === rhythm.sendOn) happenings.push({ at: timeOfDay('17:00'), what: () => sendClaims(world) })
  if (rhythm.decideOn.includes(today)) happenings.push({ at: timeOfDay('10:00'), what: () => decideClaims(world) })
  if (rhythm.writesNotices && daysBetween(day, world.cast.through) >= noticesLeft)
    happenings.push({ at: timeOfDay('15:30'), what: () => writeNotices(world) })
  const weeks = Math.floor(daysBetween(world.cast.from, day) / 7)
  if (today === rhythm.payOn && weeks % rhythm.payEveryWeeks === rhythm.payEveryWeeks - 1)
    happenings.push({ at: timeOfDay('11:00'), what: async () => void (await payClaims(world, day)) })
  if (world.onTheWay.some((one) => one.on <= day))
    happenings.push({ at: timeOfDay('09:15'), what: () => bankDeposits(world, day) })
  return happenings
}

/** Everything that is sent is decided, paid and put into the bank, so that no figure is still on its way. */
export async function closeBooks(world: World): Promise<void> {
  const last = addDays(world.cast.through, 1)
  world.stage.clock.goTo(last, timeOfDay('09:00'))
  await decideClaims(world)
  await payClaims(world, last)
  world.stage.clock.goTo(addDays(last, 5), timeOfDay('09:00'))
  await bankDeposits(world, addDays(last, 5))
}
