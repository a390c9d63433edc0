// What a public code set is here: rows with our own words for each code, where the meaning was read, and whether the
// set is whole. A code that a set does not hold is unknown to us, which is not the same as wrong.

/** Where a row's meaning was read. `unverified` rows come from memory and are shown as such. */
export type Provenance = {
  readonly source: string
  /** When it was read or published: a day, a month, a year, or 'undated'. */
  readonly asOf: string
  readonly confidence: 'sourced' | 'unverified'
}

export type CodeRow = Provenance & {
  readonly code: string
  /** What the code means, in our own words. */
  readonly meaning: string
}

export type CodeSet<Row extends CodeRow = CodeRow> = {
  readonly name: string
  /** True only when every code of the published set is here: then, and only then, an unknown code may be called wrong. */
  readonly complete: boolean
  readonly rows: readonly Row[]
  readonly find: (code: string) => Row | null
  readonly has: (code: string) => boolean
}

/** Builds a set; the same code twice is our bug. */
export function codeSet<Row extends CodeRow>(name: string, complete: boolean, rows: readonly Row[]): CodeSet<Row> {
  const byCode = new Map<string, Row>()
  for (const row of rows) {
    if (byCode.has(row.code)) throw new Error(`${name} holds ${row.code} twice`)
    byCode.set(row.code, row)
  }
  return {
    name,
    complete,
    rows,
    find: (code) => byCode.get(code) ?? null,
    has: (code) => byCode.has(code),
  }
}

/** What a set says of a code: known, certainly wrong (the set is complete), or simply not in our part of the set. */
export function standing(set: CodeSet, code: string): 'known' | 'wrong' | 'unknown' {
  if (set.has(code)) return 'known'
  return set.complete ? 'wrong' : 'unknown'
}

export const fromMemory: Provenance = { source: 'from memory', asOf: '2026', confidence: 'unverified' }
