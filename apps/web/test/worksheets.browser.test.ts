// The worksheets driven by hand: a service is judged, an open answer becomes a step, the six questions are signed, a step is
// done and moves to the history; on a laptop and on a phone.
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

async function looksWell(name: string): Promise<void> {
  const { page } = visitor
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    if (process.env.SHOTS) await page.screenshot({ path: `/tmp/shots/sheet-${name}-${width}.png`, fullPage: true })
    expect([width, ...(await plainFaults(page)), ...(await axeFaults(page))]).toEqual([width])
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('the sheets stand as steps, each with what is next', async () => {
  const { page } = visitor
  await page.goto(`${world.address}/getting-in/worksheets`)
  await settled(page)
  await page.getByText('Late: 1 of', { exact: false }).waitFor()
  await looksWell('path')
  expect(await page.getByRole('listitem').filter({ hasText: 'looks after it' }).count()).toBeGreaterThan(3)
})

test('a service is judged, and its margin is reckoned from rate and cost', async () => {
  const { page } = visitor
  await page.getByRole('link', { name: /A\. What you offer/ }).click()
  await page.getByRole('heading', { level: 1, name: /A\. What you offer/ }).waitFor()
  await settled(page)
  await looksWell('services')
  await page.getByRole('button', { name: 'Add a service' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Which service' }).or(dialog.getByLabel('Which service')).first().click()
  await page.getByRole('option', { name: 'Peer support group' }).click()
  await dialog.getByLabel('Role of those who do it').fill('Group leader')
  await dialog.getByLabel('Code', { exact: true }).fill('h0038')
  await page.keyboard.press('Escape')
  await dialog.getByLabel('Modifiers').fill('HE HQ')
  for (const [label, option] of [
    ['Only you can offer it', /^2/],
    ['It fits how plans work', /^3/],
    ['It is your mission', /^3/],
    ['People ask for it', /^2/],
    ['You are ready to do it', /^3/],
  ] as const) {
    await dialog.getByLabel(label, { exact: true }).first().click()
    await page.getByRole('option', { name: option }).click()
  }
  await dialog.getByRole('button', { name: 'Add such work' }).click()
  await dialog.getByLabel('Hours a month 1').fill('9')
  if (process.env.SHOTS) await page.screenshot({ path: '/tmp/shots/sheet-service-form.png' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  const card = page.getByRole('region', { name: 'Peer support group', exact: true })
  await card.getByText('9 hours a month').first().waitFor()
  expect(visitor.complaints()).toEqual([])
})

test('an open answer becomes a step with one click', async () => {
  const { page } = visitor
  await page.getByRole('link', { name: 'B. Readiness' }).click()
  await page.getByRole('heading', { level: 1, name: /B\. What is in place/ }).waitFor()
  await settled(page)
  await looksWell('readiness')
  const make = page.getByRole('button', { name: /^Make it a step: / })
  const before = await make.count()
  await make.first().click()
  await page.getByRole('dialog').getByLabel('Who', { exact: true }).fill('Rosa Delgado')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText('Rosa Delgado is on it').first().waitFor()
  expect(await make.count()).toBe(before - 1)
})

test('the six questions are not signed half weighed; weighed, they are signed with what stood there', async () => {
  const { page } = visitor
  await page.getByRole('link', { name: 'C. Pros and cons' }).click()
  await page.getByRole('heading', { level: 1, name: /C\. Is it still you/ }).waitFor()
  await settled(page)
  await looksWell('weighing')
  await page.getByRole('button', { name: 'Sign the decision' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('You sign as').fill('Executive director')
  await dialog.getByLabel('Why, or what must change first').fill('If a second person learns to bill.')
  await dialog.getByRole('button', { name: 'Sign the decision' }).click()
  await dialog.getByText(/still missing: Can we carry the paperwork/).waitFor()
  // The refusal that was asked for.
  visitor.complaints()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  const burden = page.getByRole('region', { name: 'Can we carry the paperwork?' })
  await burden.getByRole('radio', { name: 'Partly' }).check()
  await burden.getByRole('radio', { name: '4', exact: true }).check()
  await burden.getByLabel(/What speaks against it/).fill('If Tom is away nobody bills.')
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await page.getByText('The draft is kept.').waitFor()
  await page.getByRole('button', { name: 'Sign the decision' }).click()
  await dialog.getByLabel('You sign as').fill('Executive director')
  await dialog.getByLabel('Why, or what must change first').fill('If a second person learns to bill.')
  await dialog.getByRole('button', { name: 'Sign the decision' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('What stood there then').nth(1).waitFor()
  await looksWell('signed')
  expect(visitor.complaints()).toEqual([])
})

test('a step that is done moves to the history with its proof', async () => {
  const { page } = visitor
  await page.getByRole('link', { name: 'D. Next steps' }).click()
  await page.getByRole('heading', { level: 1, name: /D\. Next steps/ }).waitFor()
  await settled(page)
  await looksWell('steps')
  await page.getByRole('button', { name: 'Done: Keep the W-9 on file' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What proves it').fill('Form W-9, signed')
  await dialog.getByRole('button', { name: 'Done', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Done: Keep the W-9 on file' }).waitFor({ state: 'detached' })
  await page.getByRole('switch', { name: /Show the history/ }).press('Space')
  await page.getByText('Form W-9, signed').waitFor()
  await looksWell('history')
  expect(visitor.complaints()).toEqual([])
})

test('the overview is one page, and what it took from the records is told apart', async () => {
  const { page } = visitor
  await page.goto(`${world.address}/getting-in/worksheets/overview`)
  await settled(page)
  await page.getByText('We offer:', { exact: false }).first().waitFor()
  await looksWell('overview')
  await page.getByRole('button', { name: 'As plain text' }).click()
  await page.getByRole('dialog').getByRole('link', { name: /Open/ }).waitFor()
  expect(visitor.complaints()).toEqual([])
  expect(world.faults).toEqual([])
})
