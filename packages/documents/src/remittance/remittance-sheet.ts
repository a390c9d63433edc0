// A remittance as people read it: what was paid for whom, what was cut and why, and the sum that must equal the
// deposit. Made from the same reading of the 835 that is posted.
import {
  cents,
  formatDay,
  formatMoney,
  sum,
  type Cents,
  type Day,
  type ProviderAdjustment,
  type RemittanceClaim,
  type RemittanceHeader,
} from '@throughline/domain'
import { heading, needRoom, write } from '../paper/flow.ts'
import { drawFacts, drawLetterhead, drawParty, drawTotals, type Fact } from '../paper/letterhead.ts'
import { drawFooters, openPaper, pageOf, pageWidth, type Paper } from '../paper/paper.ts'
import { PaperRefusal } from '../paper/paper-refusal.ts'
import { drawTable, type Cell, type Column } from '../paper/table.ts'

export type RemittanceToPrint = {
  readonly header: RemittanceHeader
  readonly claims: readonly RemittanceClaim[]
  readonly providerAdjustments: readonly ProviderAdjustment[]
}

export type RemittanceSheetOptions = {
  readonly createdOn: Day
  /** A reason code in words: "Over the contract's price". Without it the code stands alone. */
  readonly reasonText?: (group: string, reason: string) => string | undefined
  /** A provider-level adjustment code in words. */
  readonly adjustmentText?: (reason: string) => string | undefined
}

export type RemittanceSums = {
  readonly claimsPaid: Cents
  /** Positive lowers what is paid. */
  readonly adjusted: Cents
  readonly net: Cents
  readonly paid: Cents
  /** Whether claims less adjustments are exactly what was paid. */
  readonly balanced: boolean
}

/** More than this nobody reads on paper. */
export const mostClaimsPrinted = 5_000
const margin = 50

/** The remittance's own arithmetic: Σ claims − Σ provider adjustments = payment. */
export function remittanceSums(remittance: RemittanceToPrint): RemittanceSums {
  const claimsPaid = sum(remittance.claims.map((claim) => claim.paid))
  const adjusted = sum(remittance.providerAdjustments.map((adjustment) => adjustment.amount))
  const net = cents(claimsPaid - adjusted)
  const paid = remittance.header.paid
  return { claimsPaid, adjusted, net, paid, balanced: net === paid }
}

/** Throws `PaperRefusal` for more claims than `mostClaimsPrinted`. */
export async function remittanceSheet(
  remittance: RemittanceToPrint,
  options: RemittanceSheetOptions,
): Promise<Uint8Array> {
  const { header, claims } = remittance
  if (claims.length > mostClaimsPrinted)
    throw new PaperRefusal([
      `At most ${mostClaimsPrinted} claims are printed, and this remittance has more. Read it on its page instead.`,
    ])
  const paper = openPaper({
    title: `Remittance ${header.trace} from ${header.payerName}`,
    author: header.payerName,
    createdOn: options.createdOn,
    margins: { top: margin, right: margin, bottom: 62, left: margin },
  })
  paper.pdf.addPage()
  drawLetterhead(paper, { name: header.payerName, lines: [`Payer ${header.payerIdentifier}`] }, 'Remittance')
  drawHeader(paper, remittance)
  if (claims.length > 0)
    drawTable(
      paper,
      columns,
      claims.flatMap((claim) => claimRows(claim, options)),
    )
  drawProviderAdjustments(paper, remittance, options)
  drawSums(paper, remittanceSums(remittance))
  drawFooters(paper, `Remittance ${header.trace} · ${header.payerName}`, pageOf('en'))
  return paper.close()
}

function drawHeader(paper: Paper, { header, claims }: RemittanceToPrint): void {
  const y = paper.pdf.y
  const lines = [
    ...(header.payeeNpi ? [`NPI ${header.payeeNpi}`] : []),
    ...(header.payeeEin ? [`Tax number ${header.payeeEin}`] : []),
  ]
  const below = drawParty(paper, 'Paid to', { name: header.payeeName, lines }, { x: margin, y, width: 240 })
  const facts: Fact[] = [
    { label: 'Payment', value: formatMoney(header.paid) },
    { label: 'Trace number', value: header.trace },
    ...(header.effectiveOn ? [{ label: 'Paid on', value: formatDay(header.effectiveOn) }] : []),
    { label: 'Claims', value: String(claims.length) },
  ]
  const width = 226
  const facing = drawFacts(paper, facts, { x: pageWidth - margin - width, y, width, labelWidth: 84 })
  paper.pdf.x = margin
  paper.pdf.y = Math.max(below, facing) + 18
}

const columns: readonly Column[] = [
  { title: 'Claim', width: 104 },
  { title: 'Member or service', width: 138 },
  { title: 'Billed', width: 60, align: 'right' },
  { title: 'Paid', width: 60, align: 'right' },
  { title: 'Why not all of it', width: 150 },
]

function claimRows(claim: RemittanceClaim, options: RemittanceSheetOptions): Cell[][] {
  const name = [claim.patientGivenName, claim.patientFamilyName].filter((part) => part).join(' ')
  const first: Cell[] = [
    { text: claim.patientControl, under: statusText(claim), bold: true },
    { text: name || '—', ...(claim.memberNumber ? { under: `member ${claim.memberNumber}` } : {}), bold: true },
    { text: formatMoney(claim.charge), bold: true },
    { text: formatMoney(claim.paid), bold: true },
    { text: reasons(claim.adjustments, claim.remarks, options) },
  ]
  return [
    first,
    ...claim.lines.map((line): Cell[] => [
      { text: '' },
      {
        text: [line.code, ...line.modifiers].join(' '),
        ...(line.servedOn ? { under: formatDay(line.servedOn) } : {}),
      },
      { text: formatMoney(line.charge) },
      { text: formatMoney(line.paid) },
      { text: reasons(line.adjustments, line.remarks, options) },
    ]),
  ]
}

function statusText(claim: RemittanceClaim): string {
  const words: Readonly<Record<string, string>> = {
    '1': 'paid as first payer',
    '2': 'paid as second payer',
    '3': 'paid as third payer',
    '4': 'denied: not recognized',
    '22': 'taken back',
  }
  const status = words[claim.statusCode] ?? `status ${claim.statusCode}`
  return claim.payerClaimNumber ? `${status}; theirs ${claim.payerClaimNumber}` : status
}

function reasons(
  adjustments: RemittanceClaim['adjustments'],
  remarks: readonly string[],
  options: RemittanceSheetOptions,
): string {
  const said = adjustments.map((adjustment) => {
    const code = `${adjustment.group}-${adjustment.reason}`
    const words = options.reasonText?.(adjustment.group, adjustment.reason)
    return `${formatMoney(adjustment.amount)} ${words ? `${words} (${code})` : code}`
  })
  return [...said, ...(remarks.length > 0 ? [`remarks ${remarks.join(', ')}`] : [])].join('; ')
}

function drawProviderAdjustments(paper: Paper, remittance: RemittanceToPrint, options: RemittanceSheetOptions): void {
  if (remittance.providerAdjustments.length === 0) return
  paper.pdf.y += 16
  heading(paper, 'H2', 'Beside the claims', { size: 12, gapAfter: 6 })
  const rows = remittance.providerAdjustments.map((adjustment): Cell[] => {
    const words = options.adjustmentText?.(adjustment.reason)
    return [
      { text: words ?? adjustment.reason, ...(words ? { under: adjustment.reason } : {}) },
      { text: adjustment.reference ?? '' },
      // The file's sign is turned: what lowers the payment is shown as minus, as everywhere else on the page.
      { text: formatMoney(cents(-adjustment.amount)) },
    ]
  })
  drawTable(
    paper,
    [
      { title: 'What', width: 242 },
      { title: 'Reference', width: 200 },
      { title: 'Amount', width: 70, align: 'right' },
    ],
    rows,
  )
}

function drawSums(paper: Paper, sums: RemittanceSums): void {
  needRoom(paper, 110)
  paper.pdf.y += 6
  drawTotals(
    paper,
    [
      { label: 'Claims', value: formatMoney(sums.claimsPaid) },
      { label: 'Beside the claims', value: formatMoney(cents(-sums.adjusted)) },
      { label: 'Payment', value: formatMoney(sums.paid) },
    ],
    margin + columns.reduce((total, column) => total + column.width, 0),
  )
  if (sums.balanced) return
  paper.pdf.y += 12
  write(
    paper,
    'P',
    `These do not add up: claims and adjustments make ${formatMoney(sums.net)}, the payment is ${formatMoney(sums.paid)}, a difference of ${formatMoney(cents(sums.paid - sums.net))}. Nothing of this remittance is posted until the payer explains it.`,
    { size: 10, font: 'bold' },
  )
}
