// What a decision posts to the plan's ledger when it is made: expense against what is owed to the provider, and what is
// withheld. A reversal posts the same with the sides exchanged.
import { type AccountKind, type AccountRef, type Cents, type Day, type Transfer } from '@throughline/domain'
import type { DecidedLine, Decision, Reversal } from '../adjudicate/decision.ts'

export function account(kind: AccountKind, subject: string | null): AccountRef {
  return { kind, subject }
}

/**
 * The transfers of a decision, one for each paid line and one for each withheld part. `claimId` and the source carry
 * the plan's claim number; the caller puts its own ids in their place. Keys depend on claim, version and line alone,
 * so that the same decision can never post twice.
 */
export function decisionTransfers(decision: Decision): readonly Transfer[] {
  return transfersOf(decision, decision.decidedOn)
}

/** The mirror: what was owed is owed no longer. */
export function reversalTransfers(reversal: Reversal): readonly Transfer[] {
  return transfersOf(reversal, reversal.reversedOn)
}

function transfersOf(decided: Decision | Reversal, postedOn: Day): readonly Transfer[] {
  return decided.lines.flatMap((line) => [
    ...posted(decided, line, postedOn, line.paid, 'claims-payable', null),
    ...posted(decided, line, postedOn, line.withheld, 'withhold-payable', '104'),
  ])
}

function posted(
  decided: Decision | Reversal,
  line: DecidedLine,
  postedOn: Day,
  amount: Cents,
  owed: 'claims-payable' | 'withhold-payable',
  reasonCode: string | null,
): Transfer[] {
  if (amount === 0) return []
  const expense = account('claims-expense', null)
  const payable = account(owed, decided.provider.providerId)
  const [debit, credit] = amount > 0 ? [expense, payable] : [payable, expense]
  return [
    {
      key: `plan/${decided.icn}/v${decided.version}/line-${line.ordinal}/${owed}`,
      debit,
      credit,
      amount: Math.abs(amount) as Cents,
      postedOn,
      kind: amount > 0 ? 'claim-decided' : 'claim-reversed',
      source: { kind: 'claim', claimId: decided.icn },
      claimId: decided.icn,
      claimLine: line.line,
      remittanceId: null,
      depositId: null,
      reasonCode,
      groupCode: reasonCode === null ? null : 'CO',
    },
  ]
}
