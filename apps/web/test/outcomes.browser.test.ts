// After signing, outcomes and reach in a real browser: a step with its proof, a delivery, somebody waiting; what people say of
// their lives; a promise kept, a job named, supervision recorded.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axeFaults, plainFaults } from './page-faults.ts'
import { browserWorld, settled, type BrowserWorld, type Visitor } from './browser-world.ts'

let world: BrowserWorld
let visitor: Visitor
let page: Page
beforeAll(async () => {
  world = await browserWorld('demo')
  visitor = await world.openAs(await world.nameOf('provider', 'director'))
  page = visitor.page
}, 400_000)
afterAll(() => world?.close())

async function expectFits(name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    if (process.env.SHOTS) await page.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: true })
    expect([name, width, ...(await plainFaults(page)), ...(await axeFaults(page))]).toEqual([name, width])
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

const dialog = () => page.getByRole('dialog')

test('a step of going live is done with its proof; the test claim was recorded by its remittance', async () => {
  await page.goto(`${world.address}/signed`)
  await settled(page)
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('heading', { level: 2, name: 'Going live' }).waitFor()
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await row('Test claim paid')
    .getByText(/Remittance /)
    .waitFor()
  await row('Executed copy kept').getByRole('button', { name: 'Change' }).click()
  await dialog().getByLabel('Done on').fill('12 Feb 2026')
  await dialog().getByLabel('Proof').fill('')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().getByText('Write what shows it.').first().waitFor()
  await dialog().getByLabel('Proof').fill('Signed copy, page 31')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await row('Executed copy kept').getByText('Signed copy, page 31').waitFor()
  await expectFits('signed')
  // The form that was refused at first is no fault of the page.
  visitor.complaints()
})

test('somebody who was referred waits, and starts', async () => {
  await page.getByRole('link', { name: /Waiting/ }).click()
  await page.getByRole('heading', { level: 1, name: /Waiting/ }).waitFor()
  await settled(page)
  await page.getByRole('main').getByRole('button').first().click()
  await dialog().getByLabel('Name').fill('Jo Ames')
  await dialog().getByLabel('Referred by').fill('French Broad Clinic')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByText('Jo Ames').waitFor()
  await expectFits('waiting')
  expect(visitor.complaints()).toEqual([])
})

test('outcomes are told with their cautions in every window', async () => {
  await page.goto(`${world.address}/outcomes`)
  await settled(page)
  await page
    .getByText(/not adjusted/i)
    .first()
    .waitFor()
  await expectFits('outcomes')
  expect(visitor.complaints()).toEqual([])
})

test('a promise is kept, and is late no more', async () => {
  await page.goto(`${world.address}/reach`)
  await settled(page)
  await page.getByText('Drying up').or(page.getByText('As usual')).first().waitFor()
  await expectFits('reach')
  await page
    .getByRole('link', { name: /Bright Plains/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'It was kept today' }).first().click()
  await page
    .getByText(/kept 14 Feb 2026|kept 13 Feb 2026/)
    .first()
    .waitFor()
  await expectFits('reach-plan')
  expect(visitor.complaints()).toEqual([])
})

test('a vague name of a job is refused with the reason, and supervision is recorded', async () => {
  await page.goto(`${world.address}/at-work`)
  await settled(page)
  await page.getByRole('button', { name: 'Job and wage' }).first().click()
  await dialog().getByLabel('Name of the job').fill('Peer specialist')
  await dialog().getByLabel('Wage a year, full time').fill('40000')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().getByText('Name what the person does.').first().waitFor()
  await dialog().getByLabel('Name of the job').fill('Peer bridger')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByText('$72,442.81').first().waitFor()
  visitor.complaints()
  await page.getByRole('button', { name: 'Record supervision' }).first().click()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await dialog().waitFor({ state: 'detached' })
  await expectFits('at-work')
  expect(visitor.complaints()).toEqual([])
  expect(world.faults).toEqual([])
})
