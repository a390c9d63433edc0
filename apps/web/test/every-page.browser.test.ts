// Every page the router knows, opened by somebody of the provider and somebody of the plan who may use it: wide and narrow,
// in English and in Spanish. Nothing complains, nothing is cut off, nothing stands in the way of a screen reader.
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganizationKind } from '@throughline/operations'
import { browserWorld, settled, type BrowserWorld, type Visitor } from './browser-world.ts'
import { axeFaults, plainFaults } from './page-faults.ts'
import { addressFor, pagesOf } from './pages.ts'

const [wide, narrow] = [1280, 390]
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
    await speak(visitor, 'en')
    await page.goto(world.address + address)
    await settled(page)
    await collectLinks(kind, visitor)
    const faults: Record<string, readonly string[]> = {}
    const look = async (width: number) => {
      faults[width] = [...(await plainFaults(page)), ...(await axeFaults(page))]
      if (pictures) {
        const name = `${kind}${path}`.replaceAll(/[^a-z]+/gi, '-')
        await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
      }
    }
    await look(wide)
    await page.setViewportSize({ width: narrow, height: 844 })
    await settled(page)
    await look(narrow)
    await speak(visitor, 'es')
    await page.reload()
    await settled(page)
    faults['es'] = await plainFaults(page)
    const language = await page.evaluate(() => document.documentElement.lang)
    expect({ ...faults, complaints: visitor.complaints(), language }).toEqual({
      [wide]: [],
      [narrow]: [],
      es: [],
      complaints: [],
      language: 'es',
    })
  })
})

test('the demo says so on every page', async () => {
  for (const { page } of visitors.values()) expect(await page.getByRole('region', { name: /demo/i }).count()).toBe(1)
})

test('the server met no fault', () => expect(world.faults).toEqual([]))
