// Audit rows of signing in, factors and sessions: each organization the account works in learns of it, in its own trail.
import { isUuid, recordAudit, type AuditRecord, type StoreTransaction } from '@throughline/store'
import { sql } from 'kysely'
import type { InstallationContext } from '../core/context.ts'

export type AccessEvent = {
  readonly userId: string
  readonly command: string
  readonly outcome?: string
  readonly detail?: Readonly<Record<string, string | number | boolean>>
}

/** One row in each of these organizations, in the running transaction of the identity scope. */
export async function auditAccess(
  context: InstallationContext,
  trx: StoreTransaction,
  organizationIds: readonly string[],
  event: AccessEvent,
): Promise<void> {
  for (const organizationId of organizationIds) {
    await auditIn(trx, {
      organizationId,
      at: context.now,
      userId: event.userId,
      command: event.command,
      outcome: event.outcome ?? 'done',
      personIds: [],
      subjectKind: 'user',
      subjectId: event.userId,
      requestId: context.requestId,
      detail: event.detail ?? null,
    })
    context.audited(organizationId)
  }
}

/** One row in the trail of its organization, in a running transaction of the identity scope. */
export async function auditIn(trx: StoreTransaction, row: AuditRecord): Promise<void> {
  if (!isUuid(row.organizationId)) throw new TypeError('an organization id is a lower-case UUID')
  await sql.raw(`set local app.organization = '${row.organizationId}'`).execute(trx)
  await recordAudit(trx, row)
  await sql.raw(`set local app.organization = ''`).execute(trx)
}

/** The organizations where this account works now. */
export async function organizationsOf(trx: StoreTransaction, userId: string): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('membership')
    .select('organization_id')
    .where('user_id', '=', userId)
    .where('status', '=', 'active')
    .orderBy('organization_id')
    .execute()
  return rows.map((row) => row.organization_id)
}
