// The CMS-1500 (02/12) as printable pages: each character of the claim at its place on the grid, over a light form of
// our own on blank paper or alone for pre-printed stock.
import { formatMoney, type Claim, type Day } from '@throughline/domain'
import { drawNotice } from '../paper/notice.ts'
import { ink, openPaper, type Paper } from '../paper/paper.ts'
import { PaperRefusal } from '../paper/paper-refusal.ts'
import { gridPoint } from './cms1500-boxes.ts'
import { cms1500Faults } from './cms1500-faults.ts'
import { formBoxes, formMarks, lineHeads, lineRules, type FormBox } from './cms1500-form.ts'
import { cms1500Sheets, type Sheet, type SheetCell, type SheetOptions } from './cms1500-sheets.ts'

export type Cms1500Options = SheetOptions & {
  /** The date written into the file; the same claim and date make the same bytes. */
  readonly createdOn: Day
  /** Draw our light form under the data. False prints the data alone, for pre-printed stock. */
  readonly withForm?: boolean
  /** Points to move everything by, when a printer feeds the pre-printed form off its mark. */
  readonly shift?: { readonly right: number; readonly down: number }
  /** Text that must go with the claim (a 42 CFR Part 2 notice), on a page of its own. */
  readonly notice?: string
}

const pitch = 7.2
const rule = 12
const labelSize = 5.6

/**
 * The claim as pages, six lines each. Throws `PaperRefusal` with its sentences when paper cannot hold the claim;
 * `cms1500Faults` says so beforehand.
 * @source BILLING rules §2 for the grid
 */
export function cms1500Pages(claim: Claim, options: Cms1500Options): Promise<Uint8Array> {
  return cms1500Stack([claim], options)
}

/** Claims one after the other, for one envelope: each begins on a page of its own, in the order given. */
export async function cms1500Stack(claims: readonly Claim[], options: Cms1500Options): Promise<Uint8Array> {
  const first = claims[0]
  const faults = first ? claims.flatMap(cms1500Faults) : ['There is no claim to print.']
  if (!first || faults.length > 0) throw new PaperRefusal(faults)
  const withForm = options.withForm ?? true
  const paper = openPaper({
    title: claims.length === 1 ? `CMS-1500 claim ${first.controlNumber}` : `CMS-1500, ${claims.length} claims`,
    author: first.billing.name,
    createdOn: options.createdOn,
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
  })
  for (const claim of claims) {
    const sheets = cms1500Sheets(claim, options)
    for (const [index, sheet] of sheets.entries()) {
      paper.pdf.addPage()
      paper.pdf.translate(options.shift?.right ?? 0, options.shift?.down ?? 0)
      if (withForm) drawForm(paper)
      drawSheet(paper, sheet, withForm)
      if (withForm) drawFoot(paper, claim, index + 1, sheets.length)
    }
  }
  if (options.notice !== undefined) drawNotice(paper, options.notice)
  return paper.close()
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A box reaches from just under the row above it to just under its last row. */
function areaOf(box: FormBox): Area {
  const x = gridPoint(1, box.columns[0]).x - 2
  const y = gridPoint(box.rows[0] - 1, 1).baseline + 3
  return {
    x,
    y,
    width: (box.columns[1] - box.columns[0] + 1) * pitch,
    height: (box.rows[1] - box.rows[0] + 1) * rule,
  }
}

/** Lines, shading and marks are decoration for a screen reader; the labels are read with their values. */
function drawForm(paper: Paper): void {
  const { pdf } = paper
  pdf.markContent('Artifact', { type: 'Layout' })
  for (const box of formBoxes) {
    const { x, y, width, height } = areaOf(box)
    if (box.shaded) pdf.rect(x, y, width, rule).fill(ink.shade)
    pdf.lineWidth(0.5).rect(x, y, width, height).stroke(ink.line)
  }
  const top = gridPoint(42, 1).baseline + 3
  const bottom = gridPoint(54, 1).baseline + 3
  for (const column of lineRules) {
    const x = gridPoint(1, column).x - 2
    pdf.moveTo(x, top).lineTo(x, bottom).lineWidth(0.4).stroke(ink.line)
  }
  pdf.font('regular').fontSize(labelSize).fillColor(ink.quiet)
  for (const mark of formMarks) {
    const { x, baseline } = gridPoint(mark.row, mark.column)
    if (mark.box)
      pdf
        .lineWidth(0.4)
        .rect(x - 0.8, baseline - 8.2, pitch + 1.4, 9.6)
        .stroke(ink.line)
    const at = mark.box ? x + pitch + 1.8 : x - 6
    pdf.text(mark.label, at, baseline - 6.4, { lineBreak: false })
  }
  for (const [column, word] of lineHeads) {
    const { x, baseline } = gridPoint(42, column)
    pdf.text(word, x, baseline - 6, { lineBreak: false })
  }
  pdf.font('bold').fontSize(11).fillColor(ink.accent)
  pdf.text('Claim for health services', 22, 40, { lineBreak: false })
  pdf.font('regular').fontSize(7.5).fillColor(ink.quiet)
  pdf.text('Laid out on the grid of the CMS-1500 (02/12)', 22, 55, { lineBreak: false })
  pdf.endMarkedContent()
}

function drawSheet(paper: Paper, sheet: Sheet, withForm: boolean): void {
  const { pdf } = paper
  const section = pdf.struct('Sect')
  pdf.addStructure(section)
  const unread = new Set(sheet.cells)
  const carrier = sheet.cells.filter((cell) => cell.row <= 6)
  readTogether(paper, section, null, carrier, unread)
  for (const box of formBoxes) {
    const inside = sheet.cells.filter((cell) => unread.has(cell) && holds(box, cell))
    if (inside.length > 0 || withForm) readTogether(paper, section, withForm ? box : null, inside, unread)
  }
  readTogether(paper, section, null, [...unread], unread)
  section.end()
}

function holds(box: FormBox, cell: SheetCell): boolean {
  return (
    cell.row >= box.rows[0] && cell.row <= box.rows[1] && cell.column >= box.columns[0] && cell.column <= box.columns[1]
  )
}

/** One paragraph for a screen reader: the box's number and label, then what stands in it. */
function readTogether(
  paper: Paper,
  section: PDFKit.PDFStructureElement,
  box: FormBox | null,
  cells: readonly SheetCell[],
  unread: Set<SheetCell>,
): void {
  if (box === null && cells.length === 0) return
  const { pdf } = paper
  const paragraph = pdf.struct('P')
  section.add(paragraph)
  paragraph.add(() => {
    if (box) drawLabel(paper, box)
    pdf.font('Courier').fontSize(12).fillColor('#000000')
    for (const cell of cells) {
      unread.delete(cell)
      const { x, baseline } = gridPoint(cell.row, cell.column)
      pdf.text(cell.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
    }
  })
  paragraph.end()
}

function drawLabel(paper: Paper, box: FormBox): void {
  if (box.shaded) return
  const { pdf } = paper
  const { x, y, height } = areaOf(box)
  const corner = box.corner ?? 'above'
  const top = corner === 'under' ? y + height - 9 : corner === 'tight' ? y + 2.6 : y + 1.6
  const size = corner === 'tight' ? 4.6 : labelSize
  pdf.font('bold').fontSize(size).fillColor(ink.accent)
  pdf.text(box.number, x + (corner === 'tight' ? 0.6 : 2), top, { lineBreak: false })
  if (box.label === '') return
  const after = box.number === '' ? 0 : pdf.widthOfString(box.number) + 2.5
  pdf
    .font('regular')
    .fillColor(ink.quiet)
    .text(box.label, x + 2 + after, top, { lineBreak: false })
}

function drawFoot(paper: Paper, claim: Claim, page: number, of: number): void {
  const { pdf } = paper
  const words = [
    `Claim ${claim.controlNumber}`,
    `${formatMoney(claim.charge)} in all`,
    `page ${page} of ${of}`,
    'plain paper, for payers that do not ask for the red form',
  ].join(' · ')
  pdf.markContent('Artifact', { type: 'Pagination' })
  pdf.font('regular').fontSize(7).fillColor(ink.quiet)
  pdf.text(words, 22, 773, { lineBreak: false })
  pdf.endMarkedContent()
}
