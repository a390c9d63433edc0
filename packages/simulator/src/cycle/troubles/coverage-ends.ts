// Coverage that ends at the plan without a word to the organization.
import { addDays } from '@throughline/domain'
import { fiscalYearStart } from '../../cast/contract-texts.ts'
import type { Trouble } from '../days.ts'
import { once, someoneFor } from './once.ts'

const leaves = someoneFor('coverage', (person) => person.cast.purchaser === 'state')

/** The state ends somebody's coverage two weeks back, and only the plan hears of it. */
export const coverageEnds = (share: number): Trouble =>
  once(share, 0, '09:05', async (world, day) => {
    const person = leaves(world)
    if (!person) return
    const { cast } = person
    await world.plan.utilization.do('member.save', {
      personId: person.memberId,
      name: cast.name,
      birthDate: `${Number(world.cast.from.slice(0, 4)) - cast.age}-${cast.birthday}`,
      sex: cast.sex,
      address: cast.address,
      memberNumber: person.memberNumber,
      purchaserId: world.plan.purchasers[cast.purchaser],
      starts: fiscalYearStart(world.cast.from),
      ends: addDays(day, -14),
    })
  })
