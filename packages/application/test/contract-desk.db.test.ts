// An offered contract through its operations: begun, half filled and kept, talked about in rounds, and signed into the
// contract that prices from then on.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cents, day, type Contract, type Offer } from '@throughline/domain'
import { inOrganization } from '@throughline/store'
import { readPdf } from '../../documents/test/read-pdf.ts'
import { sql } from 'kysely'
import { bindings, type Session } from '../src/index.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { addOrganization, addUser, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let director: Session
let payerId: string
beforeAll(async () => {
  world = await testWorld({ bindings })
  river = await setUpRiverbend(world)
  director = river.director
  const payers: { rows: { payerId: string }[] } = await asked('payer.list', {})
  payerId = payers.rows[0]!.payerId
})
afterAll(() => world.close())

const asked = async (name: string, input: unknown, session = director) => {
  const outcome = await world.application.ask(session, name, input)
  if (!outcome.ok) throw new Error(outcome.refusal.message)
  return outcome.reply as never
}
const bytesOf = async (session: Session, fileId: string): Promise<Uint8Array> => {
  const opened = await world.application.openFile(session, fileId, 'test')
  if (!opened.ok) throw new Error(opened.refusal.message)
  const pieces: Uint8Array[] = []
  for await (const piece of opened.reply.content) pieces.push(piece)
  return Buffer.concat(pieces)
}
const refused = async (name: string, input: unknown, session = director) => {
  const outcome = await world.application.ask(session, name, input)
  return outcome.ok ? null : outcome.refusal.code
}
type Got = {
  row: {
    status: string
    version: number
    rounds: number
    yearCents: number
    drafted: boolean
    contract: { id: string } | null
    answerDue: string | null
  }
  document: Offer
  reading: { missing: string[]; contradictions: { path: string; message: string; fix: string }[] }
  rounds: unknown[]
  versions: { version: number; flags: number; yearCents: number }[]
}
const got = (offerId: string, version: number | null = null): Promise<Got> => asked('offer.get', { offerId, version })
const begin = async (): Promise<string> => {
  const { id }: { id: string } = await asked('offer.begin', {
    name: 'Harbor peer services',
    payerId,
    planName: null,
    renews: null,
  })
  return id
}

test('a name that no offer may have is refused at its beginning, and the others can still be compared', async () => {
  for (const name of ['Ⓐ', ' x ', 'x'.repeat(121)])
    expect(await refused('offer.begin', { name, payerId, planName: null, renews: null })).toBe('invalid')
  await expect(asked('offer.compare', {})).resolves.toBeDefined()
})

function filled(offer: Offer): Offer {
  const service = offer.offered.services[0]!
  return {
    ...offer,
    text: 'Plan may offset any overpayment. Either party may leave with 90 days of notice.',
    clauses: [{ term: 'recoupment', from: 0, through: 32 }],
    offered: {
      ...offer.offered,
      starts: day('2026-07-01'),
      ends: day('2028-06-30'),
      route: '837P',
      rendering: 'peer',
      filingDays: 180,
      correctedDays: 365,
      appealDays: 60,
      cleanDefinition: 'Can be decided without anything more from the provider.',
      payWithinDays: 30,
      interest: 1_200,
      services: [
        {
          ...service,
          title: 'Peer bridger',
          kind: 'bridger',
          code: 'H0038',
          modifiers: ['HE'],
          places: ['11', '12'],
          rounding: 'eight-minute',
          aggregation: 'per-day-per-code',
          rateCents: cents(15_00),
          approval: 'none',
          unitsAYear: 4_000,
        },
      ],
    },
    agreement: { ...offer.agreement, exitDays: 90, exitMutual: true },
  }
}

test('an offer is begun from what is known, half filled, and kept as a version with its dollars', async () => {
  const offerId = await begin()
  const begun = await got(offerId)
  expect(begun.reading.missing).toContain('filing.days')
  const half = { ...begun.document, text: 'The first page of it.' }
  await asked('offer.draft', { offerId, document: half })
  expect((await got(offerId)).document.text).toBe('The first page of it.')
  const { version }: { version: number } = await asked('offer.save', {
    offerId,
    document: filled(half),
    note: 'With their answers',
  })
  expect(version).toBe(2)
  const kept = await got(offerId)
  expect(kept.row.drafted).toBe(false)
  // $18.21 a paid unit against $15.00, 4,000 units a year; the text's offset raises a flag by its words alone.
  expect(kept.versions[0]).toMatchObject({ version: 2, flags: 1 })
  expect(kept.versions[0]!.yearCents).toBeGreaterThanOrEqual(12_840_00)
  expect(kept.reading.missing).toEqual([])
  expect((await got(offerId, 1)).document.text).toBe('')
})

test('versions and rounds never change', async () => {
  const offerId = await begin()
  await asked('offer.recordRound', {
    offerId,
    heldOn: '2026-02-02',
    cameFrom: 'us',
    who: 'Network manager',
    note: 'By telephone',
    answers: [{ ask: 'rate', standing: 'asked', words: '$22.00' }],
    answerDue: '2026-02-20',
  })
  expect((await got(offerId)).row).toMatchObject({ rounds: 1, answerDue: '2026-02-20' })
  for (const table of ['contract_offer_version', 'contract_offer_round'])
    await expect(
      inOrganization(world.store, river.organizationId, (trx) =>
        sql.raw(`update ${table} set made_by_name = 'Somebody'`).execute(trx),
      ),
    ).rejects.toMatchObject({ code: '42501' })
})

test('an offer that lacks a term is not signed, and the terms are named', async () => {
  const offerId = await begin()
  const reply: { ok: boolean; problems: { path: string }[] } = await asked('offer.sign', {
    offerId,
    payerId,
    signedOn: '2026-06-10',
    code: 'harbor-empty',
  })
  expect(reply.ok).toBe(false)
  expect(reply.problems.map((problem) => problem.path)).toContain('services[0].rates')
  expect((await got(offerId)).row.status).toBe('open')
})

test('a signed offer is the contract, with its clauses; it is signed once', async () => {
  const offerId = await begin()
  await asked('offer.save', { offerId, document: filled((await got(offerId)).document), note: 'Final' })
  const sign = { offerId, payerId, signedOn: '2026-06-10', code: 'harbor-peer' }
  const reply: { ok: boolean; contractId: string; problems: unknown[] } = await asked('offer.sign', sign)
  expect(reply).toMatchObject({ ok: true })
  const row = await inOrganization(world.store, river.organizationId, (trx) =>
    trx.selectFrom('contract').selectAll().where('contract_id', '=', reply.contractId).executeTakeFirstOrThrow(),
  )
  expect(row).toMatchObject({ status: 'signed', signed_on: '2026-06-10', starts: '2026-07-01', payer_id: payerId })
  const document: Contract = row.document
  expect(document.services[0]).toMatchObject({ term: 'peer-bridger', rates: [{ amount: 15_00 }] })
  expect(document.clauses).toEqual([{ term: 'recoupment', words: 'Plan may offset any overpayment.' }])
  expect(await refused('offer.sign', sign)).toBe('already-signed')
  expect(await refused('offer.draft', { offerId, document: null })).toBe('already-signed')
  // The renewal begins with what stands, keeps it, and is the next version of the same contract.
  const { id }: { id: string } = await asked('offer.begin', {
    name: 'Renewal',
    payerId,
    planName: null,
    renews: reply.contractId,
  })
  const renewal = await got(id)
  expect(renewal.reading.missing).toEqual([])
  await asked('offer.save', {
    offerId: id,
    document: { ...renewal.document, offered: { ...renewal.document.offered, starts: '2028-07-01', ends: null } },
    note: 'As it stands',
  })
  const again: { ok: boolean; contractId: string } = await asked('offer.sign', {
    ...sign,
    offerId: id,
    signedOn: '2028-05-01',
  })
  expect(again).toMatchObject({ ok: true, contractId: reply.contractId })
})

test('the sheet is printed for us and for the plan, and another organization sees no offer', async () => {
  const offerId = await begin()
  const files: { fileId: string }[] = [
    await asked('offer.print', { offerId, reader: 'us' }),
    await asked('offer.print', { offerId, reader: 'plan' }),
  ]
  expect(files[0]!.fileId).not.toBe(files[1]!.fileId)
  // In Spanish, ours is headed and explained in Spanish; what is asked, and the plan's own, stay as they are said to the plan.
  const said = async (reader: 'us' | 'plan') => {
    const { fileId } = await river.run(director, 'offer.print', { offerId, reader }, { language: 'es' })
    const read = readPdf(await bytesOf(director, fileId))
    return [read.language, read.pages.map((page) => page.said).join(' ')] as const
  }
  const [[ours, ourWords], [theirs, theirWords]] = [await said('us'), await said('plan')]
  expect([ours, theirs]).toEqual(['es', 'en'])
  for (const one of ['Lo que nos cuesta esta oferta', 'hoja de negociación', 'Tarifas y modelo de pago'])
    expect([one, ourWords.includes(one), theirWords.includes(one)]).toEqual([one, true, false])
  const stranger = await addUser(world, await addOrganization(world, 'provider', 'Elsewhere'), { role: 'director' })
  expect(await refused('offer.get', { offerId, version: null }, stranger)).toBe('not-found')
})

test('contradictory terms are told with a sentence and a fix', async () => {
  const offerId = await begin()
  const document = filled((await got(offerId)).document)
  const reading: Got['reading'] = await asked('offer.check', {
    document: {
      ...document,
      offered: { ...document.offered, ends: '2026-01-01' },
      agreement: { ...document.agreement, trialMonths: 12 },
    },
  })
  expect(reading.contradictions.map((one) => one.message).join('\n')).toContain('before it starts on')
  expect(reading.contradictions.every((one) => 'fix' in one)).toBe(true)
})

test('contradictory terms are told in the words of the form', async () => {
  const offerId = await begin()
  const document = filled((await got(offerId)).document)
  const [service] = document.offered.services
  const reading: Got['reading'] = await asked('offer.check', {
    document: {
      ...document,
      offered: {
        ...document.offered,
        ends: '2026-01-01',
        graceDays: 30,
        services: [{ ...service, rounding: 'per-diem', aggregation: 'per-session' }],
      },
    },
  })
  const said = reading.contradictions.map((one) => `${one.message} ${one.fix}`).join('\n')
  expect(said).toContain(`"${service!.title}" is paid by the day`)
  expect(said).toContain('Choose “a day’s minutes” under “Added together”.')
  expect(said).toContain('Exchange “First day” and “Last day”')
  expect(said).not.toMatch(/aggregation:|"ends"|per-session|credentials\./)
})

test('a service without a name and half a code are kept as a draft, and become no version', async () => {
  const offerId = await begin()
  const document = filled((await got(offerId)).document)
  const half = { ...document.offered.services[0]!, title: '', kind: '', code: 'H00', rateCents: cents(21_00) }
  const reports = [{ title: '', every: 'quarter' as const, dueDays: 30 }]
  const draft = {
    ...document,
    offered: { ...document.offered, name: '', services: [...document.offered.services, half], reports },
  }
  await asked('offer.draft', { offerId, document: draft })
  const left = await got(offerId)
  expect([left.row.drafted, left.document]).toEqual([true, draft])
  expect(await refused('offer.save', { offerId, document: draft, note: 'too early' })).toBe('invalid')
  // What no field lets through is no draft either.
  const below = { ...document.offered.services[0]!, rateCents: -1 }
  const offered = { ...document.offered, services: [below] }
  expect(await refused('offer.draft', { offerId, document: { ...document, offered } })).toBe('invalid')
})

test('an open offer is listed with the dollars of today, as its own pages show them; its version keeps those of its day', async () => {
  const offerId = await begin()
  const document = filled((await got(offerId)).document)
  const taught = { ...document, agreement: { ...document.agreement, trainingByPlan: false, trainingHours: 8 } }
  await asked('offer.save', { offerId, document: taught, note: 'as offered' })
  const kept = (await got(offerId)).versions[0]!.yearCents
  // One more worker to train.
  await inOrganization(world.store, river.organizationId, (trx) =>
    trx
      .insertInto('worker')
      .values({
        organization_id: river.organizationId,
        worker_id: world.newId(),
        given_name: 'Ivo',
        family_name: 'New',
        role_title: 'Peer bridger',
        starts: day('2025-01-01'),
      })
      .execute(),
  )
  const { rows }: { rows: { offerId: string; yearCents: number }[] } = await asked('offer.list', { setAside: false })
  const listed = rows.find((row) => row.offerId === offerId)!.yearCents
  expect(listed).toBeGreaterThan(kept)
  const { row, versions } = await got(offerId)
  expect([row.yearCents, versions[0]!.yearCents]).toEqual([listed, kept])
})

test('a draft that comes in after its own version was kept leaves nothing to keep', async () => {
  const offerId = await begin()
  const document = filled((await got(offerId)).document)
  await asked('offer.save', { offerId, document, note: 'as offered' })
  await asked('offer.draft', { offerId, document })
  expect((await got(offerId)).row.drafted).toBe(false)
  await asked('offer.draft', { offerId, document: { ...document, text: `${document.text} More.` } })
  expect((await got(offerId)).row.drafted).toBe(true)
})
