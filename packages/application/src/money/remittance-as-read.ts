// What a remittance that did not post says, read from its kept file: a person who decides about it sees its claims and
// adjustments as the payer wrote them. Nothing of it stands in the database's rows.
import { explainAdjustment, remittanceStatuses } from '@throughline/codes'
import { cents, type Cents, type ProviderAdjustment, type RemittanceClaim } from '@throughline/domain'
import { classifyLine } from '@throughline/provider'
import type { Context } from '../core/index.ts'
import { readApart } from '../files/apart/read-apart.ts'

export type RemittanceAsRead = {
  readonly claims: readonly ReturnType<typeof shown>[]
  readonly totalClaims: number
  readonly claimsPaid: Cents
  readonly providerAdjustments: readonly ProviderAdjustment[]
}

/** `skip` and `take` choose the claims shown; sums are over all of them. */
export async function readRemittance(
  context: Context,
  of: { readonly fileId: string; readonly transactionOrdinal: number },
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<RemittanceAsRead> {
  const claims: ReturnType<typeof shown>[] = []
  let [inside, totalClaims, claimsPaid] = [false, 0, 0]
  const file = await context.readFile(of.fileId)
  for await (const events of readApart(context, 'remittances', null, file))
    for (const event of events) {
      if (event.kind === 'header') inside = event.header.place.transactionOrdinal === of.transactionOrdinal
      else if (!inside) continue
      else if (event.kind === 'claim') {
        if (totalClaims >= skip && totalClaims < skip + take) claims.push(shown(event.claim))
        totalClaims += 1
        claimsPaid += event.claim.paid
      } else if (event.kind === 'end')
        return { claims, totalClaims, claimsPaid: cents(claimsPaid), providerAdjustments: event.providerAdjustments }
    }
  return { claims, totalClaims, claimsPaid: cents(claimsPaid), providerAdjustments: [] }
}

function shown(claim: RemittanceClaim) {
  return {
    ordinal: claim.ordinal,
    patientControl: claim.patientControl,
    payerClaimNumber: claim.payerClaimNumber,
    statusCode: claim.statusCode,
    statusText: remittanceStatuses.find(claim.statusCode)?.meaning ?? `Status ${claim.statusCode}`,
    claim: null,
    person: null,
    chargeCents: claim.charge,
    paidCents: claim.paid,
    matchedBy: null,
    interestCents: claim.interest,
    adjustments: adjustmentsOf(claim.adjustments, claim.remarks),
    lines: claim.lines.map((line) => ({
      ordinal: line.ordinal,
      code: line.code,
      modifiers: [...line.modifiers],
      servedOn: line.servedOn,
      chargeCents: line.charge,
      paidCents: line.paid,
      classification: classifyLine(line),
      adjustments: adjustmentsOf(line.adjustments, line.remarks),
      remarks: [...line.remarks],
    })),
  }
}

const adjustmentsOf = (adjustments: RemittanceClaim['adjustments'], remarks: readonly string[]) =>
  adjustments.map((one) => ({
    group: one.group,
    carc: one.reason,
    cents: one.amount,
    text: explainAdjustment(one.group, one.reason, [...remarks]).text,
  }))
