// Who works in an organization and as what: inviting, changing a role, a lost phone, and ending access. Each holds from the
// next request on, because a session's rights are read anew for every request.
import { grantsOf } from '@throughline/operations'
import { withIdentity } from '@throughline/store'
import { bind } from '../core/bind.ts'
import type { Context } from '../core/context.ts'
import { found, notFound, refuse } from '../core/refusal.ts'
import { personActing } from '../core/reach.ts'
import { invitationTokenHash } from './invitations.ts'
import { assertRole } from './roles.ts'
import { endSessionsOf } from './sessions.ts'

const invitationDays = 7

const listUsers = bind('user.list', async (context) => {
  await withIdentity(context.db)
  const here = context.organization.id
  const users = await context.db
    .selectFrom('membership as m')
    .innerJoin('app_user as u', 'u.user_id', 'm.user_id')
    .select(['u.user_id', 'display_name', 'email', 'role', 'worker_id', 'm.status'])
    .select((eb) => [
      eb
        .selectFrom('session')
        .select((max) => max.fn.max('last_seen_at').as('at'))
        .whereRef('session.user_id', '=', 'u.user_id')
        .where('session.organization_id', '=', here)
        .as('last_seen_at'),
      eb
        .selectFrom('factor')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('factor.user_id', '=', 'u.user_id')
        .where('kind', '=', 'totp')
        .where('confirmed_at', 'is not', null)
        .where('revoked_at', 'is', null)
        .as('totp'),
      eb
        .selectFrom('factor')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('factor.user_id', '=', 'u.user_id')
        .where('kind', '=', 'passkey')
        .where('revoked_at', 'is', null)
        .as('passkeys'),
    ])
    .where('m.organization_id', '=', here)
    .orderBy('m.status')
    .orderBy('display_name')
    .orderBy('u.user_id')
    .execute()
  const invitations = await context.db
    .selectFrom('invitation')
    .select(['invitation_id', 'email', 'role', 'expires_at'])
    .where('organization_id', '=', here)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', context.now)
    .orderBy('expires_at', 'desc')
    .execute()
  return {
    users: users.map((user) => ({
      userId: user.user_id,
      displayName: user.display_name,
      email: user.email,
      role: user.role,
      workerId: user.worker_id,
      status: user.status,
      lastSeenAt: user.last_seen_at,
      totp: (user.totp ?? 0) > 0,
      passkeys: user.passkeys ?? 0,
    })),
    invitations: invitations.map((invitation) => ({
      invitationId: invitation.invitation_id,
      email: invitation.email,
      role: invitation.role,
      expiresAt: invitation.expires_at,
    })),
  }
})

async function assertWorker(context: Context, workerId: string | null): Promise<void> {
  if (workerId === null) return
  const worker = await context.db
    .selectFrom('worker')
    .select('worker_id')
    .where('organization_id', '=', context.organization.id)
    .where('worker_id', '=', workerId)
    .executeTakeFirst()
  if (worker === undefined) notFound()
}

const inviteUser = bind('user.invite', async (context, { email, displayName, role, workerId }) => {
  assertRole(context.organization.kind, role)
  await assertWorker(context, workerId)
  await withIdentity(context.db)
  const here = context.organization.id
  const member = await context.db
    .selectFrom('membership')
    .innerJoin('app_user', 'app_user.user_id', 'membership.user_id')
    .select('role')
    .where('organization_id', '=', here)
    .where('email', '=', email)
    .where('membership.status', '=', 'active')
    .executeTakeFirst()
  if (member !== undefined && member.role !== role)
    refuse('already-member', `${email} works here already, in another role. Change the role in the list of users.`)
  await context.db
    .updateTable('invitation')
    .set({ withdrawn_at: context.now })
    .where('organization_id', '=', here)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  const invitationId = context.newId()
  const token = Buffer.from(context.randomBytes(32)).toString('base64url')
  await context.db
    .insertInto('invitation')
    .values({
      organization_id: here,
      invitation_id: invitationId,
      email,
      display_name: displayName,
      role,
      token_hash: invitationTokenHash(token),
      worker_id: workerId,
      person_id: null,
      invited_by: personActing(context),
      created_at: context.now,
      expires_at: new Date(Date.parse(context.now) + invitationDays * 86_400_000).toISOString(),
      accepted_at: null,
      withdrawn_at: null,
    })
    .execute()
  context.subject('invitation', invitationId)
  context.detail({ role })
  // The token stands behind the #, which browsers do not send: it is in no server's log.
  return { invitationId, link: `/invitation#${token}` }
})

const withdrawInvitation = bind('invitation.withdraw', async (context, { invitationId }) => {
  await withIdentity(context.db)
  const invitation = found(
    await context.db
      .selectFrom('invitation')
      .select(['role', 'accepted_at', 'withdrawn_at'])
      .where('organization_id', '=', context.organization.id)
      .where('invitation_id', '=', invitationId)
      .forUpdate()
      .executeTakeFirst(),
  )
  context.subject('invitation', invitationId)
  if (invitation.accepted_at !== null)
    refuse('accepted', 'This invitation was accepted already. End the person’s access in the list of users instead.')
  if (invitation.withdrawn_at !== null) return { ok: true }
  await context.db
    .updateTable('invitation')
    .set({ withdrawn_at: context.now })
    .where('organization_id', '=', context.organization.id)
    .where('invitation_id', '=', invitationId)
    .execute()
  context.detail({ role: invitation.role })
  return { ok: true }
})

/** The member, with every membership of the organization locked: two who end each other at once cannot both succeed. */
async function lockMember(context: Context, userId: string): Promise<{ role: string }> {
  const members = await context.db
    .selectFrom('membership')
    .select(['user_id', 'role'])
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'active')
    .orderBy('user_id')
    .forUpdate()
    .execute()
  return found(members.find((member) => member.user_id === userId))
}

/** Stops when nobody else could manage users afterwards. */
async function assertManagerRemains(context: Context, without: string): Promise<void> {
  const others = await context.db
    .selectFrom('membership')
    .select('role')
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'active')
    .where('user_id', '!=', without)
    .execute()
  const manages = (role: string) => grantsOf(context.organization.kind, role)['users.manage'] !== undefined
  if (!others.some(({ role }) => manages(role)))
    refuse('last-administrator', 'Nobody else could manage users here. Make somebody else an administrator first.')
}

const changeRole = bind('user.changeRole', async (context, { userId, role, workerId }) => {
  assertRole(context.organization.kind, role)
  if (workerId !== undefined) await assertWorker(context, workerId)
  const member = await lockMember(context, userId)
  if (grantsOf(context.organization.kind, role)['users.manage'] === undefined)
    await assertManagerRemains(context, userId)
  await withIdentity(context.db)
  await context.db
    .updateTable('membership')
    .set(workerId === undefined ? { role } : { role, worker_id: workerId })
    .where('organization_id', '=', context.organization.id)
    .where('user_id', '=', userId)
    .execute()
  context.subject('user', userId)
  context.detail({ from: member.role, to: role, ...(workerId === undefined ? {} : { workerId }) })
  return { ok: true }
})

async function revokeFactors(context: Context, userId: string): Promise<void> {
  await context.db
    .updateTable('factor')
    .set({ revoked_at: context.now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute()
}

const resetFactors = bind('user.resetFactors', async (context, { userId, reason }) => {
  await lockMember(context, userId)
  await withIdentity(context.db)
  await revokeFactors(context, userId)
  await endSessionsOf(context.db, userId, context.now)
  context.subject('user', userId)
  context.detail({ reason })
  return { ok: true }
})

const offboard = bind('user.offboard', async (context, { userId, reason }) => {
  await lockMember(context, userId)
  await assertManagerRemains(context, userId)
  await withIdentity(context.db)
  await context.db
    .updateTable('membership')
    .set({ status: 'ended', ended_at: context.now })
    .where('organization_id', '=', context.organization.id)
    .where('user_id', '=', userId)
    .execute()
  await endSessionsOf(context.db, userId, context.now)
  const elsewhere = await context.db
    .selectFrom('membership')
    .select('organization_id')
    .where('user_id', '=', userId)
    .where('status', '=', 'active')
    .limit(1)
    .execute()
  if (elsewhere.length === 0) {
    await revokeFactors(context, userId)
    await context.db.updateTable('app_user').set({ status: 'ended' }).where('user_id', '=', userId).execute()
  }
  context.subject('user', userId)
  context.detail({ reason })
  return { ok: true }
})

export const userBindings = [listUsers, inviteUser, withdrawInvitation, changeRole, resetFactors, offboard]
