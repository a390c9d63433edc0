// The signed contracts of an organization, each by its newest signed version, and how many people are taken in under one.
import type { Day } from '@throughline/domain'
import { guideIntakeCap } from '@throughline/provider'
import { found, type Context } from '../core/index.ts'

const mostContracts = 100

function signedRows(context: Context) {
  return context.db
    .selectFrom('contract as c')
    .innerJoin('payer as p', (join) =>
      join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.payer_id', '=', 'c.payer_id'),
    )
    .where('c.organization_id', '=', context.organization.id)
    .where('c.status', '=', 'signed')
    .selectAll('c')
    .select('p.name as payer_name')
}
export type SignedRow = Awaited<ReturnType<ReturnType<typeof signedRows>['execute']>>[number]

/** The newest signed version of a contract: what is to be done is done under it. */
export async function signedContract(context: Context, contractId: string): Promise<SignedRow> {
  return found(
    await signedRows(context)
      .where('c.contract_id', '=', contractId)
      .orderBy('c.version', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
}

/** The newest signed version of every contract. */
export async function newestSigned(context: Context): Promise<SignedRow[]> {
  const all = await signedRows(context)
    .orderBy('c.contract_id')
    .orderBy('c.version', 'desc')
    .limit(mostContracts)
    .execute()
  return all.filter((row, at) => all[at - 1]?.contract_id !== row.contract_id)
}

export async function intakeOf(context: Context, contractId: string) {
  const row = await context.db
    .selectFrom('contract_start')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('contract_id', '=', contractId)
    .executeTakeFirst()
  return {
    cap: row?.intake_cap ?? guideIntakeCap,
    chosen: row !== undefined,
    unitsAMonth: row?.units_a_month ?? null,
    beganOn: row?.began_on ?? null,
  }
}

/** The first day of work under a contract: as somebody wrote it, else the contract's own first day. */
export async function beganOn(context: Context, row: SignedRow): Promise<Day> {
  return (await intakeOf(context, row.contract_id)).beganOn ?? row.starts
}

/**
 * From when the plan can ask for something: the first signature, and for reports the day the plan counts the organization in
 * besides, which is not before today while the plan has named none.
 */
export async function owesSince(context: Context, row: SignedRow): Promise<{ signed: Day; reports: Day }> {
  const first = await signedRows(context)
    .where('c.contract_id', '=', row.contract_id)
    .orderBy('c.version')
    .limit(1)
    .executeTakeFirst()
  const signed = first?.signed_on ?? first?.starts ?? row.starts
  const file = await context.db
    .selectFrom('credentialing_file')
    .select('effective_on')
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', '=', row.payer_id)
    .executeTakeFirst()
  const effective = file === undefined ? signed : (file.effective_on ?? context.today)
  return { signed, reports: effective > signed ? effective : signed }
}
