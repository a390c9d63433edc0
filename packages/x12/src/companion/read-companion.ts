// Takes a document for a companion guide, or tells everything that keeps it from being one.
import type { TransactionSet } from '../definition/shape.ts'
import { transactionSets } from '../sets/index.ts'
import { X12Error } from '../x12-error.ts'
import { mostRules, type Companion, type CompanionFault, type CompanionRule, type CompanionText } from './companion.ts'
import { readLocatedJson } from './located-json.ts'
import { companionFaults } from './narrow-set.ts'

export type { CompanionText } from './companion.ts'

export type ReadCompanion =
  | { readonly ok: true; readonly companion: Companion }
  /** Each sentence names its line. */
  | { readonly ok: false; readonly problems: readonly string[] }

const ruleFields = ['at', 'with', 'usage', 'codes', 'maxLength', 'atMost'] as const
const topFields = ['payer', 'source', 'guides'] as const
/** Longer names and sources make findings hard to read. */
const longestText = 200

/**
 * Reads a companion guide written as JSON, or in another notation that somebody else has read (`CompanionText`). Every problem is told, with its
 * line and what to write instead.
 */
export function readCompanion(
  text: string | CompanionText,
  sets: readonly TransactionSet<any>[] = transactionSets,
): ReadCompanion {
  let document: CompanionText
  try {
    document = typeof text === 'string' ? readLocatedJson(text) : text
  } catch (error) {
    if (error instanceof X12Error) return { ok: false, problems: [error.message] }
    throw error
  }
  const faults = shapeFaults(document.value)
  const companion = document.value as Companion
  if (faults.length === 0) faults.push(...companionFaults(sets, companion))
  if (faults.length === 0) return { ok: true, companion }
  const placed = faults.map(({ path, message }) => ({ line: document.lineOf(path), message }))
  return {
    ok: false,
    problems: placed.sort((a, b) => a.line - b.line).map(({ line, message }) => `Line ${line}: ${message}`),
  }
}

function shapeFaults(value: unknown): CompanionFault[] {
  if (!isObject(value)) return [{ path: [], message: 'A companion guide is an object with payer, source and guides.' }]
  const faults = unknownFields(value, topFields, [])
  for (const field of ['payer', 'source'] as const)
    if (!isText(value[field]))
      faults.push({
        path: [field],
        message:
          field === 'payer'
            ? 'Name the payer: “payer” is a text of up to 200 characters.'
            : 'Say where the guide was read: “source” is a text of up to 200 characters.',
      })
  if (!isObject(value.guides)) {
    faults.push({ path: ['guides'], message: '“guides” names sets, such as 837P, each with a list of rules.' })
    return faults
  }
  let rules = 0
  for (const [set, list] of Object.entries(value.guides)) {
    if (!Array.isArray(list)) faults.push({ path: ['guides', set], message: `“${set}” is a list of rules.` })
    else
      list.forEach((rule: unknown, i) => {
        if (++rules <= mostRules) faults.push(...ruleFaults(rule, ['guides', set, i]))
      })
  }
  if (rules > mostRules)
    faults.push({ path: ['guides'], message: `There are more than ${mostRules} rules. Split the guide.` })
  return faults
}

function ruleFaults(rule: unknown, path: readonly (string | number)[]): CompanionFault[] {
  if (!isObject(rule))
    return [{ path, message: 'A rule is an object such as {"at": "2010BA NM109", "maxLength": 12}.' }]
  const faults = unknownFields(rule, ruleFields, path)
  const { at, with: code, usage, codes, maxLength, atMost } = rule as Partial<Record<keyof CompanionRule, unknown>>
  const wrong = (field: keyof CompanionRule, message: string): void =>
    void faults.push({ path: [...path, field], message })
  if (!isText(at)) wrong('at', 'Say where: “at” is a loop and a segment or element, such as 2010BA NM109.')
  if (code !== undefined && !isText(code)) wrong('with', '“with” is one code, such as G1.')
  if (usage !== undefined && usage !== 'required' && usage !== 'not used')
    wrong('usage', '“usage” is “required” or “not used”.')
  if (codes !== undefined && !(Array.isArray(codes) && codes.length > 0 && codes.every(isText)))
    wrong('codes', '“codes” is a list of texts with one code at least, such as ["1", "7"].')
  if (maxLength !== undefined && !isCount(maxLength)) wrong('maxLength', '“maxLength” is a whole number from 1.')
  if (atMost !== undefined && !isCount(atMost)) wrong('atMost', '“atMost” is a whole number from 1.')
  return faults
}

function unknownFields(value: object, fields: readonly string[], path: readonly (string | number)[]): CompanionFault[] {
  return Object.keys(value)
    .filter((field) => !fields.includes(field))
    .map((field) => ({
      path: [...path, field],
      message: `“${field}” is no field here. There are ${fields.join(', ')}.`,
    }))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longestText
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1
}
