// The transfers a remittance claim makes in the ledger once the gate has passed its transaction. Every transfer has a
// key of its own made from where it stands, so the same remittance can never post twice.
import {
  cents,
  gaveWay,
  type AccountKind,
  type AccountRef,
  type Cents,
  type ClaimState,
  type Day,
  type FilePlace,
  type RemittanceAdjustment,
  type RemittanceClaim,
  type Transfer,
} from '@throughline/domain'
import { adjustmentAccount, adjustmentTransferKind } from './adjustment-accounts.ts'
import { classifyLines, decidedState, type LineClass } from './classify-line.ts'
import { isReversal, type ClaimMatch, type RemittanceFrom } from './matching.ts'
import { claimFindings, type PostingFinding } from './posting-findings.ts'

export type PostingContext = {
  /** `remittanceKey` of the header: begins every key. */
  readonly remittanceKey: string
  readonly remittanceId: string
  readonly fileId: string
  /** Whose money it is: the subject of the accounts of cash. What is owed stands with the payer a claim was billed to. */
  readonly payerId: string
  /** Which of our payers that may be: claims billed to another one are not this one's to decide. */
  readonly from?: RemittanceFrom
  readonly postedOn: Day
  /** Payers whose members may be asked for a share: none of Medicaid's and none of QMB. */
  readonly mayBillMembersOf: ReadonlySet<string>
}

export type ClaimPosting = {
  readonly transfers: readonly Transfer[]
  readonly claimId: string | null
  /** Where the claim goes next; null when the remittance decides nothing about it. */
  readonly state: ClaimState | null
  /** The reversal that a replacement or void of ours asked for: the claim stays what we made it, and nobody need act. */
  readonly askedFor: boolean
  readonly classes: readonly LineClass[]
  /** True when no bill may go to the person for the patient share. */
  readonly patientBillingSuppressed: boolean
  readonly findings: readonly PostingFinding[]
}

/** Remarks that say the person may not be billed. @source BILLING rules §3.5.6 */
const noBillRemarks: ReadonlySet<string> = new Set(['MA13', 'N781', 'N782', 'N783'])

/** Whether the person of a claim may ever be asked for a share, by whom it was billed to. */
export function mayBillMember(match: ClaimMatch, { payerId, mayBillMembersOf }: PostingContext): boolean {
  return mayBillMembersOf.has((match.kind === 'matched' ? match.candidate.payerId : undefined) ?? payerId)
}

/** Statuses that decide nothing: sent on to another payer, or only a forecast. */
function decidesNothing(claim: RemittanceClaim): boolean {
  return (claim.statusCode === '23' || claim.statusCode === '25') && claim.paid === 0
}

/**
 * Transfers of one claim. Paid: undeposited against receivable. Adjustments: their account against receivable. A
 * reversal carries negated amounts and so mirrors by itself; one that our own correction asked for finds the refusals
 * withdrawn already. What is not matched moves only its cash, into suspense.
 * @source BILLING rules §3.5
 */
export function postingsFor(match: ClaimMatch, claim: RemittanceClaim, context: PostingContext): ClaimPosting {
  const mayNotBill =
    !mayBillMember(match, context) ||
    [...claim.remarks, ...claim.lines.flatMap((line) => line.remarks)].some((remark) => noBillRemarks.has(remark))
  const findings = claimFindings(match, claim, mayBillMember(match, context))
  const classes = isReversal(claim) ? [] : classifyLines(claim.lines, claim)
  if (match.kind === 'unmatched')
    return {
      transfers: suspended(claim, match.candidate?.claimId ?? null, context),
      claimId: match.candidate?.claimId ?? null,
      state: null,
      askedFor: false,
      classes,
      patientBillingSuppressed: mayNotBill,
      findings,
    }
  const claimId = match.candidate.claimId
  if (decidesNothing(claim))
    return {
      transfers: [],
      claimId,
      state: null,
      askedFor: false,
      classes: [],
      patientBillingSuppressed: mayNotBill,
      findings,
    }
  const transfers = applied(match, claim, context, 'undeposited', '')
  const askedFor = wasAskedFor(match, claim)
  const reversedTo = askedFor || transfers.length === 0 ? null : 'denied'
  return {
    transfers,
    claimId,
    state: isReversal(claim) ? reversedTo : isOver(match) ? null : decidedState(classes),
    askedFor,
    classes,
    patientBillingSuppressed: mayNotBill,
    findings,
  }
}

/**
 * A claim of ours that another one replaced or voided: with its charge, what is refused of it is out of the books. Whatever is
 * decided of it now, it stays replaced or voided until its correction is decided too.
 */
function isOver({ candidate }: MatchedClaim): boolean {
  return gaveWay(candidate.state)
}

/** The reversal of a decision on a claim that gave way to a correction of ours. */
function wasAskedFor(match: MatchedClaim, claim: RemittanceClaim): boolean {
  return isReversal(claim) && isOver(match)
}

/**
 * A claim whose money waited in suspense, now matched: the same transfers, with the money coming out of suspense. Its
 * keys differ from the suspense's own, so both stand in the ledger.
 */
export function settleSuspense(
  match: Extract<ClaimMatch, { kind: 'matched' }>,
  claim: RemittanceClaim,
  context: PostingContext,
): Transfer[] {
  return applied(match, claim, context, 'suspense', 'settled|')
}

/** Account of one payer. */
export function payerAccount(kind: AccountKind, payerId: string): AccountRef {
  return { kind, subject: payerId }
}

type MatchedClaim = Extract<ClaimMatch, { kind: 'matched' }>

function applied(
  match: MatchedClaim,
  claim: RemittanceClaim,
  context: PostingContext,
  cash: AccountKind,
  prefix: string,
): Transfer[] {
  const key = `${context.remittanceKey}|${prefix}c${claim.ordinal}`
  // The refusals of a claim that gave way were withdrawn as its correction left, with the charge: none is added to them or
  // taken off them any more.
  const refused: AccountKind = isOver(match) ? 'receivable' : 'denied'
  const on = { claimId: match.candidate.claimId, billedTo: match.candidate.payerId, context }
  const transfers: Transfer[] = []
  const push = (transfer: Transfer | null) => transfer && transfers.push(transfer)
  for (const { line, ours } of match.lines) {
    const lineKey = `${key}|l${line.ordinal}`
    const claimLine = ours?.number ?? null
    push(
      move(`${lineKey}|paid`, cash, 'receivable', line.paid, { ...on, claimLine, place: line.place, kind: 'payment' }),
    )
    line.adjustments.forEach((adjustment, index) =>
      push(adjust(`${lineKey}|a${index + 1}`, 'receivable', adjustment, { ...on, claimLine, refused })),
    )
  }
  const whole = { ...on, claimLine: null }
  if (match.lines.length === 0)
    push(move(`${key}|l0|paid`, cash, 'receivable', claim.paid, { ...whole, place: claim.place, kind: 'payment' }))
  // With lines, these have already given the receivable their full amounts: what the claim level takes off, it takes
  // off the money.
  const against = match.lines.length === 0 ? 'receivable' : cash
  claim.adjustments.forEach((adjustment, index) =>
    push(adjust(`${key}|l0|a${index + 1}`, against, adjustment, { ...whole, refused })),
  )
  return transfers
}

function suspended(claim: RemittanceClaim, claimId: string | null, context: PostingContext): Transfer[] {
  const transfer = move(`${context.remittanceKey}|c${claim.ordinal}|suspense`, 'undeposited', 'suspense', claim.paid, {
    claimId,
    claimLine: null,
    context,
    place: claim.place,
    kind: 'suspense',
  })
  return transfer ? [transfer] : []
}

type Movement = {
  readonly claimId: string | null
  readonly claimLine: number | null
  /** The payer a claim was billed to; left out, the one whose money it is. */
  readonly billedTo?: string | undefined
  readonly context: PostingContext
  readonly place: FilePlace
  readonly kind: string
  readonly reasonCode?: string
  readonly groupCode?: string
}

function adjust(
  key: string,
  against: AccountKind,
  adjustment: RemittanceAdjustment,
  {
    refused,
    ...on
  }: Pick<Movement, 'claimId' | 'claimLine' | 'billedTo' | 'context'> & { readonly refused: AccountKind },
): Transfer | null {
  const account = adjustmentAccount(adjustment.group, adjustment.reason)
  const into = account === 'denied' ? refused : account
  if (into === against) return null
  return move(key, into, against, adjustment.amount, {
    ...on,
    place: adjustment.place,
    kind: adjustmentTransferKind(account),
    reasonCode: adjustment.reason,
    groupCode: adjustment.group,
  })
}

/** Money lies with whoever sent it; a claim's charge and what becomes of it, with the payer it was billed to. */
function subjectOf(kind: AccountKind, { billedTo, context }: Movement): string {
  return kind === 'undeposited' || kind === 'suspense' ? context.payerId : (billedTo ?? context.payerId)
}

/** From credit to debit for an amount above zero, the other way round below; nothing for zero. */
export function move(
  key: string,
  debit: AccountKind,
  credit: AccountKind,
  amount: Cents,
  movement: Movement,
): Transfer | null {
  if (amount === 0) return null
  const { context, place } = movement
  const [to, from] = amount > 0 ? [debit, credit] : [credit, debit]
  return {
    key,
    debit: payerAccount(to, subjectOf(to, movement)),
    credit: payerAccount(from, subjectOf(from, movement)),
    amount: cents(Math.abs(amount)),
    postedOn: context.postedOn,
    kind: movement.kind,
    source: {
      kind: 'file',
      fileId: context.fileId,
      transactionOrdinal: place.transactionOrdinal,
      segmentOrdinal: place.segmentOrdinal,
    },
    claimId: movement.claimId,
    claimLine: movement.claimLine,
    remittanceId: context.remittanceId,
    depositId: null,
    reasonCode: movement.reasonCode ?? null,
    groupCode: movement.groupCode ?? null,
  }
}
