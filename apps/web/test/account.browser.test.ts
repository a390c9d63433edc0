// An account over its life, in a real browser: set up, reloaded between the two steps, a phone lost, somebody invited and
// off-boarded. Signing in itself has its own file.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { keepSetupCode } from '@throughline/application'
import { setUpPlan } from '../../../packages/application/test/plan-desk.ts'
import { addUser } from '../../../packages/application/test/world.ts'
import { expectShown, expectSound, openStage, settled, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ demo: false })
  await keepSetupCode(stage.world.store, stage.world.application.engine.keyFor('setup code'), 'SETUP-2026')
})
afterAll(() => stage.close())

const password = 'seven quiet rivers 1984'
const email = 'dolores@riverbend.example'
let secret = ''
let recoveryCodes: string[] = []

/** The six digits of now; each works once, so the clock moves on first. */
function digits(page: Page): Promise<string> {
  stage.world.clock.advance(1)
  const now = Date.parse(stage.world.clock.now)
  return page
    .context()
    .clock.setFixedTime(now)
    .then(() => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now }))
}

async function firstFactor(page: Page, who = email): Promise<void> {
  await page.getByLabel('E-mail').fill(who)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Your account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
}

test('the first administrator is given recovery codes, once', async () => {
  const page = await stage.open(null)
  await page.waitForURL(/\/welcome$/)
  await page.getByLabel('Setup code').fill('SETUP-2026')
  await page.getByLabel('Name of the organization').fill('Riverbend Peer Center')
  await page.getByLabel('Your name').fill('Dolores Whitfield')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('radio', { name: /^I look after accounts only/ }).check()
  await page.getByRole('button', { name: 'Create the organization' }).click()
  await expectShown(page.getByRole('heading', { name: 'Protect your account' }))
  await expectSound(page, 'enroll')
  await page.getByRole('button', { name: /Authenticator app/ }).click()
  await expectShown(page.getByRole('img', { name: /QR code/ }))
  secret = (await page.locator('code').first().innerText()).replaceAll(' ', '')
  await expectSound(page, 'authenticator')
  await page.getByLabel('Six-digit code').fill(await digits(page))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('heading', { name: 'Keep these recovery codes' }).waitFor()
  await expectSound(page, 'recovery codes')
  recoveryCodes = await page.getByRole('listitem').allInnerTexts()
  expect(recoveryCodes.length).toBeGreaterThanOrEqual(8)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expectShown(page.getByRole('heading', { name: /Dolores/ }))
  await page.context().close()
})

test('a reload between the two steps still asks only for the second', async () => {
  const page = await stage.open(null)
  await page.waitForURL(/\/sign-in/)
  await firstFactor(page)
  await page.getByRole('heading', { name: 'One more step' }).waitFor()
  await page.reload()
  await expectShown(page.getByRole('heading', { name: 'One more step' }))
  await page.context().close()
})

test('a lost phone: a recovery code lets in, once', async () => {
  const page = await stage.open(null)
  const enter = async () => {
    await page.getByLabel('E-mail').waitFor()
    await firstFactor(page)
    await page.getByRole('button', { name: 'I do not have my phone' }).click()
    await page.getByLabel('Recovery code').fill(recoveryCodes[0]!)
    await page.getByRole('button', { name: 'Confirm' }).click()
  }
  await enter()
  await page.getByRole('heading', { name: /Dolores/ }).waitFor()
  await signOut(page)
  await enter()
  await expectShown(page.getByRole('alert'))
  await page.context().close()
})

test('somebody is invited, accepts with a password, and is off-boarded', async () => {
  const page = await stage.open(null)
  await page.waitForURL(/\/sign-in/)
  await firstFactor(page)
  await page.getByLabel('Six-digit code').fill(await digits(page))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('heading', { name: /Dolores/ }).waitFor()
  await page.goto(`${stage.address}/settings/users`)
  await settled(page)
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Rosa Benítez')
  await page.getByLabel('E-mail').fill('rosa@riverbend.example')
  await page.getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: 'Biller' }).click()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByText('The invitation is ready').waitFor()
  await expectSound(page, 'invitation made')
  const link = await page.locator('pre').innerText()

  const rosa = await stage.open(null)
  await rosa.goto(link)
  await expectShown(rosa.getByRole('heading', { name: 'You are invited to Riverbend Peer Center' }))
  await expectSound(rosa, 'invitation')
  await rosa.getByLabel('Password', { exact: true }).fill('nine green bicycles 77')
  await rosa.getByRole('button', { name: 'Accept' }).click()
  await expectShown(rosa.getByRole('heading', { name: 'Protect your account' }))
  await rosa.context().close()
  const again = await stage.open(null)
  await again.goto(link)
  await expectShown(again.getByText('This invitation cannot be used.'))
  await again.context().close()

  await page.getByRole('button', { name: 'Done' }).click()
  await page.reload()
  await page.getByRole('button', { name: 'End access: Rosa Benítez' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End access' }).click()
  await expectShown(page.getByRole('dialog').getByText(/too short|at least five|needed|too small/i))
  await page.getByLabel('Why').fill('She moved to another county.')
  await page.getByRole('dialog').getByRole('button', { name: 'End access' }).click()
  await expectShown(page.getByText('Ended'))
  await page.context().close()
})

test('an invitation is withdrawn: its link opens nothing', async () => {
  const page = await stage.open(null)
  await page.waitForURL(/\/sign-in/)
  await firstFactor(page)
  await page.getByLabel('Six-digit code').fill(await digits(page))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('heading', { name: /Dolores/ }).waitFor()
  await page.goto(`${stage.address}/settings/users`)
  await settled(page)
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Noor Haddad')
  await page.getByLabel('E-mail').fill('noor@riverbend.example')
  await page.getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: 'Biller' }).click()
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByText('The invitation is ready').waitFor()
  const link = await page.locator('pre').innerText()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Withdraw: noor@riverbend.example' }).click()
  await expectSound(page, 'withdrawing')
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await page.getByRole('cell', { name: 'noor@riverbend.example', exact: true }).waitFor({ state: 'detached' })
  await page.context().close()
  const noor = await stage.open(null)
  await noor.goto(link)
  await expectShown(noor.getByText('This invitation cannot be used.'))
  await noor.context().close()
})

test('invited with a second factor set up; a pay run asks for it once more, and pays when it is shown', async () => {
  const desk = await setUpPlan(stage.world)
  const claim = await desk.takeClaim()
  await desk.decided(claim.receivedClaimId)
  const administrator = await addUser(stage.world, desk.organizationId, { role: 'administrator' })
  const invited = await desk.run(administrator, 'user.invite', {
    email: 'fay@plains.example',
    displayName: 'Fay Okafor',
    role: 'finance',
  })
  const page = await stage.open(null)
  await page.goto(stage.address + invited.link)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('button', { name: /Authenticator app/ }).click()
  await page.getByRole('img', { name: /QR code/ }).waitFor()
  secret = (await page.locator('code').first().innerText()).replaceAll(' ', '')
  await page.getByLabel('Six-digit code').fill(await digits(page))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expectShown(page.getByRole('heading', { name: /Fay/ }))

  stage.world.clock.advance(16)
  await page.goto(`${stage.address}/payments`)
  await settled(page)
  await page.getByRole('button', { name: /^Pay \$/ }).click()
  const ask = page.getByRole('dialog', { name: /^Pay \$/ })
  await ask.getByRole('button', { name: /^Pay \$/ }).click()
  await page.getByLabel('Six-digit code').waitFor()
  // The refusal that asks for it is an answer the browser reports as a failed request.
  await expectSound(page, 'asked for the second factor once more', /403 \(Forbidden\)/)
  expect((await desk.run(desk.finance, 'payment.list', {})).rows).toEqual([])
  await page.getByLabel('Six-digit code').fill('000000')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expectShown(page.getByText(/This code is not right/))
  await page.getByLabel('Six-digit code').fill(await digits(page))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expectShown(page.getByText('1 payment was made.'))
  expect((await desk.run(desk.finance, 'payment.list', {})).rows).toHaveLength(1)
  await page.context().close()
})
