// What the browser tests stand on: a peer center on a real database, the server in front of it with the built pages, and a
// Chromium that watches for anything a person would not want to see: errors in the console, pages wider than the screen.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { bindings, declareInstallation, keepPersonas, type Session } from '@throughline/application'
import { setUpRiverbend, type Riverbend } from '../../../packages/application/test/riverbend.ts'
import { addUser, testWorld, type TestWorld } from '../../../packages/application/test/world.ts'
import { buildServer, createLog, type Server } from '@throughline/server'

/** The built pages; PAGES names another build of them. */
const webFolder = process.env['PAGES'] || join(import.meta.dirname, '../dist')
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Look = {
  readonly width?: number
  readonly language?: 'en-US' | 'es-US'
  readonly dark?: boolean
}

export type Stage = {
  readonly world: TestWorld
  readonly address: string
  readonly browser: Browser
  /** A page in a browser of its own; signed in as somebody, or nobody. */
  readonly open: (who: Session | null, look?: Look) => Promise<Page>
  readonly close: () => Promise<void>
}

/** The server before a world, with Chromium beside it. `demo` lets tests sign in as anybody at once. */
export async function openStage(options: { readonly demo: boolean }): Promise<Stage> {
  const world = await testWorld({ bindings })
  await declareInstallation(world.store, options.demo)
  const folder = mkdtempSync(join(tmpdir(), 'throughline-web-'))
  // A copy: a build beside the tests must not take the pages away under them.
  cpSync(webFolder, join(folder, 'web'), { recursive: true })
  const server: Server = await buildServer({
    application: world.application,
    log: createLog('silent', { write: () => undefined }),
    site: { publicOrigin: null },
    webFolder: join(folder, 'web'),
    uploadFolder: join(folder, 'uploads'),
    requestsPerMinute: 100_000,
  })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://localhost:${(server.app.server.address() as AddressInfo).port}`
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
    args: flags,
  })
  const contexts: BrowserContext[] = []
  const open: Stage['open'] = async (who, look = {}) => {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1280, height: 860 },
      locale: look.language ?? 'en-US',
      colorScheme: look.dark ? 'dark' : 'light',
      timezoneId: 'America/New_York',
      reducedMotion: 'reduce',
    })
    contexts.push(context)
    // The world's clock stands still: the pages' does too.
    await context.clock.setFixedTime(world.clock.now)
    if (who) {
      const answer = await context.request.post(`${address}/api/session/demo`, { data: { userId: who.userId } })
      expect(answer.status()).toBe(200)
    }
    const page = await context.newPage()
    watch(page)
    await page.goto(address)
    return page
  }
  return {
    world,
    address,
    browser,
    open,
    close: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      await server.app.close()
      await world.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const complaints = new WeakMap<Page, string[]>()

function watch(page: Page): void {
  const heard: string[] = []
  complaints.set(page, heard)
  page.on('console', (message) => {
    // That nobody is signed in yet is an answer the browser reports as a failed request.
    const expected = message.text().includes('401 (Unauthorized)')
    if ((message.type() === 'error' || message.type() === 'warning') && !expected) heard.push(message.text())
  })
  page.on('pageerror', (error) => heard.push(error.message))
}

/** Goes to a page and waits until it stands whole. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href)
  await settled(page)
}

/** Until the page has its heading and nothing on it is still coming. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], [data-refreshing]'))
}

/** Shown sooner or later: within the time a page may take. */
export async function expectShown(what: Locator): Promise<void> {
  await what
    .first()
    .waitFor({ timeout: 15_000 })
    .catch(() => undefined)
  expect([String(what), 'shown', await what.count()]).toEqual([
    String(what),
    'shown',
    expect.toSatisfy((n: number) => n > 0),
  ])
}

/** Nothing in the console, nothing wider than the screen, nothing axe objects to. */
export async function expectSound(page: Page, where: string, expected?: RegExp): Promise<void> {
  await settled(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect([where, 'wider than the screen by', wide]).toEqual([where, 'wider than the screen by', 0])
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    type Found = {
      violations: { id: string; help: string; nodes: { target: unknown[]; any: { message: string }[] }[] }[]
    }
    const { axe } = globalThis as unknown as { axe: { run: (root: Document) => Promise<Found> } }
    const found = await axe.run(document)
    return found.violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map((node) => `${String(node.target)} ${node.any[0]?.message ?? ''}`).join('; ')}`,
    )
  })
  expect([where, violations]).toEqual([where, []])
  const heard = (complaints.get(page) ?? []).filter((said) => !expected?.test(said))
  expect([where, heard]).toEqual([where, []])
}

export type Center = Riverbend & {
  readonly supervisor: Session
  readonly administrator: Session
  readonly compliance: Session
  /** Ana: covered, authorized, with a plan, visits in every state, claims ready and held. */
  readonly anaId: string
  readonly signedVisit: string
  readonly draftVisit: string
  readonly bookedVisit: string
  readonly owedVisit: string
}

const words = {
  personWords: 'Buses make my chest tight. I want to sit in that class.',
  action:
    'At the stop I shared how I practiced one stop at a time, then we rode two stops together with the breathing step.',
  response: 'Ana picked the seat, rated worry 8 then 5, and said she would try it with her sister on Friday.',
  nextStep: 'Tuesday, three stops.',
}

/** A center in the middle of its work. */
export async function openCenter(stage: Stage): Promise<Center> {
  const { world } = stage
  const river = await setUpRiverbend(world)
  // Only an organization of a demo can be entered by a click; the application could never say so afterwards.
  await world.database.superuser.updateTable('organization').set({ demo: true }).execute()
  const supervisor = await addUser(world, river.organizationId, {
    role: 'supervisor',
    name: 'Sol Vega',
    workerId: river.supervisorId,
  })
  const administrator = await addUser(world, river.organizationId, { role: 'administrator', name: 'Noor Haddad' })
  const compliance = await addUser(world, river.organizationId, { role: 'compliance', name: 'Ingrid Solheim' })
  await keepPersonas(
    world.store,
    [river.director, river.biller, river.pat, river.sam, supervisor, administrator, compliance].map(({ userId }) => ({
      userId,
      about: 'Works here.',
    })),
  )
  const anaId = await river.addPerson({ given: 'Ana', units: 60 })
  await river.addPerson({ given: 'Rosa', family: 'Ortega', units: 12 })
  const uncoveredId = await river.addPerson({ given: 'Walter', family: 'Freeman', covered: false })
  const record = async (day: string, personId = anaId, status: 'delivered' | 'booked' = 'delivered') => {
    const made = await river.run(river.pat, 'service.record', {
      serviceId: null,
      people: [personId],
      workerId: river.patId,
      siteId: null,
      servedOn: day,
      starts: '10:00',
      ends: '10:45',
      kind: 'peer-support',
      placeOfService: '99',
      status,
      ...(personId === uncoveredId
        ? { fund: 'other-fund' as const, fundReason: 'The county pays until he is enrolled.' }
        : {}),
    })
    expect(made).toMatchObject({ ok: true })
    return made.serviceIds[0]!
  }
  const { plans } = await river.run(river.director, 'person.get', { personId: anaId })
  const goalId = plans[0]!.goals[0]!.goalId
  const write = (serviceId: string) =>
    river.run(river.pat, 'note.save', {
      serviceId,
      goalId,
      ...words,
      starts: '10:00',
      ends: '10:45',
      placeOfService: '99',
    })
  const signed: string[] = []
  for (const day of ['2026-02-03', '2026-02-05', '2026-02-10']) {
    const serviceId = await record(day)
    await write(serviceId)
    expect(await river.run(river.pat, 'note.sign', { serviceId })).toMatchObject({ ok: true })
    signed.push(serviceId)
  }
  const draftVisit = await record('2026-02-24')
  await write(draftVisit)
  const owedVisit = await record('2026-02-26')
  const bookedVisit = await record('2026-03-10', anaId, 'booked')
  await record('2026-02-12', uncoveredId)
  await river.run(river.biller, 'claim.build', {})
  return {
    ...river,
    supervisor,
    administrator,
    compliance,
    anaId,
    signedVisit: signed[0]!,
    draftVisit,
    owedVisit,
    bookedVisit,
  }
}
