// Every page the router knows, opened by somebody of the provider and somebody of the plan who may use it: on a laptop and a
// phone, and on a small phone in the dark in Spanish. Nothing complains, nothing is cut off, nothing stands in the way of a
// screen reader.
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrganizationKind } from '@throughline/operations'
import { browserWorld, settled, type BrowserWorld, type Visitor } from './browser-world.ts'
import { axeFaults, plainFaults, unsaidFaults } from './page-faults.ts'
import { addressFor, pagesOf } from './pages.ts'

/** How the pages are looked at: each a file of its own, so that they are opened side by side. */
const looks = {
  'laptop and phone': {
    language: 'en',
    colorScheme: 'light',
    sizes: [
      [1280, 900],
      [390, 844],
    ],
  },
  'small phone in the dark': { language: 'es', colorScheme: 'dark', sizes: [[320, 640]] },
} as const
const pictures = process.env.SHOTS ? '/tmp/shots' : null

/** The addresses within the product that this page leads to. */
const linksOn = ({ page }: Visitor): Promise<string[]> =>
  page.locator('main a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!))

async function speak({ page }: Visitor, language: 'en' | 'es'): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('throughline-language', chosen), language)
}

async function look({ page }: Visitor, width: number, height: number, name: string): Promise<string[]> {
  await page.setViewportSize({ width, height })
  await settled(page)
  if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  return [...(await plainFaults(page)), ...(await axeFaults(page))]
}

/** Declares the tests of every page of one side. */
export function everyPageOf(kind: OrganizationKind, way: keyof typeof looks): void {
  const { language, colorScheme, sizes } = looks[way]
  const [[firstWidth, firstHeight]] = sizes
  let world: BrowserWorld
  const visitors = new Map<string, Visitor>()
  /** Addresses that the pages seen so far lead to. */
  const links = new Set<string>()

  beforeAll(async () => {
    world = await browserWorld('demo')
    if (pictures) mkdirSync(pictures, { recursive: true })
  }, 400_000)
  afterAll(() => world?.close())

  /** Somebody of this role, signed in once. */
  async function visitorOf(role: string): Promise<Visitor> {
    const known = visitors.get(role)
    if (known) return known
    const visitor = await world.openAs(await world.nameOf(kind, role))
    await visitor.page.emulateMedia({ colorScheme })
    await speak(visitor, language)
    visitors.set(role, visitor)
    return visitor
  }

  test.each(pagesOf(kind))(`$path as $role, ${way}`, async ({ path, role }) => {
    const visitor = await visitorOf(role)
    const { page } = visitor
    const address = addressFor(path, links)
    expect(address, `no page leads to ${path}`).not.toBeNull()
    const name = `${kind}${path}`.replaceAll(/[^a-z]+/gi, '-')
    await page.setViewportSize({ width: firstWidth, height: firstHeight })
    await page.goto(world.address + address)
    await settled(page)
    for (const link of await linksOn(visitor)) links.add(link)
    const faults: Record<string, readonly string[]> = {}
    for (const [width, height] of sizes) faults[width] = await look(visitor, width, height, name)
    if (language === 'es') faults['words'] = await unsaidFaults(page)
    expect({
      ...faults,
      complaints: visitor.complaints(),
      language: await page.evaluate(() => document.documentElement.lang),
    }).toEqual({ ...Object.fromEntries(Object.keys(faults).map((name) => [name, []])), complaints: [], language })
  })

  test('the demo says so on every page', async () => {
    for (const { page } of visitors.values()) expect(await page.getByRole('region', { name: /demo/i }).count()).toBe(1)
  })

  test('the server met no fault', () => expect(world.faults).toEqual([]))
}
