// What never becomes a request of ours: bytes that are no HTTP, headers without end, an address that cannot be decoded, a
// body that does not come. Each is answered in the one shape of refusals, or cut off where nobody listens any more.
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { errorBody } from './reply.ts'

const safe = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
}

type Unreadable = { readonly status: number; readonly code: string; readonly message: string }

const notReadable: Unreadable = { status: 400, code: 'not-readable', message: 'This request could not be read.' }

/** By the codes of Node's HTTP parser. */
const byCode: Readonly<Record<string, Unreadable>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'too-large',
    message: 'The address or the headers of this request are too long.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'too-slow', message: 'This request came too slowly. Send it again.' },
}

/** Answers on the bare line what Node could not read as a request. */
export function answerUnreadable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const unreadable = byCode[error.code ?? ''] ?? notReadable
  const body = JSON.stringify(errorBody(unreadable))
  const headers = {
    ...safe,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const first = `HTTP/1.1 ${unreadable.status} ${STATUS_CODES[unreadable.status]}`
  if (socket.writable) socket.write(`${[first, ...lines].join('\r\n')}\r\n\r\n${body}`)
  socket.destroySoon()
}

/** Answers an address that no route could be looked up for. */
export function answerBadAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(notReadable.status).headers(safe).type('application/json').send(errorBody(notReadable))
}

/** Whether the sender hung up before the request was whole: nobody is left to answer, and nothing of ours went wrong. */
export const hungUp = (request: FastifyRequest): boolean => request.raw.destroyed && !request.raw.complete

/**
 * Cuts off whoever does not send a whole body within this time: a form is small. The routes named take files, over slow lines
 * too; the limit of a whole request holds for them.
 */
export function limitSlowBodies(app: FastifyInstance, milliseconds: number, except: readonly string[]): void {
  app.addHook('preParsing', (request, _reply, payload, done) => {
    done(null, payload)
    if (request.raw.complete || except.includes(request.routeOptions.url ?? '')) return
    const timer = setTimeout(() => {
      if (!request.raw.complete) request.raw.destroy()
    }, milliseconds)
    request.raw.once('close', () => clearTimeout(timer))
  })
}
