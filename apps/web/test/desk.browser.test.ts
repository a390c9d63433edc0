// The contract desk in a real browser: a text is pasted, a clause marked, a flag answered, the dollars follow, a version is
// kept, a round recorded, and a contract signed that the list of contracts then shows.
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

const text = 'Plan shall pay in 45 days. Plan may offset any overpayment against future payments.'

async function fitsEverywhere(name: string): Promise<void> {
  const { page } = visitor
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    if (process.env.SHOTS) await page.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: true })
    expect([name, width, ...(await plainFaults(page)), ...(await axeFaults(page))]).toEqual([name, width])
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('a text is pasted, a clause is marked with its words', async () => {
  const { page } = visitor
  await page.goto(`${world.address}/desk`)
  await settled(page)
  await page.getByRole('button', { name: 'Put a contract in' }).first().click()
  await page.getByLabel('What the agreement is called').fill('Lakeside peer services')
  await page.getByLabel('Name of the plan').fill('Lakeside Health')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { level: 1, name: 'Text and clauses' }).waitFor()
  const area = page.getByLabel('Contract text')
  await area.fill(text)
  await area.evaluate((element: HTMLTextAreaElement) => {
    element.focus()
    element.setSelectionRange(0, 26)
  })
  await page.keyboard.press('Shift')
  await page.getByRole('combobox', { name: 'The selected words are about' }).click()
  await page.getByRole('option', { name: 'Clean claim and interest' }).click()
  await page.getByRole('button', { name: 'Mark the clause' }).click()
  await page.getByText('Plan shall pay in 45 days.', { exact: true }).waitFor()
  await fitsEverywhere('desk-text')
  expect(visitor.complaints()).toEqual([])
})

test('a flag of the text is answered, and what it could cost is said', async () => {
  const { page } = visitor
  await page.getByRole('link', { name: 'Overview', exact: true }).click()
  await page.getByText('Taken from other claims').waitFor()
  await page.getByRole('button', { name: 'Yes', exact: true }).first().click()
  await page.getByRole('link', { name: 'Terms', exact: true }).click()
  await page.getByLabel('Rate for one unit').first().fill('15.00')
  const drafted = page.waitForResponse(
    (reply) => reply.url().includes('draft') && (reply.request().postData() ?? '').includes('4000') && reply.ok(),
  )
  await page.getByLabel('Units a year we expect').first().fill('4000')
  await drafted
  await page.getByRole('link', { name: 'Overview', exact: true }).click()
  await page.getByText('A month of payments kept').waitFor()
  expect(await page.getByText('Rates below what a paid unit costs').count()).toBeGreaterThan(0)
  await fitsEverywhere('desk-overview')
})

test('an amount that cannot be says so, changes nothing, and keeps nothing else from being kept', async () => {
  const { page } = visitor
  await page.getByRole('link', { name: 'Terms', exact: true }).click()
  const wage = page.getByLabel('Wage of a full-time peer, a year')
  const before = await wage.inputValue()
  for (const written of ['-100', 'about forty', '']) {
    await wage.fill(written)
    await page.getByText('Write an amount from $0.00 to $100,000,000.00').waitFor()
  }
  await page.getByRole('button', { name: 'Add a service' }).click()
  const drafted = page.waitForResponse((reply) => reply.url().includes('draft') && reply.ok())
  await page.getByLabel('Procedure code').last().fill('H00')
  await drafted
  await page.getByRole('button', { name: 'Keep as a version' }).click()
  await page.getByText('Name the service, for example Peer bridger.').waitFor()
  await page.keyboard.press('Escape')
  await page.reload()
  await settled(page)
  expect([await wage.inputValue(), await page.getByLabel('Procedure code').last().inputValue()]).toEqual([
    before,
    'H00',
  ])
  const removed = page.waitForResponse((reply) => reply.url().includes('draft') && reply.ok())
  await page.getByRole('button', { name: 'Remove this service' }).last().click()
  await removed
  await page.getByRole('link', { name: 'Overview', exact: true }).click()
  expect(visitor.complaints()).toEqual([])
})

test('what was half filled in is there again after the window was closed', async () => {
  const { page } = visitor
  await page.reload()
  await settled(page)
  await page.getByText('A month of payments kept').waitFor()
  expect(await page.getByText('Changed', { exact: true }).count()).toBeGreaterThan(0)
})

test('a version is kept, the sheet is printed, a round is recorded', async () => {
  const { page } = visitor
  await page.getByRole('button', { name: 'Keep as a version' }).click()
  await page.getByLabel('What changed').fill('As we read it')
  await page.getByRole('dialog').getByRole('button', { name: 'Keep as a version' }).click()
  await page.getByText('The version was kept.').waitFor()
  await page.getByRole('link', { name: 'Negotiation sheet' }).click()
  await page.getByRole('heading', { level: 2, name: /^1\. Rates and payment model/ }).waitFor()
  await fitsEverywhere('desk-sheet')
  await page.getByRole('button', { name: 'Print for us' }).click()
  await page.getByRole('dialog').getByRole('link').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Rounds and signing' }).click()
  await page.getByRole('button', { name: 'Record a round' }).click()
  await page.getByLabel('With whom').fill('Lee Park, provider relations')
  await page.getByRole('dialog').getByRole('button', { name: 'Record a round' }).click()
  await page.getByText('The round was recorded.').waitFor()
  await page.getByText(/Lee Park/).waitFor()
  await fitsEverywhere('desk-rounds')
  expect(visitor.complaints()).toEqual([])
})

test('a renewal is signed and becomes the next version of the contract', async () => {
  const { page } = visitor
  await page.goto(`${world.address}/desk`)
  await page.getByRole('link', { name: /renewal/ }).click()
  await page.getByRole('link', { name: 'Terms', exact: true }).click()
  await page.getByLabel('First day').fill('1 Jul 2028')
  await page.getByLabel('Last day').fill('30 Jun 2030')
  await page.getByRole('button', { name: 'Keep as a version' }).click()
  await page.getByLabel('What changed').fill('For two more years')
  await page.getByRole('dialog').getByRole('button', { name: 'Keep as a version' }).click()
  await page.getByText('The version was kept.').waitFor()
  await page.getByRole('link', { name: 'Rounds and signing' }).click()
  await page.getByRole('button', { name: 'Sign it' }).click()
  await page.getByLabel(/We have read the whole contract/).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign it' }).click()
  await page.waitForURL(/\/signed\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Going live' }).waitFor()
  await page.getByRole('link', { name: 'the contract', exact: true }).click()
  await page
    .getByText(/version 2/)
    .first()
    .waitFor()
  expect(visitor.complaints()).toEqual([])
  expect(world.faults).toEqual([])
})
