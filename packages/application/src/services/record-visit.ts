// Booking a visit, recording one that took place, changing one that is not billed yet, and closing it.
import { formatDay, minutesBetween, type Day, type Service, type TimeOfDay } from '@throughline/domain'
import { placesOfService } from '@throughline/codes'
import type { ServiceSource } from '@throughline/store'
import {
  assertReachesPeople,
  assertReachesPerson,
  assertReachesWorker,
  bind,
  found,
  personActing,
  refuse,
  type Context,
  type InputFor,
} from '../core/index.ts'
import { serviceOf, type ServiceRow } from '../record/visits.ts'
import { loadBookingWorld, lockForBooking, type BookingWorld } from './booking-world.ts'
import { decideVisit, groupAt } from './decide-visits.ts'
import { changeVisit, keepVisits, unitsGone } from './keep-visits.ts'
import { releaseUnits, useHeldUnits } from './visit-units.ts'

type Input = InputFor<'service.record'>

/** No visit of one worker is longer. */
const minutesAtMost = 16 * 60

const recordVisit = bind('service.record', async (context, input) => {
  assertSensible(context, input)
  const people = [...new Set(input.people)]
  await assertReachesWorker(context, input.workerId)
  await assertReachesPeople(context, people)
  if (input.siteId !== null) await assertSite(context, input.siteId)
  if (input.serviceId !== null) return changeKnown(context, input, input.serviceId, people)
  const world = await loadBookingWorld(context, {
    personIds: people,
    workerIds: [input.workerId],
    from: input.servedOn,
    through: input.servedOn,
  })
  const group = groupFor(context, world, input, people.length)
  const refused: { person: { kind: string; id: string; label: string }; message: string }[] = []
  const source: ServiceSource = { kind: 'form', userId: personActing(context) }
  const decided = people.flatMap((personId) => {
    const service = serviceFrom(input, context.newId(), personId, group)
    const one = decideVisit(world, { service, fundReason: input.fundReason, unpaid: 'refuse' })
    if (one.ok) return [{ visit: one, source, rowKey: null, noteStatus: 'missing' as const }]
    refused.push(refusal(world, personId, one.message))
    return []
  })
  const gone = await keepVisits(context, decided)
  for (const { visit } of gone) refused.push(refusal(world, visit.service.personId, unitsGone))
  const serviceIds = decided.filter((one) => !gone.includes(one)).map((one) => one.visit.service.id)
  if (group && serviceIds.length > 0) await sizeGroup(context, group)
  context.detail({ visits: serviceIds.length, refused: refused.length, fund: input.fund, status: input.status })
  if (serviceIds[0]) context.subject('service', serviceIds[0])
  return { ok: refused.length === 0, serviceIds, refused }
})

function assertSensible(
  context: Context,
  input: Pick<Input, 'starts' | 'ends' | 'servedOn' | 'status' | 'placeOfService'>,
) {
  assertTimes(input.starts, input.ends)
  if (input.status === 'delivered') assertHappened(context, input.servedOn)
  if (!placesOfService.has(input.placeOfService))
    refuse('invalid', `${input.placeOfService} is not a place of service that a claim can carry.`, {
      placeOfService: 'Choose a place of service, for example 11 for the office or 12 for the home.',
    })
}

function assertTimes(starts: TimeOfDay, ends: TimeOfDay): void {
  const minutes = minutesBetween(starts, ends)
  if (minutes <= 0)
    refuse('invalid', `The visit ends at ${ends}, which is not after its start at ${starts}.`, {
      ends: 'Write a time after the start. A visit past midnight is two visits, one for each day.',
    })
  if (minutes > minutesAtMost)
    refuse('invalid', `From ${starts} to ${ends} is more than ${minutesAtMost / 60} hours.`, {
      ends: 'Check whether one of the times is meant in the afternoon.',
    })
}

function assertHappened(context: Context, servedOn: Day): void {
  if (servedOn > context.today)
    refuse('in-future', `${formatDay(servedOn)} has not come yet. Book the visit, and mark it delivered afterwards.`, {
      servedOn: 'This day has not come yet.',
    })
}

async function assertSite(context: Context, siteId: string): Promise<void> {
  found(
    await context.db
      .selectFrom('site')
      .select('site_id')
      .where('organization_id', '=', context.organization.id)
      .where('site_id', '=', siteId)
      .executeTakeFirst(),
  )
}

type Group = { readonly id: string; readonly size: number }

/** Two people or more make a group; one person joins the group that this worker leads at this time, when there is one. */
function groupFor(context: Context, world: BookingWorld, input: Input, people: number): Group | null {
  const there = groupAt(world, input)
  if (there) {
    const known = (world.ofWorkerDay.get(`${input.workerId}|${input.servedOn}`) ?? []).filter(
      (visit) => visit.groupSessionId === there.id,
    )
    const fresh = input.people.filter((personId) => !known.some((visit) => visit.personId === personId)).length
    return { id: there.id, size: Math.max(there.size, known.length + fresh) }
  }
  return people > 1 ? { id: context.newId(), size: people } : null
}

/** Everybody of a session tells the same number of people. */
async function sizeGroup(context: Context, group: Group): Promise<void> {
  await context.db
    .updateTable('service')
    .set({ group_size: group.size })
    .where('organization_id', '=', context.organization.id)
    .where('group_session_id', '=', group.id)
    .where('group_size', '<>', group.size)
    .execute()
}

function serviceFrom(input: Input, id: string, personId: string, group: Group | null): Service {
  return {
    id,
    personId,
    workerId: input.workerId,
    siteId: input.siteId,
    servedOn: input.servedOn,
    starts: input.starts,
    ends: input.ends,
    kind: input.kind,
    placeOfService: input.placeOfService,
    groupSessionId: group?.id ?? null,
    groupSize: group?.size ?? null,
    status: input.status,
    fund: input.fund,
  }
}

function refusal(world: BookingWorld, personId: string, message: string) {
  const { name } = world.people.get(personId)!
  return { person: { kind: 'person', id: personId, label: `${name.given} ${name.family}` }, message }
}

/** The visit, held for this transaction, if it may still be changed. */
async function openVisit(context: Context, serviceId: string): Promise<ServiceRow> {
  const row = found(
    await context.db
      .selectFrom('service')
      .selectAll()
      .where('organization_id', '=', context.organization.id)
      .where('service_id', '=', serviceId)
      .forUpdate()
      .executeTakeFirst(),
  )
  await assertReachesPerson(context, row.person_id)
  return row
}

function assertNotClaimed(row: ServiceRow): void {
  if (row.billing === 'claimed')
    refuse(
      'visit-claimed',
      'This visit stands on a claim. Correct it there: scrub a claim that is not sent, or replace or void one that was decided.',
    )
}

async function changeKnown(context: Context, input: Input, serviceId: string, people: readonly string[]) {
  const row = await openVisit(context, serviceId)
  assertNotClaimed(row)
  if (people.length !== 1 || people[0] !== row.person_id)
    refuse('other-person', 'A recorded visit stays with its person. Cancel it and record another one instead.', {
      people: 'Choose the person of this visit.',
    })
  if (row.status !== 'booked' && row.status !== 'delivered')
    refuse('visit-closed', 'This visit was cancelled or not kept. Record a new one instead.')
  if (row.status === 'delivered' && input.status === 'booked')
    refuse('visit-delivered', 'This visit took place already, so it cannot become a booking again.')
  if (row.note_status === 'signed') assertNoteStillTrue(row, input)
  await lockForBooking(context, [input.workerId], people)
  // Given back first, so that a visit does not stand in its own way.
  await releaseUnits(context, [serviceId])
  const world = await loadBookingWorld(context, {
    personIds: people,
    workerIds: [input.workerId],
    from: input.servedOn,
    through: input.servedOn,
    without: [serviceId],
  })
  const group = row.group_session_id === null ? null : { id: row.group_session_id, size: row.group_size ?? 1 }
  const service = serviceFrom(input, serviceId, row.person_id, group)
  const decided = decideVisit(world, { service, fundReason: input.fundReason, unpaid: 'refuse' })
  if (!decided.ok) refuse('visit-refused', decided.message)
  if (!(await changeVisit(context, decided, row.source))) refuse('visit-refused', unitsGone)
  context.subject('service', serviceId)
  return { ok: true, serviceIds: [serviceId], refused: [] }
}

/** A signed note tells who, when and where: those stay. What is billed, and to whom, may be corrected. */
function assertNoteStillTrue(row: ServiceRow, input: Input): void {
  const same =
    row.worker_id === input.workerId &&
    row.served_on === input.servedOn &&
    row.starts_at === input.starts &&
    row.ends_at === input.ends &&
    row.place_of_service === input.placeOfService
  if (!same)
    refuse(
      'note-signed',
      'The note of this visit is signed, so its worker, day, times and place stay. Correct the kind, the site or who pays; for the rest, add to the note.',
    )
}

const closeVisit = bind('service.close', async (context, input) => {
  const row = await openVisit(context, input.serviceId)
  context.subject('service', input.serviceId)
  const starts = input.starts ?? row.starts_at
  const ends = input.ends ?? row.ends_at
  const sameTimes = starts === row.starts_at && ends === row.ends_at
  if (row.status === input.status && sameTimes) return { ok: true }
  assertNotClaimed(row)
  if (row.note_status === 'signed')
    refuse(
      'note-signed',
      'The note of this visit is signed, so the visit took place as it says. Add to the note instead.',
    )
  if (input.status === 'delivered') {
    if (row.status !== 'booked' && row.status !== 'delivered')
      refuse('visit-closed', 'This visit was cancelled or not kept, and its units were given back. Record it anew.')
    assertHappened(context, row.served_on)
    assertTimes(starts, ends)
    await deliver(context, row, starts, ends, sameTimes)
    return { ok: true }
  }
  await releaseUnits(context, [input.serviceId])
  await context.db
    .updateTable('service')
    .set({ status: input.status, authorization_id: null, authorization_line: null })
    .where('organization_id', '=', context.organization.id)
    .where('service_id', '=', input.serviceId)
    .execute()
  if (row.group_session_id !== null && (row.status === 'booked' || row.status === 'delivered'))
    await sizeGroup(context, { id: row.group_session_id, size: Math.max(1, (row.group_size ?? 1) - 1) })
  return { ok: true }
})

/** A visit that went as booked moves its units; one of other times is decided anew with what it really took. */
async function deliver(context: Context, row: ServiceRow, starts: TimeOfDay, ends: TimeOfDay, sameTimes: boolean) {
  if (sameTimes) {
    await useHeldUnits(context, [row.service_id])
    await context.db
      .updateTable('service')
      .set({ status: 'delivered' })
      .where('organization_id', '=', context.organization.id)
      .where('service_id', '=', row.service_id)
      .execute()
    return
  }
  await lockForBooking(context, [row.worker_id], [row.person_id])
  await releaseUnits(context, [row.service_id])
  const world = await loadBookingWorld(context, {
    personIds: [row.person_id],
    workerIds: [row.worker_id],
    from: row.served_on,
    through: row.served_on,
    without: [row.service_id],
  })
  const service: Service = { ...serviceOf(row), starts, ends, status: 'delivered' }
  const fundReason = row.source.fundReason ?? null
  const decided = decideVisit(world, { service, fundReason, unpaid: 'refuse' })
  if (!decided.ok) refuse('visit-refused', decided.message)
  if (!(await changeVisit(context, decided, row.source))) refuse('visit-refused', unitsGone)
}

export const recordVisitBindings = [recordVisit, closeVisit]
