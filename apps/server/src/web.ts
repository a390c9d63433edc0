// The web application's files: hashed ones for ever, the page itself afresh each time with a nonce of its own.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const placeholder = '__CSP_NONCE__'

export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Throughline</title>
<p>The pages of this server were not built. Start it with <code>npm start</code>.</p></html>`

/** Pages are addresses of the application without an ending; everything else that is not there is not there. */
const isPage = (path: string): boolean => !/^\/(api|files|assets)(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path)

/** The page as it was built last: whoever builds under a running server serves what was built. Between, the one before. */
function newest(index: string): () => string {
  let page = notBuilt
  let builtAt = 0
  return () => {
    const at = statSync(index, { throwIfNoEntry: false })?.mtimeMs ?? builtAt
    if (at !== builtAt) {
      page = readFileSync(index, 'utf8')
      builtAt = at
    }
    return page
  }
}

export async function addWeb(app: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, 'index.html')
  const pageNow = newest(index)
  const sendPage = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64')
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(pageNow().replaceAll(placeholder, nonce))
  }
  if (existsSync(folder))
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: true,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (response, path) => {
        const forEver = path.startsWith(join(folder, 'assets'))
        void response.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.get('/', (_request, reply) => sendPage(reply))
  app.get('/index.html', (_request, reply) => sendPage(reply))
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!
    if ((request.method === 'GET' || request.method === 'HEAD') && isPage(path)) return sendPage(reply)
    return reply.code(404).send({ error: { code: 'no-such-operation', message: 'There is nothing at this address.' } })
  })
}
