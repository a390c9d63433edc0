// From a person to a signed note to a claim, by hand, as the people who do it: the director adds the person, the peer writes
// on a phone, the biller builds and sends.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { expectShown, expectSound, openCenter, openStage, settled, visit, type Center, type Stage } from './stage.ts'

let stage: Stage
let center: Center
beforeAll(async () => {
  stage = await openStage({ demo: true })
  center = await openCenter(stage)
})
afterAll(() => stage.close())

const choose = async (page: Page, field: string, option: string | RegExp) => {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

describe('one person, from the first day', () => {
  let personPath = ''

  test('the director adds the person, who covers them, what is authorized, and the plan', async () => {
    const page = await stage.open(center.director)
    await visit(page, '/people')
    await page.getByRole('button', { name: 'Add a person' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expectShown(dialog.getByText('Write the given name.'))
    await expectSound(page, 'person form with problems')
    await dialog.getByLabel('Given name').fill('Tamika')
    await dialog.getByLabel('Family name').fill('Freeman')
    await dialog.getByLabel('Born on').fill('5/1/1990')
    await dialog.getByLabel('Record number').fill('R-900')
    await choose(page, 'Peer worker (optional)', 'Pat Ortiz')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tamika Freeman' }).waitFor()
    await expectShown(page.getByText('Born 1 May 1990, 35 years'))
    personPath = new URL(page.url()).pathname

    await page.getByRole('button', { name: 'Add coverage' }).click()
    await choose(page, 'Plan', /Bright Plains/)
    await page.getByLabel('Member number').fill('BP7788')
    await page.getByLabel('From').fill('1 Jan 2026')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expectShown(page.getByText('Covers today'))

    await page.getByRole('button', { name: 'Add an authorization' }).click()
    await page.getByLabel('Authorization', { exact: true }).fill('A-9001')
    await choose(page, 'Plan', /Bright Plains/)
    await page.getByLabel('From').fill('2026-01-01')
    await page.getByRole('dialog').getByLabel('Through').fill('2026-06-30')
    await page.getByLabel('Code').fill('h0038')
    await page.getByLabel('Modifiers').fill('he')
    await page.getByLabel('Units').fill('40')
    await expectSound(page, 'authorization form')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expectShown(page.getByText('40 of 40 units left'))

    await page.getByRole('button', { name: 'Write a plan' }).click()
    await page.getByLabel('In their own words').fill('I want my kids on Sundays.')
    await page.getByLabel('The goal, in their words').fill('Six Sunday visits by 30 June')
    await page.getByLabel('What is hard in daily life').fill('Misses evening calls when sleep slips.')
    await page.getByLabel('Signed on').fill('2026-02-01')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expectShown(page.getByText('I want my kids on Sundays.'))
    await expectShown(page.getByText('Signed 1 Feb 2026'))

    await page.getByRole('button', { name: 'Add an order' }).click()
    await page.getByLabel('Practitioner', { exact: true }).fill('Lee Chen')
    await page.getByLabel('Given on').fill('2026-02-02')
    await page.getByLabel('Diagnoses').fill('f33.1, F419')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expectShown(page.getByText('F33.1, F41.9'))
    await page.context().close()
  })

  test('the peer records the visit on a phone, writes with the person, and signs', async () => {
    const page = await stage.open(center.pat, { width: 390 })
    await visit(page, personPath)
    await page.getByRole('link', { name: 'Record a visit' }).click()
    await page.getByRole('heading', { level: 1, name: 'Record a visit' }).waitFor()
    await expectShown(page.getByText('Tamika Freeman'))
    await choose(page, 'What', 'Peer support, one to one')
    await page.getByLabel('From').fill('09:00')
    await page.getByLabel('To', { exact: true }).fill('09:50')
    await expectShown(page.getByText('50 minutes'))
    await choose(page, 'Where', 'Home')
    await expectSound(page, 'record a visit')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByLabel('In the words of the person').waitFor()
    await expectShown(page.getByText(/3 units/))

    const lit = () => page.getByText(/^\d+ \/ 11$/).innerText()
    expect(await lit()).toBe('2 / 11')
    await page.getByLabel('In the words of the person').fill('I slept four hours. I still want Sunday.')
    await page
      .getByLabel('What you did together')
      .fill('We wrote an evening routine so that the Sunday visits hold, and practiced one call to her sister.')
    await page
      .getByLabel('How it went for them')
      .fill('She rated worry 7 before and 4 after, and set the alarm herself.')
    await page.getByLabel('What comes next').fill('Sunday call together, then Tuesday.')
    await expectShown(page.getByText(/Draft saved at/))
    expect(Number((await lit()).split(' ')[0])).toBeGreaterThanOrEqual(8)

    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await page.getByText('From then on it never changes.').waitFor()
    await expectSound(page, 'sign')
    await page.getByRole('dialog').getByRole('button', { name: 'Sign' }).click()
    await expectShown(page.getByText(/Signed by Pat Ortiz, CPS/))
    expect(await page.getByLabel('In the words of the person').count()).toBe(0)

    await page.getByRole('button', { name: 'Add to this note' }).click()
    await page.getByLabel('What you want to add').fill('The call was to her sister Denise.')
    await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click()
    await expectShown(page.getByText('The call was to her sister Denise.'))
    await page.context().close()
  })

  test('the biller builds the claim, reads it, prints it', async () => {
    const page = await stage.open(center.biller)
    await visit(page, '/claims')
    await page.getByRole('button', { name: 'Build claims' }).click()
    await expectShown(page.getByText(/claims? (was|were) built/))
    await visit(page, '/claims/all')
    await page.getByRole('searchbox').fill('freeman')
    await page.getByRole('link', { name: /Tamika Freeman/ }).click()
    await page.getByRole('heading', { level: 1, name: /^Claim / }).waitFor()
    await expectShown(page.getByText(/3 units × \$15\.50 = \$46\.50/))
    await expectSound(page, 'claim')
    // What was typed to find her names her: it stands in no address.
    expect(page.url()).not.toMatch(/freeman/i)
    await page.getByRole('button', { name: 'CMS-1500 page' }).click()
    const opened = page.context().waitForEvent('page')
    await page.getByRole('link', { name: 'Open the document' }).click()
    const document = await opened
    expect(document.url()).toMatch(/\/files\/[0-9a-f-]{36}$/)
    await page.context().close()
  })
})

test('past the authorized units a visit is recorded only when somebody says who pays', async () => {
  const rosa = await center.addPerson({ given: 'Luz', family: 'Ortega', units: 2 })
  const page = await stage.open(center.pat)
  // The free units of the year are used up first: six visits of an hour.
  for (const day of ['05', '06', '07', '08', '09', '12'])
    await center.run(center.pat, 'service.record', {
      serviceId: null,
      people: [rosa],
      workerId: center.patId,
      siteId: null,
      servedOn: `2026-01-${day}`,
      starts: '14:00',
      ends: '15:00',
      kind: 'peer-support',
      placeOfService: '12',
      status: 'delivered',
    })
  await visit(page, `/visits/record?person=${encodeURIComponent(`"${rosa}"`)}`)
  await choose(page, 'What', 'Peer support, one to one')
  await page.getByLabel('Day').fill('2026-01-13')
  await page.getByLabel('From').fill('14:00')
  await page.getByLabel('To', { exact: true }).fill('15:00')
  await choose(page, 'Where', 'Home')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expectShown(page.getByText('This could not be recorded as it is'))
  await expectSound(page, 'refused visit')
  await page.getByRole('radio', { name: 'Another fund' }).click()
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expectShown(page.getByText('Write a reason of at least five characters: somebody will read it later.'))
  await page.getByLabel('Why').fill('The county pays until the plan answers.')
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await expectShown(page.getByRole('heading', { level: 1, name: 'Luz Ortega' }))
  await page.context().close()
})

test('a booked visit is closed: it took place, or it did not', async () => {
  const page = await stage.open(center.pat)
  await visit(page, `/visits/${center.bookedVisit}`)
  await page.getByRole('button', { name: 'Not kept' }).click()
  await expectShown(page.getByText('A visit that was not kept is never billed.'))
  await page.getByRole('dialog').getByRole('button', { name: 'Not kept' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await settled(page)
  expect(await page.getByRole('button', { name: 'It took place' }).count()).toBe(0)
  await page.context().close()
})

test('visits come in from a CSV file: matched, looked at, taken in, and a bad row corrected', async () => {
  const page = await stage.open(center.biller)
  await visit(page, '/visits/import')
  const csv = [
    'Record number,Date,Start,End,Staff,Service,POS',
    'R-1,1/20/2026,10:00,10:30,1245319599,peer-support,99',
    'R-1,2/31/2026,10:00,10:30,1245319599,peer-support,99',
  ].join('\n')
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'Ana Rivera visits.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText('Which column is what?').waitFor()
  await expectShown(page.getByText('2 rows'))
  await expectSound(page, 'import preview')
  await page.getByRole('button', { name: 'Take in 1 visit' }).click()
  await page.getByRole('heading', { level: 1, name: 'Import' }).waitFor()
  await page.getByRole('button', { name: 'Correct', exact: true }).waitFor()
  await expectSound(page, 'import rows')
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  await page.getByLabel('Date').fill('1/21/2026')
  await page.getByRole('dialog').getByRole('button', { name: 'Correct', exact: true }).click()
  await expectShown(page.getByText('Corrected'))
  await page.context().close()
})

test('a contract reads on its page as the paper says', async () => {
  const page = await stage.open(center.director)
  await visit(page, '/contracts')
  await page
    .getByRole('link', { name: /Bright Plains/ })
    .first()
    .click()
  await page.getByRole('table', { name: 'What it buys' }).waitFor()
  await page.getByText('The contract text').click()
  await expectSound(page, 'contract')
  expect(await page.getByText('contract: bright-plains').count()).toBeGreaterThan(0)
  await page.context().close()
})
