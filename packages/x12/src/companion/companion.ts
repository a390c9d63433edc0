// A payer's companion guide as data: what it asks beyond the guide, rule by rule. It narrows and never widens.

export interface Companion {
  /** Whose guide it is, as findings name it. */
  readonly payer: string
  /** Where it was read: title, version, date or address. */
  readonly source: string
  /** Rules by the short name of the set: `837P`. */
  readonly guides: Readonly<Record<string, readonly CompanionRule[]>>
}

/** One narrowing of one place. Everything but `at` is left out when the guide's own word stands. */
export interface CompanionRule {
  /**
   * Loop, segment, element and component: `2310B`, `2300 PWK`, `2010BA NM109`, `2300 CLM05-3`. Without a loop the place stands
   * directly in the transaction: `BHT06`.
   */
  readonly at: string
  /** The code that tells the segment from its like: `G1` for the REF of a prior authorization. */
  readonly with?: string
  readonly usage?: 'required' | 'not used'
  /** The only values it takes. */
  readonly codes?: readonly string[]
  readonly maxLength?: number
  /** How often a segment or loop may stand. */
  readonly atMost?: number
}

/** Something wrong in a companion guide: where, and how to mend it. `path` leads to it from the top of the document. */
export interface CompanionFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** A document that may be a companion guide, and where its parts stand in the text it was written as. */
export interface CompanionText {
  readonly value: unknown
  /** 1-based line of a part. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** Rules of one companion guide. */
export const mostRules = 2_000

/** What a finding says at its end when a companion guide asked for it. */
export function askedBy({ payer, source }: Pick<Companion, 'payer' | 'source'>): string {
  return ` So asks the companion guide of ${payer} (${source}).`
}
