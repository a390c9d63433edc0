// Paper that was asked for: made, kept as a file of ours, and answered with where it is; or refused in the paper's words.
import { PaperRefusal } from '@throughline/documents'
import { refuse, type Context } from '../core/index.ts'

const mediaType = 'application/pdf'

/** Keeps the PDF that `make` gives. The same bytes again are the same file. */
export async function keepPaper(context: Context, name: string, make: () => Promise<Uint8Array>) {
  try {
    const file = await context.storeFile({ direction: 'out', kind: 'pdf', name, mediaType, content: await make() })
    return { fileId: file.fileId, name, mediaType }
  } catch (error) {
    if (error instanceof PaperRefusal) return refuse('cannot-print', error.message)
    throw error
  }
}
