// Where this server is seen from: its own addresses, which requests come from its own pages, and the session's cookie.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { IssuedSession } from '@throughline/application'

export type Site = {
  /** The address people type, `https://billing.example.org`; null on this machine only, by any loopback name. */
  readonly publicOrigin: string | null
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The origin this request was sent to, or null when it is none of ours: a rebound name, a forged Host. */
export function originOf(site: Site, request: FastifyRequest): string | null {
  const host = request.headers.host ?? ''
  if (site.publicOrigin !== null) return host === new URL(site.publicOrigin).host ? site.publicOrigin : null
  const name = host.replace(/:\d{1,5}$/, '')
  return loopbackNames.has(name) ? `http://${host}` : null
}

/** Whether a request that changes something comes from our own page, or from no browser at all. */
export function isFromOwnPage(origin: string, request: FastifyRequest): boolean {
  const fetchSite = request.headers['sec-fetch-site']
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false
  const from = request.headers.origin
  return from === undefined || from === origin
}

/** Whether something may be shown for this request: not inside or from a page of somebody else. */
export function isNotEmbedded(request: FastifyRequest): boolean {
  const fetchSite = request.headers['sec-fetch-site']
  return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none'
}

const secure = (site: Site): boolean => site.publicOrigin?.startsWith('https:') ?? false

/** `__Host-` binds a cookie to this host, this path and https; browsers refuse it on plain http. */
export const cookieName = (site: Site): string => (secure(site) ? '__Host-session' : 'session')

export function setSessionCookie(site: Site, reply: FastifyReply, session: IssuedSession | 'ended'): void {
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict' as const, secure: secure(site) }
  if (session === 'ended') void reply.clearCookie(cookieName(site), attributes)
  else void reply.setCookie(cookieName(site), session.token, attributes)
}

export function tokenOf(site: Site, request: FastifyRequest): string | null {
  return request.cookies[cookieName(site)] ?? null
}
