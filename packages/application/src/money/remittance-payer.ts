// Whose remittance it is: one of our payers by its number or name, else the one whose claims it pays, else nobody we know.
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
  // Claims of several payers say only that somebody pays for them all.
  const [paidFor, ...others] = new Set(known.map((claim) => claim.payerId))
  const chosen = named[0] ?? payers.find((payer) => payer.payer_id === paidFor && others.length === 0)
  const from = named.length === 0 ? null : new Set(named.map((payer) => payer.payer_id))
  return chosen
    ? { payerId: chosen.payer_id, subject: chosen.payer_id, from }
    : { payerId: null, subject: unknownPayer(header.payerIdentifier), from }
}

/**
 * Payers whose members may be asked for a share, by every contract with them, whatever its version: a remittance does not
 * say under which it pays.
 */
export async function payersWhoseMembersPay(context: Context): Promise<ReadonlySet<string>> {
  const found = await sql<{ payer_id: string; lines: Contract['lineOfBusiness'][] }>`
    select payer_id, array_agg(distinct document ->> 'lineOfBusiness') as lines from contract
    where organization_id = ${context.organization.id} and payer_id is not null group by payer_id`.execute(context.db)
  return new Set(found.rows.filter((row) => memberMayBeBilled(row.lines)).map((row) => row.payer_id))
}
