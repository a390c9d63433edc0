// `node tools/screens.mjs [ADDRESS]`: takes the pictures of docs/screens anew, on a laptop and on a phone, from a demo world of
// its own or from the demo that runs at the address.
// Needs a Chromium (CHROMIUM_PATH, or one on the search path). Look at each before keeping it.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { buildPages, buildServer, serverBundle, webFolder } from './workshop/build.mjs'
import { findChromium } from './workshop/chromium.mjs'
import { root } from './workshop/install.mjs'

const seed = '7'
const director = 'Rosa Delgado'
const network = 'Lucille Arceneaux'
/** A name, who looks, where they begin, and the links they follow from there: the first whose address begins so. */
const pictures = [
  { name: 'home', who: director, at: '/' },
  { name: 'note', who: director, at: '/visits', follow: ['/visits/0'] },
  { name: 'claim', who: director, at: '/claims/all?status=paid', follow: ['/claims/0'] },
  { name: 'thread', who: director, at: '/claims/all?status=paid', follow: ['/claims/0', '/thread/claim'] },
  { name: 'remittance', who: director, at: '/money?status=posted', follow: ['/money/remittances/'] },
  { name: 'getting-in', who: director, at: '/getting-in', follow: ['/getting-in/0'] },
  { name: 'desk', who: director, at: '/desk/compare' },
  { name: 'offer', who: director, at: '/offers', follow: ['/offers/0'] },
  { name: 'outcomes', who: director, at: '/outcomes' },
  { name: 'plan-home', who: network, at: '/' },
  { name: 'plan-claim', who: network, at: '/plan-claims?status=paid', follow: ['/plan-claims/0'] },
]
const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]
const folder = join(root, 'docs', 'screens')
/** What the README may weigh in pictures, all together. */
const mostBytes = 3_000_000

/** A busy machine may need this long for one page. */
const patience = 180_000

async function settled(page) {
  await page.waitForFunction(
    () =>
      document.querySelector('h1') &&
      !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root') &&
      document.fonts.status === 'loaded',
  )
  // What a page asks for after its first paint has come too.
  await page.waitForTimeout(1500)
}

/** The same picture as WebP, a fifth of the bytes; drawn by the browser that is there anyway. */
async function asWebp(press, png) {
  const drawn = await press.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    canvas.getContext('2d').drawImage(bitmap, 0, 0)
    const webp = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.86 })).arrayBuffer())
    return btoa(Array.from(webp, (byte) => String.fromCodePoint(byte)).join(''))
  }, png.toString('base64'))
  return Buffer.from(drawn, 'base64')
}

async function signedIn(browser, address, who, viewport) {
  const context = await browser.newContext({ viewport, locale: 'en-US', reducedMotion: 'reduce', colorScheme: 'light' })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  page.setDefaultNavigationTimeout(patience)
  await page.goto(`${address}/sign-in`)
  await page.getByRole('button', { name: new RegExp(who) }).click()
  await page.waitForURL(`${address}/`)
  return page
}

async function take(browser, address) {
  const press = await browser.newPage()
  for (const who of new Set(pictures.map((picture) => picture.who)))
    for (const viewport of sizes) {
      const page = await signedIn(browser, address, who, viewport)
      for (const { name, at, follow = [] } of pictures.filter((picture) => picture.who === who)) {
        await page.goto(address + at)
        await settled(page)
        for (const begins of follow) {
          await page.locator(`main a[href^="${begins}"]`).first().click()
          await page.waitForURL((url) => url.pathname.startsWith(begins))
          await settled(page)
        }
        const file = join(folder, `${name}-${viewport.width}.webp`)
        writeFileSync(file, await asWebp(press, await page.screenshot()))
        console.log(file)
      }
      await page.context().close()
    }
}

async function ownDemo() {
  await buildPages()
  await buildServer()
  const { start } = await import(pathToFileURL(join(root, serverBundle)).href)
  const data = mkdtempSync(join(tmpdir(), 'throughline-screens-'))
  // A database that runs as a user of its own has to get in.
  chmodSync(data, 0o755)
  const running = await start(['--demo', '--seed', seed, '--data', data], {
    environment: process.env,
    webFolder,
    say: (line) => console.log(line),
  })
  const end = async () => {
    await running.stop()
    rmSync(data, { recursive: true, force: true })
  }
  return { address: running.address, end }
}

const path = findChromium()
if (path === null) {
  console.error('There is no Chromium. Install one, or name it in CHROMIUM_PATH.')
  process.exit(2)
}
const [given] = process.argv.slice(2)
const demo = given === undefined ? await ownDemo() : { address: given, end: async () => {} }
const browser = await chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  await take(browser, demo.address)
} finally {
  await browser.close()
  await demo.end()
}
const bytes = readdirSync(folder).reduce((total, name) => total + statSync(join(folder, name)).size, 0)
console.log(`${(bytes / 1_000_000).toFixed(2)} MB of pictures`)
if (bytes > mostBytes)
  throw new Error(`docs/screens may weigh ${mostBytes} bytes and weighs ${bytes}: take fewer, or smaller.`)
