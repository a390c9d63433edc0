// Invitations: a link that works once, for seven days. Who has no other organization sets a password by it (so it is also the
// way back after a forgotten one); who works elsewhere too must know the password they have.
import { createHash } from 'node:crypto'
import { inScope, type StoreTransaction } from '@throughline/store'
import { bindInstallation } from '../core/bind.ts'
import type { InstallationContext } from '../core/context.ts'
import { refuse } from '../core/refusal.ts'
import { auditAccess, organizationsOf } from './access-audit.ts'
import { assertStrongPassword, createUser, keepMembership, keepPassword } from './accounts.ts'
import { beginAttempt } from './attempts.ts'
import { factorsOf } from './describe-session.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { endSessionsOf, issueSession } from './sessions.ts'
import { nextStep } from './sign-in.ts'

export const invitationTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The open invitation of a token: not used, not withdrawn, not too old. */
async function openInvitation(context: InstallationContext, trx: StoreTransaction, token: string) {
  const row = await trx
    .selectFrom('invitation')
    .innerJoin('organization', 'organization.organization_id', 'invitation.organization_id')
    .select(['invitation.organization_id', 'invitation_id', 'name', 'role', 'email', 'display_name', 'worker_id'])
    .where('token_hash', '=', invitationTokenHash(token))
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', context.now)
    .executeTakeFirst()
  return row ?? null
}

const closed = 'This invitation was used, withdrawn or is too old. Ask for a new one.'

const readInvitation = bindInstallation('invitation.read', async (context, { token }) => {
  const row = await inScope(context.store, 'identity', (trx) => openInvitation(context, trx, token))
  if (row === null) refuse('not-found', closed)
  return { organization: row.name, role: row.role, email: row.email, displayName: row.display_name }
})

type Invitee = { readonly userId: string | null; readonly worksElsewhere: boolean; readonly hash: string | null }

async function inviteeOf(trx: StoreTransaction, email: string, organizationId: string): Promise<Invitee> {
  const user = await trx
    .selectFrom('app_user')
    .leftJoin('password', 'password.user_id', 'app_user.user_id')
    .select(['app_user.user_id', 'hash'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (user === undefined) return { userId: null, worksElsewhere: false, hash: null }
  const places = await organizationsOf(trx, user.user_id)
  return { userId: user.user_id, worksElsewhere: places.some((place) => place !== organizationId), hash: user.hash }
}

/** Takes the invitation: of two at once, one. */
async function takeInvitation(
  context: InstallationContext,
  trx: StoreTransaction,
  invitationId: string,
): Promise<void> {
  const taken = await trx
    .updateTable('invitation')
    .set({ accepted_at: context.now })
    .where('invitation_id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('invitation_id')
    .execute()
  if (taken.length === 0) refuse('not-found', closed)
}

const acceptInvitation = bindInstallation('invitation.accept', async (context, { token, displayName, password }) => {
  const { invitation, invitee } = await inScope(context.store, 'identity', async (trx) => {
    const invitation = (await openInvitation(context, trx, token)) ?? refuse('not-found', closed)
    return { invitation, invitee: await inviteeOf(trx, invitation.email, invitation.organization_id) }
  })
  const attempt = await beginAttempt(context, invitation.email)
  let hash: string | null = null
  if (invitee.worksElsewhere) {
    if (!(await isPassword(password, invitee.hash)))
      refuse('wrong-sign-in', 'You have an account already. Type the password you sign in with.')
  } else {
    assertStrongPassword(password, [invitation.email, displayName, invitation.name])
    hash = await hashPassword(password, context.randomBytes(16))
  }
  return inScope(context.store, 'identity', async (trx) => {
    await takeInvitation(context, trx, invitation.invitation_id)
    const userId = invitee.userId ?? (await createUser(context, trx, { email: invitation.email, displayName }))
    if (hash !== null) {
      const name = { display_name: displayName, status: 'active' as const }
      await trx.updateTable('app_user').set(name).where('user_id', '=', userId).execute()
      await keepPassword(context, trx, userId, hash)
      await endSessionsOf(trx, userId, context.now)
    }
    const { organization_id: organizationId, role, worker_id: workerId } = invitation
    await keepMembership(context, trx, { organizationId, userId, role, workerId })
    await attempt.succeeded(trx, userId)
    await issueSession(context, trx, { userId, organizationId, complete: false, instead: null })
    await auditAccess(context, trx, [organizationId], { userId, command: 'invitation.accept', detail: { role } })
    return nextStep(await factorsOf(trx, userId))
  })
})

export const invitationBindings = [readInvitation, acceptInvitation]
