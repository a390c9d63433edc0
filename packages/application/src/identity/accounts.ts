// Making accounts: a user with a password, a membership with a role. Used by the first setup, invitations and the command line.
import type { StoreTransaction } from '@throughline/store'
import type { FieldMessages } from '../core/refusal.ts'
import { refuse } from '../core/refusal.ts'
import { passwordWeakness } from './passwords.ts'

type Chance = { readonly now: string; newId(): string }

/** Stops when the password is weak: the sentence stands beside its field. */
export function assertStrongPassword(password: string, about: readonly string[]): void {
  const weakness = passwordWeakness(password, about)
  if (weakness === null) return
  const fields: FieldMessages = { password: weakness }
  refuse('weak-password', weakness, fields)
}

export async function createUser(
  chance: Chance,
  trx: StoreTransaction,
  user: { readonly email: string; readonly displayName: string },
): Promise<string> {
  const userId = chance.newId()
  await trx
    .insertInto('app_user')
    .values({
      user_id: userId,
      email: user.email,
      display_name: user.displayName,
      status: 'active',
      created_at: chance.now,
    })
    .execute()
  return userId
}

/** Keeps the password's hash; an earlier one is replaced. */
export async function keepPassword(
  chance: Pick<Chance, 'now'>,
  trx: StoreTransaction,
  userId: string,
  hash: string,
): Promise<void> {
  await trx
    .insertInto('password')
    .values({ user_id: userId, hash, changed_at: chance.now })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ hash, changed_at: chance.now }))
    .execute()
}

export type NewMembership = {
  readonly organizationId: string
  readonly userId: string
  readonly role: string
  readonly workerId: string | null
}

/** Makes somebody a member, or again one after an end. */
export async function keepMembership(
  chance: Pick<Chance, 'now'>,
  trx: StoreTransaction,
  membership: NewMembership,
): Promise<void> {
  const { role, workerId } = membership
  await trx
    .insertInto('membership')
    .values({
      organization_id: membership.organizationId,
      user_id: membership.userId,
      role,
      worker_id: workerId,
      person_id: null,
      status: 'active',
      created_at: chance.now,
      ended_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'user_id'])
        .doUpdateSet({ role, worker_id: workerId, status: 'active', ended_at: null }),
    )
    .execute()
}
