// What is left open for whoever opens the demo today: claims that are held, notes that are owed, a request that waits, a
// batch just sent, decisions waiting for a pay run, an approval that runs out, visits booked for the coming days.
import { addDays, timeOfDay, weekday, type Day } from '@throughline/domain'
import { buildClaims, sendClaims } from '../cycle/billing.ts'
import type { Trouble } from '../cycle/days.ts'
import { decideClaims } from '../cycle/plan-work.ts'
import {
  cameTwice,
  certificateRunsOut,
  coverageEnds,
  doesNotBalance,
  importedVisits,
  lateFiling,
  moneyForNobody,
  overlap,
  ratesLoadedLate,
  requestLies,
  takenBack,
  troubledApprovals,
  turnedAway,
  unitsGone,
  voided,
  wrongBirth,
  wrongPlace,
} from '../cycle/troubles/index.ts'
import { hold, writeNote } from '../cycle/visits.ts'
import { authorize } from '../cycle/intake.ts'
import { count, type PersonInWorld, type VisitInWorld, type World } from '../stage/world.ts'

/** The same troubles as everywhere, and some again near the end, where nobody has dealt with them yet. */
export const demoTroubles: readonly Trouble[] = [
  troubledApprovals,
  ...certificateRunsOut(0.3),
  ...certificateRunsOut(0.985),
  overlap(0.95),
  wrongPlace(0.97),
  ...importedVisits,
  lateFiling,
  coverageEnds(0.88),
  ...unitsGone,
  voided,
  ...requestLies,
  ratesLoadedLate(0.08),
  takenBack(0.5),
  takenBack(0.9),
  ...moneyForNobody(0.93),
  doesNotBalance(0.96),
  cameTwice,
  ...turnedAway,
  wrongBirth(0.92),
]

export async function leaveOpen(world: World): Promise<void> {
  const { clock } = world.stage
  const { through } = world.cast
  clock.goTo(through, timeOfDay('17:00'))
  const visits = await lastVisits(world, through)
  await oweNotes(world, visits.slice(0, 3))
  await decideClaims(world)
  await runOut(world, through)
  await askForMore(world, through)
  for (const visit of visits.slice(3)) await writeNote(world, visit)
  clock.goTo(through, timeOfDay('18:10'))
  await buildClaims(world)
  await sendClaims(world)
  await book(world, through)
}

/** A few visits of the last days, in the evening hours, whatever weekday it is. */
async function lastVisits(world: World, through: Day): Promise<VisitInWorld[]> {
  const visits: VisitInWorld[] = []
  const workers = [...world.provider.peers.values()]
  for (const [index, worker] of workers.entries()) {
    const person = world.people.find((one) => one.worker === worker && one.cast.week[0]?.kind === 'peer-support')
    if (!person) continue
    const kept = await hold(world, {
      people: [person],
      worker,
      servedOn: addDays(through, -(index % 3)),
      starts: timeOfDay('16:05'),
      minutes: 45,
      kind: 'peer-support',
      place: person.cast.purchaser === 'county' ? '11' : person.cast.week[0]!.place,
      group: null,
    })
    visits.push(...kept)
  }
  const bridger = world.people.find((one) => one.cast.week[0]?.kind === 'bridger')
  if (bridger)
    visits.unshift(
      ...(await hold(world, {
        people: [bridger],
        worker: bridger.worker,
        servedOn: addDays(through, -1),
        starts: timeOfDay('17:05'),
        minutes: 60,
        kind: 'bridger',
        place: '12',
        group: null,
      })),
    )
  return visits
}

/** One without a word, the others begun and not signed. */
async function oweNotes(world: World, visits: readonly VisitInWorld[]): Promise<void> {
  for (const [index, visit] of visits.entries()) {
    count(world, 'notes owed')
    if (index > 0) await writeNote(world, visit, false)
  }
}

/** Somebody's units are almost gone: the approval is lowered to what is used and four more. */
async function runOut(world: World, through: Day): Promise<void> {
  const { biller } = world.provider
  for (const person of world.people) {
    if (!person.authorization || person.authorization.ends <= through) continue
    const { rows } = await biller.do('authorization.list', { filter: { personId: person.personId }, pageSize: 20 })
    const row = rows.find((one) => one.authorizationId === person.authorization!.atProvider)
    const line = row?.lines.find((one) => one.unitsUsed >= 8)
    if (!row || !line || row.span.ends === null) continue
    const { utilization } = world.plan
    const common = { number: row.number, starts: row.span.starts, ends: row.span.ends, status: 'approved' as const }
    const lines = row.lines.map((one) => ({
      line: one.line,
      code: one.code,
      modifiers: one.modifiers,
      units: one.line === line.line ? one.unitsUsed + one.unitsHeld + 4 : one.unitsAuthorized,
    }))
    await utilization.do('authorization.save', {
      ...common,
      authorizationId: person.authorization.atPlan,
      personId: person.memberId,
      payerId: null,
      providerId: world.plan.providerId,
      lines,
    })
    await biller.do('authorization.save', {
      ...common,
      authorizationId: person.authorization.atProvider,
      personId: person.personId,
      payerId: world.provider.payerId,
      providerId: null,
      lines,
    })
    return
  }
}

/** A request of the organization's lies at the plan: what is seen in the meantime waits there. */
async function askForMore(world: World, through: Day): Promise<void> {
  const person = world.people.findLast(
    (one) => one.cast.purchaser === 'state' && one.cast.week[0]?.kind === 'peer-support' && one.authorization !== null,
  )
  if (!person) return
  const span = { starts: addDays(through, -6), ends: addDays(through, 90) }
  const asked = { individual: 0, group: 0, bridger: 40 }
  await authorize(world, person, span, asked, asked, 'requested')
  for (const back of [4, 3]) {
    const servedOn = addDays(through, -back)
    const visits = await hold(world, {
      people: [person],
      worker: person.worker,
      servedOn,
      starts: timeOfDay('07:30'),
      minutes: 60,
      kind: 'bridger',
      place: '12',
      group: null,
    })
    for (const visit of visits) await writeNote(world, visit)
  }
  await buildClaims(world)
  await sendClaims(world)
  await decideClaims(world)
}

/** Next week's visits, on weekdays. */
async function book(world: World, through: Day): Promise<void> {
  for (let ahead = 1; ahead <= 8; ahead += 1) {
    const servedOn = addDays(through, ahead)
    if (weekday(servedOn) > 5) continue
    const busy = new Set<string>()
    for (const person of world.people.filter((one) => one.cast.week[0]?.weekday === weekday(servedOn)))
      if (!busy.has(person.worker.workerId)) {
        busy.add(person.worker.workerId)
        await bookOne(world, person, servedOn)
      }
  }
}

async function bookOne(world: World, person: PersonInWorld, servedOn: Day): Promise<void> {
  const visit = person.cast.week[0]!
  const [hour = '09', minute = '00'] = visit.at.split(':')
  const total = Number(hour) * 60 + Number(minute) + visit.minutes
  const ends = timeOfDay(`${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`)
  const booked = await person.worker.actor.ask('service.record', {
    serviceId: null,
    people: [person.personId],
    workerId: person.worker.workerId,
    siteId: null,
    servedOn,
    starts: visit.at,
    ends,
    kind: visit.kind,
    placeOfService: visit.place,
    status: 'booked',
  })
  count(world, booked.ok && booked.reply.ok ? 'visits booked' : 'bookings refused')
}
