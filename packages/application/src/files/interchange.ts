// Who we are in an interchange and who the other side is; the next control number; the moment as the organization's clock
// tells it. Every X12 file of ours is addressed here.
import { timeOfDay } from '@throughline/domain'
import { nextNumber } from '@throughline/store'
import type { Envelope } from '@throughline/wire'
import { found, refuse, type Context } from '../core/index.ts'

/** Our own number in interchanges: the NPI, or the EIN of who has none. Mutually agreed, hence qualifier ZZ. */
export async function ownInterchange(context: Context): Promise<{
  readonly qualifier: string
  readonly id: string
  readonly ein: string | null
  readonly phone: string | null
}> {
  const row = found(
    await context.db
      .selectFrom('organization')
      .select(['npi', 'ein', 'phone'])
      .where('organization_id', '=', context.organization.id)
      .executeTakeFirst(),
  )
  const id = row.npi ?? row.ein
  if (id === null)
    return refuse(
      'no-number',
      'This organization has neither an NPI nor an EIN, so no file can carry its name. Add one in the settings.',
    )
  return { qualifier: 'ZZ', id, ein: row.ein, phone: row.phone }
}

/** The number every file names for questions. None is made up: who has a question would call it. */
export function phoneToCall(own: { readonly phone: string | null }): string {
  return (
    own.phone ??
    refuse(
      'no-phone',
      'Every file names whom to call, and this organization has no phone number yet. Enter it under Settings, Organization, then try again.',
    )
  )
}

/** ISA13 of the next file of ours. */
export function nextControl(context: Context): Promise<number> {
  return nextNumber(context.db, context.organization.id, 'interchange-control')
}

/** The envelope of the next file of ours, addressed to nobody yet. */
export async function ownEnvelope(context: Context): Promise<Omit<Envelope, 'receiver'>> {
  const { qualifier, id } = await ownInterchange(context)
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: context.organization.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return {
    sender: { qualifier, id },
    control: await nextControl(context),
    day: context.today,
    time: timeOfDay(clock.format(Date.parse(context.now))),
    usage: 'P',
  }
}

/** The trading partner that answers to an interchange id; null when we know none. */
export async function partnerOf(context: Context, interchangeId: string): Promise<string | null> {
  const row = await context.db
    .selectFrom('trading_partner')
    .select('partner_id')
    .where('organization_id', '=', context.organization.id)
    .where('interchange_id', '=', interchangeId.trim())
    .where('status', '=', 'active')
    .executeTakeFirst()
  return row?.partner_id ?? null
}
