// Reads a YAML document a person wrote and holds it against a schema. Everything wrong is found at once, each with its
// line and column and what to write instead. What the document means is its own module's business.
import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, visit, type Document } from 'yaml'
import type { z } from 'zod'
import { explainIssue, type DocumentPath } from './explain-issue.ts'

export type { DocumentPath }

/** Something wrong in a document: where it stands and how to mend it. Lines and columns count from 1. */
export type DocumentProblem = {
  readonly line: number
  readonly column: number
  /** `services[0].rates[1].amount`, or empty for the document itself. */
  readonly path: string
  readonly message: string
  readonly fix: string
}

export type ReadDocument<Value> =
  | {
      readonly ok: true
      readonly value: Value
      readonly locate: (path: DocumentPath) => { line: number; column: number }
    }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] }

/** A contract with forty services and all its remarks is about 40 kB: more is not a contract. */
export const longestDocument = 256 * 1024
/** After this many problems the rest helps nobody. */
export const mostProblems = 200

/**
 * @param yaml the document, at most `longestDocument` characters
 * @param schema what it must be
 * @param noun what to call it in messages: "contract", "benefit"
 */
export function readYaml<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  noun: string,
): ReadDocument<z.output<Schema>> {
  if (yaml.length > longestDocument)
    return refuse(
      `This ${noun} has ${yaml.length.toLocaleString('en-US')} characters; the most that is read is ${longestDocument.toLocaleString('en-US')}.`,
      `Check that this is the ${noun} and not another file.`,
    )
  const lines = new LineCounter()
  const document = parsed(yaml, lines)
  if (document === null)
    return refuse(`This ${noun} nests its fields too deep to be read.`, 'Compare it with a sample.')
  const broken = document.errors.map((error) => problemAt(lines, error.pos[0], explainSyntax(error.code)))
  if (broken.length > 0) return { ok: false, problems: broken.slice(0, mostProblems) }
  const doubled = doubledKeys(document).map((offset) =>
    problemAt(lines, offset, {
      message: 'This field is written twice in the same place.',
      fix: 'Keep one of the two and delete the other.',
    }),
  )
  const content = plainContent(document)
  if (!content.ok)
    return refuse(`This ${noun} uses YAML anchors or aliases (& and *).`, 'Write each value out where it stands.')
  if (content.value === null || typeof content.value !== 'object' || Array.isArray(content.value))
    return refuse(`This is not a ${noun}: it holds no named fields.`, 'Start from one of the samples.')
  const held = schema.safeParse(content.value, { reportInput: true })
  const locate = (path: DocumentPath) => placeOf(document, lines, path)
  if (held.success && doubled.length === 0) return { ok: true, value: held.data, locate }
  const found = held.success ? [] : explained(held.error.issues, schema, noun, locate)
  const all = [...doubled, ...found].sort((a, b) => a.line - b.line || a.column - b.column)
  return { ok: false, problems: all.slice(0, mostProblems) }
}

/** Null when the document is nested deeper than the reader can follow. */
function parsed(yaml: string, lines: LineCounter): Document | null {
  try {
    // The library compares every key with every other; `doubledKeys` looks each up once.
    return parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  } catch (thrown) {
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}

function problemAt(lines: LineCounter, offset: number, said: { message: string; fix: string }): DocumentProblem {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col), path: '', ...said }
}

/** Where a key stands that its own map already holds. */
function doubledKeys(document: Document): number[] {
  const offsets: number[] = []
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (seen.has(String(key.value))) offsets.push(key.range?.[0] ?? 0)
        seen.add(String(key.value))
      }
    },
  })
  return offsets
}

/** A misspelled field is told once, not also as the missing one it was meant to be. */
function explained(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  noun: string,
  locate: (path: DocumentPath) => { line: number; column: number },
): DocumentProblem[] {
  const sentences = issues.flatMap((issue) => explainIssue(issue, schema, noun)).slice(0, 2 * mostProblems)
  const meant = new Set(sentences.flatMap((problem) => (problem.meant ? [pathText(problem.meant)] : [])))
  return sentences
    .filter((problem) => !(problem.missing && meant.has(pathText(problem.path))))
    .slice(0, mostProblems)
    .map(({ path, message, fix }) => ({ ...locate(path), path: pathText(path), message, fix }))
}

function refuse(message: string, fix: string): { ok: false; problems: DocumentProblem[] } {
  return { ok: false, problems: [{ line: 1, column: 1, path: '', message, fix }] }
}

/** Aliases are refused: a document that repeats itself by reference can be made to grow without bound. */
function plainContent(document: Document): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 0 }) }
  } catch {
    return { ok: false }
  }
}

function explainSyntax(code: string): { message: string; fix: string } {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'This line is indented with a tab.', fix: 'Indent with spaces only, two for each step.' }
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return {
        message:
          'The line cannot be read: an indent, a colon, a bracket or a quote is out of place here or just above.',
        fix: 'Line the fields up with their neighbors, and put text that holds a colon or a hash in quotes.',
      }
    case 'BAD_SCALAR_START':
      return { message: 'A value cannot begin with the sign that stands here.', fix: 'Put the value in quotes.' }
    default:
      return { message: 'The line cannot be read as YAML.', fix: 'Compare the line with a sample.' }
  }
}

/** Where a path stands: the key of the field, or the nearest thing around it that exists. */
function placeOf(document: Document, lines: LineCounter, path: DocumentPath): { line: number; column: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length))
    if (offset === null) continue
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  return { line: 1, column: 1 }
}

function offsetOf(document: Document, path: DocumentPath): number | null {
  if (path.length === 0) return document.contents?.range?.[0] ?? 0
  const last = path[path.length - 1]!
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (isMap(around)) {
    const pair = around.items.find(
      (candidate) => isPair(candidate) && isScalar(candidate.key) && String(candidate.key.value) === String(last),
    )
    return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? null) : null
  }
  const node = document.getIn(path, true)
  return isNode(node) ? (node.range?.[0] ?? null) : null
}

export function pathText(path: DocumentPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('')
}
