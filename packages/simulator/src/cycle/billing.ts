// The biller's work: claims built from signed notes, sent in weekly batches, held ones scrubbed again after a fix; and the
// deposits of the bank, matched to their traces.
import { type Cents, type Day } from '@throughline/domain'
import { deliver } from '../stage/stage.ts'
import { count, type World } from '../stage/world.ts'

export async function buildClaims(world: World): Promise<readonly string[]> {
  const built = await world.provider.biller.do('claim.build', {})
  count(world, 'claims built', built.claimIds.length)
  return built.claimIds
}

export async function sendClaims(world: World, payerId = world.provider.payerId): Promise<void> {
  const sent = await world.provider.biller.do('claim.send', { payerId })
  count(world, 'claims sent', sent.claims)
  count(world, 'claims left out', sent.leftOut.length)
  if (sent.batchId !== null) count(world, 'batches')
  await deliver(world.stage)
}

export async function recordDeposit(
  world: World,
  deposit: { readonly on: Day; readonly cents: Cents; readonly trace: string | null; readonly payer: string | null },
): Promise<string> {
  const { depositId } = await world.provider.biller.do('deposit.record', {
    depositedOn: deposit.on,
    cents: deposit.cents,
    trace: deposit.trace,
    payer: deposit.payer,
  })
  world.bank.push(deposit)
  count(world, 'deposits')
  return depositId
}

/** Deposits whose day has come, each with the number and the payer as the bank passes them on. */
export async function bankDeposits(world: World, day: Day): Promise<void> {
  for (const due of world.onTheWay.filter((one) => one.on <= day)) {
    world.onTheWay.splice(world.onTheWay.indexOf(due), 1)
    const { cents, trace } = due.payment
    await recordDeposit(world, { on: day, cents, trace, payer: world.cast.plan.name })
  }
}
