// Cost and cash in a real browser: a slider answers at once, a figure opens, a scenario is kept with its day, a case rate is
// played to its end, and a figure that cannot be is a sentence.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults, plainFaults } from './page-faults.ts'
import { browserWorld, settled, type BrowserWorld, type Visitor } from './browser-world.ts'

let world: BrowserWorld
let visitor: Visitor
beforeAll(async () => {
  world = await browserWorld('demo')
  visitor = await world.openAs(await world.nameOf('provider', 'director'))
}, 400_000)
afterAll(() => world?.close())

test('an offer of another plan is begun with planning figures', async () => {
  const { page } = visitor
  await page.goto(`${world.address}/offers`)
  await settled(page)
  await page.getByRole('button', { name: 'Weigh an offer' }).first().click()
  await page.getByLabel('Or the name of another plan').fill('Harbor Health')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cost', exact: true }).waitFor()
  await page.getByText('$19.17').first().waitFor()
  expect(visitor.complaints()).toEqual([])
})

test('a slider moved by the keyboard moves the figure, and a wage below zero moves nothing and says so', async () => {
  const { page } = visitor
  const booked = page.getByRole('slider', { name: 'Time at work that is booked with people' })
  await booked.focus()
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight')
  // 75% booked: the worked example's other column.
  await page.getByText('$16.61').first().waitFor()
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowLeft')
  await page.getByText('$19.17').first().waitFor()
  const wage = page.getByRole('textbox', { name: 'Wage of a full-time peer, a year' })
  await wage.fill('-1')
  await page.getByText('Write a number from $0 to $100,000,000.').waitFor()
  await page.getByText('$19.17').first().waitFor()
  await wage.fill('40000')
  expect(visitor.complaints()).toEqual([])
})

test('a figure opens down to what was written', async () => {
  const { page } = visitor
  const opened = page.getByRole('group').filter({ hasText: 'What a paid unit costs' }).first()
  await opened.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await page.getByText('The year’s cost divided by the units that are paid.').first().waitFor()
  expect(await opened.getByText('A full-time post, a year').count()).toBeGreaterThan(0)
})

test('cash says its lowest day, and keeping the scenario keeps it', async () => {
  const { page } = visitor
  await page.getByRole('link', { name: 'Cash', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Cash' }).waitFor()
  await page.getByText(/The mark is the lowest point: −\$52,939\.58/).waitFor()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  await page.waitForURL(/\/offers\/[0-9a-f-]{36}$/)
  await settled(page)
  await page.goto(`${world.address}/offers`)
  await page.getByText('Offer of Harbor Health').waitFor()
  expect(await page.getByText('−$52,939.58').count()).toBe(1)
})

test('a case rate is played to its end and says its floor', async () => {
  const { page } = visitor
  await page.getByRole('link', { name: /Offer of Harbor Health/ }).click()
  await page.getByRole('link', { name: 'Case rate' }).click()
  await page.getByText(/buys 91\.3 hours: 4\.6 for each person/).waitFor()
  await page.getByRole('button', { name: 'Play the years' }).click()
  await page.getByText(/that is the floor/).waitFor()
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    if (process.env.SHOTS) await page.screenshot({ path: `/tmp/shots/played-${width}.png`, fullPage: true })
    expect([width, ...(await plainFaults(page)), ...(await axeFaults(page))]).toEqual([width])
  }
  expect(visitor.complaints()).toEqual([])
  expect(world.faults).toEqual([])
})
