// A worker's certificate runs out while they go on working.
import { addDays, type Day } from '@throughline/domain'
import type { World, WorkerInWorld } from '../../stage/world.ts'
import type { Trouble } from '../days.ts'
import { scrubAgain } from './claims-again.ts'
import { once } from './once.ts'

/** A certificate runs out and nobody notices for three weeks; then it turns out to have been renewed in time. */
export function certificateRunsOut(share: number): readonly Trouble[] {
  const worker = (world: World) => workerWithPeople(world, `certificate ${share}`)
  return [
    once(share, 0, '08:20', (world, day) => saveCertificate(world, worker(world), false, worker(world).since, day)),
    once(share, 21, '09:40', async (world, day) => {
      await saveCertificate(world, worker(world), true, addDays(day, -23), addDays(day, 707))
      await scrubAgain(world)
    }),
  ]
}

function workerWithPeople(world: World, story: string): WorkerInWorld {
  const able = [...world.provider.peers.values()].filter((peer) => world.people.some((one) => one.worker === peer))
  return able[world.stage.chance.apart(story).between(0, 999) % able.length]!
}

async function saveCertificate(world: World, worker: WorkerInWorld, renewed: boolean, issued: Day, expires: Day) {
  await world.provider.director.do('certificate.save', {
    certificateId: renewed ? null : worker.certificateId,
    workerId: worker.workerId,
    kind: worker.cast.certificateKind,
    number: worker.certificateNumber,
    state: 'NC',
    issued,
    expires,
  })
}
