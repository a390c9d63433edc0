// Half-filled forms in a real browser: what was typed stands there again after a reload and after signing out, and is gone once
// the form is kept or given up. A long page, a form in a dialog, and a scenario of cost and cash.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { words } from '../src/path/words.en.ts'
import { words as ready } from '../src/ready/words.en.ts'
import { words as shared } from '../src/words/shared.en.ts'
import { openCenter, openStage, settled, visit, type Center, type Stage } from './stage.ts'

let stage: Stage
let center: Center
let page: Page
beforeAll(async () => {
  stage = await openStage({ demo: true })
  center = await openCenter(stage)
  page = await stage.open(center.director)
})
afterAll(() => stage.close())

/** Until what was typed is on the server. */
const kept = () => page.waitForResponse((answer) => answer.url().endsWith('/api/draft/keep') && answer.status() === 200)

async function typeAndLeave(field: Locator, text: string): Promise<void> {
  const answer = kept()
  await field.fill(text)
  await answer
}

async function reload(): Promise<void> {
  await page.reload()
  await settled(page)
}

/** Signs out and in again as the same person, by what the server knows of them. */
async function outAndIn(path: string): Promise<void> {
  await page.getByRole('button', { name: /Your account|Dana/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.context().request.post(`${stage.address}/api/session/demo`, { data: { userId: center.director.userId } })
  await visit(page, path)
}

const left = () => page.getByText(shared.draft.back.split('{{')[0]!.trim(), { exact: false })

test('a long page: a reload and a sign-out leave what was typed, keeping it ends the draft', async () => {
  const path = '/getting-in/organization'
  const field = () => page.getByLabel(words.service.description, { exact: true })
  await visit(page, path)
  await typeAndLeave(field(), 'Bridgers meet people before they leave the hospital.')
  await reload()
  await left().first().waitFor()
  expect(await field().inputValue()).toBe('Bridgers meet people before they leave the hospital.')
  await outAndIn(path)
  await left().first().waitFor()
  expect(await field().inputValue()).toBe('Bridgers meet people before they leave the hospital.')
  const saved = page.waitForResponse(/profile\/save$/)
  const dropped = kept()
  await page.getByRole('button', { name: words.profile.keep }).click()
  expect((await saved).status()).toBe(200)
  await dropped
  await reload()
  expect([await left().count(), await field().inputValue()]).toEqual([
    0,
    'Bridgers meet people before they leave the hospital.',
  ])
})

test('whoever leaves the page with the last key still warm finds it again', async () => {
  const path = '/getting-in/organization'
  const field = () => page.getByLabel(words.service.recovery, { exact: true })
  await visit(page, path)
  const before = await field().inputValue()
  await field().fill('Typed and gone at once')
  await visit(page, '/people')
  await visit(page, path)
  await left().first().waitFor()
  expect(await field().inputValue()).toBe('Typed and gone at once')
  const dropped = kept()
  await page.getByRole('button', { name: shared.draft.over }).click()
  await dropped
  expect(await field().inputValue()).toBe(before)
})

test('a page started over is as it is on record', async () => {
  const field = () => page.getByLabel(words.service.recovery, { exact: true })
  await visit(page, '/getting-in/organization')
  const before = await field().inputValue()
  await typeAndLeave(field(), 'Half a thought')
  await reload()
  const dropped = kept()
  await page.getByRole('button', { name: shared.draft.over }).click()
  expect(await field().inputValue()).toBe(before)
  await dropped
  await reload()
  expect([await left().count(), await field().inputValue()]).toEqual([0, before])
})

test('a form in a dialog: closed by a reload it comes back, canceled it is gone', async () => {
  const open = async () => {
    await visit(page, '/getting-in/workers')
    await page.getByRole('button', { name: `${words.change}: Pat Ortiz` }).click()
    return page.getByRole('dialog').getByLabel(words.workers.reviewedBy)
  }
  await typeAndLeave(await open(), 'The board')
  await reload()
  const again = await open()
  await left().waitFor()
  expect(await again.inputValue()).toBe('The board')
  const dropped = kept()
  await page.getByRole('dialog').getByRole('button', { name: shared.cancel }).click()
  await dropped
  const afresh = await open()
  await afresh.waitFor()
  expect([await left().count(), await afresh.inputValue()]).toEqual([0, ''])
})

test('a scenario of cost and cash: what a reload or a sign-out meets is what was tried last', async () => {
  await visit(page, '/offers')
  await page.getByRole('button', { name: ready.begin.button }).first().click()
  await page.getByRole('dialog').getByLabel(ready.begin.other).fill('Harbor Health')
  const begun = kept()
  await page.getByRole('dialog').getByRole('button', { name: ready.begin.go }).click()
  await page.waitForURL(/\/offers\/new\/cost$/)
  await begun
  const wage = () => page.getByRole('textbox', { name: ready.figures.wage })
  await typeAndLeave(wage(), '41500')
  await reload()
  expect(await wage().inputValue()).toContain('41,500')
  await outAndIn('/offers')
  await page.getByText(ready.unkept.title.replace('{{plan}}', 'Harbor Health')).waitFor()
  await page.getByRole('link', { name: ready.unkept.go }).click()
  await page.waitForURL(/\/offers\/new$/)
  await visit(page, '/offers/new/cost')
  expect(await wage().inputValue()).toContain('41,500')
  const dropped = kept()
  await page.getByRole('button', { name: ready.giveUp }).click()
  await dropped
  await page.waitForURL(/\/offers$/)
  await reload()
  expect(await page.getByText(ready.unkept.go).count()).toBe(0)
})
