// A plan's decision as a letter: to whom, what was decided and why, and what the reader may do. The words come from
// whoever decided; the page, its type size and its reading order stand here.
import { formatLongDay, type Address, type Day } from '@throughline/domain'
import { heading, needRoom, points, write } from '../paper/flow.ts'
import { drawLetterhead, type Fact, type Party } from '../paper/letterhead.ts'
import { drawNotice } from '../paper/notice.ts'
import { drawFooters, oneLine, openPaper, pageOf, type Language, type Paper } from '../paper/paper.ts'
import { PaperRefusal } from '../paper/paper-refusal.ts'
import { addressLines } from '../paper/postal-address.ts'

export type LetterSection = {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Short points after the paragraphs: reasons, steps, rights. */
  readonly points?: readonly string[]
}

export type DecisionLetter = {
  readonly from: Party
  readonly to: { readonly name: string; readonly address?: Address | null }
  readonly writtenOn: Day
  readonly subject: string
  /** Claim, member, dates: what the reader gives on the phone. */
  readonly facts?: readonly Fact[]
  readonly sections: readonly LetterSection[]
  readonly signedBy?: { readonly name: string; readonly title?: string }
  readonly language?: Language
  /** Text that must go with it, on a page of its own. */
  readonly notice?: string
}

/**
 * No type on the letter is smaller than this.
 * @source 42 CFR 438.10(d)(6)(ii): written materials for members in a font of no less than 12 points
 */
const body = 12
const margin = 72
const mostCharacters = 60_000

const about = { en: 'About', es: 'Asunto' } as const

/** The letter as a PDF of letter-size pages. Throws `PaperRefusal` when there is nothing, or a book, to say. */
export async function decisionLetter(letter: DecisionLetter): Promise<Uint8Array> {
  const faults = letterFaults(letter)
  if (faults.length > 0) throw new PaperRefusal(faults)
  const language = letter.language ?? 'en'
  const paper = openPaper({
    title: letter.subject,
    author: letter.from.name,
    createdOn: letter.writtenOn,
    language,
    margins: { top: 48, right: margin, bottom: 66, left: margin },
  })
  paper.pdf.addPage()
  drawLetterhead(paper, letter.from, null, body)
  write(paper, 'P', formatLongDay(letter.writtenOn, language), { size: body, gapAfter: 14 })
  const to = [letter.to.name, ...(letter.to.address ? addressLines(letter.to.address) : [])]
  write(paper, 'P', to.map((line) => oneLine(line)).join('\n'), { size: body, gapAfter: 18 })
  heading(paper, 'H1', oneLine(letter.subject), { size: 16, gapAfter: 6 })
  for (const fact of letter.facts ?? [])
    write(paper, 'P', `${fact.label}: ${oneLine(fact.value)}`, { size: body, gapAfter: 1 })
  paper.pdf.y += 12
  for (const section of letter.sections) drawSection(paper, section)
  if (letter.signedBy) drawSignature(paper, letter.signedBy)
  drawFooters(paper, oneLine(`${about[language]}: ${letter.subject}`, 60), pageOf(language), body)
  if (letter.notice !== undefined) drawNotice(paper, letter.notice)
  return paper.close()
}

function letterFaults(letter: DecisionLetter): string[] {
  const texts = letter.sections.flatMap((section) => [section.title, ...section.paragraphs, ...(section.points ?? [])])
  const characters = texts.reduce((total, text) => total + text.length, 0)
  if (texts.every((text) => text.trim() === ''))
    return ['The letter says nothing. Write at least one section with what was decided and why.']
  if (characters > mostCharacters)
    return [`The letter has ${characters} characters; at most ${mostCharacters} are sent. Say it shorter.`]
  return []
}

function drawSection(paper: Paper, section: LetterSection): void {
  if (section.title.trim() !== '') heading(paper, 'H2', oneLine(section.title), { size: 13.5, gapAfter: 3 })
  for (const paragraph of section.paragraphs) {
    needRoom(paper, body * 2)
    write(paper, 'P', paragraph.trim(), { size: body, lineGap: 1.5, gapAfter: 6 })
  }
  if (section.points && section.points.length > 0)
    points(
      paper,
      section.points.map((point) => oneLine(point, 2_000)),
      { size: body, lineGap: 1.5, gapAfter: 3 },
    )
  paper.pdf.y += 6
}

function drawSignature(paper: Paper, by: { readonly name: string; readonly title?: string }): void {
  needRoom(paper, 60)
  paper.pdf.y += 16
  write(paper, 'P', by.name, { size: body, font: 'bold' })
  if (by.title) write(paper, 'P', by.title, { size: body })
}
