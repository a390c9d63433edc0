// Runs transactions against each other in every order their steps can fall in, on a real server: what a race can do, it
// does here, every time and in a known order.
import { sql, type ControlledTransaction } from 'kysely'
import type { Store } from '../connection.ts'
import type { Database } from '../schema.ts'
import type { StoreTransaction } from '../tenancy.ts'

/** One thing a transaction does: usually one statement. */
export type Step = (trx: StoreTransaction) => Promise<unknown>

/** How a transaction ended: committed, or stopped by an error (its SQLSTATE where there is one). */
export type Ending = { readonly committed: true } | { readonly committed: false; readonly why: string }

/**
 * Every order in which transactions of these many steps can fall: each as the numbers of the transactions whose turn it is.
 * Three of three steps have 1,680 orders.
 */
export const interleavings = (steps: readonly number[]): number[][] => {
  if (steps.every((left) => left === 0)) return [[]]
  return steps.flatMap((left, number) => {
    if (left === 0) return []
    const rest = steps.map((count, at) => (at === number ? count - 1 : count))
    return interleavings(rest).map((order) => [number, ...order])
  })
}

type Running = {
  readonly trx: ControlledTransaction<Database>
  readonly pid: number
  readonly waiting: Step[]
  /** The step that is out; null when none is. */
  current: Promise<void> | null
  ending: Ending | null
}

const begin = async (db: Store, organizationId: string): Promise<Running> => {
  const trx = await db.startTransaction().setIsolationLevel('read committed').execute()
  await sql.raw(`set local app.organization = '${organizationId}'`).execute(trx)
  const pid = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)).rows[0]!.pid
  return { trx, pid, waiting: [], current: null, ending: null }
}

const attempt = async (running: Running, step: Step): Promise<void> => {
  try {
    await step(running.trx)
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    running.ending = { committed: false, why: code ?? message ?? 'unknown' }
    await running.trx.rollback().execute()
  }
  running.current = null
  go(running)
}

const go = (running: Running): void => {
  const step = running.waiting.shift()
  if (step !== undefined && running.ending === null) running.current = attempt(running, step)
}

/** Until the step is done, or waits for another transaction. */
const settled = async (running: Running, monitor: Store): Promise<void> => {
  while (running.current !== null) {
    const blocked = await sql<{ blocked: boolean }>`
      select cardinality(pg_blocking_pids(${running.pid})) > 0 as blocked`.execute(monitor)
    if (blocked.rows[0]!.blocked) return
    await Promise.race([running.current, new Promise((resolve) => setImmediate(resolve))])
  }
}

/**
 * Runs the transactions in one order, on connections of their own. A commit is the last step of each and has its turn in
 * the order too. A transaction that waits for another goes on as soon as it may.
 */
export const runInterleaving = async (
  db: Store,
  monitor: Store,
  organizationId: string,
  transactions: readonly (readonly Step[])[],
  order: readonly number[],
): Promise<Ending[]> => {
  const all: Running[] = []
  for (const _ of transactions) all.push(await begin(db, organizationId))
  const done = transactions.map(() => 0)
  for (const number of order) {
    const running = all[number]!
    const step = transactions[number]![done[number]!] ?? commitOf(running)
    done[number]! += 1
    running.waiting.push(step)
    if (running.current === null) go(running)
    for (const each of all) await settled(each, monitor)
  }
  for (const running of all) while (running.current !== null) await running.current
  return all.map(({ ending }) => ending ?? { committed: false, why: 'the order left out its commit' })
}

const commitOf =
  (running: Running): Step =>
  async () => {
    await running.trx.commit().execute()
    running.ending = { committed: true }
  }
