// A tagged PDF in our own typefaces: opened with a fixed date so that the same input makes the same bytes, closed to
// those bytes. What stands on the pages is drawn by the files of each document.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { dayNumber, type Day } from '@throughline/domain'

/** Letter size, in points. */
export const pageWidth = 612
export const pageHeight = 792

/** The web application's own colors, dark enough to survive a black-and-white printer. */
export const ink = { text: '#26231f', quiet: '#5c544b', accent: '#14564a', line: '#c9c0b3', shade: '#f5f2ed' } as const

export type Margins = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

/** What a paper may be written in. */
export type Language = 'en' | 'es'

export type PaperOptions = {
  readonly title: string
  readonly author: string
  /** The date written into the file; also what makes its bytes repeatable. */
  readonly createdOn: Day
  readonly language?: Language
  readonly margins: Margins
}

export type Paper = {
  readonly pdf: PDFKit.PDFDocument
  readonly margins: Margins
  /** The bytes of the finished document. Call once, after the last page is drawn. */
  readonly close: () => Promise<Uint8Array>
}

// Resolved by package name, not beside this file, so that a bundled program finds them too.
const faces = { regular: 'source-sans-3-regular.ttf', bold: 'source-sans-3-semibold.ttf' } as const
const loaded = new Map<string, Uint8Array>()

function face(file: string): Uint8Array {
  const known = loaded.get(file)
  if (known) return known
  const bytes = new Uint8Array(
    readFileSync(createRequire(import.meta.url).resolve(`@throughline/documents/fonts/${file}`)),
  )
  loaded.set(file, bytes)
  return bytes
}

/** Opens a document without a page. Fonts `regular` and `bold` are ours and embedded; `Courier` is every reader's own. */
export function openPaper(options: PaperOptions): Paper {
  const created = new Date(dayNumber(options.createdOn) * 86_400_000)
  const pdf = new PDFDocument({
    size: [pageWidth, pageHeight],
    margins: { ...options.margins },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: options.language ?? 'en',
    info: {
      Title: options.title,
      Author: options.author,
      Creator: 'Throughline',
      Producer: 'Throughline',
      CreationDate: created,
      ModDate: created,
    },
  })
  for (const [name, file] of Object.entries(faces)) pdf.registerFont(name, face(file) as unknown as Buffer)
  const chunks: Uint8Array[] = []
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
  return {
    pdf,
    margins: options.margins,
    close: () => {
      pdf.end()
      return finished
    },
  }
}

/** One line of outside text: no line breaks or control characters, at most `limit` characters. */
export function oneLine(text: string, limit = 200): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ').trim()
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1)}…`
}

/** Writes a line at the foot of every page, outside the reading order: who, and "Page 2 of 3". */
export function drawFooters(
  paper: Paper,
  left: string,
  pageWord: (page: number, of: number) => string,
  size = 8.5,
): void {
  const { pdf, margins } = paper
  const { count } = pdf.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page)
    // Text below the bottom margin would otherwise open another page.
    pdf.page.margins.bottom = 0
    const y = pageHeight - margins.bottom + 22
    const width = pageWidth - margins.left - margins.right
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.font('regular').fontSize(size).fillColor(ink.quiet)
    pdf.text(fitting(pdf, oneLine(left), width * 0.75), margins.left, y, { lineBreak: false })
    pdf.text(pageWord(page + 1, count), margins.left, y, { width, align: 'right' })
    pdf.endMarkedContent()
  }
}

/** As much of a text as fits a width in the current font, with an ellipsis where it was cut. */
function fitting(pdf: PDFKit.PDFDocument, text: string, width: number): string {
  if (pdf.widthOfString(text) <= width) return text
  let length = text.length
  while (length > 0 && pdf.widthOfString(`${text.slice(0, length)}…`) > width) length -= 1
  return `${text.slice(0, length)}…`
}

const pageWords = { en: ['Page', 'of'], es: ['Página', 'de'] } as const

/** "Page 2 of 3" in the paper's language. */
export function pageOf(language: Language): (page: number, of: number) => string {
  const [word, among] = pageWords[language]
  return (page, of) => `${word} ${page} ${among} ${of}`
}
