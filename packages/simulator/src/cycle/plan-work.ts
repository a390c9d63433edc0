// The plan's work: what came in is decided every few days and paid every second week; the remittance goes back as a file.
// Who is refused something is written to.
import { addDays, type Day } from '@throughline/domain'
import { deliver } from '../stage/stage.ts'
import { count, type PaymentMade, type World } from '../stage/world.ts'

export async function decideClaims(world: World): Promise<void> {
  const decided = await world.plan.examiner.do('receivedClaim.decide', {})
  for (const what of ['decided', 'paid', 'partial', 'denied', 'pended'] as const) count(world, what, decided[what])
}

/** To everybody in the language they want letters in. */
export async function writeNotices(world: World): Promise<void> {
  const { examiner } = world.plan
  const { rows } = await examiner.do('memberNotice.list', { filter: { status: 'owed' }, pageSize: 200 })
  for (const { receivedClaimId, language } of rows)
    await examiner.do('receivedClaim.memberNotice', { receivedClaimId, language: language ?? 'en' })
  count(world, 'notices written', rows.length)
}

export async function payClaims(world: World, on: Day): Promise<readonly PaymentMade[]> {
  const run = await world.plan.finance.do('payRun.run', { paidOn: on })
  const made = run.payments.map((payment) => ({
    trace: payment.trace,
    cents: payment.cents,
    paidOn: on,
    fileId: payment.fileId,
    toUs: payment.provider === world.cast.provider.name,
  }))
  world.payments.push(...made)
  for (const payment of made)
    if (payment.toUs && payment.cents > 0)
      world.onTheWay.push({ payment, on: addDays(on, world.stage.chance.between(2, 4)) })
  count(world, 'payments', made.length)
  await deliver(world.stage)
  return made
}
