// Takes a received 835: weighs it, and posts what balances, or keeps it aside with the difference. Whole or not at all.
import { counted, formatMoney, type Day, type RemittanceHeader } from '@throughline/domain'
import type { FileOutcome } from '@throughline/operations'
import { json, type Database } from '@throughline/store'
import type { Insertable } from 'kysely'
import type { Context, FileContent } from '../core/index.ts'
import { weighRemittances, type WeighedFile, type WeighedTransaction } from './gate-file.ts'
import { withModestHeap } from './modest-heap.ts'
import { takePostingTurn } from './posting-turn.ts'
import { postRemittances, type PostedRemittance, type ToPost } from './post-remittances.ts'

/** Transactions told one by one; a file of more says how many there are besides. */
const transactionsShown = 500
const reasonsShown = 50

type Fate = {
  readonly status: 'posted' | 'quarantined' | 'questioned' | 'duplicate' | 'conflict'
  readonly reasons: readonly string[]
}

/** A broken envelope keeps the whole file aside, whatever its transactions say. */
function fateOf(transaction: WeighedTransaction, file: WeighedFile['file']): Fate {
  const { verdict, identity } = transaction
  const questions = transaction.questions.map((question) => question.text)
  const reasons = [...verdict.reasons.map((reason) => reason.text), ...questions]
  if (identity.kind === 'duplicate') return { status: 'duplicate', reasons: [identity.message.text] }
  if (file === null || !file.whole)
    return { status: 'quarantined', reasons: [...(file?.reasons ?? []).map((reason) => reason.text), ...reasons] }
  if (identity.kind === 'conflict') return { status: 'conflict', reasons: [identity.message.text] }
  if (!verdict.posts) return { status: 'quarantined', reasons }
  return questions.length === 0 ? { status: 'posted', reasons: [] } : { status: 'questioned', reasons: questions }
}

function differenceOf(transaction: WeighedTransaction): number {
  const { differences } = transaction.verdict
  const whole = differences.find((one) => one.level === 'transaction') ?? differences[0]
  return whole?.difference ?? 0
}

function textOf(transaction: WeighedTransaction, fate: Fate, posted: PostedRemittance | undefined): string {
  const { header, claimCount } = transaction.verdict
  const what = remittanceWords(header)
  if (fate.status !== 'posted') return `${what}: ${fate.reasons[0] ?? 'kept aside.'}`
  if (!posted) return `${what}: balances; ${counted(claimCount, 'claim')} would be posted.`
  return postedWords(header, posted)
}

type Named = Pick<RemittanceHeader, 'trace' | 'payerName' | 'paid'>

function remittanceWords(header: Named): string {
  return `Remittance ${header.trace || '(no trace)'} of ${header.payerName || 'an unnamed payer'}, ${formatMoney(header.paid)}`
}

/** What posting a remittance came to. */
export function postedWords(header: Named, { claims, matched, suspense }: PostedRemittance): string {
  const moneyless = claims - matched - suspense
  const rest = [
    suspense === 0 ? '' : `; the money of ${suspense} waits in suspense`,
    moneyless === 0 ? '' : `; ${moneyless} more paid nothing and match no claim of yours`,
  ]
  return `${remittanceWords(header)}: posted, ${matched} of ${counted(claims, 'claim')} matched${rest.join('')}.`
}

function outcomeOf(
  received: FileContent,
  weighed: WeighedFile,
  fates: readonly Fate[],
  posted: ReadonlyMap<number, PostedRemittance>,
  ids: ReadonlyMap<number, string>,
): FileOutcome {
  const statuses = new Set(fates.map((fate) => fate.status))
  const outcome =
    weighed.transactions.length === 0
      ? 'unreadable'
      : (['conflict', 'quarantined', 'questioned', 'posted', 'duplicate'] as const).find((status) =>
          statuses.has(status),
        )!
  return {
    fileId: received.fileId,
    fileName: received.name,
    kind: '835',
    outcome,
    transactions: weighed.transactions.slice(0, transactionsShown).map((transaction, index) => ({
      ordinal: transaction.ordinal,
      outcome: fates[index]!.status,
      text: textOf(transaction, fates[index]!, posted.get(transaction.ordinal)),
      remittanceId: ids.get(transaction.ordinal) ?? null,
      paidCents: transaction.verdict.header.paid,
      claims: transaction.verdict.claimCount,
    })),
    reasons:
      weighed.transactions.length === 0
        ? [
            'There is no remittance in this file. It was kept as it came; ask the payer what it is.',
            ...(weighed.file?.reasons ?? []).map((reason) => reason.text),
          ]
        : [...new Set(fates.flatMap((fate) => fate.reasons))].slice(0, reasonsShown),
  }
}

/** What taking the file would do; nothing is written. */
export async function inspectRemittances(context: Context, received: FileContent): Promise<FileOutcome> {
  const weighed = await weighRemittances(context, received)
  const fates = weighed.transactions.map((transaction) => fateOf(transaction, weighed.file))
  return outcomeOf(received, weighed, fates, new Map(), new Map())
}

/** `again` reads the same bytes a second time, from the same transaction. */
export function takeRemittances(
  context: Context,
  received: FileContent,
  again: () => Promise<FileContent>,
): Promise<FileOutcome> {
  return withModestHeap(() => take(context, received, again))
}

async function take(context: Context, received: FileContent, again: () => Promise<FileContent>): Promise<FileOutcome> {
  await takePostingTurn(context)
  const weighed = await weighRemittances(context, received)
  const fates = weighed.transactions.map((transaction) => fateOf(transaction, weighed.file))
  const taken = await takenBefore(context, received.fileId)
  if (taken.size > 0) return outcomeOf(received, weighed, fates, new Map(), taken)
  const ids = new Map<number, string>()
  const toPost = new Map<number, ToPost>()
  for (const [index, transaction] of weighed.transactions.entries()) {
    const fate = fates[index]!
    const remittanceId = context.newId()
    ids.set(transaction.ordinal, remittanceId)
    await context.db
      .insertInto('remittance')
      .values(remittanceRow(context, received, transaction, fate, remittanceId))
      .execute()
    if (fate.status === 'posted') toPost.set(transaction.ordinal, { remittanceId, released: null })
  }
  const posted = toPost.size === 0 ? [] : await postRemittances(context, await again(), toPost)
  await keepFindings(context, posted)
  const byOrdinal = new Map<number, PostedRemittance>()
  for (const [ordinal, { remittanceId }] of toPost)
    byOrdinal.set(
      ordinal,
      posted.find((one) => one.remittanceId === remittanceId)!,
    )
  context.detail({ remittances: weighed.transactions.length, posted: posted.length })
  return outcomeOf(received, weighed, fates, byOrdinal, ids)
}

/** The file was taken before: its remittances stand, by their place in it. */
async function takenBefore(context: Context, fileId: string): Promise<Map<number, string>> {
  const rows = await context.db
    .selectFrom('remittance')
    .select(['remittance_id', 'transaction_ordinal'])
    .where('organization_id', '=', context.organization.id)
    .where('file_id', '=', fileId)
    .execute()
  return new Map(rows.map((row) => [row.transaction_ordinal, row.remittance_id]))
}

export type KeptReason = { readonly severity: 'error' | 'warning'; readonly text: string; readonly place: string }

function remittanceRow(
  context: Context,
  received: FileContent,
  transaction: WeighedTransaction,
  fate: Fate,
  remittance_id: string,
): Insertable<Database['remittance']> {
  const { header, contentDigest, claimCount, warnings } = transaction.verdict
  const findings: KeptReason[] = [
    ...fate.reasons.map((text) => ({ severity: 'error' as const, text, place: '' })),
    ...transaction.verdict.faults.map((fault) => ({
      severity: 'warning' as const,
      text: fault.message,
      place: `segment ${fault.segmentOrdinal}`,
    })),
    ...warnings.map((warning) => ({ severity: 'warning' as const, text: warning.text, place: '' })),
  ]
  return {
    organization_id: context.organization.id,
    remittance_id,
    file_id: received.fileId,
    transaction_ordinal: transaction.ordinal,
    payer_id: null,
    payer_identifier: header.payerIdentifier.trim(),
    payer_name: header.payerName,
    trace: header.trace.trim(),
    paid_cents: header.paid,
    method: header.method,
    effective_on: header.effectiveOn ?? (received.receivedAt.slice(0, 10) as Day),
    status: fate.status,
    content_sha256: contentDigest,
    difference_cents: differenceOf(transaction) as never,
    findings: json({ claims: claimCount, kept: findings.slice(0, reasonsShown * 4) }),
    received_at: context.now,
    posted_at: fate.status === 'posted' ? context.now : null,
    released_by: null,
    release_reason: null,
  }
}

/** Adds what a person should know about what was posted to the remittance's findings. */
export async function keepFindings(context: Context, posted: readonly PostedRemittance[]): Promise<void> {
  for (const one of posted) {
    if (one.findings.length === 0) continue
    const row = await context.db
      .selectFrom('remittance')
      .select('findings')
      .where('organization_id', '=', context.organization.id)
      .where('remittance_id', '=', one.remittanceId)
      .executeTakeFirstOrThrow()
    const before = row.findings as { claims: number; kept: KeptReason[] }
    const kept = one.findings.map((finding) => ({
      severity: 'warning' as const,
      text: finding.message.text,
      place: '',
    }))
    await context.db
      .updateTable('remittance')
      .set({ findings: json({ claims: before.claims, kept: [...before.kept, ...kept] }) })
      .where('organization_id', '=', context.organization.id)
      .where('remittance_id', '=', one.remittanceId)
      .execute()
  }
}
