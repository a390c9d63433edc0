// The text a remittance is compared by: everything it says about money, and nothing about the envelope or the place
// in the file it came in. Its digest tells a redelivery from another remittance under the same number.
import type {
  ProviderAdjustment,
  RemittanceAdjustment,
  RemittanceClaim,
  RemittanceEvent,
  RemittanceHeader,
  RemittanceLine,
} from '@throughline/domain'

/** One line of JSON for a header, claim or end; nothing for the envelope, which is not content. */
export function contentLine(event: RemittanceEvent): string {
  switch (event.kind) {
    case 'header':
      return `${JSON.stringify(headerContent(event.header))}\n`
    case 'claim':
      return `${JSON.stringify(claimContent(event.claim))}\n`
    case 'end':
      return `${JSON.stringify(event.providerAdjustments.map(providerAdjustmentContent))}\n`
    case 'envelope':
      return ''
  }
}

function headerContent(header: RemittanceHeader): unknown[] {
  return [
    header.payerIdentifier,
    header.trace,
    header.paid,
    header.creditOrDebit,
    header.method,
    header.effectiveOn,
    header.payerName,
    header.payeeName,
    header.payeeNpi,
    header.payeeEin,
  ]
}

function claimContent(claim: RemittanceClaim): unknown[] {
  return [
    claim.ordinal,
    claim.patientControl,
    claim.statusCode,
    claim.charge,
    claim.paid,
    claim.patientResponsibility,
    claim.interest,
    claim.filingIndicator,
    claim.payerClaimNumber,
    claim.placeOfService,
    claim.frequency,
    claim.patientFamilyName,
    claim.patientGivenName,
    claim.memberNumber,
    claim.servedOn,
    claim.renderingNpi,
    claim.adjustments.map(adjustmentContent),
    claim.remarks,
    claim.lines.map(lineContent),
  ]
}

function lineContent(line: RemittanceLine): unknown[] {
  return [
    line.ordinal,
    line.code,
    line.modifiers,
    line.billedCode,
    line.charge,
    line.paid,
    line.unitsPaid,
    line.unitsBilled,
    line.servedOn,
    line.servedThrough,
    line.lineControl,
    line.allowed,
    line.adjustments.map(adjustmentContent),
    line.remarks,
  ]
}

function adjustmentContent(adjustment: RemittanceAdjustment): unknown[] {
  return [adjustment.group, adjustment.reason, adjustment.amount, adjustment.quantity ?? null]
}

function providerAdjustmentContent(adjustment: ProviderAdjustment): unknown[] {
  return [
    adjustment.ordinal,
    adjustment.providerIdentifier,
    adjustment.fiscalPeriodEnds,
    adjustment.reason,
    adjustment.reference,
    adjustment.amount,
  ]
}
