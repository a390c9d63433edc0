// Whose turn it is to restore into a database: of two restores at once the second waits, for as long as its connection
// waits for any lock.
import { sql } from 'kysely'
import type { Store } from '../connection.ts'

/** Held until the connection closes. Refused with a sentence when another restore is still going on. */
export const takeRestoreTurn = async (db: Store): Promise<void> => {
  try {
    await sql`select pg_advisory_lock(hashtext('throughline restore'))`.execute(db)
  } catch (error) {
    // 55P03: the lock was waited for as long as the connection waits.
    if ((error as { code?: string }).code !== '55P03') throw error
    throw new Error(
      'Another restore into this database is going on. Wait until it has come to its end; then see what it restored before you run throughline restore again.',
      { cause: error },
    )
  }
}
