// How an operation says no: a named refusal with a sentence for a person. It unwinds the transaction on its way out, so a
// refused command leaves nothing behind. Our own bugs are ordinary errors and never become one of these.

/** Names every door knows. Areas add their own for what only they can refuse; those are conflicts with the record. */
export const refusalStatuses = {
  invalid: 422,
  'signed-out': 401,
  'wrong-sign-in': 401,
  'second-factor': 401,
  'fresh-factor': 403,
  'not-allowed': 403,
  'choose-organization': 403,
  'not-found': 404,
  'no-such-operation': 404,
  'key-reused': 422,
  'wrong-host': 421,
  'too-large': 413,
  'file-too-large': 413,
  'not-json': 415,
  'too-many': 429,
  busy: 503,
} as const

/** The HTTP status of a refusal; a code of an area's own is a conflict with what is recorded. */
export function refusalStatus(code: string): number {
  return Object.hasOwn(refusalStatuses, code) ? refusalStatuses[code as keyof typeof refusalStatuses] : 409
}

/** Sentences by the path of the field they belong to, for example `{ 'lines.0.units': '…' }`. */
export type FieldMessages = Readonly<Record<string, string>>

export class Refusal extends Error {
  readonly code: string
  readonly fields: FieldMessages | undefined

  constructor(code: string, message: string, fields?: FieldMessages) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.fields = fields
  }
}

/** Refuses: what is wrong, where, and what to do, in a sentence a tired biller can act on. */
export function refuse(code: string, message: string, fields?: FieldMessages): never {
  throw new Refusal(code, message, fields)
}

/**
 * There is no such thing here. The answer is the same for another organization's id, for a person out of one's reach and
 * for an id nobody ever gave, so that it tells nothing.
 */
export function notHere(): Refusal {
  return new Refusal('not-found', 'This is not here. Go back to the list and open it again.')
}

export function notFound(): never {
  throw notHere()
}

/** The row, or the refusal `notFound` makes. */
export function found<T>(row: T | null | undefined): T {
  return row ?? notFound()
}
