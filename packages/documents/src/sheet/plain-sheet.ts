// A sheet of our own making: a title, facts, paragraphs, points, tables, and lines to be filled in by hand. The packet's own
// pages, worksheets for government forms and the one-page overview are such sheets.
import type { Day } from '@throughline/domain'
import { heading, needRoom, points, pointsHeight, textHeight, write } from '../paper/flow.ts'
import { drawLetterhead, type Fact, type Party } from '../paper/letterhead.ts'
import { drawFooters, ink, oneLine, openPaper, pageOf, pageWidth, type Language, type Paper } from '../paper/paper.ts'
import { PaperRefusal } from '../paper/paper-refusal.ts'
import { drawTable, tableHeight, type Cell, type Column } from '../paper/table.ts'

export type SheetTable = { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }

export type SheetPart = {
  readonly title?: string
  readonly paragraphs?: readonly string[]
  readonly facts?: readonly Fact[]
  readonly points?: readonly string[]
  readonly table?: SheetTable
  /** Lines that a person writes on, each with its label. */
  readonly blanks?: readonly string[]
  readonly newPage?: boolean
}

export type PlainSheet = {
  readonly from: Party
  readonly title: string
  readonly writtenOn: Day
  readonly parts: readonly SheetPart[]
  readonly foot: string
  readonly language?: Language
  /** Written a little smaller, as far as it stays readable, when that saves a page. */
  readonly savesPages?: boolean
}

const margin = 54
/** The usual size of the text, then those that may save a page; none smaller is read with ease. */
const sizes = [10.5, 10, 9.5] as const
const mostParts = 200
/**
 * A part up to this share of a page is not cut in two: it goes to the next page whole. A table or lines to be filled in are
 * worth more empty room above than running text, which reads on over a page's end.
 */
const wholeUpTo = { table: 0.55, text: 0.2 } as const
/** What stands under a title before a page may end. */
const linesUnderTitle = 3
const stylesAt = (size: number) =>
  ({
    size,
    title: { font: 'bold', size: size + 2.5, gapAfter: 4 },
    paragraph: { size, lineGap: 2, gapAfter: 6 },
    fact: { size, gapAfter: 2 },
    point: { size, lineGap: 2, gapAfter: 3 },
    blank: { size, width: 240 },
  }) as const
type Styles = ReturnType<typeof stylesAt>
const gaps = { beforeTable: 4, beforeBlank: 8, afterBlank: 6, afterPart: 10 }
/** Columns of a table fit between the margins. */
export const sheetWidth = pageWidth - 2 * margin

export async function plainSheet(sheet: PlainSheet): Promise<Uint8Array> {
  if (sheet.parts.length > mostParts)
    throw new PaperRefusal([`This paper would have ${sheet.parts.length} parts; at most ${mostParts} are printed.`])
  const drawn = (sheet.savesPages ? sizes : sizes.slice(0, 1)).map((size) => drawSheet(sheet, stylesAt(size)))
  const pages = drawn.map(({ pdf }) => pdf.bufferedPageRange().count)
  return drawn[pages.indexOf(Math.min(...pages))]!.close()
}

function drawSheet(sheet: PlainSheet, styles: Styles): Paper {
  const language = sheet.language ?? 'en'
  const paper = openPaper({
    title: sheet.title,
    author: sheet.from.name,
    createdOn: sheet.writtenOn,
    language,
    margins: { top: 54, right: margin, bottom: 62, left: margin },
  })
  paper.pdf.addPage()
  drawLetterhead(paper, sheet.from, null)
  heading(paper, 'H1', oneLine(sheet.title), { size: 20, gapAfter: 8 })
  for (const part of sheet.parts) drawPart(paper, part, styles)
  drawFooters(paper, oneLine(sheet.foot, 90), pageOf(language))
  return paper
}

const factText = (fact: Fact) => `${fact.label}: ${oneLine(fact.value, 400)}`
const pointTexts = (part: SheetPart) => (part.points ?? []).map((point) => oneLine(point, 1_200))
const cellsOf = ({ rows }: SheetTable) => rows.map((row) => row.map((text): Cell => ({ text })))

/** How high a part is on one page, in points. */
function partHeight(paper: Paper, part: SheetPart, styles: Styles): number {
  const { title, paragraphs = [], facts = [], table, blanks = [] } = part
  return [
    title ? textHeight(paper, oneLine(title), styles.title) : 0,
    ...paragraphs.map((paragraph) => textHeight(paper, paragraph.trim(), styles.paragraph)),
    ...facts.map((fact) => textHeight(paper, factText(fact), styles.fact)),
    pointsHeight(paper, pointTexts(part), styles.point),
    table && table.rows.length > 0 ? gaps.beforeTable + tableHeight(paper, table.columns, cellsOf(table)) : 0,
    ...blanks.map(
      (label) => gaps.beforeBlank + Math.max(textHeight(paper, label, styles.blank), styles.size + gaps.afterBlank),
    ),
  ].reduce((total, height) => total + height, 0)
}

function drawPart(paper: Paper, part: SheetPart, styles: Styles): void {
  const { pdf, margins } = paper
  const { size } = styles
  if (part.newPage) {
    pdf.addPage()
    pdf.y = margins.top
  }
  const height = partHeight(paper, part, styles)
  const most = part.table || part.blanks ? wholeUpTo.table : wholeUpTo.text
  const whole = height <= (pdf.page.height - margins.top - margins.bottom) * most
  needRoom(paper, whole ? height : styles.title.size + size * linesUnderTitle)
  if (part.title) heading(paper, 'H2', oneLine(part.title), styles.title)
  for (const paragraph of part.paragraphs ?? []) {
    needRoom(paper, size * 2)
    write(paper, 'P', paragraph.trim(), styles.paragraph)
  }
  for (const fact of part.facts ?? []) {
    needRoom(paper, size * 2)
    write(paper, 'P', factText(fact), styles.fact)
  }
  const list = pointTexts(part)
  if (list.length > 0) points(paper, list, styles.point)
  if (part.table && part.table.rows.length > 0) {
    pdf.y += gaps.beforeTable
    drawTable(paper, part.table.columns, cellsOf(part.table))
  }
  for (const label of part.blanks ?? []) drawBlank(paper, label, styles)
  pdf.y += gaps.afterPart
}

/** A label with a line behind it, long enough for a hand. */
function drawBlank(paper: Paper, label: string, styles: Styles): void {
  const { pdf, margins } = paper
  const { size } = styles
  needRoom(paper, 30)
  const y = pdf.y + gaps.beforeBlank
  pdf.y = y
  write(paper, 'P', label, styles.blank)
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf
    .moveTo(margins.left + 250, y + size + 2)
    .lineTo(pageWidth - margin, y + size + 2)
    .lineWidth(0.6)
    .stroke(ink.quiet)
  pdf.endMarkedContent()
  pdf.y = Math.max(pdf.y, y + size + gaps.afterBlank)
}
