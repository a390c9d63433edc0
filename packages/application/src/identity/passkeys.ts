// Passkeys (WebAuthn): both factors at once, because the device checks the person. Challenges are kept here, live five
// minutes and work once. Nobody is asked for an e-mail address: the device knows whose key it holds, so the options say
// nothing about who has an account.
import { inScope, isUuid, json, type StoreTransaction } from '@throughline/store'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { sql } from 'kysely'
import type { InstallationContext } from '../core/context.ts'
import { refuse } from '../core/refusal.ts'

const challengeMinutes = 5
const product = 'Throughline'

/** What is kept of a passkey. */
type KeptCredential = {
  readonly id: string
  /** base64url */
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
}

type Purpose = 'passkey sign-in' | 'new passkey'
type WebAuthnJson = Record<string, unknown>

function siteOf(context: InstallationContext): { readonly origin: string; readonly host: string } {
  const { site } = context.origin
  if (site === null) refuse('no-passkeys-here', 'Passkeys work in the browser only. Use your authenticator app here.')
  return { origin: site, host: new URL(site).hostname }
}

async function keepChallenge(
  context: InstallationContext,
  trx: StoreTransaction,
  purpose: Purpose,
  userId: string | null,
): Promise<{ challengeId: string; challenge: Uint8Array<ArrayBuffer> }> {
  const challenge = Uint8Array.from(context.randomBytes(32))
  const challengeId = context.newId()
  await trx.deleteFrom('challenge').where('expires_at', '<', context.now).execute()
  await trx
    .insertInto('challenge')
    .values({
      challenge_id: challengeId,
      user_id: userId,
      purpose,
      value: Buffer.from(challenge).toString('base64url'),
      expires_at: new Date(Date.parse(context.now) + challengeMinutes * 60_000).toISOString(),
    })
    .execute()
  return { challengeId, challenge }
}

/**
 * Takes the challenge away, in a transaction of its own so that it is gone whatever follows; null when it is not there, too
 * old, or for something else.
 */
export async function takeChallenge(
  context: InstallationContext,
  challengeId: string,
  purpose: Purpose,
  userId: string | null,
): Promise<string | null> {
  if (!isUuid(challengeId)) return null
  const row = await inScope(context.store, 'identity', (trx) =>
    trx
      .deleteFrom('challenge')
      .where('challenge_id', '=', challengeId)
      .returning(['purpose', 'value', 'user_id', 'expires_at'])
      .executeTakeFirst(),
  )
  const fits = row?.purpose === purpose && row.user_id === userId && row.expires_at > context.now
  return fits ? row.value : null
}

export async function passkeySignInOptions(
  context: InstallationContext,
  trx: StoreTransaction,
): Promise<{ options: WebAuthnJson; challengeId: string }> {
  const { host } = siteOf(context)
  const { challengeId, challenge } = await keepChallenge(context, trx, 'passkey sign-in', null)
  const options = await generateAuthenticationOptions({ rpID: host, challenge, userVerification: 'required' })
  return { options: { ...options }, challengeId }
}

export async function newPasskeyOptions(
  context: InstallationContext,
  trx: StoreTransaction,
  user: { readonly userId: string; readonly email: string; readonly displayName: string },
): Promise<{ options: WebAuthnJson; challengeId: string }> {
  const { host } = siteOf(context)
  const { challengeId, challenge } = await keepChallenge(context, trx, 'new passkey', user.userId)
  const known = await passkeysOf(trx, user.userId)
  const options = await generateRegistrationOptions({
    rpName: product,
    rpID: host,
    userName: user.email,
    userDisplayName: user.displayName,
    userID: Uint8Array.from(Buffer.from(user.userId)),
    challenge,
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options: { ...options }, challengeId }
}

async function passkeysOf(trx: StoreTransaction, userId: string): Promise<KeptCredential[]> {
  const rows = await trx
    .selectFrom('factor')
    .select('credential')
    .where('user_id', '=', userId)
    .where('kind', '=', 'passkey')
    .where('revoked_at', 'is', null)
    .execute()
  return rows.map((row) => row.credential as KeptCredential)
}

/** The library throws on what a browser should never send; to the person it is a passkey that did not work. */
async function orNull<T>(verification: Promise<T>): Promise<T | null> {
  try {
    return await verification
  } catch {
    return null
  }
}

/** Keeps a new passkey whose answer to the challenge is right. Says whether it was. */
export async function keepPasskey(
  context: InstallationContext,
  trx: StoreTransaction,
  asked: { userId: string; challenge: string; response: WebAuthnJson; label: string },
): Promise<boolean> {
  const { origin, host } = siteOf(context)
  const verified = await orNull(
    verifyRegistrationResponse({
      response: asked.response as never,
      expectedChallenge: asked.challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
    }),
  )
  if (!verified?.verified) return false
  const { credential } = verified.registrationInfo
  const kept: KeptCredential = {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
  }
  if ((await passkeyById(trx, kept.id)) !== null) return false
  await trx
    .insertInto('factor')
    .values({
      factor_id: context.newId(),
      user_id: asked.userId,
      kind: 'passkey',
      label: asked.label.trim() || 'Passkey',
      secret: null,
      credential: json(kept),
      created_at: context.now,
      confirmed_at: context.now,
      last_used_at: null,
      last_used_step: null,
      revoked_at: null,
    })
    .execute()
  return true
}

type KnownPasskey = { readonly factorId: string; readonly userId: string; readonly credential: KeptCredential }

async function passkeyById(trx: StoreTransaction, credentialId: string): Promise<KnownPasskey | null> {
  const row = await trx
    .selectFrom('factor')
    .select(['factor_id', 'user_id', 'credential'])
    .where('kind', '=', 'passkey')
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`credential ->> 'id' = ${credentialId}`)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined
    ? null
    : { factorId: row.factor_id, userId: row.user_id, credential: row.credential as KeptCredential }
}

/** The user whose passkey answered the challenge rightly; null when none did. */
export async function userOfPasskey(
  context: InstallationContext,
  trx: StoreTransaction,
  asked: { challenge: string; response: WebAuthnJson },
): Promise<string | null> {
  const { origin, host } = siteOf(context)
  const known = typeof asked.response['id'] === 'string' ? await passkeyById(trx, asked.response['id']) : null
  if (known === null) return null
  const { credential } = known
  const verified = await orNull(
    verifyAuthenticationResponse({
      response: asked.response as never,
      expectedChallenge: asked.challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
      credential: {
        id: credential.id,
        publicKey: Uint8Array.from(Buffer.from(credential.publicKey, 'base64url')),
        counter: credential.counter,
        transports: [...credential.transports],
      },
    }),
  )
  if (!verified?.verified) return null
  await trx
    .updateTable('factor')
    .set({
      credential: json({ ...credential, counter: verified.authenticationInfo.newCounter }),
      last_used_at: context.now,
    })
    .where('factor_id', '=', known.factorId)
    .execute()
  return known.userId
}
