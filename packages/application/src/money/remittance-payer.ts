// Whose remittance it is: one of our payers by its number or name, else by the claims it pays, else by its own number.
import type { Contract, RemittanceHeader } from '@throughline/domain'
import { memberMayBeBilled, paymentDaysAhead } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import type { KnownClaim } from './claim-candidates.ts'

export type RemittancePayer = {
  readonly payerId: string | null
  /** The subject of the payer's accounts: our payer's id, or the number of a payer we do not know yet. */
  readonly subject: string
  /** Every payer of ours that the number or the name fits; null when it is known only by the claims it pays. */
  readonly from: ReadonlySet<string> | null
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

type Sender = Pick<RemittanceHeader, 'payerIdentifier' | 'payerName'>

/** Our payers, those first whose number the remittance carries and then those of its name; TRN03 is often a 1 before the EIN. */
async function payersNamed(context: Context, header: Sender) {
  const payers = await context.db
    .selectFrom('payer')
    .select(['payer_id', 'payer_identifier', 'name'])
    .where('organization_id', '=', context.organization.id)
    .execute()
  const number = header.payerIdentifier.trim()
  const byNumber = payers.filter(
    (payer) => payer.payer_identifier === number || `1${payer.payer_identifier}` === number,
  )
  return { payers, named: [...byNumber, ...payers.filter((payer) => plain(payer.name) === plain(header.payerName))] }
}

/** In how many days the payer of a remittance pays, by the contracts with it. */
export async function daysAheadOf(context: Context, header: Sender): Promise<number> {
  const { named } = await payersNamed(context, header)
  if (named.length === 0) return paymentDaysAhead([])
  const contracts = await context.db
    .selectFrom('contract')
    .select('document')
    .where('organization_id', '=', context.organization.id)
    .where(
      'payer_id',
      'in',
      named.map((payer) => payer.payer_id),
    )
    .where('status', '<>', 'draft')
    .execute()
  return paymentDaysAhead(contracts.map((row) => row.document))
}

export async function payerOf(
  context: Context,
  header: Sender,
  known: readonly KnownClaim[],
): Promise<RemittancePayer> {
  const { payers, named } = await payersNamed(context, header)
  const chosen = named[0] ?? payers.find((payer) => payer.payer_id === known[0]?.payerId)
  const from = named.length === 0 ? null : new Set(named.map((payer) => payer.payer_id))
  if (!chosen) return { payerId: null, subject: unknownPayer(header.payerIdentifier), from, memberMayBeBilled: false }
  return {
    payerId: chosen.payer_id,
    subject: chosen.payer_id,
    from,
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
