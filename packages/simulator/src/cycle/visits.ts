// Visits and their notes as they happen: recorded at the end of the hour, written with the person, signed the same day or
// later, or still owed.
import { type Day, type TimeOfDay } from '@throughline/domain'
import { later } from '../chance/simulated-clock.ts'
import { count, type PersonInWorld, type VisitInWorld, type WorkerInWorld, type World } from '../stage/world.ts'
import { tellNote } from '../story/tell-note.ts'

export type Appointment = {
  readonly people: readonly PersonInWorld[]
  readonly worker: WorkerInWorld
  readonly servedOn: Day
  readonly starts: TimeOfDay
  readonly minutes: number
  readonly kind: 'peer-support' | 'bridger'
  readonly place: string
  readonly group: VisitInWorld['group']
}

/**
 * Records what took place. A peer records their own people; a group of several peers' people is recorded by the supervisor,
 * who reaches them all. What the plan will not pay is recorded once more on the block grant, as people do.
 */
export async function hold(world: World, appointment: Appointment): Promise<VisitInWorld[]> {
  const { worker, servedOn, starts, people } = appointment
  const ends = later(starts, appointment.minutes)
  world.stage.clock.goTo(servedOn, ends)
  const own = people.every((person) => person.worker === worker)
  const recorder = own ? worker.actor : world.provider.supervisor.actor
  const site = world.provider.sites.find((one) => one.placeOfService === appointment.place)
  const asked = {
    serviceId: null,
    workerId: worker.workerId,
    siteId: site?.siteId ?? null,
    servedOn,
    starts,
    ends,
    kind: appointment.kind,
    placeOfService: appointment.place,
    status: 'delivered' as const,
  }
  const outcome = await recorder.ask('service.record', { ...asked, people: people.map((person) => person.personId) })
  const visits: VisitInWorld[] = []
  const keep = (serviceId: string, person: PersonInWorld, fund: VisitInWorld['fund']) => {
    person.visits += 1
    visits.push({
      turn: person.visits - 1,
      serviceId,
      person,
      worker,
      servedOn,
      starts,
      ends,
      place: appointment.place,
      group: appointment.group,
      fund,
    })
  }
  if (!outcome.ok) {
    count(world, `visit refused: ${outcome.refusal.code}`)
    return []
  }
  const refused = new Set(outcome.reply.refused.map((one) => one.person.id))
  const served = people.filter((person) => !refused.has(person.personId))
  outcome.reply.serviceIds.forEach((serviceId, index) => keep(serviceId, served[index]!, 'plan'))
  for (const person of people.filter((one) => refused.has(one.personId))) {
    count(world, 'visits the plan would not pay')
    const again = await recorder.ask('service.record', {
      ...asked,
      people: [person.personId],
      fund: 'other-fund',
      fundReason: 'State block grant, until the plan approves more',
    })
    if (again.ok && again.reply.serviceIds[0]) keep(again.reply.serviceIds[0], person, 'other-fund')
  }
  count(world, 'visits', visits.length)
  return visits
}

/** Written and signed. False when something stopped the signature. */
export async function writeNote(world: World, visit: VisitInWorld, sign = true): Promise<boolean> {
  const { actor } = visit.worker
  const note = tellNote(world.stage.chance, visit, visit.turn)
  await actor.do('note.save', {
    serviceId: visit.serviceId,
    ...note,
    starts: visit.starts,
    ends: visit.ends,
    placeOfService: visit.place,
  })
  if (!sign) return false
  const signed = await actor.do('note.sign', { serviceId: visit.serviceId })
  count(world, signed.ok ? 'notes signed' : 'notes that could not be signed')
  return signed.ok
}
