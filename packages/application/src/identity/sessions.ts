// Sessions kept on the server: a random token of 256 bits goes to the browser once, its SHA-256 is the row's key. A session
// is rotated at every step of signing in and when another organization is chosen, so a token seen before is worth nothing.
import type { StoreTransaction } from '@throughline/store'
import type { InstallationContext, Instant } from '../core/context.ts'
import { tokenHashOf } from '../core/read-session.ts'
import { refuse } from '../core/refusal.ts'
import type { IssuedSession, Session } from '../core/session.ts'

/** A half-made session has this long to show its second factor. */
const halfMinutes = 10

const after = (now: Instant, minutes: number): Instant => new Date(Date.parse(now) + minutes * 60_000).toISOString()

export type NewSession = {
  readonly userId: string
  readonly organizationId: string | null
  readonly complete: boolean
  /** When the second factor was shown, where that was before now: choosing an organization shows none. */
  readonly factorAt?: Instant
  /** The session this one takes the place of; it ends. */
  readonly instead: Session | null
}

/** Makes a session and ends the one it replaces. A complete one keeps the replaced one's end: choosing does not prolong. */
export async function issueSession(
  context: InstallationContext,
  trx: StoreTransaction,
  asked: NewSession,
): Promise<IssuedSession> {
  const token = Buffer.from(context.randomBytes(32)).toString('base64url')
  const limits = context.sessionLimits
  let expiresAt = after(context.now, asked.complete ? limits.absoluteHours * 60 : halfMinutes)
  const replaced = asked.instead?.tokenHash ?? null
  if (replaced !== null) {
    const old = await trx
      .updateTable('session')
      .set({ ended_at: context.now })
      .where('token_hash', '=', replaced)
      .where('ended_at', 'is', null)
      .returning('expires_at')
      .executeTakeFirst()
    if (old === undefined) refuse('signed-out', 'This session is over. Sign in again.')
    if (asked.instead?.complete && old.expires_at < expiresAt) expiresAt = old.expires_at
  }
  await trx
    .insertInto('session')
    .values({
      token_hash: tokenHashOf(token),
      user_id: asked.userId,
      organization_id: asked.organizationId,
      created_at: context.now,
      last_seen_at: context.now,
      expires_at: expiresAt,
      rotated_from: replaced,
      mfa_at: asked.complete ? (asked.factorAt ?? context.now) : null,
      ended_at: null,
      device: context.origin.device?.slice(0, 200) ?? null,
    })
    .execute()
  const issued = { token, expiresAt }
  context.answerWith(issued)
  return issued
}

/** Ends every session of a user at once: each is dead on its next request. */
export async function endSessionsOf(trx: StoreTransaction, userId: string, now: Instant): Promise<void> {
  await trx
    .updateTable('session')
    .set({ ended_at: now })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
}
