// Whose remittance it is: one of our payers by its number or name, else by the claims it pays, else by its own number.
import type { Contract, RemittanceHeader } from '@throughline/domain'
import { memberMayBeBilled } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import type { KnownClaim } from './claim-candidates.ts'

export type RemittancePayer = {
  readonly payerId: string | null
  /** The subject of the payer's accounts: our payer's id, or the number of a payer we do not know yet. */
  readonly subject: string
  readonly memberMayBeBilled: boolean
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The subject of accounts of a payer that is not ours yet. Deposits look for the same. */
export function unknownPayer(number: string): string {
  return `payer ${number.trim()}`
}

export async function payerOf(
  context: Context,
  header: Pick<RemittanceHeader, 'payerIdentifier' | 'payerName'>,
  known: readonly KnownClaim[],
): Promise<RemittancePayer> {
  const payers = await context.db
    .selectFrom('payer')
    .select(['payer_id', 'payer_identifier', 'name'])
    .where('organization_id', '=', context.organization.id)
    .execute()
  // TRN03 is often a 1 before the payer's EIN.
  const number = header.payerIdentifier.trim()
  const chosen =
    payers.find((payer) => payer.payer_identifier === number || `1${payer.payer_identifier}` === number) ??
    payers.find((payer) => plain(payer.name) === plain(header.payerName)) ??
    payers.find((payer) => payer.payer_id === known[0]?.payerId)
  if (!chosen) return { payerId: null, subject: unknownPayer(number), memberMayBeBilled: false }
  return {
    payerId: chosen.payer_id,
    subject: chosen.payer_id,
    memberMayBeBilled: memberMayBeBilled(await linesOfBusiness(context, chosen.payer_id)),
  }
}

/** Of every contract with the payer, whatever its version: a remittance does not say under which it pays. */
async function linesOfBusiness(context: Context, payerId: string): Promise<Contract['lineOfBusiness'][]> {
  const found = await sql<{ line: Contract['lineOfBusiness'] }>`
    select distinct document ->> 'lineOfBusiness' as line from contract
    where organization_id = ${context.organization.id} and payer_id = ${payerId}`.execute(context.db)
  return found.rows.map((row) => row.line)
}
