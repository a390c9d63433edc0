// Every refusal and every fault leaves in one shape: `{ error: { code, message, fields? } }`. A fault of ours becomes a
// general sentence with the request's number; what happened stands in the log.
import type { FastifyReply } from 'fastify'
import { refusalStatus, type Refused } from '@throughline/application'

export type ErrorBody = {
  readonly error: {
    readonly code: string
    readonly message: string
    readonly fields?: readonly { readonly path: string; readonly message: string }[]
  }
}

export function errorBody(refused: Refused): ErrorBody {
  const { code, message } = refused
  if (refused.fields === undefined) return { error: { code, message } }
  const fields = Object.entries(refused.fields).map(([path, sentence]) => ({ path, message: sentence }))
  return { error: { code, message, fields } }
}

export function sendRefusal(reply: FastifyReply, refused: Refused): FastifyReply {
  return reply.code(refusalStatus(refused.code)).send(errorBody(refused))
}

/** Codes of a database that is not there just now: refused, shutting down, starting, connection lost. */
const databaseAway = /^(ECONNREFUSED|ECONNRESET|ENOENT|57P0[123]|08[0-9A-Z]{3})$/

/** Whether the database went away under a request. It is started again; nobody knows whether a commit was heard. */
export function isDatabaseAway(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' && databaseAway.test(code)
}

export const databaseAwayBody: ErrorBody = {
  error: { code: 'busy', message: 'The database is starting again. Try again in a few seconds.' },
}

export const notJson: Refused = { code: 'not-json', message: 'Send this as application/json.' }

/** What Fastify itself refuses, in our words; null for what is our own fault. */
export function refusalOfFault(error: unknown): (Refused & { readonly status: number }) | null {
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown }
  if (statusCode === 413 || code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { status: 413, code: 'too-large', message: 'This request is too large.' }
  if (statusCode === 415) return { status: 415, ...notJson }
  if (statusCode === 429)
    return { status: 429, code: 'too-many', message: 'Too many requests. Wait a minute and try again.' }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return { status: statusCode, code: 'not-readable', message: 'This request could not be read.' }
  return null
}

export function faultBody(requestId: string): ErrorBody {
  return {
    error: {
      code: 'failed',
      message: `Something went wrong on our side. Try again; if it stays, tell your administrator the number ${requestId}.`,
    },
  }
}
