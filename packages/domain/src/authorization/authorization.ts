// What a plan has approved for a person, and how its units are drawn down. Both sides keep one; neither sees the
// other's. The same arithmetic is held in the database by a conditional update and a CHECK.
import { covers, type Day, type Span } from '../calendar/day.ts'

export type AuthorizationLine = {
  readonly line: number
  readonly code: string
  readonly modifiers: readonly string[]
  readonly unitsAuthorized: number
  /** Units promised to booked visits not yet delivered. */
  readonly unitsHeld: number
  /** Units delivered, billed or paid: spent. */
  readonly unitsUsed: number
}

export type Authorization = {
  readonly id: string
  readonly number: string
  readonly personId: string
  readonly span: Span
  readonly status: 'approved' | 'ended' | 'denied' | 'requested'
  readonly lines: readonly AuthorizationLine[]
}

export function unitsLeft(line: AuthorizationLine): number {
  return line.unitsAuthorized - line.unitsHeld - line.unitsUsed
}

/** A line of an authorization speaks for a service when the code is the same and its modifiers are all on the service. */
export function authorizes(line: AuthorizationLine, code: string, modifiers: readonly string[]): boolean {
  return line.code === code && line.modifiers.every((modifier) => modifiers.includes(modifier))
}

/** The approved authorization lines that cover a service on a day, most specific modifiers first, earliest end first. */
export function authorizationsFor(
  authorizations: readonly Authorization[],
  code: string,
  modifiers: readonly string[],
  on: Day,
): { authorization: Authorization; line: AuthorizationLine }[] {
  return authorizations
    .filter((authorization) => authorization.status === 'approved' && covers(authorization.span, on))
    .flatMap((authorization) =>
      authorization.lines.filter((line) => authorizes(line, code, modifiers)).map((line) => ({ authorization, line })),
    )
    .sort(
      (a, b) =>
        b.line.modifiers.length - a.line.modifiers.length ||
        (a.authorization.span.ends ?? '9999-12-31').localeCompare(b.authorization.span.ends ?? '9999-12-31') ||
        a.authorization.number.localeCompare(b.authorization.number),
    )
}
