// The door: the first run with the printed code, password and six digits, a passkey, signing out; and a demo that says so.
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { browserWorld, settled, type BrowserWorld, type Visitor } from './browser-world.ts'

let world: BrowserWorld
let visitor: Visitor
let page: Page
let secret = ''
const [email, password] = ['ada@riverbend.example', 'the river bends twice here']

beforeAll(async () => {
  world = await browserWorld('empty')
  visitor = await world.open()
  page = visitor.page
})
afterAll(() => world?.close())

/** Six digits of that many half minutes ahead: each code is good once. */
const codeNow = (ahead = 0) =>
  new TOTP({ secret: secret.replaceAll(' ', '') }).generate({ timestamp: Date.parse(world.now()) + ahead * 30_000 })
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })

async function typePassword(): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button('Continue').click()
}

test('an empty installation leads to the first run, which tells what is missing beside each field', async () => {
  await page.goto(world.address)
  await page.waitForURL(`${world.address}/welcome`)
  await button('Create the organization').click()
  for (const name of ['Setup code', 'Name of the organization', 'Your name', 'E-mail']) await expectInvalid(name)
  expect(visitor.complaints()).toEqual([])
})

async function expectInvalid(label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  expect(await field.getAttribute('aria-invalid'), label).toBe('true')
  const described = (await field.getAttribute('aria-describedby')) ?? ''
  expect(described, label).not.toBe('')
  const said = await Promise.all(
    described
      .trim()
      .split(/\s+/)
      .map((id) => page.locator(`[id="${id}"]`).innerText()),
  )
  expect(said.join(' '), label).toMatch(/\w+ .*\./)
}

test('a wrong setup code is refused with a sentence', async () => {
  await page.getByLabel('Setup code').fill('0000-0000-0000')
  await page.getByLabel('Name of the organization').fill('Riverbend Peer Center')
  await page.getByLabel('Your name').fill('Ada Moreau')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button('Create the organization').click()
  await page
    .getByText(/code .*\./i)
    .last()
    .waitFor()
  expect(page.url()).toBe(`${world.address}/welcome`)
  expect(visitor.complaints().filter((said) => !said.startsWith('/api/setup/first answered 4'))).toEqual([])
})

test('the printed code makes the organization, and its administrator sets up six digits', async () => {
  await page.getByLabel('Setup code').fill(world.setupCode.toLowerCase())
  await button('Create the organization').click()
  await button(/^Authenticator app/).click()
  secret = await page.locator('code').first().innerText()
  expect(secret.replaceAll(' ', '')).toMatch(/^[A-Z2-7]{32,}$/)
  await page.getByLabel('Six-digit code').fill(codeNow())
  await button('Confirm').click()
  await page.getByRole('heading', { name: 'Keep these recovery codes' }).waitFor()
  expect(await page.locator('ul code').count()).toBeGreaterThanOrEqual(8)
  await button('I have kept them').click()
  await page.waitForURL(`${world.address}/`)
  await settled(page)
  expect(await page.getByLabel('Demo', { exact: false }).count()).toBe(0)
  expect(visitor.complaints()).toEqual([])
})

test('after signing out the pages ask who is there', async () => {
  await button(/Ada Moreau/).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.goto(`${world.address}/settings/users`)
  await page.waitForURL(/\/sign-in\?to=/)
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  expect(visitor.complaints()).toEqual([])
})

test('a wrong password and a wrong code are refused with a sentence', async () => {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('not the right one at all')
  await button('Continue').click()
  expect(await page.getByRole('alert').innerText()).toMatch(/password.*\./i)
  await typePassword()
  const right = codeNow(1)
  await page.getByLabel('Six-digit code').fill(right === '000000' ? '111111' : '000000')
  await button('Confirm').click()
  expect(await page.getByRole('alert').innerText()).toMatch(/code.*\./i)
  expect(visitor.complaints().every((said) => /^\/api\/session\/(signIn|totp) answered 4/.test(said))).toBe(true)
})

test('the right six digits lead to the page that was asked for', async () => {
  await page.getByLabel('Six-digit code').fill(codeNow(1))
  await button('Confirm').click()
  await page.waitForURL(`${world.address}/settings/users`)
  await page.getByText(email).first().waitFor()
  expect(visitor.complaints()).toEqual([])
})

test('a passkey, once made, is both steps at once', async () => {
  const devices = await visitor.context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(`${world.address}/settings/security`)
  await button(/passkey/i)
    .first()
    .click()
  await page.getByLabel('A name for this device').fill('The office laptop')
  await button('Make the passkey').click()
  await page.getByText('One device.').waitFor()
  await button(/Ada Moreau/).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await button('Sign in with a passkey').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await button(/Ada Moreau/).waitFor()
  expect(visitor.complaints()).toEqual([])
})

test('the server met no fault', () => expect(world.faults).toEqual([]))
