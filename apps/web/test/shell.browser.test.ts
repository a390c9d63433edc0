// The frame of every page: keys, search, navigation by role, the way back after signing in, language, focus.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectShown, expectSound, openCenter, openStage, settled, visit, type Center, type Stage } from './stage.ts'

let stage: Stage
let center: Center
beforeAll(async () => {
  stage = await openStage({ demo: true })
  center = await openCenter(stage)
})
afterAll(() => stage.close())

const places = async (who: 'director' | 'pat' | 'administrator' | 'supervisor') => {
  const page = await stage.open(center[who])
  await settled(page)
  const shown = await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link').allTextContents()
  await page.context().close()
  return shown
}

describe('what a role may use is what is shown', () => {
  test.each([
    [
      'director',
      [
        'Home',
        'People',
        'Visits',
        'Claims',
        'Money',
        'Getting in',
        'Cost and cash',
        'Contract desk',
        'Contracts',
        'After signing',
        'Reach',
        'Outcomes',
        'Check a file',
        'Settings',
      ],
    ],
    ['pat', ['Home', 'People', 'Visits', 'Outcomes', 'Check a file', 'Settings']],
    [
      'supervisor',
      [
        'Home',
        'People',
        'Visits',
        'Claims',
        'Getting in',
        'Contracts',
        'After signing',
        'Reach',
        'Outcomes',
        'Check a file',
        'Settings',
      ],
    ],
    ['administrator', ['Home', 'Getting in', 'Contracts', 'After signing', 'Reach', 'Check a file', 'Settings']],
  ] as const)('to the %s', async (who, shown) => {
    expect(await places(who)).toEqual(shown)
  })

  test('a page of another role says whose it is, and leads home', async () => {
    const page = await stage.open(center.pat)
    await visit(page, '/claims')
    await page.getByText('This page is not part of your role (Peer worker).').waitFor()
    await expectSound(page, 'forbidden')
    await page.getByRole('link', { name: 'Go to Home' }).click()
    await expectShown(page.getByRole('heading', { name: 'Good morning, Pat' }))
    await page.context().close()
  })

  test('an address without a page says so inside the frame', async () => {
    const page = await stage.open(center.pat)
    await visit(page, '/no/such/page')
    await expectShown(page.getByText('There is no page at this address.'))
    await page.getByRole('navigation', { name: 'Main', exact: true }).waitFor()
    await page.context().close()
  })

  test('somebody else’s person is not found, and the page says it in a sentence', async () => {
    const page = await stage.open(center.sam)
    await visit(page, `/people/${center.anaId}`)
    expect(await page.getByText('Ana').count()).toBe(0)
    await page.getByRole('link', { name: 'Go to Home' }).waitFor()
    await page.context().close()
  })
})

describe('by keyboard', () => {
  test('Ctrl-K finds a person by the beginning of a name and opens the page', async () => {
    const page = await stage.open(center.director)
    await settled(page)
    await page.keyboard.press('Control+K')
    await page.getByRole('dialog', { name: 'Search' }).waitFor()
    await page.keyboard.type('rive')
    await page.getByRole('option', { name: /Ana Rivera/ }).waitFor()
    await expectSound(page, 'search')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ana Rivera' }).waitFor()
    // No name stands in an address, or in the title of the tab, which others may see.
    expect(page.url()).not.toMatch(/rive/i)
    expect(await page.title()).toBe('People · Throughline')
    await page.context().close()
  })

  test('Ctrl-K goes to a page by its name', async () => {
    const page = await stage.open(center.director)
    await settled(page)
    await page.keyboard.press('Control+K')
    await page.getByRole('dialog', { name: 'Search' }).waitFor()
    await page.keyboard.type('batch')
    await page.getByRole('option', { name: /Batches/ }).waitFor()
    await page.keyboard.press('Enter')
    await expectShown(page.getByRole('heading', { level: 1, name: 'Batches' }))
    await page.context().close()
  })

  test('a question mark shows the keys', async () => {
    const page = await stage.open(center.director)
    await settled(page)
    await page.keyboard.press('?')
    await expectShown(page.getByRole('dialog', { name: 'Keys' }))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('the first tab stop skips to the page, and a new page takes the focus to its name', async () => {
    const page = await stage.open(center.director)
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page')
    await page
      .getByRole('navigation', { name: 'Main', exact: true })
      .getByRole('link', { name: 'Visits' })
      .press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Visits' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Visits')
    await page.context().close()
  })
})

test('on a phone the first places are within reach, the rest behind More', async () => {
  const page = await stage.open(center.director, { width: 390 })
  await settled(page)
  const bar = page.getByRole('navigation', { name: 'Main, at the bottom' })
  expect(await bar.getByRole('link').allTextContents()).toEqual(['Home', 'People', 'Visits', 'Claims'])
  await bar.getByRole('button', { name: 'More' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Contracts' }).click()
  await page.getByRole('heading', { level: 1, name: 'Contracts' }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.context().close()
})

test('the language changes at once, is remembered, and stands in the document', async () => {
  // It follows the person to their next device, so nobody else's may change under another test.
  const page = await stage.open(center.compliance)
  await settled(page)
  await page.getByRole('button', { name: /Your account/ }).click()
  await page.getByRole('menuitem', { name: 'Español' }).click()
  await page.getByRole('heading', { level: 1, name: 'Buenos días, Ingrid' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('es')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Buenos días, Ingrid' }).waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['throughline-language'])
  await page.keyboard.press('Control+K')
  await page.getByRole('dialog', { name: 'Buscar' }).waitFor()
  await page.keyboard.type('rive')
  await page.getByRole('option', { name: /Ana Rivera.*Nacimiento: \d+ \w+ \d{4}/ }).waitFor()
  await page.context().close()
})

test('who is not signed in comes back to where they wanted to go', async () => {
  const page = await stage.open(null)
  await page.goto(`${stage.address}/claims/held`)
  await page.getByRole('button', { name: /Bea Biller/ }).click()
  await page.waitForURL(`${stage.address}/claims/held`)
  await expectShown(page.getByRole('heading', { level: 1, name: 'Held' }))
  await page.context().close()
})

test('the way back never leads to another site', async () => {
  const page = await stage.open(null)
  await page.goto(`${stage.address}/sign-in?to=${encodeURIComponent('"//evil.example/"')}`)
  await page.getByRole('button', { name: /Bea Biller/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Good morning, Bea' }).waitFor()
  expect(page.url()).toBe(`${stage.address}/`)
  await page.context().close()
})

test('signing out forgets what was on the screen', async () => {
  const page = await stage.open(center.director)
  await visit(page, '/people')
  await page.getByRole('link', { name: 'Ana Rivera' }).waitFor()
  await page.getByRole('button', { name: /Your account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: /Dana Director/ }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: /Dana Director/ }).waitFor()
  expect(await page.getByText('Ana Rivera').count()).toBe(0)
  await page.context().close()
})

test('a session that was ended elsewhere leads to the sign-in page at the next click', async () => {
  const page = await stage.open(center.director)
  await settled(page)
  await page.request.post(`${stage.address}/api/session/end`, { data: {} })
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'People' }).click()
  await expectShown(page.getByRole('button', { name: /Dana Director/ }))
  await page.context().close()
})
