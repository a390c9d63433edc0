// A browser in front of the real server over a database of its own: what every browser test stands on. Nothing between the
// click and the row is replaced; only the clock is that of the world.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core'
import {
  bindings,
  createApplication,
  declareInstallation,
  idsFrom,
  jobs,
  keepSetupCode,
  readableCode,
  systemRandom,
  type Application,
} from '@throughline/application'
import type { OrganizationKind } from '@throughline/operations'
import { appRole, openDatabase, type Store } from '@throughline/store'
import { buildServer, createLog } from '@throughline/server'
import { templateDatabase } from '../../../packages/store/src/testing/global-setup.ts'
import { cloneDatabase, secrets, seededWorld, worldEnds } from './seeded-world.ts'

const root = join(import.meta.dirname, '..', '..', '..')
/** Conditions are waited for this long: the machine may be busy. */
export const patience = 30_000

export type BrowserWorld = {
  readonly address: string
  readonly store: Store
  readonly application: Application
  readonly now: () => string
  /** The code of the first setup, on an empty installation. */
  readonly setupCode: string
  /** What went wrong inside the server; a test that ends well ends with none. */
  readonly faults: readonly unknown[]
  /** A fresh browser profile, nobody signed in. */
  readonly open: (options?: OpenOptions) => Promise<Visitor>
  /** Somebody who works in this role of the demo's provider or plan. */
  readonly nameOf: (kind: OrganizationKind, role: string) => Promise<string>
  /** A fresh profile, signed in as a person of the demo by their name. */
  readonly openAs: (name: string, options?: OpenOptions) => Promise<Visitor>
  readonly close: () => Promise<void>
}

export type OpenOptions = { readonly width?: number; readonly height?: number; readonly language?: 'en' | 'es' }

/** One person at one browser, and everything their browser complained about. */
export type Visitor = {
  readonly page: Page
  readonly context: BrowserContext
  /** Complaints since the last time this was asked. */
  readonly complaints: () => string[]
  readonly close: () => Promise<void>
}

type Workshop = {
  readonly findChromium: () => string | null
  readonly webFolder: string
}

async function workshop(): Promise<Workshop> {
  const load = (name: string) => import(pathToFileURL(join(root, 'tools', 'workshop', name)).href)
  return { ...(await load('chromium.mjs')), ...(await load('build.mjs')) } as Workshop
}

async function launch(path: string | null): Promise<Browser> {
  if (path === null) throw new Error('There is no Chromium. Install one, or name it in CHROMIUM_PATH.')
  const rootUser = process.getuid?.() === 0
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [
      ...(rootUser ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--force-prefers-reduced-motion',
    ],
  })
}

/** `demo`: the played world; `empty`: an installation before its first run. */
export async function browserWorld(what: 'demo' | 'empty'): Promise<BrowserWorld> {
  const { findChromium, webFolder } = await workshop()
  const template = what === 'demo' ? await seededWorld() : templateDatabase
  const database = await cloneDatabase(template, `browser_${randomUUID().replaceAll('-', '')}`)
  const store = openDatabase(database.target(appRole))
  if (what === 'empty') await declareInstallation(store, false)
  const began = Date.now()
  const now = () => new Date(Date.parse(worldEnds) + Date.now() - began).toISOString()
  const faults: unknown[] = []
  const application = createApplication({
    store,
    clock: now,
    ids: idsFrom(now, systemRandom),
    random: systemRandom,
    secrets,
    bindings,
    jobs,
    onFault: (fault) => faults.push(fault),
  })
  const setupCode = readableCode(systemRandom(12))
  if (what === 'empty') await keepSetupCode(store, application.engine.keyFor('setup code'), setupCode)
  const folder = mkdtempSync(join(tmpdir(), 'throughline-browser-'))
  // Pages of its own: a build that somebody makes meanwhile takes none away.
  const pages = join(folder, 'pages')
  cpSync(webFolder, pages, { recursive: true })
  const uploadFolder = join(folder, 'uploads')
  const log = createLog('error', {
    write: (line: string) => void faults.push(line),
  })
  const { app } = await buildServer({ application, log, site: { publicOrigin: null }, webFolder: pages, uploadFolder })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = `http://localhost:${(app.server.address() as { port: number }).port}`
  const browser = await launch(findChromium())
  const open: BrowserWorld['open'] = (options = {}) => openVisitor(browser, address, now, options)
  const openAs: BrowserWorld['openAs'] = async (name, options = {}) => {
    const visitor = await open(options)
    await visitor.page.goto(`${address}/sign-in`)
    await visitor.page.getByRole('button', { name: new RegExp(name) }).click()
    await visitor.page.waitForURL(`${address}/`)
    await settled(visitor.page)
    visitor.complaints()
    return visitor
  }
  const nameOf: BrowserWorld['nameOf'] = async (kind, role) => {
    const status = await application.execute(null, 'setup.status', {})
    if (!status.ok) throw new Error(status.refusal.message)
    const found = status.reply.personas.find((persona) => persona.kind === kind && persona.role === role)
    if (!found) throw new Error(`nobody of the demo is ${kind} ${role}`)
    return found.displayName
  }
  const close = async () => {
    await browser.close()
    await app.close()
    await store.destroy()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, store, application, now, setupCode, faults, open, openAs, nameOf, close }
}

/** The page's own clock is moved to the world's; timers go on as they are. */
const moveClock = (shift: number) => {
  const Real = Date
  class Moved extends Real {
    constructor(...given: []) {
      if (given.length === 0) super(Real.now() + shift)
      else super(...given)
    }
    static override now() {
      return Real.now() + shift
    }
  }
  globalThis.Date = Moved as DateConstructor
}

async function openVisitor(
  browser: Browser,
  address: string,
  now: () => string,
  { width = 1280, height = 900, language = 'en' }: OpenOptions,
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'es' ? 'es-US' : 'en-US',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  await context.addInitScript(moveClock, Date.parse(now()) - Date.now())
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  watchFetches(page)
  let heard: string[] = []
  page.on('console', (message) => {
    // A refused request is reported with its address by the response below; the console's own line says less.
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource'))
      heard.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`page error: ${error.message}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // Going to the next page ends what the last one still asked for.
    if (why !== 'net::ERR_ABORTED') heard.push(`${request.method()} ${request.url().replace(address, '')}: ${why}`)
  })
  page.on('response', (response) => {
    const path = response.url().replace(address, '')
    const asksWhoIsThere = response.status() === 401 && path === '/api/session/current'
    if (response.status() >= 400 && !asksWhoIsThere) heard.push(`${path} answered ${response.status()}`)
  })
  const complaints = () => {
    const said = heard
    heard = []
    return said
  }
  return { page, context, complaints, close: () => context.close() }
}

/** What each page still fetches. */
const fetching = new WeakMap<Page, Set<Request>>()

function watchFetches(page: Page): void {
  const open = new Set<Request>()
  fetching.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/** Waits until the page has its heading, no skeleton stands where something will come, and nothing is fetched any more, two pictures later too. */
export async function settled(page: Page): Promise<void> {
  const open = fetching.get(page)!
  for (let quiet = 0; quiet < 2;) {
    await page.waitForFunction(
      () => document.querySelector('h1') && !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root'),
    )
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
    quiet = open.size === 0 ? quiet + 1 : 0
    const [first] = open
    await first?.response().catch(() => null)
  }
}
