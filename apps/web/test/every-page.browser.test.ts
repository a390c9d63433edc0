// Every page the router knows, opened by somebody of the provider and somebody of the plan who may use it: on a laptop, on a
// phone, and on a small phone in the dark in Spanish. Nothing complains, nothing is cut off, nothing stands in the way of a
// screen reader.
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganizationKind } from '@throughline/operations'
import { browserWorld, settled, type BrowserWorld, type Visitor } from './browser-world.ts'
import { axeFaults, plainFaults } from './page-faults.ts'
import { addressFor, pagesOf } from './pages.ts'

const [wide, narrow, small] = [1280, 390, 320]
const pictures = process.env.SHOTS ? '/tmp/shots' : null

let world: BrowserWorld
const visitors = new Map<string, Visitor>()
/** Addresses that the pages seen so far lead to, of each side. */
const links: Record<OrganizationKind, Set<string>> = { provider: new Set(), plan: new Set() }

beforeAll(async () => {
  world = await browserWorld('demo')
  if (pictures) mkdirSync(pictures, { recursive: true })
}, 400_000)
afterAll(() => world?.close())

/** Somebody of this role, signed in once. */
async function visitorOf(kind: OrganizationKind, role: string): Promise<Visitor> {
  const key = `${kind} ${role}`
  const known = visitors.get(key)
  if (known) return known
  const visitor = await world.openAs(await world.nameOf(kind, role))
  visitors.set(key, visitor)
  return visitor
}

async function collectLinks(kind: OrganizationKind, { page }: Visitor): Promise<void> {
  const found = await page.locator('main a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!))
  for (const address of found) links[kind].add(address)
}

async function speak({ page }: Visitor, language: 'en' | 'es'): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('throughline-language', chosen), language)
}

describe.each(['provider', 'plan'] as const)('%s', (kind) => {
  test.each(pagesOf(kind))('$path as $role', async ({ path, role }) => {
    const visitor = await visitorOf(kind, role)
    const { page } = visitor
    const address = addressFor(path, links[kind])
    expect(address, `no page leads to ${path}`).not.toBeNull()
    await page.setViewportSize({ width: wide, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
    await speak(visitor, 'en')
    await page.goto(world.address + address)
    await settled(page)
    await collectLinks(kind, visitor)
    const faults: Record<string, readonly string[]> = {}
    const look = async (width: number, height: number) => {
      await page.setViewportSize({ width, height })
      await settled(page)
      faults[width] = [...(await plainFaults(page)), ...(await axeFaults(page))]
      if (pictures) {
        const name = `${kind}${path}`.replaceAll(/[^a-z]+/gi, '-')
        await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
      }
    }
    await look(wide, 900)
    await look(narrow, 844)
    await speak(visitor, 'es')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.reload()
    await settled(page)
    await look(small, 640)
    const language = await page.evaluate(() => document.documentElement.lang)
    expect({ ...faults, complaints: visitor.complaints(), language }).toEqual({
      [wide]: [],
      [narrow]: [],
      [small]: [],
      complaints: [],
      language: 'es',
    })
  })
})

test('the demo says so on every page', async () => {
  for (const { page } of visitors.values()) expect(await page.getByRole('region', { name: /demo/i }).count()).toBe(1)
})

test('the server met no fault', () => expect(world.faults).toEqual([]))
