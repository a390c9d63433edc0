// An application to a plan's network as two people see it, each in a browser of their own: the organization's packet as PDF and
// JSON, the plan's review item by item, the letter, the packet sent again, committee, contract, loading, directory and welcome,
// and the whole file looked at again after 36 months. Every page on the way is looked at by axe.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { keepPersonas, type Session } from '@throughline/application'
import { day, packetItems } from '@throughline/domain'
import { plainSheet } from '@throughline/documents'
import { setUpRiverbend, type Riverbend } from '../../../packages/application/test/riverbend.ts'
import { addOrganization, addUser } from '../../../packages/application/test/world.ts'
import { readPdf } from '../../../packages/documents/test/read-pdf.ts'
import { words as network } from '../src/network/words.en.ts'
import { words } from '../src/path/words.en.ts'
import { words as shared } from '../src/words/shared.en.ts'
import { expectShown, expectSound, openStage, settled, visit, type Stage } from './stage.ts'

let stage: Stage
let river: Riverbend
let reviewer: Session
let pdf: Buffer
let fileId: string
let applicant: Page
let plan: Page
let applicationAt: string
beforeAll(async () => {
  stage = await openStage({ demo: true })
  const { world } = stage
  river = await setUpRiverbend(world)
  const planId = await addOrganization(world, 'plan', 'Bright Plains Health Plan')
  reviewer = await addUser(world, planId, { role: 'network', name: 'Nell Porter' })
  await world.database.superuser.updateTable('organization').set({ demo: true }).execute()
  await keepPersonas(
    world.store,
    [river.director, reviewer].map(({ userId }) => ({ userId, about: 'Works here.' })),
  )
  pdf = Buffer.from(
    await plainSheet({
      from: { name: 'State of New Mexico' },
      title: 'License',
      writtenOn: day('2026-01-05'),
      parts: [{ paragraphs: ['It proves one thing.'] }],
      foot: 'License',
    }),
  )
  fileId = (await river.run(river.director, 'credentialing.open', { payerId: river.payerId, loaded: null })).id
  applicant = await stage.open(river.director)
  plan = await stage.open(reviewer)
})
afterAll(() => stage?.close())

/** The browser tells of an answer that is a refusal; the page says it in words. */
const refusedOnce = /409 \(Conflict\)/

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true })
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name })
const filled = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))

/** Makes a document by its button and gives its bytes, as whoever opens the link gets them. */
async function produced(page: Page, name: string): Promise<Buffer> {
  await button(page, name).click()
  const open = page.getByRole('link', { name: shared.file.open })
  await open.waitFor()
  const answer = await page.context().request.get(new URL((await open.getAttribute('href'))!, stage.address).href)
  await page.keyboard.press('Escape')
  await open.waitFor({ state: 'detached' })
  return Buffer.from(await answer.body())
}

async function letterSays(): Promise<string> {
  const { pages } = readPdf(await produced(plan, words.applications.letter))
  return pages
    .map((page) => page.said)
    .join(' ')
    .replace(/\s+/g, ' ')
}

async function keepPaper(
  item: 'license' | 'application',
  title: string,
  issued: string,
  expires?: string,
): Promise<void> {
  await visit(applicant, `/getting-in/${fileId}`)
  await button(applicant, `${words.paper.button}: ${words.items[item]}`).click()
  const dialog = applicant.getByRole('dialog')
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: `${item}.pdf`, mimeType: 'application/pdf', buffer: pdf })
  await dialog.getByLabel(words.fields.nameOnPaper).waitFor()
  await dialog.getByLabel(words.paper.called, { exact: true }).fill(title)
  await dialog.getByLabel(`${words.paper.issued} (${shared.optional})`, { exact: true }).fill(issued)
  if (expires) await dialog.getByLabel(words.paper.expires, { exact: true }).fill(expires)
  await button(dialog, shared.save).click()
  await dialog.waitFor({ state: 'detached' })
  await settled(applicant)
}

/** The packet as its organization sends it goes to the plan as a file, and the plan takes it in. */
async function sendPacket(): Promise<void> {
  await visit(applicant, `/getting-in/${fileId}`)
  const packet = await produced(applicant, words.export)
  await visit(plan, '/applications')
  await plan
    .locator('main input[type="file"]')
    .setInputFiles({ name: 'packet.json', mimeType: 'application/json', buffer: packet })
  await plan.waitForURL(/\/applications\/[0-9a-f-]{36}$/)
  await expectShown(plan.getByRole('heading', { level: 1, name: 'Riverbend Peer Center' }))
  await settled(plan)
}

async function accept(item: keyof typeof words.items): Promise<void> {
  const accepts = button(plan, filled(words.applications.acceptOf, { item: words.items[item] }))
  await accepts.click()
  await accepts.waitFor({ state: 'detached' })
}

async function move(to: keyof typeof words.statuses, effectiveOn?: string): Promise<void> {
  await button(plan, words.applications.move).click()
  const dialog = plan.getByRole('dialog')
  await dialog.getByRole('combobox', { name: words.move.to }).click()
  await plan.getByRole('option', { name: words.statuses[to], exact: true }).click()
  if (effectiveOn) await dialog.getByLabel(words.fields.effectiveOn, { exact: true }).fill(effectiveOn)
  await button(dialog, shared.save).click()
}

async function moved(to: keyof typeof words.statuses, effectiveOn?: string): Promise<void> {
  await move(to, effectiveOn)
  await plan.getByRole('dialog').waitFor({ state: 'detached' })
  await settled(plan)
  await expectShown(plan.locator('main').getByText(words.statuses[to], { exact: true }))
}

/** The month's screening as the organization makes it: both lists are loaded, and nobody is on them. */
async function screenEverybody(): Promise<void> {
  const lists = {
    LEIE: 'LASTNAME,FIRSTNAME,MIDNAME,NPI,DOB,STATE,EXCLTYPE,EXCLDATE\nNOBODY,KNOWN,,,19600101,TX,1128a1,20200101',
    SAM: 'Classification,Last,First,Middle,NPI,State,Exclusion Type,Active Date\nIndividual,Nobody,Known,,,TX,Prohibition,01/01/2020',
  } as const
  await visit(applicant, '/getting-in/screening')
  for (const [source, list] of Object.entries(lists)) {
    await applicant.getByRole('radio', { name: source }).locator('..').click()
    await applicant
      .locator('main input[type="file"]')
      .setInputFiles({ name: `${source}.csv`, mimeType: 'text/csv', buffer: Buffer.from(list) })
    await applicant
      .getByRole('cell', { name: new RegExp(`^${source}`) })
      .first()
      .waitFor()
  }
  await settled(applicant)
}

const clock = (name: keyof typeof words.clocks.names) =>
  plan.getByRole('row').filter({ has: plan.getByText(words.clocks.names[name], { exact: true }) })

test('the packet the organization prints and the one the plan opens say the same', async () => {
  await keepPaper('application', 'Application', '5 Jan 2026')
  await keepPaper('license', 'Letter of the state', '5 Jan 2025', '15 Apr 2026')
  await expectSound(applicant, 'the plan’s file')
  const printed = readPdf(await produced(applicant, words.print)).pages[0]!.said
  const ready = Number(/(\d+) of 19 things are ready/.exec(printed)![1])
  expect(ready).toBeGreaterThan(0)
  await sendPacket()
  applicationAt = new URL(plan.url()).pathname
  await expectShown(plan.getByRole('heading', { name: filled(words.applications.items, { accepted: 0, of: 18 }) }))
  const says = filled(words.applications.said, { standing: words.itemStandings.ready })
  expect(await plan.getByText(says, { exact: true }).count()).toBe(ready)
  await expectShown(plan.getByRole('link', { name: /^Letter of the state/ }))
  expect(await clock('decide').innerText()).toMatch(/31 May 2026\s+90 days left/)
  expect(await clock('letter').innerText()).toContain(words.clocks.standings.waiting)
  await expectSound(plan, 'an application')
})

test('one thing is missing: nothing goes to the committee, and a letter says what and by when', async () => {
  for (const item of packetItems) if (item !== 'license' && item !== 'acceptance') await accept(item)
  await button(plan, `${words.applications.miss}: ${words.items.license}`).click()
  const dialog = plan.getByRole('dialog')
  await dialog.getByLabel(words.deficiencies.words).fill('It ends within two months. Send the renewal.')
  await button(dialog, shared.save).click()
  await dialog.waitFor({ state: 'detached' })
  await expectShown(plan.getByText('It ends within two months. Send the renewal. Wanted by 1 Apr 2026.'))
  await move('complete')
  await expectShown(dialog.getByText('1 of 18 things are not accepted yet.', { exact: false }))
  await plan.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const letter = await letterSays()
  expect(letter).toContain('What your application still needs')
  expect(letter).toContain('License or certification: It ends within two months. Send the renewal. By 1 Apr 2026.')
  expect(await clock('verification').innerText()).toMatch(/30 Jun 2026\s+120 days/)
  await expectSound(plan, 'an application with something missing', refusedOnce)
})

test('the packet sent again reopens only what changed', async () => {
  await keepPaper('license', 'Letter of the state, renewed', '1 Mar 2026', '15 Apr 2028')
  await sendPacket()
  expect(new URL(plan.url()).pathname).toBe(applicationAt)
  await expectShown(plan.getByText(filled(words.applications.sentAgain, { items: words.items.license })))
  await expectShown(plan.getByRole('heading', { name: filled(words.applications.items, { accepted: 17, of: 18 }) }))
  await accept('license')
})

test('committee, letter, contract, loading: from the decision on each clock is kept', async () => {
  for (const to of ['complete', 'committee', 'approved'] as const) await moved(to)
  expect(await clock('letter').innerText()).toMatch(/1 Apr 2026\s+30 days left/)
  expect(await letterSays()).toContain('You are approved for our network')
  await visit(plan, applicationAt)
  expect(await clock('letter').innerText()).toContain(words.clocks.standings.kept)
  await moved('contract-sent')
  await moved('executed')
  await moved('loaded', '12 Mar 2026')
  expect(await clock('recredential').innerText()).toContain('2 Mar 2029')
  const welcome = await letterSays()
  expect(welcome).toContain('Services from 12 Mar 2026 on are paid by the contract')
  expect(welcome).toContain('We look at your file again by 2 Mar 2029')
  await expectSound(plan, 'an application that is loaded', refusedOnce)
  await visit(plan, '/directory')
  await expectShown(plan.getByRole('heading', { name: network.directory.title }))
  expect(await row(plan, /Riverbend Peer Center/).count()).toBe(1)
  await expectSound(plan, 'the directory', refusedOnce)
})

test('after 36 months the file is due, is looked at whole, and is due again 36 months later', async () => {
  stage.world.clock.now = '2029-02-10T15:00:00.000Z'
  applicant = await stage.open(river.director)
  plan = await stage.open(reviewer)
  await visit(plan, '/applications')
  expect(await row(plan, /Riverbend Peer Center/).innerText()).toMatch(/2 Mar 2029\s+20 days/)
  await keepPaper('application', 'Application, signed anew', '1 Feb 2029')
  await sendPacket()
  expect(new URL(plan.url()).pathname).not.toBe(applicationAt)
  const [, , applicationId] = new URL(plan.url()).pathname.split('/')
  const acceptAll = async () => {
    for (const item of packetItems)
      await river.run(reviewer, 'application.answerItem', {
        applicationId: applicationId!,
        item,
        standing: 'accepted',
        words: null,
        cureBy: null,
      })
    await visit(plan, `/applications/${applicationId}`)
  }
  await acceptAll()
  for (const to of ['complete', 'committee'] as const) await moved(to)
  // Nobody was screened since: an approval says so, and what to do about it.
  await move('approved')
  const dialog = plan.getByRole('dialog')
  await expectShown(
    dialog.getByText(/have no exclusion check of the last 31 days\. Send the application back to review/),
  )
  await plan.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await moved('in-review')
  await screenEverybody()
  await sendPacket()
  await acceptAll()
  for (const to of ['complete', 'committee', 'approved', 'contract-sent', 'executed'] as const) await moved(to)
  await moved('loaded', '10 Feb 2029')
  await visit(plan, '/applications')
  const dues = await row(plan, /Riverbend Peer Center/).allInnerTexts()
  expect(dues.map((text) => /10 Feb 2032/.test(text))).toEqual([true, false])
  expect(dues.join()).not.toContain('2 Mar 2029')
  await expectSound(plan, 'the applications', refusedOnce)
  await visit(plan, '/directory')
  expect(await row(plan, /Riverbend Peer Center/).count()).toBe(1)
})
