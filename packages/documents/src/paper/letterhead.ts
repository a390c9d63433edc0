// The head of our own papers: who sends it, and small facts in two columns. Shared by invoice, remittance and letter.
import type { Address } from '@throughline/domain'
import { ink, oneLine, pageWidth, type Paper } from './paper.ts'
import { addressLines } from './postal-address.ts'

/** Who a paper is from, or to whom money goes. */
export type Party = {
  readonly name: string
  readonly address?: Address | null
  /** Further lines under the address: phone, e-mail, tax number. */
  readonly lines?: readonly string[]
}

export type Fact = { readonly label: string; readonly value: string }

/** Name and address of the sender at the top left, the paper's own name at the top right. */
export function drawLetterhead(paper: Paper, from: Party, title: string | null, size = 9): void {
  const { pdf, margins } = paper
  const half = (pageWidth - margins.left - margins.right) * 0.62
  const top = margins.top
  if (title !== null) {
    const heading = pdf.struct('H1', {}, () => {
      pdf.font('bold').fontSize(24).fillColor(ink.accent)
      pdf.text(title, margins.left, top - 6, { width: pageWidth - margins.left - margins.right, align: 'right' })
    })
    pdf.addStructure(heading)
  }
  const sender = pdf.struct('P', {}, () => {
    pdf.font('bold').fontSize(14).fillColor(ink.text)
    pdf.text(oneLine(from.name, 120), margins.left, top, { width: half })
    pdf.font('regular').fontSize(size).fillColor(ink.quiet)
    for (const line of partyLines(from)) pdf.text(line, { width: half })
  })
  pdf.addStructure(sender)
  pdf.y += 10
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf
    .moveTo(margins.left, pdf.y)
    .lineTo(pageWidth - margins.right, pdf.y)
    .lineWidth(1.2)
    .stroke(ink.accent)
  pdf.endMarkedContent()
  pdf.y += 16
}

function partyLines(party: Party): string[] {
  return [...(party.address ? addressLines(party.address) : []), ...(party.lines ?? [])].map((line) => oneLine(line))
}

/** A party under a small label; answers the place below it. */
export function drawParty(
  paper: Paper,
  label: string,
  party: Party,
  at: { readonly x: number; readonly y: number; readonly width: number },
): number {
  const { pdf } = paper
  const block = pdf.struct('P', {}, () => {
    pdf.font('bold').fontSize(8.5).fillColor(ink.accent).text(label, at.x, at.y, { width: at.width })
    pdf.font('bold').fontSize(10.5).fillColor(ink.text)
    pdf.text(oneLine(party.name, 120), at.x, pdf.y + 2, { width: at.width })
    pdf.font('regular').fontSize(9.5).fillColor(ink.text)
    for (const line of partyLines(party)) pdf.text(line, at.x, pdf.y, { width: at.width })
  })
  pdf.addStructure(block)
  return pdf.y
}

/** Label and value in two columns, line under line; answers the place below them. */
export function drawFacts(
  paper: Paper,
  facts: readonly Fact[],
  at: { readonly x: number; readonly y: number; readonly width: number; readonly labelWidth: number },
): number {
  const { pdf } = paper
  let y = at.y
  for (const fact of facts) {
    const line = pdf.struct('P', {}, () => {
      pdf.font('regular').fontSize(9.5).fillColor(ink.quiet)
      pdf.text(fact.label, at.x, y, { width: at.labelWidth })
      pdf.font('bold').fillColor(ink.text)
      pdf.text(oneLine(fact.value, 120), at.x + at.labelWidth, y, { width: at.width - at.labelWidth })
    })
    pdf.addStructure(line)
    y = pdf.y + 2
  }
  return y
}

/** Amounts under a table, at its right edge; the last one stands out. */
export function drawTotals(paper: Paper, totals: readonly Fact[], right: number): void {
  const { pdf } = paper
  for (const [index, total] of totals.entries()) {
    const last = index === totals.length - 1
    const size = last ? 12 : 10
    const y = pdf.y + (last ? 7 : 4)
    if (last) {
      pdf.markContent('Artifact', { type: 'Layout' })
      pdf
        .moveTo(right - 230, y - 3)
        .lineTo(right, y - 3)
        .lineWidth(0.8)
        .stroke(ink.quiet)
      pdf.endMarkedContent()
    }
    const line = pdf.struct('P', {}, () => {
      pdf
        .font(last ? 'bold' : 'regular')
        .fontSize(size)
        .fillColor(last ? ink.text : ink.quiet)
      pdf.text(total.label, right - 230, y, { width: 130 })
      pdf.fillColor(ink.text).text(total.value, right - 120, y, { width: 116, align: 'right' })
    })
    pdf.addStructure(line)
    pdf.x = paper.margins.left
  }
}
