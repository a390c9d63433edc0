// One visit from the sofa to the bank, by hand, through the pages of both sides: the peer writes, the biller sends, the
// plan's examiner decides, finance pays, the biller finds the money at the bank; then the thread tells it all, to the cent.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { browserWorld, settled, type BrowserWorld, type Visitor } from './browser-world.ts'

let world: BrowserWorld
let peer: Visitor
let biller: Visitor
let examiner: Visitor
let finance: Visitor
beforeAll(async () => {
  world = await browserWorld('demo')
  peer = await world.openAs('Sam Crowe', { width: 390 })
  biller = await world.openAs(await world.nameOf('provider', 'biller'))
  examiner = await world.openAs(await world.nameOf('plan', 'examiner'))
  finance = await world.openAs(await world.nameOf('plan', 'finance'))
}, 400_000)
afterAll(() => world?.close())

/** 45 minutes are three units of a quarter of an hour, at $18.00 charged and $15.50 by the contract. */
const [charge, pay] = ['$54.00', '$46.50']
const person = 'Delroy Banks'
let visitPath = ''
let claimPath = ''
let claimNumber = ''
let planNumber = ''
let trace = ''
let paidInAll = ''

const expectShown = (what: Locator) => what.first().waitFor()
const choose = async (page: Page, field: string, option: string | RegExp) => {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).first().click()
}
const go = async (page: Page, path: string) => {
  await page.goto(world.address + path)
  await settled(page)
}
const pathOf = (page: Page) => new URL(page.url()).pathname
/** What the installation's worker would do by itself: files travel between the organizations and are taken in. */
const filesTravel = () => world.application.runDueJobs()
/** The amount or number under a word, as in a card of figures or a list of facts. */
const amountOf = async (page: Page, label: string) => {
  const text = await page.locator('main').innerText()
  return new RegExp(`^${label}\\n+([-−$C\\d].*)$`, 'm').exec(text)?.[1]
}

/** What stands on the cards of a thread, card by card. */
const cardsOf = async (page: Page) => {
  const list = page.getByRole('list', { name: 'Steps of the thread' })
  const texts = await list
    .locator(':scope > li')
    .evaluateAll((all) => all.map((card) => (card as HTMLElement).innerText))
  return texts.map((text) => text.split('\n').filter((words) => words !== '' && words !== 'More' && words !== 'Open'))
}

test('the peer records the visit on a phone, writes the note and signs', async () => {
  const { page } = peer
  await go(page, '/people')
  await page.getByRole('link', { name: new RegExp(person) }).click()
  await page.getByRole('link', { name: 'Record a visit' }).click()
  await expectShown(page.getByRole('heading', { level: 1, name: 'Record a visit' }))
  await choose(page, 'What', 'Peer support, one to one')
  await page.getByLabel('From').fill('18:00')
  await page.getByLabel('To', { exact: true }).fill('18:45')
  await expectShown(page.getByText('45 minutes'))
  await choose(page, 'Where', /^Home$/)
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByLabel('In the words of the person').waitFor()
  await expectShown(page.getByText('13 Feb 2026, 6:00–6:45 PM'))
  await expectShown(page.getByText(/3 units/))
  await choose(page, 'Goal', /small-engine shop/)
  await page.getByLabel('In the words of the person').fill('I did not sleep, and I still want Saturday at the shop.')
  await page
    .getByLabel('What you did together')
    .fill(
      'I told how I kept my first job after a bad night. We wrote three things to say to the boss and tried them aloud.',
    )
  await page
    .getByLabel('How it went for them')
    .fill('He laughed at the second one, said it twice, and set his alarm for six.')
  await page.getByLabel('What comes next').fill('Saturday at the shop, then we talk on Monday.')
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign' }).click()
  await expectShown(page.getByText(/Signed by Sam Crowe/))
  visitPath = pathOf(page)
})

test('the biller builds the claim and sends it; the plan answers that it has it', async () => {
  const { page } = biller
  await go(page, '/claims')
  await page.getByRole('button', { name: 'Build claims' }).click()
  await expectShown(page.getByText(/claims? (was|were) built/))
  await go(page, '/claims/all?status=ready')
  await page.getByRole('link', { name: new RegExp(person) }).click()
  await expectShown(page.getByRole('heading', { level: 1, name: /^Claim / }))
  claimPath = pathOf(page)
  claimNumber = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Claim ', '')
  expect([await amountOf(page, 'Charged'), await amountOf(page, 'Expected')]).toEqual([charge, pay])
  await expectShown(page.getByText(`3 units × $15.50 = ${pay}`))
  await expectShown(page.getByRole('link', { name: '6:00–6:45 PM' }))

  await go(page, '/')
  await page.getByRole('link', { name: 'Send: 1 claim is ready' }).click()
  await expectShown(page.getByRole('heading', { level: 1, name: /^Claim/ }))
  await go(page, '/claims')
  await page.getByRole('button', { name: /^Send to Bright Plains/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
  await expectShown(page.getByText(/1 claim was sent/))
  await filesTravel()
  await page.getByRole('link', { name: 'Open the batch' }).click()
  await settled(page)
  for (const answer of ['Envelope (TA1): Accepted', 'File (999): Accepted', 'Claims (277CA): Accepted'])
    await expectShown(page.getByText(answer))

  await go(page, claimPath)
  await expectShown(page.getByText(/Bright Plains Health Plan took the claim in on 1[34] Feb 2026, under its number/))
  planNumber = (await amountOf(page, "Plan's claim number"))!
  expect(planNumber).toMatch(/^\d{13}$/)
})

test('the examiner finds it in the inbox, reads what is asked, and decides', async () => {
  const { page } = examiner
  await go(page, '/')
  await page.getByRole('link', { name: /^Decide: \d+ claims to decide$/ }).click()
  await page.getByRole('searchbox').fill(planNumber)
  const row = page.getByRole('link', { name: new RegExp(person) })
  await expect.poll(() => row.count(), { timeout: 10_000 }).toBe(1)
  await row.click()
  await expectShown(page.getByRole('heading', { level: 1, name: `Claim ${planNumber}` }))
  await expectShown(page.getByText('Not decided yet.'))
  await expectShown(page.getByText('13 Feb 2026 · 3 units · Home'))
  await expectShown(page.getByText('By Sam Crowe'))
  expect(await amountOf(page, "Provider's number")).toBe(claimNumber)
  await page.getByRole('button', { name: 'Decide it' }).click()
  await expectShown(page.getByText('3 of 3 units allowed'))
  expect([await amountOf(page, 'Charged'), await amountOf(page, 'Allowed'), await amountOf(page, 'To pay')]).toEqual([
    charge,
    pay,
    pay,
  ])
})

test('finance runs the payment, and the 835 goes out', async () => {
  const { page } = finance
  await go(page, '/payments')
  const run = page.getByRole('button', { name: /^Pay \$/ })
  paidInAll = (await run.innerText()).replace('Pay ', '')
  await run.click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Pay ${paidInAll}` })
    .click()
  await expectShown(page.getByText('1 payment was made.'))
  await filesTravel()
  await go(page, '/payments')
  await page
    .getByRole('link', { name: /Riverbend Peer Alliance/ })
    .first()
    .click()
  await expectShown(page.getByRole('heading', { level: 1, name: /^Payment / }))
  trace = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Payment ', '')
  expect(await amountOf(page, 'Paid')).toBe(paidInAll)
  const line = page.getByRole('row', { name: new RegExp(planNumber) })
  expect(await line.getByRole('cell').allInnerTexts()).toEqual([planNumber, claimNumber, charge, pay])
})

test('the biller sees it posted, records what the bank received, and says which remittance it is', async () => {
  const { page } = biller
  await go(page, claimPath)
  expect([await amountOf(page, 'Paid'), await amountOf(page, 'Open')]).toEqual([pay, '$0.00'])
  await expectShown(page.getByText(`Decided in remittance ${trace}`))
  await go(page, '/money')
  await page.getByRole('link', { name: new RegExp(trace) }).click()
  await expectShown(page.getByRole('heading', { level: 1, name: `Remittance ${trace}` }))
  expect(await amountOf(page, 'Paid by the plan')).toBe(paidInAll)

  await go(page, '/money/deposits')
  await page.getByRole('button', { name: 'Record a deposit' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Day at the bank').fill('13 Feb 2026')
  await form.getByLabel('Amount').fill(paidInAll)
  await form.getByRole('button', { name: 'Save' }).click()
  // Neither a number nor a name came with it: a person says what it is.
  await page.getByRole('button', { name: new RegExp(trace) }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'It is this one' }).click()
  await expectShown(page.getByRole('row', { name: new RegExp(`13 Feb 2026.*${trace}.*Explained`) }))
})

test('the thread tells every step, from the contract to the bank, with the same cents', async () => {
  const { page } = biller
  await go(page, claimPath)
  await page.getByRole('link', { name: 'See the whole thread' }).first().click()
  await expectShown(
    page.getByRole('heading', { level: 1, name: `${person} · 13 Feb 2026 · claim ${claimNumber}, line 1` }),
  )
  expect(await cardsOf(page)).toEqual([
    ['Contract term', '1 Jul 2025', 'Peer support, one to one', '$15.50', '$15.50 a unit for H0038 HE'],
    ['Authorization', '27 Dec 2025', 'Authorization BP25124134', '14 of 73 units used, 59 left'],
    [
      'Goal',
      '“Work twelve hours a week at the small-engine shop.”',
      'Has left four jobs in two years, each after a loud day.',
    ],
    [
      'Visit and note',
      '13 Feb 2026',
      'Visit with Sam Crowe, 6:00–6:45 PM',
      'I did not sleep, and I still want Saturday at the shop.',
    ],
    [
      'Claim line',
      '13 Feb 2026',
      `Claim ${claimNumber}, line 1`,
      pay,
      '3 units of H0038 HE to Bright Plains Health Plan',
    ],
    ['Remittance', '13 Feb 2026', `Remittance ${trace}`, pay, `${pay} paid of ${charge} by Bright Plains Health Plan`],
    ['Ledger', '13 Feb 2026', '3 ledger entries', pay, `${charge} billed = ${pay} paid + $7.50 adjusted + $0.00 open`],
    [
      'Bank deposit',
      '13 Feb 2026',
      `Deposit of ${paidInAll}`,
      paidInAll,
      'At the bank on 13 Feb 2026, matched by a person',
    ],
  ])
})

test('the plan’s own thread says the same of its side', async () => {
  const { page } = examiner
  await page.reload()
  await settled(page)
  await page.getByRole('link', { name: 'See the whole thread' }).first().click()
  await expectShown(page.getByRole('heading', { level: 1, name: `${person} · claim ${planNumber}, line 1` }))
  const cards = await cardsOf(page)
  expect(cards.map(([stage, ...words]) => [stage, words.find((one) => one.startsWith('$')) ?? null])).toEqual([
    ['Contract term', null],
    ['Authorization', null],
    ['Claim line', charge],
    ['Decision', pay],
    ['Remittance', paidInAll],
    ['Ledger', `${pay}: Claims to be paid → Claims decided`],
  ])
})

test('nobody’s browser complained, and the server met no fault', () => {
  for (const visitor of [peer, biller, examiner, finance]) expect(visitor.complaints()).toEqual([])
  expect(visitPath).toMatch(/^\/visits\//)
  expect(world.faults).toEqual([])
})
