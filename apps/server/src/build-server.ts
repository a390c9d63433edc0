// The HTTP door: routes made from the registry, uploads, files, the web application, and what surrounds them all: headers,
// limits, the log, errors. It decides nothing: the application does.
import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import fastifyHelmet from '@fastify/helmet'
import fastifyRateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { version, type Application } from '@throughline/application'
import { isUpToDate } from '@throughline/store'
import { addFileRoute } from './file-routes.ts'
import { describeError, type Log } from './log.ts'
import { openApiDocument } from './openapi.ts'
import { addOperationRoutes, type Door } from './operation-routes.ts'
import { databaseAwayBody, faultBody, isDatabaseAway, refusalOfFault } from './reply.ts'
import { cookieName, type Site } from './site.ts'
import { Turnstile, type TurnstileLimits } from './turnstile.ts'
import { answerBadAddress, answerUnreadable, hungUp, limitSlowBodies } from './unreadable.ts'
import { addUploadRoute, uploadPath } from './uploads.ts'
import { addWeb } from './web.ts'

export type ServerOptions = {
  readonly application: Application
  readonly site: Site
  readonly log: Log
  /** The built web application. */
  readonly webFolder: string
  /** Where uploads lie while they are received. */
  readonly uploadFolder: string
  /** Proxies in front whose word about the sender's address is taken. */
  readonly trustProxy?: boolean | string
  /** From one address: an office of thirty people behind one fits. */
  readonly requestsPerMinute?: number
  readonly turnstile?: TurnstileLimits
  /** In which a form is there whole and in which something of a file comes; a minute when absent. */
  readonly slowMilliseconds?: number
}

const mebibyte = 1024 * 1024
/** Fewer at once than connections to the database, so that none inside waits for one. */
const usualTurnstile: TurnstileLimits = { inside: 14, waiting: 400, waitMilliseconds: 10_000 }

export type Server = { readonly app: FastifyInstance; readonly stopTakingRequests: () => void }

export async function buildServer(options: ServerOptions): Promise<Server> {
  const app = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: mebibyte,
    logger: false,
    trustProxy: options.trustProxy ?? false,
    forceCloseConnections: 'idle',
    // A large upload over a slow line takes its time.
    requestTimeout: 1_800_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: answerBadAddress,
  })
  const turnstile = new Turnstile(options.turnstile ?? usualTurnstile)
  const door: Door = { application: options.application, site: options.site, turnstile }
  let stopping = false

  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'))
  await app.register(fastifyCookie)
  await addHeaders(app, options.site)
  closeLinesWhenStopping(app)
  await app.register(fastifyRateLimit, {
    max: options.requestsPerMinute ?? 6_000,
    timeWindow: 60_000,
    allowList: (request) => request.url === '/live' || request.url === '/ready',
  })
  const slow = options.slowMilliseconds ?? 60_000
  limitSlowBodies(app, slow, [uploadPath])
  addErrors(app, options.log)
  addLog(app, options.log)
  addOperationRoutes(app, door)
  await addUploadRoute(app, door, { folder: options.uploadFolder, silentMilliseconds: slow })
  addFileRoute(app, door)
  // Open to anyone: it says what the source says.
  const document = openApiDocument(version, cookieName(options.site))
  app.get('/openapi.json', (_request, reply) => reply.send(document))
  addHealth(app, options.application, () => stopping)
  await addWeb(app, options.webFolder)
  return {
    app,
    stopTakingRequests: () => {
      stopping = true
    },
  }
}

/** Whoever is answered after the stop began is told to hang up: a line kept open would hold the stop for a minute. */
function closeLinesWhenStopping(app: FastifyInstance): void {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close')
  })
}

async function addHeaders(app: FastifyInstance, site: Site): Promise<void> {
  const https = site.publicOrigin?.startsWith('https:') ?? false
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'sameorigin' },
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
    void reply.header('request-id', request.id)
    // What was shown must not come back from a cache after signing out. Static files say otherwise for themselves.
    if (!request.url.startsWith('/assets/')) void reply.header('cache-control', 'no-store')
  })
}

function addErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    if (hungUp(request)) return reply.code(400).send()
    const refused = refusalOfFault(error)
    if (refused !== null) {
      const { status, code, message } = refused
      return reply.code(status).send({ error: { code, message } })
    }
    log.error({ requestId: request.id, route: request.routeOptions.url ?? '', ...describeError(error) }, 'failed')
    if (isDatabaseAway(error)) return reply.code(503).header('retry-after', '3').send(databaseAwayBody)
    return reply.code(500).send(faultBody(request.id))
  })
}

function addLog(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, id: requestId } = request
    // The route's pattern, never the address: an address may be typed with anything in it.
    const route = request.routeOptions.url ?? 'none'
    const milliseconds = Math.round(reply.elapsedTime)
    log.info({ requestId, method, route, status: reply.statusCode, milliseconds }, 'answered')
  })
}

function addHealth(app: FastifyInstance, application: Application, stopping: () => boolean): void {
  app.get('/live', (_request, reply) => reply.send({ ok: true }))
  app.get('/ready', async (_request, reply) => {
    const store = application.engine.store
    const ready = !stopping() && (await isUpToDate(store).catch(() => false))
    return reply.code(ready ? 200 : 503).send({ ready })
  })
}
