// What the organization's own short tables have in common: a row is kept under its id, and an address shown as it stands.
import { notFound, type Context } from '../core/index.ts'

export const shownAddress = (address: unknown) =>
  (address ?? null) as { line1: string; city: string; state: string; zip: string } | null

/** Inserts with a new id, or changes the row of that id; a foreign id answers like an unknown one. */
export async function saveRow(
  context: Context,
  table: 'site' | 'worker' | 'certificate' | 'payer' | 'trading_partner',
  key: string,
  id: string | null,
  values: Record<string, unknown>,
): Promise<{ id: string }> {
  const chosen = id ?? context.newId()
  if (id === null) {
    await context.db
      .insertInto(table)
      .values({ organization_id: context.organization.id, [key]: chosen, ...values } as never)
      .execute()
  } else {
    const changed = await context.db
      .updateTable(table)
      .set(values as never)
      .where('organization_id', '=', context.organization.id)
      .where(key as never, '=', id as never)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) notFound()
  }
  context.subject(table, chosen)
  return { id: chosen }
}
