// Counting failed sign-ins. An attempt is written down before it is tried and struck out when it succeeds, so that a
// hundred tries at once count a hundred times. The e-mail address is kept only as a keyed hash.
import { createHmac } from 'node:crypto'
import { inScope, type StoreTransaction } from '@throughline/store'
import { sql } from 'kysely'
import type { InstallationContext } from '../core/context.ts'
import { refuse } from '../core/refusal.ts'

const windowMinutes = 15
/** Failures within the window, after which one has to wait: from one place for one account, for one account, from one place. */
export const failuresAllowed = { together: 10, account: 50, address: 100 } as const

const before = (now: string, minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString()

export const emailHash = (context: InstallationContext, email: string): string =>
  createHmac('sha256', context.keyFor('sign-in names')).update(email).digest('hex')

export type Attempt = { readonly succeeded: (trx: StoreTransaction, userId: string) => Promise<void> }

/** Writes the attempt down; stops when there were too many. The answer is the same whether the account exists or not. */
export async function beginAttempt(context: InstallationContext, account: string): Promise<Attempt> {
  const attemptId = context.newId()
  const name = emailHash(context, account)
  const address = context.origin.address
  // Committed before it is counted: of many at once each sees those that came before it.
  await inScope(context.store, 'identity', (trx) =>
    trx
      .insertInto('sign_in_attempt')
      .values({ attempt_id: attemptId, at: context.now, email_hash: name, address, user_id: null, outcome: 'failed' })
      .execute(),
  )
  const counted = await inScope(context.store, 'identity', (trx) => {
    const since = before(context.now, windowMinutes)
    const ofAccount = sql<boolean>`email_hash = ${name}`
    const ofAddress = sql<boolean>`address = ${address}`
    const both = sql<boolean>`email_hash = ${name} and address is not distinct from ${address}`
    return trx
      .selectFrom('sign_in_attempt')
      .select(({ fn }) => [
        fn.countAll<number>().filterWhere(ofAccount).as('account'),
        fn.countAll<number>().filterWhere(ofAddress).as('address'),
        fn.countAll<number>().filterWhere(both).as('together'),
      ])
      .where('outcome', '=', 'failed')
      .where('at', '>', since)
      .where((eb) => eb.or([ofAccount, ofAddress]))
      .executeTakeFirstOrThrow()
  })
  const tooMany = (['account', 'address', 'together'] as const).some((by) => counted[by] > failuresAllowed[by])
  if (tooMany) refuse('too-many', `Too many attempts. Wait ${windowMinutes} minutes and try again.`)
  return {
    async succeeded(trx, userId) {
      await trx.deleteFrom('sign_in_attempt').where('attempt_id', '=', attemptId).execute()
      await trx
        .insertInto('sign_in_attempt')
        .values({
          attempt_id: context.newId(),
          at: context.now,
          email_hash: name,
          address,
          user_id: userId,
          outcome: 'succeeded',
        })
        .execute()
    },
  }
}
