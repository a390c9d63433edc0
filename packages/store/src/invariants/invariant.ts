// What an invariant of the database is: a question that must have no answer, written once as SQL.

export type Invariant = {
  /** The number it is known by, and what it keeps. */
  readonly id: string
  /** What holds when no row comes back, in one sentence. */
  readonly holds: string
  /** Gives one row for each violation: `subject` (whose id it is about) and `detail` (what does not agree). */
  readonly sql: string
}
