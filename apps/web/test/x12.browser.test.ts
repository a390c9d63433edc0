// A file dropped on the page in a real browser: read there, explained, its findings in place, and nothing sent.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserWorld, settled, type BrowserWorld, type Visitor } from './browser-world.ts'
import { axeFaults, plainFaults } from './page-faults.ts'

const fixtures = join(import.meta.dirname, '../../../fixtures/x12')
const folder = mkdtempSync(join(tmpdir(), 'x12-page-'))
const pictures = process.env.SHOTS ? '/tmp/shots' : null
let world: BrowserWorld
let visitor: Visitor
const sent: string[] = []

beforeAll(async () => {
  world = await browserWorld('demo')
  visitor = await world.openAs(await world.nameOf('provider', 'director'))
  if (pictures) mkdirSync(pictures, { recursive: true })
}, 400_000)
afterAll(async () => {
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the page anew and gives it a file. */
async function give(path: string): Promise<Visitor['page']> {
  const { page } = visitor
  await page.goto(`${world.address}/x12`)
  await settled(page)
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.postData() ?? ''}`)
  })
  await page.locator('input[type=file]').setInputFiles(path)
  return page
}

async function looks(page: Visitor['page'], name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    if (pictures) await page.screenshot({ path: `${pictures}/x12-${name}-${width}.png`, fullPage: true })
    expect([width, ...(await plainFaults(page)), ...(await axeFaults(page))]).toEqual([width])
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('a file with a fault: the sentence, the place, and the row that is gone to', async () => {
  const page = await give(join(fixtures, '837p/fail/claim-out-of-balance.edi'))
  await page.getByText('The claim does not add up.').waitFor()
  await page.getByText('CLM02) is not the sum of its line charges').first().waitFor()
  await page.getByRole('button', { name: 'Show CLM, segment 21' }).click()
  const row = page.locator('li:focus')
  await row.waitFor()
  expect(await row.textContent()).toContain('The claim charge')
  expect(await row.locator('xpath=preceding-sibling::li[1]').textContent()).toContain(
    'CLM details: patient control number',
  )
  await looks(page, 'fault')
  expect(visitor.complaints()).toEqual([])
})

test('a clean file, in Spanish', async () => {
  await visitor.page.evaluate(() => localStorage.setItem('throughline-language', 'es'))
  const page = await give(join(fixtures, '835/pass/forward-balance.edi'))
  await page.getByText('Este archivo no tiene ningún error.').waitFor()
  await page.getByText('El archivo se lee en este navegador.').waitFor()
  await looks(page, 'es')
  expect(visitor.complaints()).toEqual([])
  await page.evaluate(() => localStorage.setItem('throughline-language', 'en'))
})

test('a file with a fault, in Spanish: nothing of our own is left in English', async () => {
  await visitor.page.evaluate(() => localStorage.setItem('throughline-language', 'es'))
  const page = await give(join(fixtures, '837p/fail/claim-out-of-balance.edi'))
  await page.getByText('CLM02) no es la suma de los cargos de sus líneas').first().waitFor()
  await page.getByText('número de control del paciente').first().waitFor()
  expect(await page.locator('main [lang=en]').allTextContents()).toEqual([])
  await looks(page, 'fault-es')
  await page.evaluate(() => localStorage.setItem('throughline-language', 'en'))
})

test('what is no X12 file, and a file of many rows', async () => {
  const none = join(folder, 'none.edi')
  writeFileSync(none, 'PK not x12')
  await (await give(none)).getByText('This is no X12 file').first().waitFor()
  const one = readFileSync(join(fixtures, '837p/pass/peer-support-claim.edi'), 'utf8')
  const from = one.indexOf('HL*2*')
  const to = one.indexOf('SE*')
  const level = one.slice(from, to)
  // The numbers of the levels are left wrong: each is a finding, and there are more than are kept.
  const many = join(folder, 'many.edi')
  writeFileSync(many, one.slice(0, to) + level.repeat(2_500) + one.slice(to))
  const page = await give(many)
  await page
    .getByText(/Rows 1 to 200 of 2\d,?\d{3}/)
    .first()
    .waitFor()
  await page.getByText('The file goes on;').waitFor()
  await page.getByRole('button', { name: 'After' }).first().click()
  await page
    .getByText(/Rows 201 to 400/)
    .first()
    .waitFor()
  expect(visitor.complaints()).toEqual([])
})

test('nothing of any file was sent', () => {
  expect(sent.filter((body) => /CLM|ISA|RIVERA|PEERORG/.test(body))).toEqual([])
  expect(world.faults).toEqual([])
})
