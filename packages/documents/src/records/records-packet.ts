// The records a payer asked for: one page or more a visit, each note as it was signed and sealed, in front of them what was
// asked and which claim it is about. Nothing stands here that the claim does not bill.
import { formatDay, type Day } from '@throughline/domain'
import { heading, needRoom, write } from '../paper/flow.ts'
import { drawFacts, drawLetterhead, type Fact, type Party } from '../paper/letterhead.ts'
import { drawFooters, ink, oneLine, openPaper, pageOf, pageWidth, type Paper } from '../paper/paper.ts'
import { PaperRefusal } from '../paper/paper-refusal.ts'

export type NoteToSend = {
  readonly servedOn: Day
  readonly starts: string
  readonly ends: string
  readonly place: string
  readonly service: string
  readonly goal: string | null
  readonly personWords: string
  readonly action: string
  readonly response: string
  readonly nextStep: string
  /** "Pat Ortiz, CPS". */
  readonly signer: string
  readonly signedAt: string
  readonly sha256: string
  readonly addenda: readonly { readonly words: string; readonly author: string; readonly at: string }[]
}

export type RecordsPacket = {
  readonly from: Party
  readonly to: string
  readonly madeOn: Day
  readonly askedFor: string
  readonly facts: readonly Fact[]
  readonly notes: readonly NoteToSend[]
  /** The notice that must go with a substance-use record; null when the claim names none. */
  readonly notice: string | null
}

const margins = { top: 54, right: 64, bottom: 64, left: 64 }
const body = 11
/** A claim has at most fifty lines; a line rarely more than a few visits. */
const mostNotes = 200

/** The packet as a PDF. Throws `PaperRefusal` when there is nothing to send, or a book. */
export async function recordsPacket(packet: RecordsPacket): Promise<Uint8Array> {
  if (packet.notes.length === 0) throw new PaperRefusal(['No signed note stands behind this claim.'])
  if (packet.notes.length > mostNotes)
    throw new PaperRefusal([`${packet.notes.length} notes are too many for one packet; at most ${mostNotes} are sent.`])
  const paper = openPaper({ title: 'Records sent', author: packet.from.name, createdOn: packet.madeOn, margins })
  paper.pdf.addPage()
  drawLetterhead(paper, packet.from, null, body)
  write(paper, 'P', formatDay(packet.madeOn), { size: body, gapAfter: 12 })
  write(paper, 'P', oneLine(packet.to), { size: body, gapAfter: 16 })
  heading(paper, 'H1', 'Records you asked for', { size: 17, gapAfter: 8 })
  write(paper, 'P', packet.askedFor.trim(), { size: body, lineGap: 2, gapAfter: 12 })
  facts(paper, packet.facts)
  if (packet.notice !== null) write(paper, 'P', packet.notice, { size: body, font: 'bold', lineGap: 2, gapAfter: 12 })
  for (const note of packet.notes) drawNote(paper, note)
  drawFooters(paper, `${packet.from.name} · records sent to ${packet.to}`, pageOf('en'))
  return paper.close()
}

function facts(paper: Paper, list: readonly Fact[]): void {
  const width = pageWidth - margins.left - margins.right
  paper.pdf.y = drawFacts(paper, list, { x: margins.left, y: paper.pdf.y, width, labelWidth: 150 }) + 10
  paper.pdf.x = margins.left
}

function drawNote(paper: Paper, note: NoteToSend): void {
  needRoom(paper, 190)
  paper.pdf.y += 8
  heading(paper, 'H2', `Visit of ${formatDay(note.servedOn)}, ${note.starts}–${note.ends}`, { size: 13.5, gapAfter: 4 })
  facts(paper, [
    { label: 'Service', value: note.service },
    { label: 'Place', value: note.place },
    ...(note.goal === null ? [] : [{ label: 'Goal of the plan', value: note.goal }]),
  ])
  part(paper, 'In the person’s words', note.personWords)
  part(paper, 'What was done', note.action)
  part(paper, 'How it went', note.response)
  part(paper, 'What comes next', note.nextStep)
  write(paper, 'P', `Signed by ${note.signer}, ${note.signedAt}`, { size: body, font: 'bold', gapAfter: 2 })
  write(paper, 'P', `Seal (SHA-256) ${note.sha256}`, { size: 8.5, color: ink.quiet, gapAfter: 8 })
  for (const one of note.addenda) part(paper, `Added by ${one.author}, ${one.at}`, one.words)
}

function part(paper: Paper, title: string, text: string): void {
  if (text.trim() === '') return
  needRoom(paper, body * 4)
  write(paper, 'P', title, { size: 9.5, font: 'bold', color: ink.accent, gapAfter: 1 })
  write(paper, 'P', text.trim(), { size: body, lineGap: 2, gapAfter: 7 })
}
