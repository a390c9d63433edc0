// The first pass over a received 835: every transaction weighed, and told whether it was here before. Nothing is written.
import type { Day, Message } from '@throughline/domain'
import {
  identify,
  remittanceKey,
  remittanceQuestions,
  type FileVerdict,
  type Identity,
  type Payee,
  type SameTrace,
  type TransactionVerdict,
} from '@throughline/provider'
import type { Context, FileContent } from '../core/index.ts'
import { readWholeApart } from '../files/apart/read-apart.ts'
import { daysAheadOf } from './remittance-payer.ts'

export type WeighedTransaction = {
  readonly ordinal: number
  readonly verdict: TransactionVerdict
  readonly identity: Identity
  /** What a person is asked before it may post: is it ours? */
  readonly questions: readonly Message[]
}

export type WeighedFile = {
  readonly transactions: readonly WeighedTransaction[]
  readonly file: FileVerdict | null
  /** Payments effective on no day take the day the file came. */
  readonly receivedOn: Day
}

/** Weighs a whole file and asks for each transaction whether its payer and trace are known with the same content. */
export async function weighRemittances(context: Context, received: FileContent): Promise<WeighedFile> {
  const { verdicts, file } = await readWholeApart(context, 'weighed', null, received)
  const fileWhole = file?.whole === true
  const transactions: WeighedTransaction[] = []
  const inThisFile = new Map<string, { remittanceId: string; contentDigest: string; fileName: string }>()
  const tracesHere = new Map<string, SameTrace>()
  const us = await payeeOf(context)
  for (const verdict of verdicts) {
    const { header } = verdict
    const ordinal = header.place.transactionOrdinal
    const key = remittanceKey(header)
    const trace = header.trace.trim()
    const here = tracesHere.get(trace)
    const other = here && here.payerIdentifier !== header.payerIdentifier.trim() ? here : null
    const questions = remittanceQuestions(
      header,
      us,
      other ?? (await sameTraceOf(context, verdict)),
      context.today,
      await daysAheadOf(context, header),
    )
    const posts = verdict.posts && fileWhole && questions.length === 0
    const known = inThisFile.get(key) ?? (await knownRemittance(context, verdict, posts))
    transactions.push({ ordinal, verdict, identity: identify(header, verdict.contentDigest, known), questions })
    if (!known && verdict.posts && fileWhole) {
      inThisFile.set(key, { remittanceId: '', contentDigest: verdict.contentDigest, fileName: received.name })
      if (trace !== '' && !here)
        tracesHere.set(trace, {
          payerName: header.payerName,
          payerIdentifier: header.payerIdentifier.trim(),
          fileName: received.name,
        })
    }
  }
  return { transactions, file, receivedOn: context.today }
}

/** What this organization is paid under. */
async function payeeOf(context: Context): Promise<Payee> {
  return context.db
    .selectFrom('organization')
    .select(['name', 'npi', 'ein'])
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
}

/** A remittance that posted, or waits to, under the same trace from a payer with another number. */
async function sameTraceOf(context: Context, { header }: TransactionVerdict): Promise<SameTrace | null> {
  const trace = header.trace.trim()
  if (trace === '') return null
  const row = await context.db
    .selectFrom('remittance as r')
    .innerJoin('file as f', (join) =>
      join.onRef('f.organization_id', '=', 'r.organization_id').onRef('f.file_id', '=', 'r.file_id'),
    )
    .select(['r.payer_name', 'r.payer_identifier', 'f.name'])
    .where('r.organization_id', '=', context.organization.id)
    .where('r.trace', '=', trace)
    .where('r.payer_identifier', '!=', header.payerIdentifier.trim())
    .where('r.status', 'in', ['posted', 'questioned'])
    .orderBy('r.received_at')
    .limit(1)
    .executeTakeFirst()
  return row ? { payerName: row.payer_name, payerIdentifier: row.payer_identifier, fileName: row.name } : null
}

/**
 * What was accepted under the same payer and trace. One that was kept aside counts only against a copy that would be kept
 * aside too: when the same remittance comes again in a file that is whole and raises no question, it posts.
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
    .where('r.status', 'in', ['posted', 'quarantined', 'questioned', 'dismissed'])
    .orderBy('r.received_at')
    .limit(50)
    .execute()
  const row =
    rows.find((one) => one.status === 'posted') ??
    (posts ? undefined : rows.find((one) => one.content_sha256 === verdict.contentDigest))
  return row ? { remittanceId: row.remittance_id, contentDigest: row.content_sha256, fileName: row.name } : null
}
