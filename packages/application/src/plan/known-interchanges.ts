// Which interchanges came before: a sender uses each number (ISA13) once, however many interchanges a file holds.
import { interchangeHead, type FileAnswer, type InterchangeHead } from '@throughline/wire'
import { sql } from 'kysely'
import type { Context, FileContent } from '../core/index.ts'

async function headOf(file: FileContent): Promise<InterchangeHead | null> {
  for await (const chunk of file.content) return interchangeHead(chunk)
  return null
}

/**
 * Whether the sender of a file's first interchange used its number before for other bytes; remembers it otherwise. Of two at
 * once the second waits here until the first is done, and then sees what became of it.
 */
export async function firstKnown(context: Context, file: FileContent): Promise<boolean> {
  const head = await headOf(file)
  if (head === null || (await remembered(context, file.fileId, [head])).length > 0) return false
  const first = await context.db
    .selectFrom('received_interchange')
    .select('file_id')
    .where('organization_id', '=', context.organization.id)
    .where('sender', '=', head.sender)
    .where('control', '=', head.control)
    .executeTakeFirst()
  return first !== undefined && first.file_id !== file.fileId
}

/**
 * The interchanges behind the first, by their place, whose number came before from their sender, in this file or another;
 * remembers the others. One that is rejected anyway may come again under its number.
 */
export async function laterKnown(
  context: Context,
  fileId: string,
  interchanges: FileAnswer['interchanges'],
): Promise<readonly number[]> {
  const seen = new Set(interchanges.slice(0, 1).map(keyOf))
  const later = interchanges.flatMap((head, at) => (at === 0 || head.rejected ? [] : [{ head, at }]))
  const inFile = later.filter(({ head }) => {
    const key = keyOf(head)
    return seen.has(key) || !seen.add(key)
  })
  const fresh = later.filter((one) => !inFile.includes(one))
  const heads = fresh.map(({ head }) => head)
  const added = new Set((await remembered(context, fileId, heads)).map(keyOf))
  const before = fresh.filter(({ head }) => !added.has(keyOf(head)))
  return [...inFile, ...before].map(({ at }) => at).sort((a, b) => a - b)
}

const keyOf = ({ sender, control }: InterchangeHead): string => `${control} ${sender}`

/** Those among these that were not remembered yet, and now are; in one order, so that two files never wait for each other. */
async function remembered(
  context: Context,
  fileId: string,
  heads: readonly InterchangeHead[],
): Promise<readonly InterchangeHead[]> {
  if (heads.length === 0) return []
  const inOrder = heads.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const { rows } = await sql<InterchangeHead>`
    insert into received_interchange (organization_id, sender, control, file_id)
    select ${context.organization.id}, sender, control, ${fileId}
    from unnest(${inOrder.map((one) => one.sender)}::text[], ${inOrder.map((one) => one.control)}::text[]) as given (sender, control)
    on conflict do nothing returning sender, control`.execute(context.db)
  return rows
}
