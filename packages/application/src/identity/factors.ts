// Enrolling second factors. Without any factor yet, the password is enough to make the first; whoever has one must have
// shown it, or a stolen password would be both.
import { inScope, type StoreTransaction } from '@throughline/store'
import { bindInstallation } from '../core/bind.ts'
import type { InstallationContext } from '../core/context.ts'
import { found, refuse } from '../core/refusal.ts'
import { auditAccess, organizationsOf } from './access-audit.ts'
import { beginAttempt } from './attempts.ts'
import { completeSession } from './complete-session.ts'
import { factorsOf, type SessionReply } from './describe-session.ts'
import { keepPasskey, newPasskeyOptions, takeChallenge } from './passkeys.ts'
import { giveRecoveryCodes } from './recovery-codes.ts'
import { sessionOf } from './sign-in.ts'
import { beginTotp, takeTotpCode } from './totp.ts'

type Enrolling = { readonly userId: string; readonly email: string; readonly displayName: string }

async function enrolling(context: InstallationContext, trx: StoreTransaction): Promise<Enrolling> {
  const session = sessionOf(context)
  const factors = await factorsOf(trx, session.userId)
  const hasOne = factors.totp || factors.passkeys > 0
  if (hasOne && !session.complete)
    refuse('second-factor', 'You have a second factor already. Sign in with it first, then add another.')
  const user = await trx
    .selectFrom('app_user')
    .select(['email', 'display_name'])
    .where('user_id', '=', session.userId)
    .where('status', '=', 'active')
    .executeTakeFirst()
  return { userId: session.userId, email: found(user).email, displayName: found(user).display_name }
}

async function enrolled(
  context: InstallationContext,
  trx: StoreTransaction,
  userId: string,
  by: 'totp' | 'passkey',
  command: string,
): Promise<{ session: SessionReply; recoveryCodes: string[] }> {
  const recoveryCodes = await giveRecoveryCodes(context, trx, userId)
  const session = await completeSession(context, trx, { userId, instead: sessionOf(context), command, by })
  return { session, recoveryCodes }
}

const totpBegin = bindInstallation('factor.totpBegin', (context) =>
  inScope(context.store, 'identity', async (trx) => {
    const user = await enrolling(context, trx)
    const begun = await beginTotp(context, trx, user)
    await auditAccess(context, trx, await organizationsOf(trx, user.userId), {
      userId: user.userId,
      command: 'factor.totpBegin',
    })
    return begun
  }),
)

const totpConfirm = bindInstallation('factor.totpConfirm', async (context, { factorId, code }) => {
  const { userId } = sessionOf(context)
  const attempt = await beginAttempt(context, `enrollment ${userId}`)
  return inScope(context.store, 'identity', async (trx) => {
    await enrolling(context, trx)
    const mine = trx.selectFrom('factor').where('user_id', '=', userId).where('kind', '=', 'totp')
    const factor = await mine
      .select(['factor_id', 'secret'])
      .where('factor_id', '=', factorId)
      .where('confirmed_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (!(await takeTotpCode(context, trx, found(factor), code)))
      refuse('wrong-code', 'This code is not right. Check that the clock of your phone is, and type the next code in.')
    await attempt.succeeded(trx, userId)
    // The new app takes the place of the old one.
    await trx
      .updateTable('factor')
      .set({ revoked_at: context.now })
      .where('user_id', '=', userId)
      .where('kind', '=', 'totp')
      .where('factor_id', '!=', factorId)
      .where('revoked_at', 'is', null)
      .execute()
    await trx.updateTable('factor').set({ confirmed_at: context.now }).where('factor_id', '=', factorId).execute()
    return enrolled(context, trx, userId, 'totp', 'factor.totpConfirm')
  })
})

const passkeyBegin = bindInstallation('factor.passkeyBegin', (context) =>
  inScope(context.store, 'identity', async (trx) => newPasskeyOptions(context, trx, await enrolling(context, trx))),
)

const passkeyConfirm = bindInstallation('factor.passkeyConfirm', async (context, { challengeId, response, label }) => {
  const { userId } = sessionOf(context)
  const challenge = await takeChallenge(context, challengeId, 'new passkey', userId)
  return inScope(context.store, 'identity', async (trx) => {
    await enrolling(context, trx)
    if (challenge === null || !(await keepPasskey(context, trx, { userId, challenge, response, label })))
      refuse('wrong-passkey', 'The passkey was not made. Try again, or use an authenticator app.')
    return enrolled(context, trx, userId, 'passkey', 'factor.passkeyConfirm')
  })
})

export const factorBindings = [totpBegin, totpConfirm, passkeyBegin, passkeyConfirm]
