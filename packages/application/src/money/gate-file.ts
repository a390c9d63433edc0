// The first pass over a received 835: every transaction weighed, and told whether it was here before. Nothing is written.
import { createHash } from 'node:crypto'
import type { Day, RemittanceEvent } from '@throughline/domain'
import {
  identify,
  openGate,
  remittanceKey,
  type FileVerdict,
  type Identity,
  type TransactionVerdict,
} from '@throughline/provider'
import { readRemittances } from '@throughline/wire'
import type { Context, FileContent } from '../core/index.ts'

export type WeighedTransaction = {
  readonly ordinal: number
  readonly verdict: TransactionVerdict
  readonly identity: Identity
}

export type WeighedFile = {
  readonly transactions: readonly WeighedTransaction[]
  readonly file: FileVerdict | null
  /** Payments effective on no day take the day the file came. */
  readonly receivedOn: Day
}

const sha256 = () => {
  const hash = createHash('sha256')
  return { update: (text: string) => void hash.update(text), finish: () => hash.digest('hex') }
}

/** Weighs a whole file and asks for each transaction whether its payer and trace are known with the same content. */
export async function weighRemittances(context: Context, received: FileContent): Promise<WeighedFile> {
  const gate = openGate(sha256)
  const verdicts: { ordinal: number; verdict: TransactionVerdict }[] = []
  let file: FileVerdict | null = null
  for await (const events of readRemittances(received.content))
    for (const event of events as readonly RemittanceEvent[])
      for (const report of gate.take(event))
        if (report.kind === 'file') file = report
        else verdicts.push({ ordinal: report.header.place.transactionOrdinal, verdict: report })
  const fileWhole = file?.whole === true
  const transactions: WeighedTransaction[] = []
  const inThisFile = new Map<string, { remittanceId: string; contentDigest: string; fileName: string }>()
  for (const { ordinal, verdict } of verdicts) {
    const key = remittanceKey(verdict.header)
    const posts = verdict.posts && fileWhole
    const known = inThisFile.get(key) ?? (await knownRemittance(context, verdict, posts))
    transactions.push({ ordinal, verdict, identity: identify(verdict.header, verdict.contentDigest, known) })
    if (!known && posts)
      inThisFile.set(key, { remittanceId: '', contentDigest: verdict.contentDigest, fileName: received.name })
  }
  return { transactions, file, receivedOn: context.today }
}

/**
 * What was accepted under the same payer and trace. One that was kept aside counts only against a copy that would be kept
 * aside too: when the same remittance comes again in a file that is whole, it posts.
 */
async function knownRemittance(context: Context, verdict: TransactionVerdict, posts: boolean) {
  const rows = await context.db
    .selectFrom('remittance as r')
    .innerJoin('file as f', (join) =>
      join.onRef('f.organization_id', '=', 'r.organization_id').onRef('f.file_id', '=', 'r.file_id'),
    )
    .select(['r.remittance_id', 'r.content_sha256', 'r.status', 'f.name'])
    .where('r.organization_id', '=', context.organization.id)
    .where('r.payer_identifier', '=', verdict.header.payerIdentifier.trim())
    .where('r.trace', '=', verdict.header.trace.trim())
    .where('r.status', 'in', ['posted', 'quarantined', 'held'])
    .orderBy('r.received_at')
    .limit(50)
    .execute()
  const row =
    rows.find((one) => one.status === 'posted') ??
    (posts ? undefined : rows.find((one) => one.content_sha256 === verdict.contentDigest))
  return row ? { remittanceId: row.remittance_id, contentDigest: row.content_sha256, fileName: row.name } : null
}
