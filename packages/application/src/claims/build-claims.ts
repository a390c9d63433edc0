// Building claims from signed visits, and telling of every other visit why it waits.
import { sql } from 'kysely'
import { bind, reachFilter, type Context } from '../core/index.ts'
import type { ServiceRow } from '../record/visits.ts'
import { loadBillingRecord } from './billing-record.ts'
import { claimsFrom } from './claims-from.ts'
import { keepClaims, openControlNumbers, type NewClaim } from './keep-claims.ts'
import { buildNextClaims } from './next-payer.ts'
import { scrubClaims } from './scrub-claims.ts'

/** Visits taken at once; what is beyond waits for the next time. */
const visitsAtMost = 20_000
const idsShown = 500

const build = bind('claim.build', async (context, input) => {
  const services = await takeUnbilled(context, input.through ?? context.today)
  const record = await loadBillingRecord(context, services)
  const numbers = await openControlNumbers(context)
  const built = await claimsFrom(context, record, services, { controlNumber: numbers.next })
  await numbers.close()
  const claims = built.claims.map((one): NewClaim => ({
    claimId: context.newId(),
    built: one,
    document: one.claim,
    replacesClaimId: null,
    followsClaimId: null,
    turn: 1,
    because: builtFrom(one.lines.reduce((total, line) => total + line.serviceIds.length, 0)),
  }))
  await keepClaims(context, record.payers, claims)
  const states = await scrubClaims(
    context,
    claims.map((claim) => claim.claimId),
  )
  context.touch(claims.map((claim) => claim.built.personId))
  states.push(...(await buildNextClaims(context)))
  const counts = {
    built: states.length,
    ready: states.filter((state) => state.status === 'ready').length,
    held: states.filter((state) => state.status === 'held').length,
    waiting: built.waiting.length,
  }
  context.detail(counts)
  return { ...counts, claimIds: states.slice(0, idsShown).map((state) => state.claimId) }
})

const builtFrom = (visits: number): string => `Built from ${visits === 1 ? 'one visit' : `${visits} visits`}.`

/**
 * The visits that no claim carries, held for this transaction: a second build at the same moment waits here, and then finds
 * them claimed. Whole days only, because a payer may count a day's visits together.
 */
async function takeUnbilled(context: Context, through: string): Promise<ServiceRow[]> {
  const reaches = await reachFilter(context)
  const rows = await sql<ServiceRow>`
    select s.* from service s where s.organization_id = ${context.organization.id} and s.billing = 'unbilled'
      and s.status in ('booked', 'delivered') and s.served_on <= ${through}::date and ${reaches('s.person_id')}
    order by s.served_on, s.service_id limit ${visitsAtMost + 1} for update of s`.execute(context.db)
  if (rows.rows.length <= visitsAtMost) return rows.rows
  const lastDay = rows.rows.at(-1)!.served_on
  const whole = rows.rows.filter((row) => row.served_on < lastDay)
  return whole.length > 0 ? whole : rows.rows.slice(0, visitsAtMost)
}

export const buildClaimBindings = [build]
