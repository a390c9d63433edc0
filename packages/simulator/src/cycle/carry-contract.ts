// What the signed contracts ask beside visits: the steps of going live are done and proved, and reports go out, one of each
// contract late.
import { addDays, type Day } from '@throughline/domain'
import type { World } from '../stage/world.ts'

/** What each step left behind, in the words of whoever did it. */
const proofs: Readonly<Record<string, string>> = {
  'executed-copy': 'Signed copy with exhibits A to C, in the contract folder',
  loaded: 'Provider relations, on the phone, with the day and a reference',
  contacts: 'Names and numbers on the wall beside the phone',
  handbook: 'Provider handbook, edition of July',
  portal: 'The biller and the director both signed in',
  eft: 'Letter of the bank, first test deposit of $0.01',
  'training-claims': 'The biller was there',
  'training-referral': 'The supervisor and two peers were there',
  'call-center': 'One page for the call center, taken in by its lead',
  'first-referral': 'Called from the county clinic',
  'test-claim-sent': 'Accepted by the plan the same day',
}
/** Steps that come with the work itself, by days from its first. */
const withWork: Readonly<Record<string, number>> = { 'first-referral': 2, 'test-claim-sent': 12 }
/** How many days before its day each step was done. */
const ahead = 2

export async function carryContract(world: World): Promise<void> {
  const { director, contractId } = world.provider
  const { from } = world.cast
  const { rows } = await director.do('signed.list', {})
  for (const row of rows) {
    await goLive(world, row.contractId)
    await sendReports(world, row.contractId, row.contractId !== contractId)
    const own = row.contractId === contractId
    await director.do('signed.setIntake', {
      contractId: row.contractId,
      cap: own ? 30 : 10,
      unitsAMonth: own ? 180 : null,
      beganOn: from,
    })
    if (own) await decideTrial(world)
  }
}

/** The main contract's trial is decided on its day; the others are left to whoever opens the world. */
async function decideTrial({ provider, cast }: World): Promise<void> {
  const { director, contractId } = provider
  const { trial } = await director.do('signed.get', { contractId })
  const decidedOn = trial.decidesOn as Day
  if (decidedOn > cast.through) return
  await director.do('signed.decideTrial', {
    contractId,
    decision: 'go-on',
    decidedOn,
    who: 'Our board and Dana Ortiz, network manager',
    reason:
      'Units came as planned, money came within a month, and nobody waited. Look at the rate again at the renewal.',
  })
}

async function goLive({ provider, cast }: World, contractId: string): Promise<void> {
  const { director } = provider
  const { steps } = await director.do('signed.get', { contractId })
  for (const step of steps) {
    const due = withWork[step.step] === undefined ? (step.dueOn as Day) : addDays(cast.from, withWork[step.step]!)
    // The last step is taken by the first remittance itself.
    if (due > cast.through || step.fromRecords) continue
    await director.do('signed.setStep', {
      contractId,
      step: step.step,
      dueOn: due,
      owner: step.step.startsWith('test') || step.step === 'eft' ? 'Tom Whitaker' : 'Rosa Delgado',
      doneOn: addDays(due, -ahead),
      proof: proofs[step.step] ?? 'Done',
    })
  }
}

/** `oneLeft` leaves the latest that is due to whoever opens the world. */
async function sendReports({ provider, cast }: World, contractId: string, oneLeft: boolean): Promise<void> {
  const { director } = provider
  const { dues } = await director.do('signed.get', { contractId })
  const fallen = dues.filter((one) => one.dueOn < cast.through)
  for (const [turn, due] of (oneLeft ? fallen.slice(0, -1) : fallen).entries())
    await director.do('signed.deliver', {
      contractId,
      obligation: due.obligation,
      dueOn: due.dueOn,
      // The second one waited for a number from the plan.
      deliveredOn: earlier(addDays(due.dueOn as Day, turn === 1 ? 4 : -3), cast.through),
      proof: 'Sent through the portal, receipt kept',
    })
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
