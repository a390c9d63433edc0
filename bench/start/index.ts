// How long somebody waits: from `npm start` on an installation that is there already to the first byte of its page, and
// from opening that page in a browser which never saw it to its heading on the screen. The first start makes the demo.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { benchHome, say, sayMachine, timed } from '../world/open-bench.ts'

const bench = 'start'
const root = join(import.meta.dirname, '../..')
const rounds = 5
/** Making a demo world on a slow machine, at most. */
const longestStart = 15 * 60_000

type Running = { readonly address: string; readonly stop: () => Promise<void> }

/** Runs the command as a person does, until it says its address. */
async function npmStart(home: string): Promise<Running> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const child = spawn(npm, ['start'], {
    cwd: root,
    env: { ...process.env, THROUGHLINE_HOME: home, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group, so that a signal reaches the server behind npm.
    detached: true,
  })
  const address = await addressOf(child)
  const stop = async () => {
    const ended = once(child, 'exit')
    process.kill(-child.pid!, 'SIGTERM')
    await ended
  }
  return { address, stop }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => reject(new Error(`npm start named no address. It said: ${said}`)), longestStart)
    const heard = (text: Buffer) => {
      said = (said + text.toString()).slice(-10_000)
      const found = /https?:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(said)
      if (!found) return
      clearTimeout(late)
      resolve(found[0])
    }
    child.stdout!.on('data', heard)
    child.stderr!.on('data', heard)
    child.once('exit', () => reject(new Error(`npm start ended. It said: ${said}`)))
  })
}

async function firstByte(address: string): Promise<void> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  const reader = response.body!.getReader()
  await reader.read()
  await reader.cancel()
}

/** From the address typed to the page's heading, in a context without a cache. */
async function pageView(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const { seconds } = await timed(async () => {
    await page.goto(address, { waitUntil: 'commit' })
    await page.locator('h1').first().waitFor({ state: 'visible' })
  })
  await context.close()
  return seconds
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

function tell(metric: string, seconds: readonly number[]): void {
  say(bench, `${metric}_median`, median(seconds), 's')
  say(bench, `${metric}_max`, Math.max(...seconds), 's')
}

const findBrowser = async (): Promise<string | null> => {
  const { findChromium } = (await import(pathToFileURL(join(root, 'tools/workshop/chromium.mjs')).href)) as {
    findChromium: () => string | null
  }
  return findChromium()
}

sayMachine(bench)
const { home, remove } = benchHome()
try {
  const { seconds: making, gave: made } = await timed(() => npmStart(home))
  say(bench, 'making_the_demo', making, 's')
  await made.stop()
  const warm: number[] = []
  const views: number[] = []
  const path = await findBrowser()
  for (let round = 0; round < rounds; round += 1) {
    const { seconds, gave: running } = await timed(async () => {
      const started = await npmStart(home)
      await firstByte(started.address)
      return started
    })
    warm.push(seconds)
    try {
      if (path === null) continue
      const browser = await chromium.launch({
        executablePath: path,
        args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
      })
      views.push(await pageView(browser, running.address))
      await browser.close()
    } finally {
      await running.stop()
    }
  }
  tell('warm_start_to_first_byte', warm)
  if (views.length > 0) tell('first_page_view', views)
  else console.log('# The first page view did not run: there is no Chromium.')
} finally {
  remove()
}
