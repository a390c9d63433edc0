// Payers with every version of their contract that was ever signed, and where the store keeps each version.
import type { Contract } from '@throughline/domain'
import type { PayerRecord } from '@throughline/provider'
import { found, type Context } from '../core/index.ts'
import { grouped } from './people.ts'

export type ContractKey = { readonly contractId: string; readonly version: number }

export type ContractedPayer = PayerRecord & {
  readonly route: '837P' | 'cms-1500' | 'invoice'
  readonly partnerId: string | null
}

export type Payers = {
  readonly all: readonly ContractedPayer[]
  readonly byId: ReadonlyMap<string, ContractedPayer>
  /** Where the store keeps a contract that stands in `all`. */
  readonly keyOf: (contract: Contract) => ContractKey
}

/** More payers than any organization bills. */
const payersAtMost = 1000

/** A payer on the organization's own list; anybody else's is not found. */
export async function assertPayer(context: Context, payerId: string): Promise<{ name: string }> {
  return found(
    await context.db
      .selectFrom('payer')
      .select('name')
      .where('organization_id', '=', context.organization.id)
      .where('payer_id', '=', payerId)
      .executeTakeFirst(),
  )
}

export async function loadPayers(context: Context): Promise<Payers> {
  const organization = context.organization.id
  const rows = await context.db
    .selectFrom('payer')
    .selectAll()
    .where('organization_id', '=', organization)
    .orderBy('name')
    .orderBy('payer_id')
    .limit(payersAtMost)
    .execute()
  const versions = await context.db
    .selectFrom('contract')
    .select(['contract_id', 'version', 'payer_id', 'document', 'starts', 'ends'])
    .where('organization_id', '=', organization)
    .where('payer_id', 'is not', null)
    .where('status', '<>', 'draft')
    .orderBy('version')
    .execute()
  const keys = new Map<Contract, ContractKey>()
  const contracts = versions.map((row) => {
    // A contract that was ended early governs until the day it was ended, whatever its text says.
    const contract: Contract = { ...row.document, starts: row.starts, ends: row.ends }
    keys.set(contract, { contractId: row.contract_id, version: row.version })
    return { payerId: row.payer_id!, contract }
  })
  const files = await context.db
    .selectFrom('credentialing_file')
    .select(['payer_id', 'state', 'effective_on'])
    .where('organization_id', '=', organization)
    .limit(payersAtMost)
    .execute()
  const standing = new Map(files.map((row) => [row.payer_id, { state: row.state, effectiveOn: row.effective_on }]))
  const byPayer = grouped(contracts, (one) => one.payerId)
  const all = rows.map((row) => ({
    id: row.payer_id,
    name: row.name,
    identifier: row.payer_identifier,
    address: row.address,
    route: row.billing_route,
    partnerId: row.partner_id,
    contracts: (byPayer.get(row.payer_id) ?? []).map((one) => one.contract),
    loaded: standing.get(row.payer_id) ?? null,
  }))
  return {
    all,
    byId: new Map(all.map((payer) => [payer.id, payer])),
    keyOf(contract) {
      const key = keys.get(contract)
      if (key === undefined) throw new Error(`contract ${contract.contract} was not read from the store`)
      return key
    },
  }
}
