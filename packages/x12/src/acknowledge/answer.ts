// All that a received file is owed, as bytes: a TA1 for each interchange, a 999 for each group, and where it holds claims and the
// caller wants it, a 277CA for each transaction of claims that the 999 accepts.
import type { Report } from '../check/check.ts'
import type { Interchange } from '../read/envelope.ts'
import { acknowledgment277ca } from '../sets/acknowledgment-277ca.ts'
import { acknowledgment999 } from '../sets/acknowledgment-999.ts'
import { transactionOf, writeInterchange, type WriteOptions, type WrittenGroup } from '../write/interchange-writer.ts'
import { build999 } from './build-999.ts'
import { buildTa1 } from './build-ta1.ts'
import type { ClaimAnswer } from './build-277ca.ts'
import { sortedInterchange } from './sorted-report.ts'

export interface AnswerOptions {
  /** The answer's own day, `YYYY-MM-DD`, time, `HHMM`, and first control number: those of further interchanges and groups follow it. */
  readonly date: string
  readonly time: string
  readonly control: number
  /** ISA13 of these came before from the same sender. */
  readonly isDuplicate?: (interchange: Interchange) => boolean
  /** What `build277ca` made of the same file. */
  readonly claims?: readonly ClaimAnswer[]
  readonly newline?: boolean
}

/** One interchange for each that was received, back to its sender. Groups that answer with a 999 are not answered themselves. */
export function answer(report: Report, options: AnswerOptions): Uint8Array[] {
  const claimsOf = byGroup(options.claims ?? [])
  return report.interchanges.map((interchange, i) => {
    const ta1 = buildTa1(report, interchange, { duplicate: options.isDuplicate?.(interchange) ?? false })
    const at = { date: options.date, time: options.time }
    const groups: WrittenGroup[] = []
    const add = (sender: string, receiver: string, transactions: WrittenGroup['transactions']): void => {
      groups.push({ ...at, sender, receiver, control: options.control + groups.length, transactions })
    }
    if (ta1.status !== 'R')
      for (const { group } of sortedInterchange(report, interchange).groups) {
        // A 999 is never answered by a 999: that would not end.
        if (group.functionalGroup !== 'FA')
          add(named(group.receiver), named(group.sender), [transactionOf(acknowledgment999, build999(report, group))])
        const claims = claimsOf.get(group.offset)
        if (claims !== undefined)
          add(
            named(group.receiver),
            named(group.sender),
            claims.map(({ content }) => transactionOf(acknowledgment277ca, content)),
          )
      }
    const how: WriteOptions = { delimiters: 'choose', newline: options.newline ?? false }
    return writeInterchange(
      {
        ...at,
        senderQualifier: interchange.receiverQualifier || 'ZZ',
        sender: interchange.receiver || 'UNKNOWN',
        receiverQualifier: interchange.senderQualifier || 'ZZ',
        receiver: interchange.sender || 'UNKNOWN',
        control: options.control + i,
        usage: interchange.usage === 'P' ? 'P' : 'T',
        acknowledgments: [ta1],
        groups,
      },
      how,
    )
  })
}

/** The answers to claims by where their group begins: they come of another reading of the same file. */
function byGroup(claims: readonly ClaimAnswer[]): Map<number, ClaimAnswer[]> {
  const found = new Map<number, ClaimAnswer[]>()
  for (const one of claims) {
    const { offset } = one.transaction.group
    const own = found.get(offset)
    if (own) own.push(one)
    else found.set(offset, [one])
  }
  return found
}

/** GS02 and GS03 have two characters at least; a file may come without. */
function named(partner: string): string {
  return partner.length >= 2 ? partner : partner.padEnd(2, '0')
}
