// JSON with the line of every part, so that what is wrong in a document a person wrote can be shown to them.
import { X12Error } from '../x12-error.ts'
import type { CompanionText } from './companion.ts'

/** A companion guide is some hundred lines. */
const longest = 1024 * 1024
const deepest = 20

/** @throws X12Error `companion-unusable` with the line when the text is no JSON. */
export function readLocatedJson(text: string): CompanionText {
  if (text.length > longest) throw unusable('The companion guide is longer than 1 MiB. Check that this is the file.', 1)
  const reader = new JsonReader(text)
  const value = reader.whole()
  return {
    value,
    lineOf: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const line = reader.lines.get(pathKey(path.slice(0, length)))
        if (line !== undefined) return line
      }
      return 1
    },
  }
}

const pathKey = (path: readonly (string | number)[]): string => JSON.stringify(path)

class JsonReader {
  readonly lines = new Map<string, number>()
  private readonly text: string
  private at = 0
  private line = 1

  constructor(text: string) {
    this.text = text.replace(/^\uFEFF/, '')
  }

  whole(): unknown {
    const value = this.value([])
    this.space()
    if (this.at < this.text.length) this.refuse('Something stands behind the end of the document. Remove it.')
    return value
  }

  private value(path: readonly (string | number)[]): unknown {
    this.space()
    if (path.length > deepest) this.refuse('The document nests too deep.')
    this.lines.set(pathKey(path), this.lines.get(pathKey(path)) ?? this.line)
    switch (this.text[this.at]) {
      case '{':
        return this.object(path)
      case '[':
        return this.list(path)
      default:
        return this.plain()
    }
  }

  private object(path: readonly (string | number)[]): object {
    const made: Record<string, unknown> = Object.create(null) as Record<string, unknown>
    this.at++
    for (let first = true; !this.ends('}'); first = false) {
      if (!first) this.comma('}')
      const key = this.text[this.at] === '"' ? this.plain() : this.refuse('A name in double quotes is missing here.')
      if (String(key) in made) this.refuse(`“${String(key)}” is written twice. Keep one.`)
      const inner = [...path, String(key)]
      this.lines.set(pathKey(inner), this.line)
      this.space()
      if (this.text[this.at++] !== ':') this.refuse('A colon is missing behind the name.')
      made[String(key)] = this.value(inner)
    }
    return made
  }

  private list(path: readonly (string | number)[]): unknown[] {
    const made: unknown[] = []
    this.at++
    while (!this.ends(']')) {
      if (made.length > 0) this.comma(']')
      made.push(this.value([...path, made.length]))
    }
    return made
  }

  /** Steps over the closing bracket when it comes next. */
  private ends(bracket: string): boolean {
    this.space()
    if (this.at >= this.text.length) this.refuse(`The document ends before its ${bracket}.`)
    if (this.text[this.at] !== bracket) return false
    this.at++
    return true
  }

  private comma(bracket: string): void {
    if (this.text[this.at] !== ',') this.refuse('A comma is missing here, or just above.')
    this.at++
    this.space()
    if (this.at >= this.text.length) this.refuse(`The document ends before its ${bracket}.`)
  }

  private plain(): unknown {
    const token = /"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y
    token.lastIndex = this.at
    const found = token.exec(this.text)?.[0]
    if (found === undefined)
      this.refuse('This is no JSON: a value is missing, or text without double quotes stands here.')
    this.at += found.length
    try {
      return JSON.parse(found) as unknown
    } catch {
      return this.refuse('This value cannot be read.')
    }
  }

  private space(): void {
    for (; this.at < this.text.length && ' \t\r\n'.includes(this.text[this.at]!); this.at++)
      if (this.text[this.at] === '\n') this.line++
  }

  private refuse(why: string): never {
    throw unusable(why, this.line)
  }
}

function unusable(why: string, line: number): X12Error {
  return new X12Error('companion-unusable', `Line ${line}: ${why}`)
}
