// What happened to an application, one row after the other.
import type { Day, PacketItem } from '@throughline/domain'
import type { ApplicationStatus } from '@throughline/plan'
import type { Context } from '../core/index.ts'

export async function writeApplicationEvent(
  context: Context,
  applicationId: string,
  status: ApplicationStatus,
  on: Day,
  words: string,
  changed: readonly PacketItem[] | null = null,
): Promise<void> {
  await context.db
    .insertInto('network_application_event')
    .values({
      organization_id: context.organization.id,
      event_id: context.newId(),
      application_id: applicationId,
      status,
      happened_on: on,
      words,
      changed: changed === null ? null : [...changed],
      recorded_by_name: context.actor.displayName,
      recorded_at: context.now,
    })
    .execute()
}
