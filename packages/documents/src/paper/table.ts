// A table on paper: tagged rows and cells, figures at the right, its head repeated on every page it runs over.
import { needRoom, roomLeft } from './flow.ts'
import { ink, oneLine, type Paper } from './paper.ts'

export type Column = { readonly title: string; readonly width: number; readonly align?: 'left' | 'right' }

export type Cell = {
  readonly text: string
  /** A second, quieter line: the code under the words, the number under the name. */
  readonly under?: string
  readonly bold?: boolean
}

export type TableStyle = { readonly size: number; readonly padding: number }

const plainStyle: TableStyle = { size: 9.5, padding: 4 }
// A cell of outside text is cut here, so that no row can outgrow a page.
const cellLimit = 400

/** How high the table is on one page, in points. */
export function tableHeight(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  style: TableStyle = plainStyle,
): number {
  const head = columns.map((column): Cell => ({ text: column.title, bold: true }))
  return [head, ...rows].reduce((total, cells) => total + rowHeight(paper, columns, cells, style), 0)
}

/** Draws the table from the current place on. Column widths are points; the table's width is their sum. */
export function drawTable(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  style: TableStyle = plainStyle,
): void {
  const { pdf } = paper
  const table = pdf.struct('Table')
  pdf.addStructure(table)
  const head = columns.map((column): Cell => ({ text: column.title, bold: true }))
  needRoom(paper, rowHeight(paper, columns, head, style) + rowHeight(paper, columns, rows[0] ?? head, style))
  drawRow(paper, columns, head, style, (draw) => row(paper, table, 'TH', draw), true)
  for (const cells of rows) {
    const height = rowHeight(paper, columns, cells, style)
    if (roomLeft(paper) < height) {
      pdf.addPage()
      pdf.y = paper.margins.top
      // The repeated head is decoration: a screen reader met it once already.
      drawRow(paper, columns, head, style, (draw) => artifact(paper, draw), true)
    }
    drawRow(paper, columns, cells, style, (draw) => row(paper, table, 'TD', draw), false)
  }
  table.end()
}

function row(paper: Paper, table: PDFKit.PDFStructureElement, tag: 'TH' | 'TD', draws: readonly (() => void)[]): void {
  const element = paper.pdf.struct('TR')
  table.add(element)
  const scope = tag === 'TH' ? { scope: 'Column' } : {}
  for (const draw of draws) {
    const cell = paper.pdf.struct(tag, scope as PDFKit.Mixins.StructureElementOptions)
    element.add(cell)
    cell.add(draw)
    cell.end()
  }
  element.end()
}

function artifact(paper: Paper, draws: readonly (() => void)[]): void {
  paper.pdf.markContent('Artifact', { type: 'Layout' })
  for (const draw of draws) draw()
  paper.pdf.endMarkedContent()
}

function drawRow(
  paper: Paper,
  columns: readonly Column[],
  cells: readonly Cell[],
  style: TableStyle,
  place: (draws: readonly (() => void)[]) => void,
  head: boolean,
): void {
  const { pdf, margins } = paper
  const top = pdf.y
  const height = rowHeight(paper, columns, cells, style)
  const width = columns.reduce((total, column) => total + column.width, 0)
  pdf.markContent('Artifact', { type: 'Layout' })
  if (head) pdf.rect(margins.left, top, width, height).fill(ink.shade)
  pdf
    .moveTo(margins.left, top + height)
    .lineTo(margins.left + width, top + height)
    .lineWidth(head ? 0.8 : 0.4)
    .stroke(head ? ink.quiet : ink.line)
  pdf.endMarkedContent()
  let x = margins.left
  const draws: (() => void)[] = []
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? { text: '' }
    const at = x
    draws.push(() => drawCell(paper, column, cell, at, top, style, head))
    x += column.width
  }
  place(draws)
  pdf.x = margins.left
  pdf.y = top + height
}

function drawCell(paper: Paper, column: Column, cell: Cell, x: number, top: number, style: TableStyle, head: boolean) {
  const { pdf } = paper
  const width = column.width - style.padding * 2
  const options = { width, align: column.align ?? 'left' } as const
  pdf
    .font(cell.bold ? 'bold' : 'regular')
    .fontSize(style.size)
    .fillColor(head ? ink.quiet : ink.text)
    .text(oneLine(cell.text, cellLimit), x + style.padding, top + style.padding, options)
  if (cell.under === undefined) return
  pdf
    .font('regular')
    .fontSize(style.size - 1.5)
    .fillColor(ink.quiet)
    .text(oneLine(cell.under, cellLimit), x + style.padding, pdf.y, options)
}

function rowHeight(paper: Paper, columns: readonly Column[], cells: readonly Cell[], style: TableStyle): number {
  const { pdf } = paper
  const heights = columns.map((column, index) => {
    const cell = cells[index] ?? { text: '' }
    const width = column.width - style.padding * 2
    pdf.font(cell.bold ? 'bold' : 'regular').fontSize(style.size)
    // An empty cell is still one line high.
    const main = pdf.heightOfString(oneLine(cell.text, cellLimit) || ' ', { width })
    if (cell.under === undefined) return main
    pdf.font('regular').fontSize(style.size - 1.5)
    return main + pdf.heightOfString(oneLine(cell.under, cellLimit) || ' ', { width })
  })
  return Math.max(...heights) + style.padding * 2
}
