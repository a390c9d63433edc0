// An invoice to a payer that takes invoices instead of claims: date, description, place and member of every service,
// made from the same claims that would have become an 837P, so that its total is theirs. What was paid since is told too:
// an invoice asks only for what is still due.
import {
  cents,
  formatDay,
  formatMoney,
  sum,
  type Cents,
  type Claim,
  type ClaimLine,
  type Day,
} from '@throughline/domain'
import { heading, needRoom, points, write } from '../paper/flow.ts'
import { drawFacts, drawLetterhead, drawParty, drawTotals, type Fact, type Party } from '../paper/letterhead.ts'
import { drawNotice } from '../paper/notice.ts'
import { drawFooters, openPaper, pageOf, pageWidth, type Paper } from '../paper/paper.ts'
import { PaperRefusal } from '../paper/paper-refusal.ts'
import { personText } from '../paper/postal-address.ts'
import { drawTable, type Cell, type Column } from '../paper/table.ts'

export type InvoiceOptions = {
  readonly number: string
  readonly issuedOn: Day
  /** The last day on which the contract has it paid in time. */
  readonly dueOn?: Day
  /** The contract or purchase order it is billed under. */
  readonly reference?: string
  /** Where the money goes when it is not the sender's own address. */
  readonly remitTo?: Party
  /** A service in words; without it the code and its modifiers stand alone. */
  readonly describe?: (line: ClaimLine) => string
  /** A place of service in words; without it the two-digit code stands alone. */
  readonly placeName?: (code: string) => string
  /** What became of a claim since it was billed; without it nothing did. */
  readonly settled?: (claim: Claim) => SettledClaim | undefined
  /** Text that must go with the invoice (a 42 CFR Part 2 notice), on a page of its own. */
  readonly notice?: string
}

/** What became of a claim since it was billed: what its payer paid, and what of its charge is neither paid nor due. */
export type SettledClaim = {
  readonly payments: readonly { readonly paidOn: Day; readonly trace: string; readonly amount: Cents }[]
  readonly paid: Cents
  readonly adjusted: Cents
  /** What the payer refused of the charge, line by line, and nobody appealed. */
  readonly refused: Cents
  /**
   * Another claim stands in its place, it is to take one back, its payer denied it and nobody appealed, or took its decision
   * back and made no other: nothing is due on it, whatever was paid.
   */
  readonly over: 'replaced' | 'voided' | 'takes-back' | 'denied' | 'taken-back' | null
  /** The day of the remittance that denied it, for a denied one. */
  readonly deniedOn: Day | null
}

export type InvoiceTotals = {
  readonly charges: Cents
  readonly paidBefore: Cents
  readonly paid: Cents
  readonly adjusted: Cents
  /** What was refused: asked for only when it is billed again. */
  readonly denied: Cents
  /** Charges of claims whose decision was taken back: asked for when they are decided or billed again. */
  readonly takenBack: Cents
  readonly due: Cents
}

/** Lines of one invoice: about 170 pages. Whoever bills more in a month sends files, not paper. */
const mostLines = 5_000
const margin = 50

/**
 * What an invoice over these claims asks for: their charges less what members and other payers already paid, less what the
 * payer itself paid and adjusted since. A payer behind another adjusts what that one paid, so that is not taken off twice.
 */
export function invoiceTotals(claims: readonly Claim[], settled?: InvoiceOptions['settled']): InvoiceTotals {
  const all = claims.map((claim) => claimTotals(claim, settled?.(claim)))
  const total = (of: keyof InvoiceTotals) => sum(all.map((one) => one[of]))
  return {
    charges: total('charges'),
    paidBefore: total('paidBefore'),
    paid: total('paid'),
    adjusted: total('adjusted'),
    denied: total('denied'),
    takenBack: total('takenBack'),
    due: total('due'),
  }
}

function claimTotals(claim: Claim, settled: SettledClaim | undefined): InvoiceTotals {
  const charges = sum(claim.lines.map((line) => line.charge))
  const others = sum([claim.patientPaid ?? cents(0), ...claim.otherPayers.map((payer) => payer.paid ?? cents(0))])
  const paid = settled?.paid ?? cents(0)
  const left = cents(Math.max(0, charges - paid - Math.max(settled?.adjusted ?? 0, others)))
  const over = settled?.over ?? null
  const denied = cents(over === 'denied' ? left : over === null ? Math.min(left, settled?.refused ?? 0) : 0)
  const takenBack = cents(over === 'taken-back' ? left : 0)
  const due = cents(over === null ? left - denied : 0)
  const rest = charges - paid - denied - takenBack - due
  const paidBefore = cents(Math.max(0, Math.min(others, rest)))
  return { charges, paidBefore, paid, adjusted: cents(rest - paidBefore), denied, takenBack, due }
}

/** Throws `PaperRefusal` when there is nothing to bill, too much for one invoice, or a claim that does not add up. */
export async function invoice(
  claims: readonly Claim[],
  organization: Party,
  payer: Party,
  options: InvoiceOptions,
): Promise<Uint8Array> {
  const faults = invoiceFaults(claims)
  if (faults.length > 0) throw new PaperRefusal(faults)
  const totals = invoiceTotals(claims, options.settled)
  const paper = openPaper({
    title: `Invoice ${options.number} from ${organization.name}`,
    author: organization.name,
    createdOn: options.issuedOn,
    margins: { top: margin, right: margin, bottom: 62, left: margin },
  })
  paper.pdf.addPage()
  drawLetterhead(paper, organization, 'Invoice')
  drawAddressees(paper, payer, claims, totals, options)
  drawTable(paper, columns, rowsOf(claims, options))
  drawSums(paper, totals)
  drawSettled(paper, claims, options)
  if (totals.due > 0) drawRemitTo(paper, organization, options)
  else drawNothingDue(paper, claims, totals, options)
  drawFooters(paper, `Invoice ${options.number} · ${organization.name}`, pageOf('en'))
  if (options.notice !== undefined) drawNotice(paper, options.notice)
  return paper.close()
}

function invoiceFaults(claims: readonly Claim[]): string[] {
  const lines = claims.reduce((total, claim) => total + claim.lines.length, 0)
  if (lines === 0) return ['There is no service to invoice. Choose claims that have lines.']
  if (lines > mostLines)
    return [`${lines} services are too many for one invoice; at most ${mostLines} fit. Make one for each month.`]
  return claims.flatMap((claim) => {
    const total = sum(claim.lines.map((line) => line.charge))
    return total === claim.charge
      ? []
      : [
          `Claim ${claim.controlNumber}: its lines add up to ${formatMoney(total)}, but it says ${formatMoney(claim.charge)}. Correct the claim before it is invoiced.`,
        ]
  })
}

const columns: readonly Column[] = [
  { title: 'Date and claim', width: 78 },
  { title: 'Member', width: 114 },
  { title: 'Service', width: 124 },
  { title: 'Place', width: 62 },
  { title: 'Units', width: 32, align: 'right' },
  { title: 'Rate', width: 46, align: 'right' },
  { title: 'Amount', width: 56, align: 'right' },
]

function drawAddressees(
  paper: Paper,
  payer: Party,
  claims: readonly Claim[],
  totals: InvoiceTotals,
  options: InvoiceOptions,
): void {
  const { pdf } = paper
  const y = pdf.y
  const below = drawParty(paper, 'Bill to', payer, { x: margin, y, width: 240 })
  const services = claims.reduce((total, claim) => total + claim.lines.length, 0)
  const facts: Fact[] = [
    { label: 'Invoice number', value: options.number },
    { label: 'Issued', value: formatDay(options.issuedOn) },
    ...(options.dueOn ? [{ label: 'Payment due', value: formatDay(options.dueOn) }] : []),
    ...(options.reference ? [{ label: 'Contract', value: options.reference }] : []),
    { label: 'Services', value: `${services}, ${periodText(claims)}` },
    { label: 'Amount due', value: formatMoney(totals.due) },
    ...(totals.due > 0 ? [] : paidFact(claims, options)),
  ]
  const width = 226
  const facing = drawFacts(paper, facts, { x: pageWidth - margin - width, y, width, labelWidth: 84 })
  pdf.x = margin
  pdf.y = Math.max(below, facing) + 18
}

function periodText(claims: readonly Claim[]): string {
  const days = claims
    .flatMap((claim) => claim.lines.flatMap((line) => [line.servedOn, line.servedThrough]))
    .filter((on): on is Day => on !== null)
    .sort()
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return 'undated'
  return first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`
}

function rowsOf(claims: readonly Claim[], options: InvoiceOptions): Cell[][] {
  return claims
    .flatMap((claim) => claim.lines.map((line) => ({ claim, line })))
    .sort(
      (a, b) =>
        (a.line.servedOn ?? '').localeCompare(b.line.servedOn ?? '') ||
        a.claim.controlNumber.localeCompare(b.claim.controlNumber) ||
        a.line.number - b.line.number,
    )
    .map(({ claim, line }) => rowOf(claim, line, options))
}

function rowOf(claim: Claim, line: ClaimLine, options: InvoiceOptions): Cell[] {
  const member = claim.patient?.insured ?? claim.subscriber
  const code = [line.code, ...line.modifiers].join(' ')
  const words = options.describe?.(line)
  const place = line.placeOfService ?? claim.placeOfService
  const placeWords = claim.facility?.name ?? options.placeName?.(place)
  const authorization = line.authorizationNumber ?? claim.authorizationNumber
  const references = [...(words ? [code] : []), ...(authorization ? [`auth. ${authorization}`] : [])].join(' · ')
  return [
    { text: daysText(line), under: claim.controlNumber },
    { text: personText(member.name), under: `member ${member.memberNumber ?? claim.subscriber.memberNumber ?? '—'}` },
    { text: words ?? code, ...(references ? { under: references } : {}) },
    { text: placeWords ?? place, ...(placeWords ? { under: `place ${place}` } : {}) },
    { text: String(line.units) },
    { text: rateText(line) },
    { text: formatMoney(line.charge) },
  ]
}

function daysText(line: ClaimLine): string {
  if (!line.servedOn) return '—'
  const through = line.servedThrough ?? line.servedOn
  return through === line.servedOn ? formatDay(line.servedOn) : `${formatDay(line.servedOn)} to ${formatDay(through)}`
}

/** What one unit costs; a dash when the charge is not a whole number of cents a unit, rather than a rounded lie. */
function rateText(line: ClaimLine): string {
  if (line.units <= 0) return '—'
  const rate = line.charge / line.units
  return Number.isSafeInteger(rate) ? formatMoney(cents(rate)) : '—'
}

function drawSums(paper: Paper, totals: InvoiceTotals): void {
  needRoom(paper, 110)
  paper.pdf.y += 6
  const right = margin + columns.reduce((total, column) => total + column.width, 0)
  const less = (label: string, amount: Cents) => (amount === 0 ? [] : [{ label, value: formatMoney(cents(-amount)) }])
  const taken = [
    ...less('Already paid by others', totals.paidBefore),
    ...less('Paid', totals.paid),
    ...less('Adjusted', totals.adjusted),
    ...less('Denied', totals.denied),
    ...less('Taken back by the payer', totals.takenBack),
  ]
  const due = { label: taken.length === 0 ? 'Amount due' : 'Still due', value: formatMoney(totals.due) }
  drawTotals(
    paper,
    taken.length === 0 ? [due] : [{ label: 'Charged', value: formatMoney(totals.charges) }, ...taken, due],
    right,
  )
}

/** Claim by claim, what was charged, what was paid on which day under which trace, and what is still due. */
function drawSettled(paper: Paper, claims: readonly Claim[], options: InvoiceOptions): void {
  const said = claims.flatMap((claim) => {
    const settled = options.settled?.(claim)
    return settled ? [settledText(claim, settled)] : []
  })
  if (said.length === 0) return
  paper.pdf.y += 14
  heading(paper, 'H2', 'Paid and adjusted so far', { size: 10.5, gapAfter: 4 })
  points(paper, said, { size: 9.5, gapAfter: 2 })
}

function settledText(claim: Claim, settled: SettledClaim): string {
  const totals = claimTotals(claim, settled)
  const payments = settled.payments.map(({ amount, paidOn, trace }) =>
    amount < 0
      ? `${formatMoney(cents(-amount))} taken back on ${formatDay(paidOn)} (payment ${trace})`
      : `${formatMoney(amount)} paid on ${formatDay(paidOn)} (payment ${trace})`,
  )
  const parts = [
    `charged ${formatMoney(totals.charges)}`,
    ...(totals.paidBefore > 0 ? [`${formatMoney(totals.paidBefore)} paid by others`] : []),
    ...payments,
    ...(totals.adjusted === 0 || givenWay.has(settled.over ?? '') ? [] : [`${formatMoney(totals.adjusted)} adjusted`]),
    ...(settled.over === null && totals.denied > 0 ? [`${formatMoney(totals.denied)} denied`] : []),
    ...(settled.over === 'denied' ? [settled.deniedOn ? `denied on ${formatDay(settled.deniedOn)}` : 'denied'] : []),
  ]
  const why = settled.over ?? (totals.denied > 0 ? 'denied' : 'settled')
  const due = totals.due > 0 ? `${formatMoney(totals.due)} still due` : nothingDue[why]
  return `Claim ${claim.controlNumber}: ${[...parts, due].join(', ')}.`
}

const givenWay: ReadonlySet<string> = new Set(['replaced', 'voided', 'takes-back'])

const nothingDue = {
  settled: 'nothing due',
  replaced: 'nothing due because another claim replaces it',
  voided: 'nothing due because it was voided',
  'takes-back': 'nothing due because it takes back another claim',
  denied: 'nothing due unless it is billed again',
  'taken-back': 'nothing due until it is decided or billed again',
} as const

/** On which days, and under which traces, an invoice that asks for nothing was paid. */
function paidFact(claims: readonly Claim[], options: InvoiceOptions): Fact[] {
  const when = paymentsOf(claims, options).map(({ paidOn, trace }) => `${formatDay(paidOn)}, ${trace}`)
  return when.length === 0
    ? []
    : [{ label: 'Paid', value: when.length > 2 ? `${when[0]} and ${when.length - 1} more` : when.join('; ') }]
}

function paymentsOf(claims: readonly Claim[], options: InvoiceOptions) {
  const all = claims.flatMap((claim) => options.settled?.(claim)?.payments ?? []).filter((one) => one.amount > 0)
  const once = new Map(all.map((one) => [`${one.paidOn} ${one.trace}`, one]))
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

function drawNothingDue(paper: Paper, claims: readonly Claim[], totals: InvoiceTotals, options: InvoiceOptions): void {
  needRoom(paper, 50)
  paper.pdf.y += 16
  const paid = paymentsOf(claims, options).map(({ paidOn, trace }) => `on ${formatDay(paidOn)} (payment ${trace})`)
  const why = [
    ...(paid.length === 0 ? [] : [`it was paid ${listed(paid)}`]),
    ...(totals.denied === 0 ? [] : [`${formatMoney(totals.denied)} was denied and is asked for only if billed again`]),
    ...(totals.takenBack === 0
      ? []
      : [`the decision on ${formatMoney(totals.takenBack)} was taken back and no other is made yet`]),
  ]
  const said =
    why.length === 0 ? 'Nothing is due on this invoice.' : `Nothing is due on this invoice: ${why.join('; ')}.`
  write(paper, 'P', said, { size: 10.5, font: 'bold' })
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function drawRemitTo(paper: Paper, organization: Party, options: InvoiceOptions): void {
  needRoom(paper, 110)
  paper.pdf.y += 22
  const y = drawParty(paper, 'Please pay', options.remitTo ?? organization, { x: margin, y: paper.pdf.y, width: 300 })
  paper.pdf.y = y + 8
  write(
    paper,
    'P',
    `Please write ${options.number} on the payment, and the claim numbers above for anything you do not pay, with the reason.`,
    {
      size: 9.5,
    },
  )
}
