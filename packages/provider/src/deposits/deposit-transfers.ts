// The transfers a deposit makes: what its remittances promised is now at the bank, the rest is unexplained until
// somebody explains it.
import { sum, type AccountRef, type Cents, type Day, type Transfer, type TransferSource } from '@throughline/domain'
import type { Deposit, DepositPart } from './match-deposit.ts'

export type DepositContext = {
  readonly bank: AccountRef
  readonly postedOn: Day
  readonly source: TransferSource
}

/** Every cent of the deposit: bank against undeposited for each part, bank against unexplained for the remainder. */
export function depositTransfers(deposit: Deposit, parts: readonly DepositPart[], context: DepositContext): Transfer[] {
  const explained = sum(parts.map((part) => part.amount))
  if (explained > deposit.amount) throw new Error(`deposit ${deposit.depositId} cannot carry more than it holds`)
  const remainder = (deposit.amount - explained) as Cents
  const transfers = parts.map((part) =>
    transfer(deposit, context, part.remittanceId, { kind: 'undeposited', subject: part.payerId }, part.amount),
  )
  return remainder === 0
    ? transfers
    : [...transfers, transfer(deposit, context, null, { kind: 'unexplained', subject: deposit.payerId }, remainder)]
}

/**
 * The remainder of an earlier deposit, now explained by remittances that came later. `turn` counts what stands of deposit
 * and remittance together already: after a match that was taken back the same two may meet again.
 */
export function explainRemainder(
  deposit: Deposit,
  parts: readonly DepositPart[],
  context: Omit<DepositContext, 'bank'>,
  turn = 0,
): Transfer[] {
  return parts.map((part) => ({
    ...transfer(
      deposit,
      { ...context, bank: { kind: 'unexplained', subject: deposit.payerId } },
      part.remittanceId,
      { kind: 'undeposited', subject: part.payerId },
      part.amount,
    ),
    key: `deposit|${deposit.depositId}|explained|${part.remittanceId}${turn === 0 ? '' : `|${turn}`}`,
    kind: 'deposit explained',
  }))
}

/** A match that was a mistake: the remittance waits for the bank again, and the deposit's money is unexplained again. */
export function unmatchPart(
  deposit: Pick<Deposit, 'depositId' | 'payerId'>,
  part: DepositPart,
  context: Omit<DepositContext, 'bank'>,
  turn: number,
): Transfer {
  const back = { ...context, bank: { kind: 'undeposited', subject: part.payerId } } as const
  return {
    ...transfer(deposit, back, part.remittanceId, { kind: 'unexplained', subject: deposit.payerId }, part.amount),
    key: `deposit|${deposit.depositId}|unmatched|${part.remittanceId}|${turn}`,
    kind: 'deposit unmatched',
  }
}

/** A deposit that was never at the bank, once nothing is matched to it: all of it is unexplained, and leaves. */
export function takeBackDeposit(deposit: Deposit, context: DepositContext): Transfer {
  return {
    ...transfer(
      deposit,
      { ...context, bank: { kind: 'unexplained', subject: deposit.payerId } },
      null,
      context.bank,
      deposit.amount,
    ),
    key: `deposit|${deposit.depositId}|taken-back`,
    kind: 'deposit taken back',
  }
}

function transfer(
  deposit: Pick<Deposit, 'depositId'>,
  context: DepositContext,
  remittanceId: string | null,
  credit: AccountRef,
  amount: Cents,
): Transfer {
  return {
    key: `deposit|${deposit.depositId}|${remittanceId ?? 'unexplained'}`,
    debit: context.bank,
    credit,
    amount,
    postedOn: context.postedOn,
    kind: remittanceId === null ? 'unexplained deposit' : 'deposit',
    source: context.source,
    claimId: null,
    claimLine: null,
    remittanceId,
    depositId: deposit.depositId,
    reasonCode: null,
    groupCode: null,
  }
}
