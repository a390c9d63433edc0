// Writes transfers: accounts are made on first use, each transfer once by its key.
import type { AccountRef, Transfer } from '@throughline/domain'
import { insertRows } from '@throughline/store'
import type { Context } from '../core/index.ts'

/** The accounts an operation has met: looked up once, made when missing. */
export type AccountBook = {
  readonly idOf: (account: AccountRef) => string
  readonly ensure: (accounts: Iterable<AccountRef>) => Promise<void>
}

const nameOf = (account: AccountRef): string => `${account.kind}|${account.subject ?? ''}`

export function openAccounts(context: Context): AccountBook {
  const ids = new Map<string, string>()
  return {
    idOf(account) {
      const id = ids.get(nameOf(account))
      if (id === undefined) throw new Error(`account ${nameOf(account)} was not ensured before it was used`)
      return id
    },
    async ensure(accounts) {
      const missing = new Map<string, AccountRef>()
      for (const account of accounts) if (!ids.has(nameOf(account))) missing.set(nameOf(account), account)
      for (const [name, account] of missing) ids.set(name, await accountId(context, account))
    },
  }
}

async function accountId(context: Context, account: AccountRef): Promise<string> {
  const organization_id = context.organization.id
  const existing = () =>
    context.db
      .selectFrom('account')
      .select('account_id')
      .where('organization_id', '=', organization_id)
      .where('kind', '=', account.kind)
      .where('subject', account.subject === null ? 'is' : '=', account.subject)
      .executeTakeFirst()
  const known = await existing()
  if (known) return known.account_id
  await context.db
    .insertInto('account')
    .values({ organization_id, account_id: context.newId(), kind: account.kind, subject: account.subject })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await existing()
  if (!made) throw new Error(`account ${nameOf(account)} could not be made`)
  return made.account_id
}

/** What a transfer stands for on the plan's side, beside what every transfer carries. */
export type PlanSubject = {
  readonly receivedClaimId?: string
  readonly decisionId?: string
  readonly paymentId?: string
}

/**
 * Appends transfers. A key that stands already stops the whole command: the caller checked what was here before, so a
 * second one is our bug, and the constraint says so.
 */
export async function writeTransfers(
  context: Context,
  book: AccountBook,
  transfers: readonly (Transfer & PlanSubject)[],
): Promise<void> {
  if (transfers.length === 0) return
  await book.ensure(transfers.flatMap((transfer) => [transfer.debit, transfer.credit]))
  await insertRows(
    context.db,
    'transfer',
    transfers.map((transfer) => ({
      organization_id: context.organization.id,
      transfer_id: context.newId(),
      posted_on: transfer.postedOn,
      posted_at: context.now,
      kind: transfer.kind,
      debit_account: book.idOf(transfer.debit),
      credit_account: book.idOf(transfer.credit),
      cents: transfer.amount,
      key: transfer.key,
      source_kind: transfer.source.kind,
      file_id: transfer.source.kind === 'file' ? transfer.source.fileId : null,
      transaction_ordinal: transfer.source.kind === 'file' ? transfer.source.transactionOrdinal : null,
      segment_ordinal: transfer.source.kind === 'file' ? transfer.source.segmentOrdinal : null,
      claim_id: transfer.claimId,
      claim_line: transfer.claimLine,
      remittance_id: transfer.remittanceId,
      deposit_id: transfer.depositId,
      received_claim_id: transfer.receivedClaimId ?? null,
      decision_id: transfer.decisionId ?? null,
      payment_id: transfer.paymentId ?? null,
      person_acting: transfer.source.kind === 'person' ? transfer.source.userId : null,
      reason: transfer.source.kind === 'person' ? transfer.source.reason : null,
      group_code: transfer.groupCode,
      reason_code: transfer.reasonCode,
      reverses_transfer_id: null,
    })),
  )
}
