// A claim's charge and where every cent of it stands, from its transfers; and the transfers that begin and withdraw a
// charge. charge = paid + contractual + … + open, at all times (TRUST §2 I12).
import {
  accountKinds,
  cents,
  mirror,
  sum,
  type AccountKind,
  type Cents,
  type Claim,
  type Day,
  type Transfer,
  type TransferSource,
} from '@throughline/domain'
import { netOf } from './conservation.ts'
import { payerAccount } from './postings-for.ts'

/** Charges of a claim as it is sent: one transfer a line, keyed by claim and line, so sending again adds nothing. */
export function chargesFor(
  claim: Pick<Claim, 'lines'>,
  claimId: string,
  payerId: string,
  postedOn: Day,
  source: TransferSource,
): Transfer[] {
  return claim.lines
    .filter((line) => line.charge > 0)
    .map((line) => ({
      key: `claim|${claimId}|l${line.number}|charge`,
      debit: payerAccount('receivable', payerId),
      credit: payerAccount('charges', payerId),
      amount: line.charge,
      postedOn,
      kind: 'charge',
      source,
      claimId,
      claimLine: line.number,
      remittanceId: null,
      depositId: null,
      reasonCode: null,
      groupCode: null,
    }))
}

/**
 * The charges of a claim whose replacement or void is sent: taken back line by line. Until the payer's reversal arrives
 * its receivable is below zero, which is exactly what the payer may take back.
 */
export function withdrawCharges(charges: readonly Transfer[], postedOn: Day, source: TransferSource): Transfer[] {
  return charges.map((charge) => ({
    ...mirror(charge, `${charge.key}|withdrawn`, postedOn, source),
    kind: 'charge withdrawn',
  }))
}

/** What a claim line holds on an account of a payer, from its transfers: debits less credits. */
export type HeldOnClaim = {
  readonly kind: (typeof besideTheCharge)[number]
  readonly subject: string
  readonly claimId: string
  /** Null for what the payer said of the whole claim. */
  readonly claimLine: number | null
  readonly cents: Cents
}

/** What is a person's work on a claim only as long as the claim stands: what was refused, and what was given up of it. */
export const wantedNoMore = ['denied', 'written-off'] as const satisfies readonly AccountKind[]

/** Where what is not paid of a charge may stand. */
export const besideTheCharge = [
  ...wantedNoMore,
  'contractual',
  'patient-share',
  'prior-payer',
  'other-adjustment',
  'withhold',
] as const satisfies readonly AccountKind[]

/**
 * What was refused on a claim whose replacement or void is sent, and what was given up of it: put back on the receivable,
 * from which the charge goes too. The refusal is then nobody's work, and the payer's own reversal takes back only what the
 * payer did pay or write down (`postingsFor`). `because` ends the key: the batch that took the correction.
 */
export function withdrawRefusals(
  held: readonly HeldOnClaim[],
  because: string,
  postedOn: Day,
  source: TransferSource,
): Transfer[] {
  return held
    .filter((one) => one.cents !== 0)
    .map((one) => refusal(one, 'receivable', one.kind, `withdrawn|${because}`, 'refusal withdrawn', postedOn, source))
}

/** The same again the other way: a correction was turned away, and what it was to correct stands as it was. */
export function restoreRefusals(
  withdrawn: readonly HeldOnClaim[],
  because: string,
  postedOn: Day,
  source: TransferSource,
): Transfer[] {
  return withdrawn
    .filter((one) => one.cents !== 0)
    .map((one) => refusal(one, one.kind, 'receivable', `stands|${because}`, 'refusal stands again', postedOn, source))
}

function refusal(
  { kind, subject, claimId, claimLine, cents: amount }: HeldOnClaim,
  to: AccountKind,
  from: AccountKind,
  keyEnd: string,
  name: string,
  postedOn: Day,
  source: TransferSource,
): Transfer {
  const [debit, credit] = amount > 0 ? [to, from] : [from, to]
  return {
    key: `claim|${claimId}|l${claimLine ?? 0}|${kind}|${subject}|${keyEnd}`,
    debit: payerAccount(debit, subject),
    credit: payerAccount(credit, subject),
    amount: cents(Math.abs(amount)),
    postedOn,
    kind: name,
    source,
    claimId,
    claimLine,
    remittanceId: null,
    depositId: null,
    reasonCode: null,
    groupCode: null,
  }
}

export type ClaimBalance = {
  readonly charge: Cents
  /** Money that reached the claim. What waits in suspense has not. */
  readonly paid: Cents
  readonly contractual: Cents
  readonly denied: Cents
  readonly patientShare: Cents
  readonly priorPayer: Cents
  readonly withheld: Cents
  /** Taken back outside a decision, and not yet answered by one. */
  readonly recouped: Cents
  readonly writtenOff: Cents
  readonly other: Cents
  /** What is still expected; below zero when more was decided than charged. */
  readonly open: Cents
  readonly overpaid: boolean
}

const named: readonly AccountKind[] = [
  'charges',
  'receivable',
  'contractual',
  'denied',
  'patient-share',
  'prior-payer',
  'withhold',
  'recoupment',
  'written-off',
  // Cash on its way: a parked payment stands on the first two with opposite signs and so counts as nothing.
  'undeposited',
  'suspense',
  'bank',
]

/** Folds the transfers of one claim. The parts add up to the charge because every transfer touches two accounts. */
export function claimBalance(transfers: readonly Transfer[]): ClaimBalance {
  const of = (kind: AccountKind) => netOf(transfers, kind)
  const open = of('receivable')
  return {
    charge: cents(-of('charges')),
    paid: cents(of('undeposited') + of('suspense') + of('bank')),
    contractual: of('contractual'),
    denied: of('denied'),
    patientShare: of('patient-share'),
    priorPayer: of('prior-payer'),
    withheld: of('withhold'),
    recouped: of('recoupment'),
    writtenOff: of('written-off'),
    other: sum(accountKinds.filter((kind) => !named.includes(kind)).map(of)),
    open,
    overpaid: open < 0,
  }
}
