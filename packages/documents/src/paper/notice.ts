// A notice that must travel with a document, on a page of its own: the statement that goes with substance-use records.
import { ink, pageHeight, pageWidth, type Paper } from './paper.ts'

const inch = 72

/** Adds a page with the notice, in type of 12 points. */
export function drawNotice(paper: Paper, notice: string): void {
  const { pdf } = paper
  pdf.addPage({ size: [pageWidth, pageHeight], margins: { top: inch, right: inch, bottom: inch, left: inch } })
  const width = pageWidth - 2 * inch
  const title = pdf.struct('H1', {}, () => {
    pdf.font('bold').fontSize(16).fillColor(ink.text).text('Notice that goes with this record', inch, inch, { width })
  })
  pdf.addStructure(title)
  pdf.y += 10
  const text = pdf.struct('P', {}, () => {
    pdf.font('regular').fontSize(12).fillColor(ink.text).text(notice, inch, pdf.y, { width, lineGap: 3 })
  })
  pdf.addStructure(text)
}
