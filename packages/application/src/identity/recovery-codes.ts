// Recovery codes: ten, shown once, each good once. Kept as keyed hashes; sixty bits each cannot be guessed through the door.
import { createHmac } from 'node:crypto'
import type { StoreTransaction } from '@throughline/store'
import type { InstallationContext } from '../core/context.ts'
import { readableCode, readAsTyped } from './readable-code.ts'

const codesGiven = 10
const signsEach = 12

const hashOf = (context: InstallationContext, userId: string, code: string): Buffer =>
  createHmac('sha256', context.keyFor('recovery codes'))
    .update(`${userId} ${readAsTyped(code)}`)
    .digest()

/** Ten new codes when the account has none left; otherwise none, for they were given before. */
export async function giveRecoveryCodes(
  context: InstallationContext,
  trx: StoreTransaction,
  userId: string,
): Promise<string[]> {
  const left = await trx
    .selectFrom('factor')
    .select('factor_id')
    .where('user_id', '=', userId)
    .where('kind', '=', 'recovery')
    .where('revoked_at', 'is', null)
    .limit(1)
    .execute()
  if (left.length > 0) return []
  const codes = Array.from({ length: codesGiven }, () => readableCode(context.randomBytes(signsEach)))
  await trx
    .insertInto('factor')
    .values(
      codes.map((code) => ({
        factor_id: context.newId(),
        user_id: userId,
        kind: 'recovery' as const,
        label: null,
        secret: hashOf(context, userId, code),
        created_at: context.now,
        confirmed_at: context.now,
        last_used_at: null,
        last_used_step: null,
        revoked_at: null,
      })),
    )
    .execute()
  return codes
}

/** Uses a code up. Says whether it was one. */
export async function takeRecoveryCode(
  context: InstallationContext,
  trx: StoreTransaction,
  userId: string,
  code: string,
): Promise<boolean> {
  const taken = await trx
    .updateTable('factor')
    .set({ revoked_at: context.now, last_used_at: context.now })
    .where('user_id', '=', userId)
    .where('kind', '=', 'recovery')
    .where('secret', '=', hashOf(context, userId, code))
    .where('revoked_at', 'is', null)
    .returning('factor_id')
    .execute()
  return taken.length > 0
}
