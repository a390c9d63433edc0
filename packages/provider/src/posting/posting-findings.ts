// What a person should know about a remittance claim that was posted, or was not: each as a sentence with its fix.
// None of these stops the posting; the gate has already decided that.
import { formatMoney, type Cents, type Message, type RemittanceClaim } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { isReversal, type ClaimMatch } from './matching.ts'

export type PostingFinding = {
  readonly kind:
    | 'suspense'
    | 'charge-differs'
    | 'line-not-found'
    | 'whole-charge-contractual'
    | 'forwarded'
    | 'patient-unknown'
    | 'patient-share-not-billable'
    | 'fits-without-number'
  readonly message: Message
  /** Cents at stake, zero where it is not about money. */
  readonly amount: Cents
}

const nothing = 0 as Cents

export function claimFindings(match: ClaimMatch, claim: RemittanceClaim, memberMayBeBilled: boolean): PostingFinding[] {
  if (match.kind === 'unmatched')
    return [{ kind: 'suspense', message: match.message, amount: Math.abs(claim.paid) as Cents }]
  const control = match.candidate.controlNumber
  return [
    ...matchFindings(match, claim, control),
    ...statusFindings(claim, control),
    ...wholeChargeContractual(claim, control),
    ...(memberMayBeBilled ? [] : patientShareFindings(claim, control)),
  ]
}

function matchFindings(
  match: Extract<ClaimMatch, { kind: 'matched' }>,
  claim: RemittanceClaim,
  control: string,
): PostingFinding[] {
  const findings: PostingFinding[] = []
  if (match.by === 'member-day-charge')
    findings.push({
      kind: 'fits-without-number',
      amount: nothing,
      message: sentence(
        'posting-fits-without-number',
        { control, theirs: claim.patientControl },
        'Claim {control} was matched by member, day and charge: the payer called it {theirs}. Check that it is the right one.',
      ),
    })
  const charge = Math.abs(claim.charge) as Cents
  if (charge !== match.candidate.charge && claim.statusCode !== '4')
    findings.push({
      kind: 'charge-differs',
      amount: Math.abs(match.candidate.charge - charge) as Cents,
      message: sentence(
        'posting-charge-differs',
        { control, ours: formatMoney(match.candidate.charge), theirs: formatMoney(charge) },
        'Claim {control} was billed at {ours}, but the payer decided {theirs}. The rest stays open: ask the payer what became of it.',
      ),
    })
  for (const { line, ours } of match.lines)
    if (!ours)
      findings.push({
        kind: 'line-not-found',
        amount: Math.abs(line.charge) as Cents,
        message: sentence(
          'posting-line-not-found',
          { control, line: line.ordinal, code: line.code, charge: formatMoney(line.charge) },
          'Line {line} of the remittance for claim {control} ({code}, {charge}) fits no line of the claim. It was posted to the claim as a whole.',
        ),
      })
  return findings
}

function statusFindings(claim: RemittanceClaim, control: string): PostingFinding[] {
  if (claim.statusCode === '23' || claim.statusCode === '25')
    return [
      {
        kind: 'forwarded',
        amount: nothing,
        message: sentence(
          'posting-forwarded',
          { control },
          'The payer decided nothing on claim {control}: it sent it on or only estimated it. Nothing was posted; watch for the other payer.',
        ),
      },
    ]
  if (claim.statusCode === '4')
    return [
      {
        kind: 'patient-unknown',
        amount: claim.charge,
        message: sentence(
          'posting-patient-unknown',
          { control },
          'The payer does not know the person on claim {control}. Check the member number and the name against the card, correct them and bill again.',
        ),
      },
    ]
  return []
}

/** CO-45 may never equal the whole charge. @source BILLING rules §3.5.5 */
function wholeChargeContractual(claim: RemittanceClaim, control: string): PostingFinding[] {
  if (isReversal(claim)) return []
  return claim.lines
    .filter(
      (line) => line.charge > 0 && line.adjustments.some((one) => one.reason === '45' && one.amount === line.charge),
    )
    .map((line) => ({
      kind: 'whole-charge-contractual' as const,
      amount: line.charge,
      message: sentence(
        'posting-whole-charge-contractual',
        { control, line: line.ordinal, charge: formatMoney(line.charge) },
        'Line {line} of claim {control}: the payer wrote the whole charge of {charge} down as contractual, which is a denial without a reason. Ask for the reason and dispute it.',
      ),
    }))
}

function patientShareFindings(claim: RemittanceClaim, control: string): PostingFinding[] {
  let share = 0
  for (const one of [...claim.adjustments, ...claim.lines.flatMap((line) => line.adjustments)])
    if (one.group === 'PR') share += one.amount
  if (share <= 0) return []
  return [
    {
      kind: 'patient-share-not-billable',
      amount: share as Cents,
      message: sentence(
        'posting-patient-share-not-billable',
        { control, share: formatMoney(share as Cents) },
        'The payer left {share} of claim {control} to the person, who may not be billed under this coverage. No bill was made; ask the payer to decide it, or write it off.',
      ),
    },
  ]
}
