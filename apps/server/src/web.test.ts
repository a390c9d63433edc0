// Pages built anew under a running server are the pages it gives: an old one would ask for files that are gone.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addWeb } from './web.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-pages-'))
  mkdirSync(join(folder, 'assets'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the page is the one that was built last, and the one before while the next is being built', async () => {
  const index = join(folder, 'index.html')
  const build = (words: string, second: number) => {
    writeFileSync(index, `<script nonce="__CSP_NONCE__">${words}</script>`)
    utimesSync(index, second, second)
  }
  build('first', 1_000)
  const app = Fastify()
  await addWeb(app, folder)
  const page = async () => (await app.inject('/claims')).body
  expect(await page()).toContain('first')
  build('second', 2_000)
  expect(await page()).toContain('second')
  expect(await page()).not.toContain('__CSP_NONCE__')
  rmSync(index)
  expect(await page()).toContain('second')
  await app.close()
})
