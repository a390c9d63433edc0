// The technical answers a received 837P is owed: TA1 for its interchange, 999 for its group; and which transactions stand.
import {
  acknowledgment999,
  build999,
  buildTa1,
  check,
  sortedGroup,
  transactionOf,
  writeInterchange,
  type ByteSource,
  type CodeSets,
  type Report,
} from '@throughline/x12'
import type { RemittanceFault } from '@throughline/domain'
import { groupHeader, interchangeHeader, type Envelope } from './envelope.ts'
import { faultOf } from './read-remittances.ts'

export type TransactionAnswer = {
  /** From 0, over all transactions of the file. */
  readonly ordinal: number
  readonly transaction: string
  readonly control: string
  readonly accepted: boolean
  readonly reasons: readonly RemittanceFault[]
}

export type FileAnswer = {
  /** Whose file it was, as ISA names them; null when there is no readable interchange. */
  readonly sender: { readonly qualifier: string; readonly id: string } | null
  readonly receiver: { readonly qualifier: string; readonly id: string } | null
  readonly interchangeControl: string | null
  readonly interchange: 'accepted' | 'accepted-with-errors' | 'rejected' | 'unreadable'
  readonly transactions: readonly TransactionAnswer[]
  readonly faults: readonly RemittanceFault[]
  /** TA1 and 999 in one interchange, ready to send; null when there was nobody to answer. */
  readonly bytes: Uint8Array | null
}

/**
 * Checks a received file against its guides and builds the answers. `envelope` is for the answer: who we are and the next
 * control number; `duplicate` says that ISA13 came before from this sender.
 */
export async function acknowledge(
  source: ByteSource,
  envelope: Omit<Envelope, 'receiver'>,
  options: { readonly codeSets?: CodeSets; readonly duplicate?: boolean } = {},
): Promise<FileAnswer> {
  return answerTo(await check(source, options.codeSets ? { codeSets: options.codeSets } : {}), envelope, options)
}

/** The same for a file whose claims were read meanwhile: `report` comes with their end. */
export function answerTo(
  report: Report,
  envelope: Omit<Envelope, 'receiver'>,
  options: { readonly duplicate?: boolean } = {},
): FileAnswer {
  const interchange = report.interchanges[0]
  if (!interchange || !report.readable)
    return {
      sender: null,
      receiver: null,
      interchangeControl: null,
      interchange: 'unreadable',
      transactions: [],
      faults: report.findings.map(faultOf),
      bytes: null,
    }
  const ta1 = buildTa1(report, interchange, { duplicate: options.duplicate ?? false })
  const answers = report.groups.map((group) => ({ group, answer: build999(report, group) }))
  const to: Envelope = { ...envelope, receiver: { qualifier: interchange.senderQualifier, id: interchange.sender } }
  const header = groupHeader(to)
  const rejected = ta1.status === 'R'
  const bytes = writeInterchange(
    {
      ...interchangeHeader(to),
      acknowledgments: [ta1],
      groups: rejected
        ? []
        : answers.map(({ answer }, index) => ({
            ...header,
            control: header.control + index,
            transactions: [transactionOf(acknowledgment999, answer)],
          })),
    },
    { delimiters: 'choose' },
  )
  return {
    sender: { qualifier: interchange.senderQualifier, id: interchange.sender },
    receiver: { qualifier: interchange.receiverQualifier, id: interchange.receiver },
    interchangeControl: interchange.control,
    interchange: rejected ? 'rejected' : ta1.status === 'E' ? 'accepted-with-errors' : 'accepted',
    transactions: transactionAnswers(report, answers, rejected),
    faults: report.findings.filter((finding) => finding.transactionIndex < 0).map(faultOf),
    bytes,
  }
}

type GroupAnswer = { readonly group: Report['groups'][number]; readonly answer: ReturnType<typeof build999> }

function transactionAnswers(report: Report, answers: readonly GroupAnswer[], rejected: boolean): TransactionAnswer[] {
  return answers.flatMap(({ group, answer }) => {
    const responses = [...(answer.responses ?? [])]
    const groupRejected = answer.status.status === 'R' && answer.status.error1 !== undefined
    return sortedGroup(report, group).transactions.map(({ transaction, findings }, index) => ({
      ordinal: transaction.fileIndex,
      transaction: transaction.transaction,
      control: transaction.control,
      accepted: !rejected && !groupRejected && responses[index]!.status.status === 'A',
      reasons: findings.filter((finding) => finding.severity === 'error').map(faultOf),
    }))
  })
}
