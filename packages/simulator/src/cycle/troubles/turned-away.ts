// Claims that the plan turns away at its door, because it knows the person by another birth date.
import type { World } from '../../stage/world.ts'
import type { Trouble } from '../days.ts'
import { scrubAgain } from './claims-again.ts'
import { once, ordinaryState, someoneFor } from './once.ts'

const wronglyBorn = someoneFor('birth date', ordinaryState)

/** A birth date is typed wrongly: claims come back from the plan's door. */
export const wrongBirth = (share: number): Trouble => once(share, 0, '08:40', (world) => saveBirth(world, 2))

/** They are put right soon and sent again. */
export const turnedAway: readonly Trouble[] = [
  wrongBirth(0.2),
  once(0.2, 11, '08:40', async (world) => {
    await saveBirth(world, 0)
    await scrubAgain(world)
  }),
]

async function saveBirth(world: World, yearsOff: number): Promise<void> {
  const person = wronglyBorn(world)
  if (!person) return
  const { cast } = person
  await world.provider.biller.do('person.save', {
    personId: person.personId,
    name: cast.name,
    preferredName: cast.preferredName,
    birthDate: `${Number(world.cast.from.slice(0, 4)) - cast.age + yearsOff}-${cast.birthday}`,
    sex: cast.sex,
    address: cast.address,
    phone: cast.phone,
    language: cast.language === 'es' ? 'Spanish' : 'English',
    recordNumber: person.recordNumber,
    primaryWorkerId: person.worker.workerId,
  })
}
