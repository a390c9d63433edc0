// Whether an uploaded paper may be kept as what it is said to be.
import { formatDay, runsOut, type Day, type Message, type PacketItem } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'

/** One paper. A scan of thirty pages is well under it. */
export const paperBytesAtMost = 10 * 1024 * 1024

export type OfferedPaper = {
  readonly item: PacketItem
  readonly title: string
  readonly issued: Day | null
  readonly expires: Day | null
  readonly bytes: number
  /** As its first and last bytes show, and as the reader of PDFs says. */
  readonly reads: 'pdf' | 'locked-pdf' | 'broken-pdf' | 'not-pdf'
}

const unreadable = {
  'not-pdf': '“{title}” is not a PDF, whatever its name says. Print or scan it to PDF and choose that file.',
  'broken-pdf':
    '“{title}” begins like a PDF but cannot be read to its end. It was probably cut off: save or scan it again.',
  'locked-pdf':
    '“{title}” is locked with a password, so a plan could not open it. Save a copy without the password and choose that.',
} as const

/** All reasons why it is refused; none means it is kept. */
export function paperFaults(paper: OfferedPaper, today: Day): readonly Message[] {
  const faults: Message[] = []
  const { title } = paper
  if (paper.bytes > paperBytesAtMost)
    faults.push(
      sentence(
        'paper-too-large',
        { title, most: paperBytesAtMost / 1024 / 1024 },
        '“{title}” is larger than {most} MB. Scan it in black and white, or split it into two papers.',
      ),
    )
  else if (paper.reads !== 'pdf') faults.push(sentence(`paper-${paper.reads}`, { title }, unreadable[paper.reads]))
  if (paper.expires !== null && paper.expires < today)
    faults.push(
      sentence(
        'paper-expired',
        { title, day: formatDay(paper.expires) },
        '“{title}” ended on {day}, so it cannot be kept as current. Ask for the renewed one and upload that.',
      ),
    )
  if (paper.issued !== null && paper.issued > today)
    faults.push(
      sentence(
        'paper-not-yet',
        { title, day: formatDay(paper.issued) },
        '“{title}” is dated {day}, which has not come yet. Check the day.',
      ),
    )
  if (paper.issued !== null && paper.expires !== null && paper.expires < paper.issued)
    faults.push(
      sentence('paper-dates-reversed', { title }, '“{title}” would end before it begins. Correct one of the days.'),
    )
  if (runsOut.has(paper.item) && paper.expires === null)
    faults.push(
      sentence('paper-no-expiry', { title }, 'Say until when “{title}” is good: the last day stands on the paper.'),
    )
  return faults
}
