// What a plan has approved for a person, and how its units are drawn down. Both sides keep one; neither sees the
// other's. The same arithmetic is held in the database by a conditional update and a CHECK.
import { covers, type Day, type Span } from '../calendar/day.ts'
import type { Contract } from '../contract/contract.ts'

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
  /** Whose approval it is; null, or left out, where one payer decides for all. */
  readonly payerId?: string | null
  readonly span: Span
  readonly status: 'approved' | 'ended' | 'denied' | 'requested'
  readonly lines: readonly AuthorizationLine[]
}

/** What this payer approved: what another payer approved is no leave to bill this one. */
export function approvedBy<T extends Pick<Authorization, 'payerId'>>(
  authorizations: readonly T[],
  payerId: string,
): T[] {
  return authorizations.filter((one) => (one.payerId ?? payerId) === payerId)
}

export function unitsLeft(line: AuthorizationLine): number {
  return line.unitsAuthorized - line.unitsHeld - line.unitsUsed
}

export type ServiceToAuthorize = { readonly code: string; readonly modifiers: readonly string[] }

const within = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.includes(one))

/**
 * A line of an authorization speaks for a service when the code is the same and its modifiers are all on the service;
 * unless the contract buys exactly what the line says, and buys this service as something more specific. Units given for
 * peer support (H0038 HE) do not pay a bridger (H0038 HE HK); units given for H0038 pay both.
 */
export function authorizes(contract: Contract, line: AuthorizationLine, service: ServiceToAuthorize): boolean {
  const { code, modifiers } = line
  if (code !== service.code || !within(modifiers, service.modifiers)) return false
  const sameCode = contract.services.filter((term) => term.code === code)
  const boughtAsItIs = sameCode.some(
    (term) => term.modifiers.length === modifiers.length && within(term.modifiers, modifiers),
  )
  const boughtAsMore = sameCode.some(
    (term) =>
      term.modifiers.length > modifiers.length &&
      within(modifiers, term.modifiers) &&
      within(term.modifiers, service.modifiers),
  )
  return !(boughtAsItIs && boughtAsMore)
}

/** The approved authorization lines that cover a service on its day, most specific modifiers first, earliest end first. */
export function authorizationsFor(
  contract: Contract,
  authorizations: readonly Authorization[],
  service: ServiceToAuthorize & { readonly servedOn: Day },
): { authorization: Authorization; line: AuthorizationLine }[] {
  return authorizations
    .filter((authorization) => authorization.status === 'approved' && covers(authorization.span, service.servedOn))
    .flatMap((authorization) =>
      authorization.lines
        .filter((line) => authorizes(contract, line, service))
        .map((line) => ({ authorization, line })),
    )
    .sort(
      (a, b) =>
        b.line.modifiers.length - a.line.modifiers.length ||
        (a.authorization.span.ends ?? '9999-12-31').localeCompare(b.authorization.span.ends ?? '9999-12-31') ||
        a.authorization.number.localeCompare(b.authorization.number),
    )
}
