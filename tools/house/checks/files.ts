// How a file begins and how long it grows: one opening sentence says what lives there; past 400 lines it says why.
import { isSource, type HouseFinding, type SourceMap } from '../source-map.ts'
import { tokensOf } from '../tokens.ts'

const longest = 400
/** Grammar tables and code sets are as long as what they copy from. */
const tables = /^packages\/(x12\/src\/sets|codes\/src|codes\/data)\//

export function lengthFindings(files: SourceMap): HouseFinding[] {
  return [...files].flatMap(([file, text]) => {
    if (!isSource(file) || tables.test(file)) return []
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
    if (lines <= longest || /^\/\/ long because: \S+ \S+/m.test(text.split('\n').slice(0, 5).join('\n'))) return []
    return [
      {
        file,
        line: null,
        says: `has ${lines} lines. Split it, or say why in its first lines: // long because: …`,
      },
    ]
  })
}

// A test is said by its own names, a tool's settings by the tool's.
const spokenFor = /(\.test\.tsx?|\.config\.ts)$/

/**
 * The first thing in a file is a comment with a sentence, after a #! line or a long-because at most.
 */
export function openingFindings(files: SourceMap): HouseFinding[] {
  return [...files].flatMap(([file, text]) => {
    if (!isSource(file) || spokenFor.test(file) || text.trim() === '') return []
    return opensWithSentence(text)
      ? []
      : [{ file, line: 1, says: 'does not open with a sentence that says what lives there and what does not.' }]
  })
}

function opensWithSentence(text: string): boolean {
  const comments: string[] = []
  for (const token of tokensOf(text.slice(0, 4_000))) {
    if (token.kind !== 'comment') break
    if (!token.text.startsWith('#!')) comments.push(token.text)
  }
  const words = comments
    .join(' ')
    .replace(/\/\*+|\*+\/|^\s*\*|\/\/+/gm, ' ')
    // A reason that is a sentence of its own says what lives there too.
    .replace(/long because:( \S+){0,7}$/, ' ')
    .replace(/long because:/, ' ')
    .trim()
  return /^\S+( \S+){3,}/.test(words.replace(/\s+/g, ' ')) && !words.startsWith('@')
}
