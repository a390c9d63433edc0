// The one way to touch an organization's rows: a transaction that names the organization first. Row-level security shows
// nothing outside it. The rows that belong to no organization have scopes, named the same way.
import { sql, type Transaction } from 'kysely'
import type { Store } from './connection.ts'
import type { Database } from './schema.ts'

/** A transaction in which one organization, or one scope, has been named. */
export type StoreTransaction = Transaction<Database>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether `text` is a UUID in the lower-case form that ids have. */
export const isUuid = (text: string): boolean => uuid.test(text)

export type IsolationLevel = 'read committed' | 'repeatable read' | 'serializable'

/**
 * Runs `work` in one transaction that sees and writes this organization's rows only. The id goes in as a checked literal:
 * a distributed engine passes `SET LOCAL` on to its shards, and a `set_config()` call not.
 */
export const inOrganization = <T>(
  db: Store,
  organizationId: string,
  work: (trx: StoreTransaction) => Promise<T>,
  isolation: IsolationLevel = 'read committed',
): Promise<T> => {
  if (!isUuid(organizationId)) throw new TypeError('An organization id is a lower-case UUID.')
  return db
    .transaction()
    .setIsolationLevel(isolation)
    .execute(async (trx) => {
      await sql.raw(`set local app.organization = '${organizationId}'`).execute(trx)
      return work(trx)
    })
}

/** Whose rows a transaction outside any organization may touch: sign-in, the queue of jobs, the installation's own facts. */
export type Scope = 'identity' | 'jobs' | 'installation'

/** Runs `work` in one transaction that sees rows of the installation, and no organization's records. */
export const inScope = <T>(db: Store, scope: Scope, work: (trx: StoreTransaction) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (trx) => {
      await sql.raw(`set local app.scope = '${scope}'`).execute(trx)
      return work(trx)
    })

/**
 * Runs work that may be taken back alone: when it throws, or `keep` says no to what it gave, the transaction goes on as if
 * nothing had been written. No statement of the work may be left running when it ends.
 */
export const inSavepoint = async <T>(
  trx: StoreTransaction,
  work: () => Promise<T>,
  keep: (gave: T) => boolean = () => true,
): Promise<T> => {
  const say = (text: string) => sql.raw(text).execute(trx)
  await say('savepoint part')
  let kept = false
  try {
    const gave = await work()
    kept = keep(gave)
    return gave
  } finally {
    if (!kept) await say('rollback to savepoint part')
    await say('release savepoint part')
  }
}

/** Adds the identity scope to a running organization's transaction: inviting, ending access and its sessions at once. */
export const withIdentity = async (trx: StoreTransaction): Promise<void> => {
  await sql.raw(`set local app.scope = 'identity'`).execute(trx)
}
