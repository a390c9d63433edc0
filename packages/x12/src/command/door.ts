// What the program around the commands gives them: code sets to look codes up in, the time, a secret,
// and a way to read companion guides that are not JSON.
import type { CodeSets } from '../check/element-checks.ts'
import type { CompanionText } from '../companion/read-companion.ts'

export interface Door {
  /** How the program is started, for its own help. */
  readonly program: string
  /** The time of answers, and of progress. */
  readonly now: () => Date
  /** A text that nobody can guess, for copies that nobody shall undo. */
  readonly secret: () => string
  /** Called for each piece of a file that was read, so that the program may keep its own memory small. */
  readonly pieceRead?: () => void
  readonly codeSets?: CodeSets
  /**
   * Reads a companion guide written in another notation than JSON: null for a file name it does not know, problems when the text is none
   * of that notation.
   */
  readonly readCompanion?: (
    name: string,
    text: string,
  ) => CompanionText | { readonly problems: readonly { readonly line: number; readonly message: string }[] } | null
}

/** How a command ends: nothing of severity error, findings of severity error, or not readable at all. */
export const exitCode = { clean: 0, findings: 1, unreadable: 2 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** One of several files cannot be read: which, and why. */
export class FileFault extends Error {
  readonly file: string
  readonly error: unknown

  constructor(file: string, error: unknown) {
    super()
    this.file = file
    this.error = error
  }
}

/** The words of the command line cannot be followed: the message says which and what to write instead. */
export class Misuse extends Error {}
