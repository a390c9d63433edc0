// Statements of one transaction that are asked for at once, so that the next is made ready while the database works.

/**
 * Waits for all of them, which run one after another in the order they were asked. Where one fails, the others end too
 * before the failure is told: none may be left over for the moment after the transaction is undone, when its connection
 * serves somebody else.
 */
export async function together(asked: readonly Promise<unknown>[]): Promise<void> {
  for (const each of await Promise.allSettled(asked)) if (each.status === 'rejected') throw each.reason
}
