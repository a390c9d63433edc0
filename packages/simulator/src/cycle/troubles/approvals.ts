// Approvals that are not as they were asked for: one typed in wrongly, one that lies undecided.
import { count, type PersonInWorld, type World } from '../../stage/world.ts'
import type { Trouble } from '../days.ts'
import { claimsIn, correct } from './claims-again.ts'
import { once } from './once.ts'

/** Who needs units from the first visit on: one of them is typed in wrongly, another's request lies. */
export const troubledApprovals: Trouble = {
  on: (world, day) => {
    if (day !== world.cast.from) return []
    const able = world.cast.people.filter((one) => one.week.some((visit) => visit.kind === 'bridger'))
    const [lies, mistyped] = world.stage.chance.apart('approvals').shuffled(able)
    if (lies) world.undecided.add(lies.key)
    if (mistyped) world.mistyped.add(mistyped.key)
    return []
  },
}

/** Somebody's approval is typed in with too many units; the plan pays until its own are gone. Later it gives more. */
export const unitsGone: readonly Trouble[] = [
  once(0.75, 0, '10:50', async (world) => {
    for (const key of world.mistyped) {
      const person = await approve(world, key)
      if (!person) continue
      for (const status of ['denied', 'partial'] as const)
        for (const claim of (await claimsIn(world, status, person.personId)).slice(0, 3))
          // The plan replaces nothing that it denied as a whole.
          await correct(
            world,
            claim.claimId,
            status === 'denied' ? '1' : '7',
            'The plan has approved the missing units since.',
          )
    }
  }),
]

/** A request for units lies at the plan while the person is seen; claims wait, and are paid late, with interest. */
export const requestLies: readonly Trouble[] = [
  once(0.02, 52, '14:15', async (world) => {
    for (const key of world.undecided) {
      world.undecided.delete(key)
      const person = await approve(world, key)
      if (!person) continue
      const { rows } = await world.plan.examiner.do('receivedClaim.list', {
        pageSize: 200,
        filter: { status: 'pended', personId: person.memberId },
      })
      for (const row of rows) {
        await world.plan.examiner.do('receivedClaim.resolvePend', {
          receivedClaimId: row.receivedClaimId,
          resolution: 'release',
          reason: 'The units were approved for these days.',
        })
        count(world, 'pends resolved')
      }
    }
  }),
]

/** The plan approves what was asked for this person, as it was asked; null when nothing was. */
async function approve(world: World, key: string): Promise<PersonInWorld | null> {
  const person = world.people.find((one) => one.cast.key === key)
  if (!person?.authorization) return null
  const { number, atPlan, starts, ends, lines } = person.authorization
  await world.plan.utilization.do('authorization.save', {
    authorizationId: atPlan,
    personId: person.memberId,
    payerId: null,
    providerId: world.plan.providerId,
    number,
    starts,
    ends,
    status: 'approved',
    lines,
  })
  return person
}
