// The typed client: one function that asks the server one declared operation. Types come from the registry alone.
import { pathOf, type InputOf, type OperationName, type Operations, type ReplyOf } from '@throughline/operations'

export type Input<N extends OperationName> = InputOf<Operations[N]>
export type Reply<N extends OperationName> = ReplyOf<Operations[N]>

export type FieldProblem = { readonly path: string; readonly message: string }

/** What the server (or the way to it) answered instead of a reply. `message` is a sentence for a person. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldProblem[]
  constructor(status: number, code: string, message: string, fields: readonly FieldProblem[] = []) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.fields = fields
  }
  /** Nobody knows whether the command was done: asking again must carry the same key. */
  get uncertain(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

export const unreachable = 'unreachable'

/** Reads the error body of a failed reply; a body that is not ours becomes a plain sentence. */
export function refusalFrom(status: number, text: string): Refusal {
  try {
    const { error } = JSON.parse(text) as {
      error?: { code?: unknown; message?: unknown; fields?: readonly FieldProblem[] }
    }
    if (error && typeof error.message === 'string')
      return new Refusal(status, String(error.code ?? 'refused'), error.message, error.fields ?? [])
  } catch {
    // Not JSON: a proxy or a crash spoke, and what it said is nothing for a person.
  }
  return new Refusal(status, 'unexpected', '')
}

let language: 'en' | 'es' = 'en'
/** The language the server is asked to say its sentences in. */
export function speak(next: 'en' | 'es'): void {
  language = next
}
export function spoken(): 'en' | 'es' {
  return language
}

export async function call<N extends OperationName>(
  name: N,
  input: Input<N>,
  options: {
    readonly idempotencyKey?: string
    readonly signal?: AbortSignal
    /** Goes on when the page that asked is gone. */
    readonly keepalive?: boolean
  } = {},
): Promise<Reply<N>> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'accept-language': language }
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
  const asked = {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
    credentials: 'same-origin' as const,
    keepalive: options.keepalive ?? false,
  }
  return replyOf(async () => {
    const answer = await fetch(pathOf(name), options.signal ? { ...asked, signal: options.signal } : asked)
    return { ok: answer.ok, status: answer.status, text: await answer.text() }
  }, options.signal)
}

/** What came back over the line, read to its end. */
export type Answer = { readonly ok: boolean; readonly status: number; readonly text: string }

/** What the server answered, however it was asked. */
export async function replyOf<N extends OperationName>(
  ask: () => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Reply<N>> {
  let answer: Answer
  try {
    answer = await ask()
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Refusal(0, unreachable, '')
  }
  if (!answer.ok) throw refusalFrom(answer.status, answer.text)
  try {
    return JSON.parse(answer.text) as Reply<N>
  } catch {
    throw new Refusal(502, 'unexpected', '')
  }
}

/** A fresh key for one submit. `randomUUID` is missing on plain-HTTP addresses other than localhost. */
export function freshKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
