// Corrections of a decided claim: a replacement that carries every line again, a void, or a denied claim billed anew. A
// rejected claim needs none: it was never taken in and is sent again as an original.
import { formatDay, listed, type Claim, type ClaimLine, type ClaimState, type Message } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'

export type CorrectedClaim =
  | { readonly ok: true; readonly claim: Claim }
  | {
      readonly ok: false
      readonly why:
        'payer-number-missing' | 'gave-way' | 'not-decided' | 'not-denied' | 'lines-missing' | 'another-person'
      readonly message: Message
    }

export type DecidedOriginal = {
  readonly claim: Claim
  readonly state: ClaimState
  readonly payerClaimNumber: string | null
}

const decided: readonly ClaimState[] = ['paid', 'partial', 'denied', 'zero-paid', 'appealed', 'closed', 'written-off']

/**
 * A replacement (frequency 7) replaces the whole claim, so every line of the original must stand in it, corrected or
 * not; `droppedLines` names those that are left out on purpose.
 * @source BILLING rules §1.1, corrected/void
 */
export function replaceClaim(
  original: DecidedOriginal,
  corrected: Claim,
  controlNumber: string,
  droppedLines: readonly number[] = [],
): CorrectedClaim {
  return (
    refusedCorrection(original) ??
    notWhole(original, corrected, droppedLines) ?? {
      ok: true,
      claim: renumbered(corrected, controlNumber, '7', original.payerClaimNumber),
    }
  )
}

/**
 * A claim that was denied as a whole, as a new original: some payers have nothing to replace where nothing was allowed.
 * @source BILLING rules §10.2, edit 7
 */
export function billAnew(original: DecidedOriginal, corrected: Claim, controlNumber: string): CorrectedClaim {
  if (original.state !== 'denied')
    return refuse(
      'not-denied',
      original,
      'Claim {control} was not denied as a whole, so a second original would bill its visits twice. Replace it instead.',
    )
  return notWhole(original, corrected, []) ?? { ok: true, claim: renumbered(corrected, controlNumber, '1', null) }
}

function notWhole(original: DecidedOriginal, corrected: Claim, droppedLines: readonly number[]): CorrectedClaim | null {
  if (corrected.subscriber.memberNumber !== original.claim.subscriber.memberNumber)
    return refuse(
      'another-person',
      original,
      'Claim {control} is of another member than its correction. Void it and send a new claim instead.',
    )
  const missing = missingLines(original.claim, corrected).filter((line) => !droppedLines.includes(line.number))
  return missing.length === 0
    ? null
    : refuse(
        'lines-missing',
        original,
        'A replacement takes the place of the whole claim {control}, but {lines} of it would be lost. Send every line again, the unchanged ones too.',
        {
          lines: listed(
            missing.map(
              (line) => `line ${line.number} (${line.code}${line.servedOn ? ` on ${formatDay(line.servedOn)}` : ''})`,
            ),
          ),
        },
      )
}

/** A void (frequency 8): the original as it was, under the payer's number. */
export function voidClaim(original: DecidedOriginal, controlNumber: string): CorrectedClaim {
  return (
    refusedCorrection(original) ?? {
      ok: true,
      claim: renumbered(original.claim, controlNumber, '8', original.payerClaimNumber),
    }
  )
}

/** Lines of the original that no line of the correction takes up: same code and day, each taken once. */
export function missingLines(original: Claim, corrected: Claim): ClaimLine[] {
  const left = [...corrected.lines]
  return original.lines.filter((line) => {
    const at = left.findIndex((one) => one.code === line.code && one.servedOn === line.servedOn)
    if (at === -1) return true
    left.splice(at, 1)
    return false
  })
}

function refusedCorrection(original: DecidedOriginal): CorrectedClaim | null {
  if (original.state === 'replaced' || original.state === 'voided')
    return refuse(
      'gave-way',
      original,
      'Claim {control} was corrected already. If a claim took its place, correct that one; a visit that was taken back is billed again once it is put right.',
    )
  if (!decided.includes(original.state))
    return refuse(
      'not-decided',
      original,
      'Claim {control} is not decided yet, so it cannot be corrected. Wait for the remittance; a rejected claim is corrected and sent again as an original.',
    )
  if (!original.payerClaimNumber?.trim())
    return refuse(
      'payer-number-missing',
      original,
      'Claim {control} cannot be corrected without the payer’s own number of it. Take it from the remittance, or ask the payer.',
    )
  return null
}

function refuse(
  why: Extract<CorrectedClaim, { ok: false }>['why'],
  original: DecidedOriginal,
  template: string,
  values: Readonly<Record<string, string>> = {},
): CorrectedClaim {
  return {
    ok: false,
    why,
    message: sentence(`correction-${why}`, { control: original.claim.controlNumber, ...values }, template),
  }
}

function renumbered(
  claim: Claim,
  controlNumber: string,
  frequency: '1' | '7' | '8',
  payerClaimNumber: string | null,
): Claim {
  return {
    ...claim,
    controlNumber,
    frequency,
    payerClaimNumber: payerClaimNumber?.trim() ?? null,
    lines: claim.lines.map((line) => ({ ...line, lineControl: `${controlNumber}-${line.number}` })),
  }
}
