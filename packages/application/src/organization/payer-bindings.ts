// Payers and how they are billed; trading partners and how files reach them: kept and shown.
import { json, withIdentity } from '@throughline/store'
import { bind, found, refuse, type Context } from '../core/index.ts'
import { saveRow, shownAddress } from './save-row.ts'

const payerList = bind('payer.list', async (context) => {
  const payers = await context.db
    .selectFrom('payer')
    .selectAll()
    .where('status', '=', 'active')
    .orderBy('name')
    .limit(200)
    .execute()
  const contracts = await context.db
    .selectFrom('contract')
    .select(['payer_id', (select) => select.fn.count<number>('contract_id').distinct().as('contracts')])
    .where('status', '=', 'signed')
    .groupBy('payer_id')
    .execute()
  return {
    rows: payers.map((payer) => ({
      payerId: payer.payer_id,
      name: payer.name,
      payerIdentifier: payer.payer_identifier,
      filingIndicator: payer.filing_indicator,
      electronic: payer.electronic,
      route: payer.billing_route,
      address: shownAddress(payer.address),
      partnerId: payer.partner_id,
      contracts: Number(contracts.find((row) => row.payer_id === payer.payer_id)?.contracts ?? 0),
    })),
  }
})

const payerSave = bind('payer.save', async (context, input) => {
  const values = {
    name: input.name,
    payer_identifier: input.payerIdentifier,
    kind: 'managed-care',
    filing_indicator: input.filingIndicator,
    address: input.address === null ? null : json(input.address),
    electronic: input.electronic,
    billing_route: input.route,
    // Left out, the partner stays as it is: a form that knows nothing of it forgets nothing.
    ...(input.partnerId === undefined ? {} : { partner_id: await partnerId(context, input.partnerId) }),
  }
  return saveRow(context, 'payer', 'payer_id', input.payerId, values)
})

/** A partner of this organization, as asked; none at all is also an answer. */
async function partnerId(context: Context, asked: string | null): Promise<string | null> {
  if (asked === null) return null
  const row = found(
    await context.db
      .selectFrom('trading_partner')
      .select('partner_id')
      .where('organization_id', '=', context.organization.id)
      .where('partner_id', '=', asked)
      .where('status', '=', 'active')
      .executeTakeFirst(),
  )
  return row.partner_id
}

const partnerList = bind('partner.list', async (context) => {
  const partners = await context.db
    .selectFrom('trading_partner')
    .selectAll()
    .where('status', '=', 'active')
    .orderBy('name')
    .limit(200)
    .execute()
  const waiting = await context.db
    .selectFrom('outbox')
    .select(['partner_id', (select) => select.fn.countAll<number>().as('files')])
    .where('status', '<>', 'delivered')
    .groupBy('partner_id')
    .execute()
  return {
    rows: partners.map((partner) => ({
      partnerId: partner.partner_id,
      name: partner.name,
      interchangeQualifier: partner.interchange_qualifier,
      interchangeId: partner.interchange_id,
      delivery: partner.delivery.kind,
      folder: partner.delivery.kind === 'folder' ? partner.delivery.path : null,
      waiting: Number(waiting.find((row) => row.partner_id === partner.partner_id)?.files ?? 0),
    })),
  }
})

const partnerSave = bind('partner.save', async (context, input) => {
  if (input.delivery === 'folder' && !input.folder)
    refuse('folder-missing', 'Say which folder files for this partner go to.', {
      folder: 'Write the full path of a folder.',
    })
  const organizationId = input.delivery === 'installation' ? await neighbour(context, input.interchangeId) : null
  const values = {
    name: input.name,
    interchange_qualifier: input.interchangeQualifier,
    interchange_id: input.interchangeId,
    delivery: json(
      organizationId === null
        ? { kind: 'folder' as const, path: input.folder ?? '' }
        : { kind: 'installation' as const, organizationId },
    ),
  }
  return saveRow(context, 'trading_partner', 'partner_id', input.partnerId, values)
})

/** The organization of this installation that answers to an interchange id: its NPI or EIN. */
async function neighbour(context: Context, interchangeId: string): Promise<string> {
  // Other organizations are out of sight here; their names and numbers are the installation's own.
  await withIdentity(context.db)
  const rows = await context.db
    .selectFrom('organization')
    .select('organization_id')
    .where((where) => where.or([where('npi', '=', interchangeId), where('ein', '=', interchangeId)]))
    .where('organization_id', '<>', context.organization.id)
    .limit(2)
    .execute()
  const only = rows.length === 1 ? rows[0] : undefined
  if (only) return only.organization_id
  return refuse(
    'no-neighbour',
    'No organization of this installation has that NPI or EIN. Check the number, or deliver to a folder.',
  )
}

export const payerBindings = [payerList, payerSave, partnerList, partnerSave] as const
