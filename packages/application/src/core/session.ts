// Who asks. A session is read from its row for every request; nothing about a person's rights is remembered between two.

/** A session as its row says now. */
export type Session = {
  readonly userId: string
  /** Where this person works at the moment; null until one is chosen. */
  readonly organizationId: string | null
  /** Whether both factors were shown. A half-made session may only finish signing in. */
  readonly complete: boolean
  /** When a second factor was shown last; none for a session without a token, which no browser holds. */
  readonly factorAt?: string
  /** The row's key. Null for a local operator and for the simulator, who hold no token. */
  readonly tokenHash: string | null
  /**
   * Somebody at the machine that holds the data, by the command line: may do what any role of the organization may. Only a
   * door that opened the data folder itself makes such a session.
   */
  readonly operator?: true
}

/** The session of a member for a door that needs no token: the simulator, a test, a bench. */
export function sessionWithoutToken(organizationId: string, userId: string): Session {
  return { userId, organizationId, complete: true, tokenHash: null }
}

/** A token to hand to the browser once; only its SHA-256 is kept. */
export type IssuedSession = { readonly token: string; readonly expiresAt: string }

/** Where a request came from, as far as the door knows. Kept beside attempts and sessions, never beside a person served. */
export type Origin = {
  readonly address: string | null
  readonly device: string | null
  /** For passkeys: the site's own origin, `https://billing.example.org`. */
  readonly site: string | null
}

export const noOrigin: Origin = { address: null, device: null, site: null }

/** How long a session lives without a request, and at all. */
export type SessionLimits = { readonly idleMinutes: number; readonly absoluteHours: number }
