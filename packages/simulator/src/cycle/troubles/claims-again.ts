// What the biller does once a trouble is over: scrubs what was held again, and corrects what was decided.
import { count, type World } from '../../stage/world.ts'

/** The plan's claims in a state, the oldest first. */
export async function claimsIn(
  world: World,
  status: 'held' | 'rejected' | 'denied' | 'partial' | 'paid',
  personId?: string,
) {
  const { rows } = await world.provider.biller.do('claim.list', {
    sort: 'servedOn',
    pageSize: 200,
    filter: { status, payerId: world.provider.payerId, ...(personId === undefined ? {} : { personId }) },
  })
  return rows
}

/** Scrubs held and rejected claims again; what was put right leaves with the next batch. */
export async function scrubAgain(world: World): Promise<void> {
  for (const status of ['held', 'rejected'] as const)
    for (const claim of await claimsIn(world, status)) {
      const scrubbed = await world.provider.biller.do('claim.scrub', { claimId: claim.claimId })
      if (scrubbed.status === 'ready') count(world, `${status} claims put right`)
    }
}

const counted = { '1': 'denied claims billed anew', '7': 'replacements', '8': 'voids' } as const

export async function correct(
  world: World,
  claimId: string,
  frequency: '1' | '7' | '8',
  reason: string,
): Promise<void> {
  const corrected = await world.provider.biller.do('claim.replace', { claimId, frequency, reason })
  count(world, corrected.claimId === null ? 'corrections refused' : counted[frequency])
}
