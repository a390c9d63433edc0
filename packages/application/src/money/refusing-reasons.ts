// Which of the reasons that came with remittances refuse: a claim that paid nothing because the person's share or an earlier
// payer took it all was not refused.
import { isNeutral } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'

/** Each as group and code ("CO 197"), of all that any payer ever gave this organization. */
async function refusingReasons(context: Context): Promise<string[]> {
  const rows = await context.db
    .selectFrom('remittance_adjustment')
    .select(['group_code', 'reason_code'])
    .distinct()
    .where('organization_id', '=', context.organization.id)
    .execute()
  return rows
    .filter((row) => !isNeutral(row.group_code, row.reason_code))
    .map((row) => `${row.group_code} ${row.reason_code}`)
}

/** Whether a row `c` of `remittance_claim` refused its claim whole: denied outright, or paid nothing for a reason that refuses. */
export async function refusedWhole(context: Context) {
  const reasons = await refusingReasons(context)
  return sql<boolean>`(c.paid_cents = 0 and (c.status_code = '4' or exists (
    select 1 from remittance_adjustment a where a.organization_id = ${context.organization.id}
      and a.remittance_id = c.remittance_id and a.ordinal = c.ordinal and a.cents > 0
      and a.group_code || ' ' || a.reason_code = any(${reasons}::text[]))))`
}
