// Papers of other people behind a paper of ours, in one PDF; and whether what was uploaded is a PDF at all.
import { PDFDocument } from 'pdf-lib'
import { dayNumber, type Day } from '@throughline/domain'
import { PaperRefusal } from '../paper/paper-refusal.ts'

export type PdfReading =
  { readonly reads: 'pdf'; readonly pages: number } | { readonly reads: 'locked-pdf' | 'broken-pdf' | 'not-pdf' }

const headLooked = 1024
const tailLooked = 2048

/** Looks at the bytes, never at the name: a head, an end, pages that can be counted, no password. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const text = (part: Uint8Array) => Buffer.from(part).toString('latin1')
  if (!text(bytes.subarray(0, headLooked)).includes('%PDF-')) return { reads: 'not-pdf' }
  if (!text(bytes.subarray(-tailLooked)).includes('%%EOF')) return { reads: 'broken-pdf' }
  try {
    const found = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false })
    if (found.isEncrypted) return { reads: 'locked-pdf' }
    const pages = found.getPageCount()
    return pages > 0 ? { reads: 'pdf', pages } : { reads: 'broken-pdf' }
  } catch {
    // The reader gives up on what is damaged; whatever its reason, the sentence for the person is the same.
    return { reads: 'broken-pdf' }
  }
}

const mostPages = 1_500

/** Our own pages first, then every paper in its order. The same papers and day make the same bytes. */
export async function bindPapers(
  front: Uint8Array,
  papers: readonly { readonly title: string; readonly bytes: Uint8Array }[],
  createdOn: Day,
): Promise<Uint8Array> {
  const bound = await PDFDocument.load(front, { updateMetadata: false })
  for (const paper of papers) {
    const source = await loaded(paper)
    const pages = await bound.copyPages(source, source.getPageIndices())
    if (bound.getPageCount() + pages.length > mostPages)
      throw new PaperRefusal([
        `The packet would have more than ${mostPages} pages. Set aside what the plan did not ask for.`,
      ])
    for (const page of pages) bound.addPage(page)
  }
  const made = new Date(dayNumber(createdOn) * 86_400_000)
  bound.setModificationDate(made)
  return bound.save({ useObjectStreams: false, addDefaultPage: false })
}

async function loaded(paper: { readonly title: string; readonly bytes: Uint8Array }): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(paper.bytes, { updateMetadata: false })
  } catch {
    throw new PaperRefusal([
      `“${paper.title}” cannot be bound into the packet. Save it anew as a PDF and upload it again.`,
    ])
  }
}
