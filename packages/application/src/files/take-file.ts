// Files as they come in: told by their content, then handed to what takes that kind.
import type { FileOutcome } from '@throughline/operations'
import { inSavepoint } from '@throughline/store'
import { kindOfFile, nameOfSet, readsBehindHead } from '@throughline/wire'
import { bind, type Context, type FileContent } from '../core/index.ts'
import { takeAnswers } from '../claims/index.ts'
import { inspectRemittances, takeRemittances } from '../money/take-remittances.ts'
import { inspectClaims, takeClaims } from '../plan/index.ts'
import { FileOverran } from './apart/read-apart.ts'

async function headOf(file: FileContent): Promise<Uint8Array> {
  for await (const chunk of file.content) return chunk
  return new Uint8Array()
}

function kept(file: FileContent, outcome: 'kept' | 'unreadable', reason: string): FileOutcome {
  return { fileId: file.fileId, fileName: file.name, kind: 'other', outcome, transactions: [], reasons: [reason] }
}

/** A file that asks for more than one file may have leaves nothing behind but itself. */
async function take(context: Context, fileId: string, dry: boolean): Promise<FileOutcome> {
  try {
    return await inSavepoint(context.db, () => takeByKind(context, fileId, dry))
  } catch (error) {
    if (!(error instanceof FileOverran)) throw error
    return kept(await context.readFile(fileId), 'unreadable', error.message)
  }
}

async function takeByKind(context: Context, fileId: string, dry: boolean): Promise<FileOutcome> {
  const again = () => context.readFile(fileId)
  const head = await headOf(await again())
  const kind = kindOfFile(head)
  const file = await again()
  context.subject('file', fileId)
  const provider = context.organization.kind === 'provider'
  if (kind === 'not-x12')
    return kept(
      file,
      'unreadable',
      'This is no X12 file: it does not begin with ISA. It was kept as it came. Check that the right file was chosen.',
    )
  if (kind === '835' && provider) return dry ? inspectRemittances(context, file) : takeRemittances(context, file, again)
  if (kind === '837P' && !provider) return dry ? inspectClaims(context, file) : takeClaims(context, file, again)
  if (kind === '999' || kind === 'TA1' || kind === '277CA') {
    if (!provider)
      return kept(file, 'kept', `This ${kind} answers a file of ours. It was kept with it; nothing else changes.`)
    return takeAnswers(context, file, dry)
  }
  if (kind === 'other-x12' && !readsBehindHead(head))
    return kept(
      file,
      'unreadable',
      'Nothing can be read behind the ISA of this file: it ends there, or other separators follow than the ISA announces. It was kept as it came. Ask the sender for the whole file as their program wrote it.',
    )
  return kept(file, 'kept', otherKind(kind, nameOfSet(head), provider))
}

function otherKind(kind: string, named: string | null, provider: boolean): string {
  const wanted = provider ? 'an 835, 999, TA1 or 277CA' : 'an 837P (005010X222)'
  const what = kind === 'other-x12' ? (named === null ? 'X12 without a transaction' : `X12 ${named}`) : `an ${kind}`
  return `This file is ${what}; here ${wanted} is taken in. It was kept as it came. Check that the right file was sent to the right place.`
}

const takeFile = bind('file.take', (context, { fileId }) => take(context, fileId, false))
const inspectFile = bind('file.inspect', (context, { fileId }) => take(context, fileId, true))

export const takeFileBindings = [takeFile, inspectFile]
