// Authenticator apps (RFC 6238): thirty seconds, six digits, one step either way for clocks that differ. The secret is kept
// encrypted, and a code works once: its step is taken by a conditional update.
import type { StoreTransaction } from '@throughline/store'
import { Secret, TOTP } from 'otpauth'
import type { InstallationContext, Instant } from '../core/context.ts'
import { seal, unseal } from '../core/seal.ts'

const period = 30
const secretBytes = 20

const place = (factorId: string): string => `factor.secret/${factorId}`

function appFor(secret: Uint8Array, email: string): TOTP {
  const bytes = secret.buffer.slice(secret.byteOffset, secret.byteOffset + secret.byteLength) as ArrayBuffer
  return new TOTP({
    issuer: 'Throughline',
    label: email,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: new Secret({ buffer: bytes }),
  })
}

export type NewTotp = { readonly factorId: string; readonly secret: string; readonly uri: string }

/** Begins an authenticator app: it counts only after its first code. */
export async function beginTotp(
  context: InstallationContext,
  trx: StoreTransaction,
  user: { readonly userId: string; readonly email: string },
): Promise<NewTotp> {
  const factorId = context.newId()
  const secret = context.randomBytes(secretBytes)
  await trx
    .insertInto('factor')
    .values({
      factor_id: factorId,
      user_id: user.userId,
      kind: 'totp',
      label: null,
      secret: seal(context.keyFor('factors'), place(factorId), secret, context.randomBytes),
      created_at: context.now,
      confirmed_at: null,
      last_used_at: null,
      last_used_step: null,
      revoked_at: null,
    })
    .execute()
  const app = appFor(secret, user.email)
  return { factorId, secret: app.secret.base32, uri: app.toString() }
}

export type KnownTotp = { readonly factor_id: string; readonly secret: Buffer | null }

/** The step whose code this is; null when it is none of the three that may be. */
function stepOf(context: InstallationContext, factor: KnownTotp, code: string, now: Instant): number | null {
  const secret = factor.secret && unseal(context.keyFor('factors'), place(factor.factor_id), factor.secret)
  if (!secret) return null
  const timestamp = Date.parse(now)
  const delta = appFor(secret, '').validate({ token: code, window: 1, timestamp })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}

/** Takes a code: right, and of a step not taken before. Two at once: one wins. */
export async function takeTotpCode(
  context: InstallationContext,
  trx: StoreTransaction,
  factor: KnownTotp,
  code: string,
): Promise<boolean> {
  const step = stepOf(context, factor, code, context.now)
  if (step === null) return false
  const taken = await trx
    .updateTable('factor')
    .set({ last_used_step: step, last_used_at: context.now })
    .where('factor_id', '=', factor.factor_id)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('last_used_step', 'is', null), eb('last_used_step', '<', step)]))
    .returning('factor_id')
    .execute()
  return taken.length > 0
}
