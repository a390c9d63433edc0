// A paid claim that has to be taken back by the organization itself.
import type { Trouble } from '../days.ts'
import { claimsIn, correct } from './claims-again.ts'
import { once } from './once.ts'

/** A visit turns out to have been written down for the wrong person: its claim is paid already and is voided. */
export const voided: Trouble = once(0.7, 0, '13:20', async (world) => {
  const paid = await claimsIn(world, 'paid')
  const chosen = paid[world.stage.chance.apart('void').between(0, 999) % Math.max(1, paid.length)]
  if (chosen) await correct(world, chosen.claimId, '8', 'The visit was recorded for the wrong person.')
})
