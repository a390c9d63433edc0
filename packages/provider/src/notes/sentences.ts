// Cuts the parts of a note into sentences with their place, and compares words: what both the question view and the
// rules need. Nothing here changes or judges what was written.
import type { Note } from '@throughline/domain'
import { noteParts, type NotePart } from './note-facts.ts'

/** A sentence of the note by where it stands in its part. */
export type NoteSentence = {
  readonly part: NotePart
  readonly from: number
  readonly to: number
  readonly text: string
}

/** More sentences than this are not a visit note; the rest is not looked at. */
const sentencesAtMost = 400

export function sentencesOf(note: Note): NoteSentence[] {
  const found: NoteSentence[] = []
  for (const part of noteParts)
    for (const match of note[part].matchAll(/[^.!?\n]+[.!?]*/g)) {
      const text = match[0].trim()
      if (text === '' || found.length >= sentencesAtMost) continue
      const from = match.index + match[0].indexOf(text)
      found.push({ part, from, to: from + text.length, text })
    }
  return found
}

/** Words that carry no meaning of their own, in English and Spanish. */
const empty = new Set(
  'the a an and or but of to in on at for with by from my your his her their our me we you they it is are was were be been i he she this that as so not no do did does have has had will would can could about into than then el la los las un una y o de del al en por para con mi su sus es son era fue que como se lo le les'.split(
    ' ',
  ),
)

/** Meaningful words, folded: lower case, no accents, common endings cut, so that "buses" meets "bus". */
export function meaningfulWords(text: string): Set<string> {
  const folded = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  const words = folded.match(/[a-z]{3,}/g) ?? []
  return new Set(words.filter((word) => !empty.has(word)).map(stem))
}

function stem(word: string): string {
  const cut = word.replace(/(ing|ed|es|s)$/, '')
  return cut.length >= 3 ? cut : word
}

export function sharesWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true
  return false
}

/** How alike two texts are by their runs of three words: 1 the same, 0 nothing in common. */
export function similarity(a: string, b: string): number {
  const left = runsOfThree(a)
  const right = runsOfThree(b)
  if (left.size === 0 || right.size === 0) return 0
  let common = 0
  for (const run of left) if (right.has(run)) common += 1
  return common / (left.size + right.size - common)
}

function runsOfThree(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<string>()
  for (let index = 0; index + 2 < words.length; index += 1)
    runs.add(`${words[index]} ${words[index + 1]} ${words[index + 2]}`)
  return runs
}
