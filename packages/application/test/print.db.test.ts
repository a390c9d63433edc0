// What is asked for on paper, opened as the person who asked would: the plan's letter and the organization's remittance say
// what was decided, and the same paper again is the same file.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../../documents/test/read-pdf.ts'
import { bindings, jobs, type Application, type Session } from '../src/index.ts'
import { setUpPlan } from './plan-desk.ts'
import { decided, openDesk, remittance } from './posting-desk.ts'
import { auditOf, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())

async function wordsOf(application: Application, session: Session, fileId: string): Promise<string> {
  const opened = await application.openFile(session, fileId, world.newId())
  if (!opened.ok) throw new Error(opened.refusal.message)
  const pieces: Uint8Array[] = []
  for await (const piece of opened.reply.content) pieces.push(piece)
  const { pages } = readPdf(Buffer.concat(pieces))
  return pages
    .map((page) => page.said)
    .join(' ')
    .replace(/\s+/g, ' ')
}

test('a decision as a letter to its provider, kept; not before it is decided', async () => {
  const desk = await setUpPlan(world)
  const { receivedClaimId, icn } = await desk.takeClaim({ controlNumber: 'RB-77' })
  const early = await world.application.execute(desk.auditor, 'receivedClaim.letter', { receivedClaimId })
  expect(early).toMatchObject({ ok: false, refusal: { code: 'not-decided' } })
  const shown = await desk.decided(receivedClaimId)
  const printed = await desk.run(desk.auditor, 'receivedClaim.letter', { receivedClaimId })
  expect(printed).toMatchObject({ name: `decision-${icn}-1.pdf`, mediaType: 'application/pdf' })
  const words = await wordsOf(world.application, desk.auditor, printed.fileId)
  for (const said of [
    'Bright Plains Health Plan',
    'Phone (575) 555-0199',
    'Riverbend Peer Center',
    '12 Main Street',
    `Our claim number: ${icn}`,
    'Your account number: RB-77',
    'Member: ANA RIVERA, M100001',
    'Served: 5 Jan 2026',
    'What you can do now',
  ])
    expect(words).toContain(said)
  // The whole letter that the page shows stands on paper.
  for (const { title, paragraphs } of shown.decisions[0]!.letter)
    for (const sentence of [title, ...paragraphs]) expect(words).toContain(sentence.replace(/\s+/g, ' '))
  // And in Spanish for whoever reads Spanish, down to the labels.
  const spanish = await desk.run(desk.auditor, 'receivedClaim.letter', { receivedClaimId }, { language: 'es' })
  expect(spanish.name).toBe(`decision-${icn}-1-es.pdf`)
  const spoken = await wordsOf(world.application, desk.auditor, spanish.fileId)
  for (const said of [
    'Teléfono (575) 555-0199',
    `Nuestro número de reclamación: ${icn}`,
    'Su número de cuenta: RB-77',
    'Miembro: ANA RIVERA, M100001',
    'Atendido: 5 ene 2026',
    'Qué puede hacer ahora',
    'Recibimos la reclamación el',
  ])
    expect(spoken).toContain(said)
  for (const { title, paragraphs } of shown.decisions[0]!.letter)
    for (const sentence of [title, ...paragraphs]) expect(spoken).not.toContain(sentence)
  world.clock.advance(3 * 24 * 60)
  expect(await desk.run(desk.examiner, 'receivedClaim.letter', { receivedClaimId })).toEqual(printed)
  const trail = (await auditOf(world, desk.organizationId)).filter((row) => row.command === 'receivedClaim.letter')
  expect(trail.map((row) => row.outcome)).toContain('done')
})

test('after a second decision the letter is the second', async () => {
  const desk = await setUpPlan(world)
  const { receivedClaimId, icn } = await desk.takeClaim()
  await desk.decided(receivedClaimId)
  const reason = 'The record was read again.'
  await desk.run(desk.auditor, 'receivedClaim.readjudicate', { receivedClaimId, reason })
  const { decisions } = await desk.run(desk.auditor, 'receivedClaim.get', { receivedClaimId })
  const { version, letter } = decisions[0]!
  expect(version).toBeGreaterThan(1)
  const printed = await desk.run(desk.auditor, 'receivedClaim.letter', { receivedClaimId })
  expect(printed.name).toBe(`decision-${icn}-${version}.pdf`)
  expect(await wordsOf(world.application, desk.auditor, printed.fileId)).toContain(letter[0]!.title)
})

test('a remittance on paper: its own of several in a file, also one that was kept aside', async () => {
  const desk = await openDesk({ store: world.store, seed: 'print' })
  await desk.addClaims({ control: 'C1', lines: [100] }, { control: 'C2', lines: [60] })
  const file = Buffer.concat([
    remittance({
      trace: 'T/1',
      claims: [decided('C1', '1', [[100, 90, 'CO-45 10']])],
      plb: ['L6 -1.50 INTEREST'],
    }),
    remittance({ trace: 'T2', claims: [decided('C2', '1', [[60, 50, 'CO-45 10']])], paid: 49, control: 2 }),
  ])
  const { transactions } = await desk.take(file)
  expect(transactions.map((one) => one.outcome)).toEqual(['posted', 'quarantined'])
  const [posted, aside] = transactions.map((one) => ({ remittanceId: one.remittanceId! }))
  const printed = await desk.run('remittance.print', posted!)
  expect(printed).toMatchObject({ name: 'remittance-T-1.pdf', mediaType: 'application/pdf' })
  const words = await wordsOf(desk.application, desk.session, printed.fileId)
  for (const said of ['Bright Plains Health Plan', 'T/1', '$91.50', 'C1', '$100.00', '$90.00', '(CO-45)', 'INTEREST'])
    expect(words).toContain(said)
  expect(words).not.toContain('C2')
  expect(words).not.toContain('do not add up')
  expect(await desk.run('remittance.print', posted!)).toEqual(printed)

  const second = await desk.run('remittance.print', aside!)
  const other = await wordsOf(desk.application, desk.session, second.fileId)
  expect(other).toContain('These do not add up')
  expect(other).toContain('a difference of −$1.00')
  expect(other).not.toContain('C1')
})
