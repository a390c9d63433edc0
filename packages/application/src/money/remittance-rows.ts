// The rows a remittance becomes, gathered claim by claim and written in bulk: claims, lines, adjustments verbatim.
import type { RemittanceClaim } from '@throughline/domain'
import { insertRows, json, type Database } from '@throughline/store'
import type { ClaimMatch } from '@throughline/provider'
import type { Insertable } from 'kysely'
import { together, type Context } from '../core/index.ts'

export type RemittanceRows = {
  readonly claims: Insertable<Database['remittance_claim']>[]
  readonly lines: Insertable<Database['remittance_line']>[]
  readonly adjustments: Insertable<Database['remittance_adjustment']>[]
}

export const noRows = (): RemittanceRows => ({ claims: [], lines: [], adjustments: [] })

/** Adds one claim of a remittance as the payer wrote it, with what it was matched to. */
export function addClaimRows(
  rows: RemittanceRows,
  organization_id: string,
  remittance_id: string,
  claim: RemittanceClaim,
  match: ClaimMatch,
): void {
  const matched = match.kind === 'matched' ? match : null
  const claimId = matched?.candidate.claimId ?? null
  rows.claims.push({
    organization_id,
    remittance_id,
    ordinal: claim.ordinal,
    patient_control: claim.patientControl,
    payer_claim_number: claim.payerClaimNumber,
    status_code: claim.statusCode,
    charge_cents: claim.charge,
    paid_cents: claim.paid,
    patient_cents: claim.patientResponsibility,
    frequency: claim.frequency,
    served_on: claim.servedOn ?? claim.lines[0]?.servedOn ?? null,
    remarks: [...claim.remarks],
    claim_id: claimId,
    matched_by: matched?.by ?? null,
    member: json({
      familyName: claim.patientFamilyName,
      givenName: claim.patientGivenName,
      memberNumber: claim.memberNumber,
    }),
    segment_ordinal: claim.place.segmentOrdinal,
  })
  addAdjustments(rows, organization_id, remittance_id, claim.ordinal, 0, claim.adjustments)
  claim.lines.forEach((line, index) => {
    rows.lines.push({
      organization_id,
      remittance_id,
      ordinal: claim.ordinal,
      line_ordinal: line.ordinal,
      code: line.code,
      modifiers: [...line.modifiers],
      billed_code: line.billedCode,
      charge_cents: line.charge,
      paid_cents: line.paid,
      allowed_cents: line.allowed,
      units_paid: line.unitsPaid,
      units_billed: line.unitsBilled,
      served_on: line.servedOn,
      served_through: line.servedThrough,
      remarks: [...line.remarks],
      claim_id: claimId,
      claim_line: matched?.lines[index]?.ours?.number ?? null,
      line_control: line.lineControl,
      segment_ordinal: line.place.segmentOrdinal,
    })
    addAdjustments(rows, organization_id, remittance_id, claim.ordinal, line.ordinal, line.adjustments)
  })
}

function addAdjustments(
  rows: RemittanceRows,
  organization_id: string,
  remittance_id: string,
  ordinal: number,
  line_ordinal: number,
  adjustments: RemittanceClaim['adjustments'],
): void {
  adjustments.forEach((adjustment, index) =>
    rows.adjustments.push({
      organization_id,
      remittance_id,
      ordinal,
      line_ordinal,
      adjustment_ordinal: index + 1,
      group_code: adjustment.group,
      reason_code: adjustment.reason,
      cents: adjustment.amount,
      quantity: adjustment.quantity ?? null,
      segment_ordinal: adjustment.place.segmentOrdinal,
    }),
  )
}

export async function writeRemittanceRows(context: Context, rows: RemittanceRows): Promise<void> {
  await together([
    insertRows(context.db, 'remittance_claim', rows.claims),
    insertRows(context.db, 'remittance_line', rows.lines),
    insertRows(context.db, 'remittance_adjustment', rows.adjustments),
  ])
}
