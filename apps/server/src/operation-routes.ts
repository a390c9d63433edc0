// One route for each declared operation, made from the registry. There is no other way to an operation over HTTP.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { operations, pathOf } from '@throughline/operations'
import type { Application, Session } from '@throughline/application'
import { notJson, sendRefusal } from './reply.ts'
import { isFromOwnPage, originOf, setSessionCookie, tokenOf, type Site } from './site.ts'
import type { Turnstile } from './turnstile.ts'

export type Door = { readonly application: Application; readonly site: Site; readonly turnstile: Turnstile }

export async function sessionOf(door: Door, request: FastifyRequest): Promise<Session | null> {
  const token = tokenOf(door.site, request)
  return token === null ? null : door.application.sessionOf(token)
}

/** Stops what is not sent to us or not from our own page. */
export function assertOwnPage(door: Door, request: FastifyRequest, reply: FastifyReply): string | null {
  const origin = originOf(door.site, request)
  if (origin === null) {
    void sendRefusal(reply, { code: 'wrong-host', message: 'This is not the address of this server.' })
    return null
  }
  if (isFromOwnPage(origin, request)) return origin
  void sendRefusal(reply, { code: 'not-allowed', message: 'This came from a page that is not ours.' })
  return null
}

/** Waits for one's turn; says so when it does not come. */
export async function inTurn(
  turnstile: Turnstile,
  reply: FastifyReply,
  work: () => Promise<unknown>,
): Promise<unknown> {
  if (!(await turnstile.enter())) {
    // Spread out, so that all who were turned away do not come back in the same second.
    void reply.header('retry-after', String(1 + Math.floor(Math.random() * 5)))
    return sendRefusal(reply, { code: 'busy', message: 'Too much is going on at once. Try again in a few seconds.' })
  }
  try {
    return await work()
  } finally {
    turnstile.leave()
  }
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

export function addOperationRoutes(app: FastifyInstance, door: Door): void {
  for (const { name } of operations) {
    app.post(pathOf(name), (request, reply) => {
      const origin = assertOwnPage(door, request, reply)
      if (origin === null) return reply
      // A form of another site sends no JSON, and nothing at all is not JSON either.
      if (request.body === undefined) return sendRefusal(reply, notJson)
      return inTurn(door.turnstile, reply, async () => {
        const key = header(request, 'idempotency-key')
        const outcome = await door.application.ask(await sessionOf(door, request), name, request.body, {
          requestId: request.id,
          language: header(request, 'accept-language')?.startsWith('es') ? 'es' : 'en',
          origin: { address: request.ip, device: header(request, 'user-agent') ?? null, site: origin },
          ...(key === undefined ? {} : { idempotencyKey: key }),
        })
        if (!outcome.ok) return sendRefusal(reply, outcome.refusal)
        if (outcome.session !== undefined) setSessionCookie(door.site, reply, outcome.session)
        if (outcome.repeated) void reply.header('idempotency-replayed', 'true')
        return reply.send(outcome.reply)
      })
    })
  }
}
