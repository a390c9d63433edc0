// The end of every way to sign in: a complete session in place of the half-made one, its audit rows, and its description.
import type { StoreTransaction } from '@throughline/store'
import type { InstallationContext } from '../core/context.ts'
import type { Session } from '../core/session.ts'
import { auditAccess, organizationsOf } from './access-audit.ts'
import { describeSession, firstOrganization, type SessionReply } from './describe-session.ts'
import { issueSession } from './sessions.ts'

export type Completed = {
  readonly userId: string
  /** The session that this one takes the place of. */
  readonly instead: Session | null
  readonly command: string
  readonly by: 'totp' | 'passkey' | 'recovery-code' | 'persona'
}

export async function completeSession(
  context: InstallationContext,
  trx: StoreTransaction,
  completed: Completed,
): Promise<SessionReply> {
  const { userId, instead } = completed
  const organizationId = instead?.organizationId ?? (await firstOrganization(trx, userId))
  const issued = await issueSession(context, trx, { userId, organizationId, complete: true, instead })
  await auditAccess(context, trx, await organizationsOf(trx, userId), {
    userId,
    command: completed.command,
    detail: { by: completed.by },
  })
  return describeSession(trx, { userId, organizationId, expiresAt: issued.expiresAt })
}
