// Opening a kept file: a PDF inside our own page, everything else as a download. Never in a page of somebody else.
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { originOf, isNotEmbedded } from './site.ts'
import { sessionOf, type Door } from './operation-routes.ts'
import { sendRefusal } from './reply.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const shown = new Set(['application/pdf'])
const named = new Set([
  'text/csv',
  'application/json',
  'application/edi-x12',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])

/** RFC 6266: a plain name for all, and the whole name in UTF-8. */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._ -]+/g, '_').slice(0, 120) || 'file'
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

export function addFileRoute(app: FastifyInstance, door: Door): void {
  app.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    if (originOf(door.site, request) === null || !isNotEmbedded(request))
      return sendRefusal(reply, { code: 'not-allowed', message: 'A file opens from our own pages only.' })
    const { id } = request.params
    if (!uuid.test(id)) return sendRefusal(reply, { code: 'not-found', message: 'This file is not here.' })
    const outcome = await door.application.openFile(await sessionOf(door, request), id, request.id)
    if (!outcome.ok) return sendRefusal(reply, outcome.refusal)
    const { name, mediaType, content } = outcome.reply
    const type = mediaType ?? ''
    const how = shown.has(type) ? 'inline' : 'attachment'
    return reply
      .type(shown.has(type) || named.has(type) ? type : 'application/octet-stream')
      .header('content-disposition', contentDisposition(how, name))
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
      .send(Readable.from(content))
  })
}
