// Visits that cannot be billed as they were written down: two at one hour, one in a place the contract does not pay for.
import { timeOfDay } from '@throughline/domain'
import type { Trouble } from '../days.ts'
import { hold, writeNote } from '../visits.ts'
import { once, ordinaryState, someoneFor } from './once.ts'

const overlapping = someoneFor('overlap', ordinaryState)

/** Two peers write down the same hour with the same person. */
export const overlap = (share: number): Trouble =>
  once(share, 0, '15:10', async (world, day) => {
    const person = overlapping(world)
    if (!person) return
    const others = [...world.provider.peers.values()].filter((peer) => peer !== person.worker)
    const common = {
      people: [person],
      servedOn: day,
      minutes: 45,
      kind: 'peer-support',
      place: '11',
      group: null,
    } as const
    for (const [worker, starts] of [
      [person.worker, '13:30'],
      [others[0] ?? world.provider.supervisor, '13:45'],
    ] as const)
      for (const visit of await hold(world, { ...common, worker, starts: timeOfDay(starts) }))
        await writeNote(world, visit)
  })

/** A visit in the hospital, where the contract pays for none. */
export const wrongPlace = (share: number): Trouble =>
  once(share, 0, '16:05', async (world, day) => {
    const person = someoneFor('place', ordinaryState)(world)
    if (!person) return
    const visits = await hold(world, {
      people: [person],
      worker: person.worker,
      servedOn: day,
      starts: timeOfDay('15:15'),
      minutes: 45,
      kind: 'peer-support',
      place: '21',
      group: null,
    })
    for (const visit of visits) await writeNote(world, visit)
  })
