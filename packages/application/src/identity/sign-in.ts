// Signing in and out: password, then a second factor; or a passkey, which is both; or a persona of a demo.
import { inScope, type StoreTransaction } from '@throughline/store'
import { bindInstallation } from '../core/bind.ts'
import type { InstallationContext } from '../core/context.ts'
import { found, refuse } from '../core/refusal.ts'
import type { Session } from '../core/session.ts'
import { auditAccess, organizationsOf } from './access-audit.ts'
import { beginAttempt } from './attempts.ts'
import { completeSession } from './complete-session.ts'
import { describeSession, factorsOf, type Factors, type SessionReply } from './describe-session.ts'
import { readDemo, readPersonas } from './installation-facts.ts'
import { passkeySignInOptions, takeChallenge, userOfPasskey } from './passkeys.ts'
import { isPassword } from './passwords.ts'
import { takeRecoveryCode } from './recovery-codes.ts'
import { issueSession } from './sessions.ts'
import { takeTotpCode } from './totp.ts'

/** The session of who asks; the application has checked that there is one. */
export function sessionOf(context: InstallationContext): Session {
  return context.session ?? refuse('signed-out', 'Sign in first.')
}

type Account = { readonly userId: string; readonly hash: string | null }

async function accountOf(context: InstallationContext, email: string): Promise<Account | null> {
  const row = await inScope(context.store, 'identity', (trx) =>
    trx
      .selectFrom('app_user')
      .leftJoin('password', 'password.user_id', 'app_user.user_id')
      .select(['app_user.user_id', 'hash'])
      .where('email', '=', email)
      .where('status', '=', 'active')
      .executeTakeFirst(),
  )
  return row === undefined ? null : { userId: row.user_id, hash: row.hash }
}

/** What comes after the first factor: the second, or making one. */
export function nextStep(factors: Factors) {
  const passkeys = factors.passkeys > 0
  const next = factors.totp ? ('totp' as const) : passkeys ? ('passkey' as const) : ('enroll-factor' as const)
  return { next, passkeys, totp: factors.totp }
}

const signInWithPassword = bindInstallation('session.signIn', async (context, { email, password }) => {
  const attempt = await beginAttempt(context, email)
  const account = await accountOf(context, email)
  const right = await isPassword(password, account?.hash ?? null)
  if (account === null || !right) refuse('wrong-sign-in', 'This e-mail address and password do not go together.')
  return inScope(context.store, 'identity', async (trx) => {
    await attempt.succeeded(trx, account.userId)
    const factors = await factorsOf(trx, account.userId)
    await issueSession(context, trx, {
      userId: account.userId,
      organizationId: null,
      complete: false,
      instead: context.session,
    })
    return nextStep(factors)
  })
})

/** The e-mail address a session's account is counted under when its second factor is tried. */
async function emailOf(context: InstallationContext, userId: string): Promise<string> {
  const row = await inScope(context.store, 'identity', (trx) =>
    trx.selectFrom('app_user').select('email').where('user_id', '=', userId).executeTakeFirst(),
  )
  return found(row).email
}

/** A second factor's turn: counted before it is tried, completed when it is right. */
async function secondFactor(
  context: InstallationContext,
  command: string,
  by: 'totp' | 'recovery-code',
  isRight: (trx: StoreTransaction, userId: string) => Promise<boolean>,
  wrong: string,
): Promise<SessionReply> {
  const session = sessionOf(context)
  const attempt = await beginAttempt(context, await emailOf(context, session.userId))
  return inScope(context.store, 'identity', async (trx) => {
    if (!(await isRight(trx, session.userId))) refuse('wrong-code', wrong)
    await attempt.succeeded(trx, session.userId)
    return completeSession(context, trx, { userId: session.userId, instead: session, command, by })
  })
}

const signInWithTotp = bindInstallation('session.totp', (context, { code }) =>
  secondFactor(
    context,
    'session.totp',
    'totp',
    async (trx, userId) => {
      const factor = await trx
        .selectFrom('factor')
        .select(['factor_id', 'secret'])
        .where('user_id', '=', userId)
        .where('kind', '=', 'totp')
        .where('confirmed_at', 'is not', null)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      return factor !== undefined && takeTotpCode(context, trx, factor, code)
    },
    'This code is not right or was used before. Wait for the next one and type it in.',
  ),
)

const signInWithRecoveryCode = bindInstallation('session.recoveryCode', (context, { code }) =>
  secondFactor(
    context,
    'session.recoveryCode',
    'recovery-code',
    (trx, userId) => takeRecoveryCode(context, trx, userId, code),
    'This recovery code is not right or was used before. Each works once.',
  ),
)

const beginPasskey = bindInstallation('session.passkeyOptions', (context) =>
  inScope(context.store, 'identity', (trx) => passkeySignInOptions(context, trx)),
)

const signInWithPasskey = bindInstallation('session.passkey', async (context, { challengeId, response }) => {
  const attempt = await beginAttempt(context, `passkey ${context.origin.address ?? ''}`)
  const challenge = await takeChallenge(context, challengeId, 'passkey sign-in', null)
  return inScope(context.store, 'identity', async (trx) => {
    const userId = challenge === null ? null : await userOfPasskey(context, trx, { challenge, response })
    const half = context.session
    if (userId === null || (half !== null && !half.complete && half.userId !== userId))
      refuse('wrong-sign-in', 'This passkey did not work. Try again, or sign in with your password.')
    await attempt.succeeded(trx, userId)
    const instead = half?.userId === userId ? half : null
    return completeSession(context, trx, { userId, instead, command: 'session.passkey', by: 'passkey' })
  })
})

const signInAsPersona = bindInstallation('session.demo', (context, { userId }) =>
  inScope(context.store, 'identity', async (trx) => {
    const personas = (await readDemo(trx)) ? await readPersonas(trx) : []
    if (!personas.some((persona) => persona.userId === userId))
      refuse('not-found', 'There is no such persona. Personas exist in a demo only.')
    const real = await trx
      .selectFrom('membership')
      .innerJoin('organization', 'organization.organization_id', 'membership.organization_id')
      .select('organization.organization_id')
      .where('user_id', '=', userId)
      .where('demo', '=', false)
      .executeTakeFirst()
    if (real !== undefined) refuse('not-found', 'There is no such persona. Personas exist in a demo only.')
    return completeSession(context, trx, { userId, instead: null, command: 'session.demo', by: 'persona' })
  }),
)

const currentSession = bindInstallation('session.current', (context) => {
  const session = sessionOf(context)
  return inScope(context.store, 'identity', async (trx) => {
    const row = await trx
      .selectFrom('session')
      .select('expires_at')
      .where('token_hash', '=', session.tokenHash ?? '')
      .executeTakeFirst()
    return describeSession(trx, {
      userId: session.userId,
      organizationId: session.organizationId,
      expiresAt: row?.expires_at ?? context.now,
    })
  })
})

const chooseOrganization = bindInstallation('session.choose', (context, { organizationId }) => {
  const session = sessionOf(context)
  const { userId } = session
  return inScope(context.store, 'identity', async (trx) => {
    if (!(await organizationsOf(trx, userId)).includes(organizationId))
      refuse('not-found', 'You do not work in this organization. Choose one of those you see.')
    const { factorAt } = session
    const issued = await issueSession(context, trx, {
      userId,
      organizationId,
      complete: true,
      ...(factorAt === undefined ? {} : { factorAt }),
      instead: session,
    })
    await auditAccess(context, trx, [organizationId], { userId, command: 'session.choose' })
    return describeSession(trx, { userId, organizationId, expiresAt: issued.expiresAt })
  })
})

const endSession = bindInstallation('session.end', async (context) => {
  const session = sessionOf(context)
  await inScope(context.store, 'identity', async (trx) => {
    await trx
      .updateTable('session')
      .set({ ended_at: context.now })
      .where('token_hash', '=', session.tokenHash ?? '')
      .execute()
    const here = session.organizationId === null ? [] : [session.organizationId]
    await auditAccess(context, trx, here, { userId: session.userId, command: 'session.end' })
  })
  context.answerWith('ended')
  return { ok: true }
})

const setLanguage = bindInstallation('session.language', async (context, { language }) => {
  const { userId } = sessionOf(context)
  await inScope(context.store, 'identity', (trx) =>
    trx.updateTable('app_user').set({ language }).where('user_id', '=', userId).execute(),
  )
  return { ok: true }
})

export const signInBindings = [
  signInWithPassword,
  signInWithTotp,
  signInWithRecoveryCode,
  beginPasskey,
  signInWithPasskey,
  signInAsPersona,
  currentSession,
  chooseOrganization,
  endSession,
  setLanguage,
]
