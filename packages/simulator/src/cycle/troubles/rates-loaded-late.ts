// Rates that the plan loads weeks after they began.
import { addDays, timeOfDay, type Day } from '@throughline/domain'
import { nextVersion, planContract, rateChange } from '../../cast/contract-texts.ts'
import { count, type World } from '../../stage/world.ts'
import type { Trouble } from '../days.ts'

/** The plan loads the new rates weeks late and decides the underpaid claims again. */
export const ratesLoadedLate = (leftAlone: number): Trouble => ({
  on: (world, day) => {
    const changed = rateChange(world.cast.from, world.cast.through)
    if (changed === null || day !== addDays(changed, 24)) return []
    return [{ at: timeOfDay('15:30'), what: () => loadRates(world, changed, leftAlone) }]
  },
})

async function loadRates(world: World, changed: Day, leftAlone: number): Promise<void> {
  const { network, examiner, providerId } = world.plan
  await network.do('contract.save', {
    text: nextVersion(planContract(world.cast.provider, world.cast.plan, world.cast.from)),
    payerId: null,
    providerId,
    signedOn: null,
  })
  const { rows } = await examiner.do('receivedClaim.list', { pageSize: 200, filter: { status: 'paid' } })
  for (const row of rows) {
    const { decisions } = await examiner.do('receivedClaim.get', { receivedClaimId: row.receivedClaimId })
    const late = decisions.at(-1)?.lines.some((line) => line.servedOn !== null && line.servedOn >= changed)
    // Some wait until the provider asks.
    if (!late || world.stage.chance.happens(leftAlone)) continue
    const again = await examiner.ask('receivedClaim.readjudicate', {
      receivedClaimId: row.receivedClaimId,
      reason: 'The rates of the new half-year were loaded late.',
    })
    count(world, again.ok ? 'decided again' : `not decided again: ${again.refusal.code}`)
  }
}
