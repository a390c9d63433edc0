// What a door gets back: the reply, or a refusal to show. Our own bugs are thrown, not returned.
import type { Language } from '@throughline/spanish'
import type { FieldMessages, Refusal } from './refusal.ts'
import type { IssuedSession, Origin } from './session.ts'

export type Refused = { readonly code: string; readonly message: string; readonly fields?: FieldMessages }

export type Outcome<R = unknown> =
  | {
      readonly ok: true
      readonly reply: R
      /** The command had run before under this key; this is its first answer. */
      readonly repeated: boolean
      /** For the door's cookie: a new session, or the end of the present one. */
      readonly session?: IssuedSession | 'ended'
    }
  | { readonly ok: false; readonly refusal: Refused }

export type ExecuteOptions = {
  readonly idempotencyKey?: string
  readonly requestId?: string
  readonly origin?: Origin
  /** What the reader reads; English when absent. */
  readonly language?: Language
}

export function refusedBy(refusal: Refusal): Outcome<never> {
  const { code, message, fields } = refusal
  return { ok: false, refusal: fields === undefined ? { code, message } : { code, message, fields } }
}
