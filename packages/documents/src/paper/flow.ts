// Running text on paper: headings, paragraphs and points that flow over pages, each tagged for a screen reader.
import { ink, type Paper } from './paper.ts'

export type Block = {
  readonly font?: 'regular' | 'bold'
  readonly size: number
  readonly color?: string
  readonly gapAfter?: number
  readonly indent?: number
  readonly width?: number
  readonly lineGap?: number
}

/** How much room is left above the bottom margin of this page. */
export function roomLeft(paper: Paper): number {
  return paper.pdf.page.height - paper.margins.bottom - paper.pdf.y
}

/** Opens a new page unless at least `points` of this one are left. */
export function needRoom(paper: Paper, points: number): void {
  if (roomLeft(paper) >= points) return
  paper.pdf.addPage()
  paper.pdf.y = paper.margins.top
}

/** Writes a tagged block of text at the left margin, under what was written last. */
export function write(paper: Paper, tag: 'H1' | 'H2' | 'P' | 'LI', text: string, block: Block): void {
  const { pdf, margins } = paper
  const width = block.width ?? pdf.page.width - margins.left - margins.right - (block.indent ?? 0)
  const draw = () => {
    pdf
      .font(block.font ?? 'regular')
      .fontSize(block.size)
      .fillColor(block.color ?? ink.text)
      .text(text, margins.left + (block.indent ?? 0), pdf.y, { width, lineGap: block.lineGap ?? 0 })
  }
  pdf.addStructure(pdf.struct(tag, {}, draw))
  pdf.y += block.gapAfter ?? 0
}

/** A heading never stands alone at the foot of a page: it wants room for itself and two lines under it. */
export function heading(paper: Paper, tag: 'H1' | 'H2', text: string, block: Block): void {
  needRoom(paper, block.size * 4)
  write(paper, tag, text, { font: 'bold', ...block })
}

/** How high a block of text is, its gap with it, in points. */
export function textHeight(paper: Paper, text: string, block: Block): number {
  const { pdf, margins } = paper
  const width = block.width ?? pdf.page.width - margins.left - margins.right - (block.indent ?? 0)
  pdf.font(block.font ?? 'regular').fontSize(block.size)
  return pdf.heightOfString(text, { width, lineGap: block.lineGap ?? 0 }) + (block.gapAfter ?? 0)
}

/** How far a point stands behind its dot. */
const pointIndent = (block: Block) => (block.indent ?? 0) + block.size * 1.2

/** How high a list of points is, in points of the page. */
export function pointsHeight(paper: Paper, items: readonly string[], block: Block): number {
  return items.reduce((total, item) => total + textHeight(paper, item, { ...block, indent: pointIndent(block) }), 0)
}

/** A list of points, each behind a dot. */
export function points(paper: Paper, items: readonly string[], block: Block): void {
  const { pdf, margins } = paper
  const indent = pointIndent(block)
  const list = pdf.struct('L')
  pdf.addStructure(list)
  for (const item of items) {
    const width = pdf.page.width - margins.left - margins.right - indent
    pdf.font('regular').fontSize(block.size)
    needRoom(paper, Math.min(pdf.heightOfString(item, { width }), block.size * 4))
    const element = pdf.struct('LI')
    list.add(element)
    element.add(() => {
      const y = pdf.y
      pdf
        .font('regular')
        .fontSize(block.size)
        .fillColor(block.color ?? ink.text)
      pdf.text('•', margins.left + (block.indent ?? 0), y, { lineBreak: false })
      pdf.text(item, margins.left + indent, y, { width, lineGap: block.lineGap ?? 0 })
    })
    element.end()
    pdf.y += block.gapAfter ?? 0
  }
  list.end()
}
