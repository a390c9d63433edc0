// Reads a session from its row: not ended, not idle too long, not too old, its user active. Making and ending them stands
// with the identity bindings.
import { createHash } from 'node:crypto'
import { inScope, type Store } from '@throughline/store'
import type { Instant } from './context.ts'
import type { Session, SessionLimits } from './session.ts'

/** The moment last seen is written at most this often. */
const seenEverySeconds = 60
/** Longer or shorter than any token of ours. */
const tokenLength = { least: 20, most: 128 } as const

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

export async function readSession(
  store: Store,
  token: string,
  now: Instant,
  limits: SessionLimits,
): Promise<Session | null> {
  if (token.length < tokenLength.least || token.length > tokenLength.most) return null
  const tokenHash = tokenHashOf(token)
  return inScope(store, 'identity', async (trx) => {
    const row = await trx
      .selectFrom('session')
      .innerJoin('app_user', 'app_user.user_id', 'session.user_id')
      .select(['session.user_id', 'organization_id', 'mfa_at', 'last_seen_at', 'expires_at'])
      .where('token_hash', '=', tokenHash)
      .where('ended_at', 'is', null)
      .where('app_user.status', '=', 'active')
      .executeTakeFirst()
    if (row === undefined || row.expires_at <= now) return null
    const idleFor = Date.parse(now) - Date.parse(row.last_seen_at)
    if (idleFor >= limits.idleMinutes * 60_000) return null
    if (idleFor >= seenEverySeconds * 1000)
      await trx.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute()
    const session = { userId: row.user_id, organizationId: row.organization_id, tokenHash }
    return row.mfa_at === null ? { ...session, complete: false } : { ...session, complete: true, factorAt: row.mfa_at }
  })
}
