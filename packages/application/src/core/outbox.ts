// Sending a file to a trading partner: a row in the outbox and a job, in the transaction of the cause; then the bytes, to
// another organization of this installation or into a folder. Keyed by their SHA-256, so that a second delivery is harmless.
import { createWriteStream } from 'node:fs'
import { mkdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Delivery } from '@throughline/store'
import { job } from './bind.ts'
import type { Context, FileContent, JobContext } from './context.ts'
import { found } from './refusal.ts'

const deliverJob = 'outbox.deliver'
const receivedJob = 'file.received'

/** Puts a kept file on its way to a partner. The same file to the same partner twice is one delivery. */
export async function sendToPartner(context: Context, fileId: string, partnerId: string): Promise<void> {
  const outboxId = context.newId()
  const added = await context.db
    .insertInto('outbox')
    .values({
      organization_id: context.organization.id,
      outbox_id: outboxId,
      file_id: fileId,
      partner_id: partnerId,
      created_at: context.now,
      delivered_at: null,
      failure: null,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'file_id', 'partner_id']).doNothing())
    .returning('outbox_id')
    .executeTakeFirst()
  if (added !== undefined) await context.enqueue({ job: deliverJob, subject: outboxId })
}

/** Puts a file that could not be delivered on its way once more; false when it lies in no outbox or went out. */
export async function deliverAgain(context: Context, outboxId: string): Promise<boolean> {
  const again = await context.db
    .updateTable('outbox')
    .set({ status: 'waiting', failure: null })
    .where('organization_id', '=', context.organization.id)
    .where('outbox_id', '=', outboxId)
    .where('status', '=', 'failed')
    .executeTakeFirst()
  if (again.numUpdatedRows === 0n) return false
  await context.enqueue({ job: deliverJob, subject: outboxId })
  return true
}

/** Delivers one file of the outbox. */
const deliver = job(deliverJob, async (context, outboxId) => {
  const row = found(
    await context.db
      .selectFrom('outbox')
      .innerJoin('trading_partner', (join) =>
        join
          .onRef('trading_partner.organization_id', '=', 'outbox.organization_id')
          .onRef('trading_partner.partner_id', '=', 'outbox.partner_id'),
      )
      .select(['file_id', 'outbox.status', 'delivery'])
      .where('outbox.organization_id', '=', context.organization.id)
      .where('outbox_id', '=', outboxId)
      .executeTakeFirst(),
  )
  if (row.status === 'delivered') return
  const file = await context.readFile(row.file_id)
  const failure = await deliverTo(context, row.delivery, file)
  await context.db
    .updateTable('outbox')
    .set((eb) => ({
      status: failure === null ? ('delivered' as const) : ('failed' as const),
      attempts: eb('attempts', '+', 1),
      delivered_at: failure === null ? context.now : null,
      failure,
    }))
    .where('organization_id', '=', context.organization.id)
    .where('outbox_id', '=', outboxId)
    .execute()
  context.subject('outbox', outboxId)
})

/** Null when delivered; else why it never will be, for a person to put right. What may pass by itself is thrown. */
async function deliverTo(context: JobContext, delivery: Delivery, file: FileContent): Promise<string | null> {
  if (delivery.kind === 'folder') return deliverToFolder(context, delivery.path, file)
  await context.inOrganization(delivery.organizationId, async (there) => {
    const { kind, name, content } = file
    const mediaType = file.mediaType ?? 'application/octet-stream'
    const sender = context.organization.name
    const kept = await there.storeFile({ direction: 'in', kind, name, mediaType, sender, content })
    if (!kept.known) await there.enqueue({ job: receivedJob, subject: kept.fileId })
    there.subject('file', kept.fileId)
  })
  return null
}

/** Takes a delivered file in as if somebody had uploaded it. */
const received = job(receivedJob, async (context, fileId) => {
  await context.run('file.take', { fileId })
  context.subject('file', fileId)
})

/** Where a folder named by a partner lies, if it may: under one of the installation's exchange folders. */
export async function exchangeFolder(roots: readonly string[], named: string): Promise<string | null> {
  const first = roots[0]
  if (first === undefined) return null
  const folder = isAbsolute(named) ? resolve(named) : resolve(first, named)
  const within = (path: string, root: string) => path === root || path.startsWith(root + sep)
  if (!roots.some((root) => within(folder, resolve(root)))) return null
  await mkdir(folder, { recursive: true })
  // A link inside the folder may lead out of it.
  const real = await realpath(folder)
  const realRoots = await Promise.all(roots.map((root) => realpath(root).catch(() => null)))
  return realRoots.some((root) => root !== null && within(real, root)) ? real : null
}

const plainName = (name: string): string =>
  basename(name)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^\.+/, '') || 'file'

/** Writes beside and renames, so that who watches the folder never reads half a file. */
async function deliverToFolder(context: JobContext, named: string, file: FileContent): Promise<string | null> {
  const folder = await exchangeFolder(context.exchangeFolders, named)
  if (folder === null) return 'The partner’s folder is not under a folder this installation exchanges files in.'
  const name = `${file.sha256.slice(0, 8)}-${plainName(file.name)}`
  const whole = join(folder, name)
  const there = await stat(whole).catch(() => null)
  if (there?.size === file.bytes) return null
  const half = join(folder, `.${name}.part`)
  try {
    await pipeline(file.content, createWriteStream(half, { mode: 0o640 }))
    await rename(half, whole)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
  return null
}

export const outboxJobs = [deliver, received]
