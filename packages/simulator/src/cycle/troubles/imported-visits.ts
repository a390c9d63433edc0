// Visits that come as a file, twice, before anybody has approved their units.
import { addDays, timeOfDay, weekday, type Day } from '@throughline/domain'
import { bringIn } from '../../stage/stage.ts'
import { count, type PersonInWorld, type World } from '../../stage/world.ts'
import type { Trouble } from '../days.ts'
import { writeNote } from '../visits.ts'
import { scrubAgain } from './claims-again.ts'
import { once, ordinaryState, someoneFor } from './once.ts'

const fromHospital = someoneFor('import', ordinaryState)

/** A sheet of the week's hospital rides comes in as a file: walked home with nobody's approval. It comes twice. */
export const importedVisits: readonly Trouble[] = [
  once(0.3, 0, '17:40', async (world, day) => {
    const person = fromHospital(world)
    if (!person) return
    const days = [addDays(day, -1), day].filter((one) => weekday(one) !== 7)
    const name = `${person.worker.cast.name.given} ${person.worker.cast.name.family}`
    const text = [
      'Member ID,Worker,Date,Start,End,Service,Place',
      ...days.map((on) => `${person.memberNumber},${name},${on},07:05,07:50,bridger,12`),
      `9UNKNOWN1,${name},${day},07:55,08:20,bridger,12`,
      '',
    ].join('\n')
    const { biller } = world.provider
    const { fileId } = await bringIn(world.stage, biller, { name: `rides-${day}.csv`, kind: 'csv', text })
    const { mapping } = await biller.do('import.preview', { fileId, mapping: null })
    for (let times = 0; times < 2; times += 1) {
      const imported = await biller.do('import.run', { fileId, mapping })
      count(world, 'imported visits', imported.accepted)
      count(world, 'import rows refused', imported.rejected)
      count(world, 'import rows known already', imported.duplicates)
    }
    await noteImported(world, person, day)
  }),
  once(0.3, 12, '10:20', async (world) => {
    const person = fromHospital(world)
    if (!person) return
    const { biller } = world.provider
    const { rows } = await biller.do('service.list', { pageSize: 200, filter: { personId: person.personId } })
    const first = rows
      .filter((row) => row.kind === 'bridger')
      .map((row) => row.servedOn)
      .sort()[0]
    if (first === undefined) return
    const span = { starts: first as Day, ends: addDays(first as Day, 30) }
    const lines = [{ line: 1, code: 'H0038', modifiers: ['HE', 'HK'], units: 24 }]
    const common = {
      authorizationId: null,
      number: `BPX${first.replaceAll('-', '').slice(2)}`,
      ...span,
      status: 'approved' as const,
      lines,
    }
    await world.plan.utilization.do('authorization.save', {
      ...common,
      personId: person.memberId,
      payerId: null,
      providerId: world.plan.providerId,
    })
    await biller.do('authorization.save', {
      ...common,
      personId: person.personId,
      payerId: world.provider.payerId,
      providerId: null,
    })
    await scrubAgain(world)
  }),
]

async function noteImported(world: World, person: PersonInWorld, day: Day): Promise<void> {
  const { rows } = await world.provider.biller.do('service.list', {
    pageSize: 200,
    filter: { personId: person.personId, note: 'missing', from: addDays(day, -3), through: day },
  })
  for (const row of rows.filter((one) => one.kind === 'bridger'))
    await writeNote(world, {
      turn: (person.visits += 1),
      serviceId: row.serviceId,
      person,
      worker: person.worker,
      servedOn: row.servedOn as Day,
      starts: timeOfDay(row.starts),
      ends: timeOfDay(row.ends),
      place: row.placeOfService,
      group: null,
      fund: 'plan',
    })
}
