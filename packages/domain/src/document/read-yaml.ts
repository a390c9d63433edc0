// Reads a YAML document a person wrote and holds it against a schema. Everything wrong is found at once, each with its
// line and column and what to write instead. What the document means is its own module's business.
import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { explainIssue } from './explain-issue.ts'

export type DocumentPath = readonly (string | number)[]

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
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const written = document.errors.map((error): DocumentProblem => {
    const { line, col } = lines.linePos(error.pos[0])
    return { line: Math.max(1, line), column: Math.max(1, col), path: '', ...explainSyntax(error.code, error.message) }
  })
  // A doubled key still leaves a document to look at; broken syntax does not.
  if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY'))
    return { ok: false, problems: written.slice(0, mostProblems) }
  const content = plainContent(document)
  if (!content.ok)
    return refuse(`This ${noun} uses YAML anchors or aliases (& and *).`, 'Write each value out where it stands.')
  if (content.value === null || typeof content.value !== 'object' || Array.isArray(content.value))
    return refuse(`This is not a ${noun}: it holds no named fields.`, `Start from one of the sample ${noun}s.`)
  const parsed = schema.safeParse(content.value, { reportInput: true })
  const locate = (path: DocumentPath) => placeOf(document, lines, path)
  if (parsed.success && written.length === 0) return { ok: true, value: parsed.data, locate }
  const explained = (parsed.success ? [] : parsed.error.issues).flatMap((issue) => explainIssue(issue, schema, noun))
  const meant = new Set(explained.flatMap((problem) => (problem.meant ? [pathText(problem.meant)] : [])))
  const found = explained
    .filter((problem) => !(problem.missing && meant.has(pathText(problem.path))))
    .map(({ path, message, fix }): DocumentProblem => ({ ...locate(path), path: pathText(path), message, fix }))
  const all = [...written, ...found].sort((a, b) => a.line - b.line || a.column - b.column)
  return { ok: false, problems: all.slice(0, mostProblems) }
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

function explainSyntax(code: string, message: string): { message: string; fix: string } {
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        message: 'This field is written twice in the same place.',
        fix: 'Keep one of the two and delete the other.',
      }
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
    default:
      return {
        message: `The line cannot be read as YAML: ${message.split('\n')[0]}.`.replace('..', '.'),
        fix: 'Compare the line with a sample.',
      }
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
