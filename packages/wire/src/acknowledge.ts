// The technical answers a received 837P is owed: a TA1 for each interchange, a 999 for each group; and which transactions stand.
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
  type Interchange,
  type Report,
} from '@throughline/x12'
import type { RemittanceFault } from '@throughline/domain'
import { groupHeader, interchangeHeader, type Envelope } from './envelope.ts'
import { faultOf } from './read-remittances.ts'

export type TransactionAnswer = {
  /** From 0, over all transactions of the file. */
  readonly ordinal: number
  /** Which of the file's interchanges it stands in, from 0. */
  readonly interchange: number
  readonly transaction: string
  readonly control: string
  readonly accepted: boolean
  readonly reasons: readonly RemittanceFault[]
}

export type FileAnswer = {
  /** Whose file it was, as its first ISA names them; null when there is no readable interchange. */
  readonly sender: { readonly qualifier: string; readonly id: string } | null
  readonly receiver: { readonly qualifier: string; readonly id: string } | null
  readonly interchangeControl: string | null
  /** Of all interchanges of the file: rejected when every one is, with errors when some are. */
  readonly interchange: 'accepted' | 'accepted-with-errors' | 'rejected' | 'unreadable'
  /** Every interchange of the file: ISA06 without its blanks, ISA13, and whether its TA1 rejects it. */
  readonly interchanges: readonly { readonly sender: string; readonly control: string; readonly rejected: boolean }[]
  readonly transactions: readonly TransactionAnswer[]
  readonly faults: readonly RemittanceFault[]
  /**
   * For each sender in the file an interchange with a TA1 for each of theirs and a 999 for each group, ready to send; null when there
   * was nobody to answer.
   */
  readonly bytes: Uint8Array | null
}

/**
 * Checks a received file against its guides and builds the answers. `envelope` is for the answer: who we are and the next
 * control number; `duplicates` are interchanges of the file, by their place from 0, whose ISA13 came before from their sender.
 */
export async function acknowledge(
  source: ByteSource,
  envelope: Omit<Envelope, 'receiver'>,
  options: { readonly codeSets?: CodeSets; readonly duplicates?: readonly number[] } = {},
): Promise<FileAnswer> {
  return answerTo(await check(source, options.codeSets ? { codeSets: options.codeSets } : {}), envelope, options)
}

/** The same for a file whose claims were read meanwhile: `report` comes with their end. */
export function answerTo(
  report: Report,
  envelope: Omit<Envelope, 'receiver'>,
  options: { readonly duplicates?: readonly number[] } = {},
): FileAnswer {
  const interchange = report.interchanges[0]
  if (!interchange || !report.readable)
    return {
      sender: null,
      receiver: null,
      interchangeControl: null,
      interchange: 'unreadable',
      interchanges: [],
      transactions: [],
      faults: report.findings.map(faultOf),
      bytes: null,
    }
  const groupsOf = new Map<Interchange, GroupAnswer[]>(report.interchanges.map((one) => [one, []]))
  for (const group of report.groups) groupsOf.get(group.interchange)!.push({ group, answer: build999(report, group) })
  const duplicates = new Set(options.duplicates)
  const answers = report.interchanges.map((one, at) => ({
    interchange: one,
    ta1: buildTa1(report, one, { duplicate: duplicates.has(at) }),
    groups: groupsOf.get(one)!,
  }))
  const statuses = answers.map(({ ta1 }) => ta1.status)
  return {
    sender: { qualifier: interchange.senderQualifier, id: interchange.sender },
    receiver: { qualifier: interchange.receiverQualifier, id: interchange.receiver },
    interchangeControl: interchange.control,
    interchange: statuses.every((status) => status === 'R')
      ? 'rejected'
      : statuses.some((status) => status !== 'A')
        ? 'accepted-with-errors'
        : 'accepted',
    interchanges: answers.map(({ interchange: one, ta1 }) => ({
      sender: one.sender,
      control: one.control,
      rejected: ta1.status === 'R',
    })),
    transactions: answers.flatMap((one, at) => transactionAnswers(report, one, at)),
    faults: report.findings.filter((finding) => finding.transactionIndex < 0).map(faultOf),
    bytes: written(answers, envelope),
  }
}

type GroupAnswer = { readonly group: Report['groups'][number]; readonly answer: ReturnType<typeof build999> }

type InterchangeAnswer = {
  readonly interchange: Interchange
  readonly ta1: ReturnType<typeof buildTa1>
  readonly groups: readonly GroupAnswer[]
}

/** One interchange back to each sender. A control number is unique between two, so all of them may bear the same. */
function written(answers: readonly InterchangeAnswer[], envelope: Omit<Envelope, 'receiver'>): Uint8Array {
  const bySender = new Map<string, InterchangeAnswer[]>()
  for (const one of answers) {
    const key = `${one.interchange.senderQualifier} ${one.interchange.sender}`
    const own = bySender.get(key)
    if (own) own.push(one)
    else bySender.set(key, [one])
  }
  const parts = [...bySender.values()].map((own) => {
    const [{ interchange }] = own as [InterchangeAnswer]
    const to: Envelope = { ...envelope, receiver: { qualifier: interchange.senderQualifier, id: interchange.sender } }
    const header = groupHeader(to)
    // A rejected interchange has no 999; and a 999 is never answered by another: that would not end.
    const owed = own
      .filter(({ ta1 }) => ta1.status !== 'R')
      .flatMap(({ groups }) => groups.filter(({ group }) => group.functionalGroup !== 'FA'))
    const groups = owed.map(({ answer }, index) => ({
      ...header,
      control: header.control + index,
      transactions: [transactionOf(acknowledgment999, answer)],
    }))
    const acknowledgments = own.map(({ ta1 }) => ta1)
    return writeInterchange({ ...interchangeHeader(to), acknowledgments, groups }, { delimiters: 'choose' })
  })
  return new Uint8Array(Buffer.concat(parts))
}

function transactionAnswers(report: Report, { ta1, groups }: InterchangeAnswer, at: number): TransactionAnswer[] {
  return groups.flatMap(({ group, answer }) => {
    const responses = [...(answer.responses ?? [])]
    const groupRejected = answer.status.status === 'R' && answer.status.error1 !== undefined
    return sortedGroup(report, group).transactions.map(({ transaction, findings }, index) => ({
      ordinal: transaction.fileIndex,
      interchange: at,
      transaction: transaction.transaction,
      control: transaction.control,
      accepted: ta1.status !== 'R' && !groupRejected && responses[index]!.status.status === 'A',
      reasons: findings.filter((finding) => finding.severity === 'error').map(faultOf),
    }))
  })
}
