// The worksheets through their operations: what is judged stands beside what the records say, nothing is proved by a word, a
// signature keeps what stood there, and a step that is done moves to the history with its proof.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  day,
  emptyProfile,
  emptyServiceFit,
  emptyWeighing,
  missionQuestions,
  type MissionWeighing,
  type ServiceFit,
} from '@throughline/domain'
import { firstScenario } from '@throughline/provider'
import { inOrganization } from '@throughline/store'
import { sql } from 'kysely'
import { bindings, type Session } from '../src/index.ts'
import { readPdf } from '../../documents/test/read-pdf.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { addOrganization, addUser, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let director: Session
let supervisor: Session
beforeAll(async () => {
  world = await testWorld({ bindings })
  river = await setUpRiverbend(world)
  director = river.director
  supervisor = await addUser(world, river.organizationId, {
    role: 'supervisor',
    name: 'Sol Vega',
    workerId: river.supervisorId,
  })
})
afterAll(() => world.close())

const bytesOf = async (session: Session, fileId: string): Promise<Uint8Array> => {
  const opened = await world.application.openFile(session, fileId, 'test')
  if (!opened.ok) throw new Error(opened.refusal.message)
  const pieces: Uint8Array[] = []
  for await (const piece of opened.reply.content) pieces.push(piece)
  return Buffer.concat(pieces)
}

const refusal = async (session: Session, name: string, input: unknown) => {
  const outcome = await world.application.ask(session, name, input)
  return outcome.ok ? 'kept' : outcome.refusal.message
}

const judged = { unique: 3, planFit: 3, mission: 3, demand: 2, readiness: 2 } as const
const peer: ServiceFit = {
  ...emptyServiceFit,
  role: 'Bridger',
  code: 'H0038',
  modifiers: ['HE'],
  scores: judged,
  billableHours: 90,
  notBillable: [{ work: 'transport', words: null, hours: 10, paidBy: 'county grant' }],
}

const saidAll = (answer: 'yes' | 'partly' | 'no'): MissionWeighing =>
  Object.fromEntries(
    missionQuestions.map((question) => [
      question,
      { ...emptyWeighing[question], answer, weight: 3, speaksFor: 'It is what we do.' },
    ]),
  ) as MissionWeighing

describe('worksheet A', () => {
  test('without a scenario there is no margin, and the verdict waits for it', async () => {
    await river.run(director, 'serviceFit.save', { service: 'BRIDGER', document: peer })
    const { rows, scenario } = await river.run(director, 'serviceFit.list', {})
    expect(scenario).toBeNull()
    expect(rows[0]).toMatchObject({ service: 'BRIDGER', verdict: 'open', open: ['margin'], billableShare: 9_000 })
  })
  test('rate comes from the contract and cost from the scenario; nobody writes either here', async () => {
    const known = { name: 'Harbor', payerId: null, services: [], lagMonths: null, denied: null }
    await river.run(director, 'scenario.save', { name: 'First', document: firstScenario(known, day('2026-04-01')) })
    const { rows, hourCostsCents } = await river.run(director, 'serviceFit.list', {})
    expect(hourCostsCents).toBe(76_68)
    expect(rows[0]!.rates.map((rate) => rate.from)).toEqual(['contract', 'offer'])
    const { margin, scores } = rows[0]!
    expect(margin!.perHourCents).toBe(margin!.hourBringsCents - 76_68)
    expect(scores.margin).not.toBeNull()
    expect(rows[0]!.notBillableCostsCents).toBe(766_80)
  })
  test('figures of money stay away from who reads no money; the scores do not', async () => {
    const { rows, showsMoney, hourCostsCents } = await river.run(supervisor, 'serviceFit.list', {})
    expect([showsMoney, hourCostsCents, rows[0]!.margin, rows[0]!.notBillableCostsCents]).toEqual([
      false,
      null,
      null,
      null,
    ])
  })
  test('what is not the mission belongs to other money, whatever else it scores', async () => {
    const document = { ...peer, scores: { ...judged, mission: 0 as const } }
    await river.run(director, 'serviceFit.save', { service: 'TCM', document })
    const { rows } = await river.run(director, 'serviceFit.list', {})
    expect(rows.find((row) => row.service === 'TCM')!.verdict).toBe('other-money')
    await river.run(director, 'serviceFit.setAside', { service: 'TCM', setAside: true })
    const left = await river.run(director, 'serviceFit.list', {})
    expect([left.rows.length, left.setAside]).toEqual([1, 1])
  })
  test.each<[string, unknown, string]>([
    ['a service that is not on the list', { service: 'DANCING', document: peer }, 'is not on the list'],
    ['a score of four', { service: 'PSR', document: { ...peer, scores: { ...judged, unique: 4 } } }, 'from 0 to 3'],
    ['negative hours', { service: 'PSR', document: { ...peer, billableHours: -1 } }, 'Write hours from 0 to 100000'],
  ])('%s is refused in a sentence', async (_, input, sentence) => {
    const outcome = await world.application.ask(director, 'serviceFit.save', input)
    expect(JSON.stringify(outcome)).toContain(sentence)
  })
})

describe('worksheet B', () => {
  test('what nothing proves stands first, and each proof is the number or paper itself', async () => {
    const { checks } = await river.run(director, 'readiness.get', {})
    const standings = checks.map((check) => check.standing)
    const rank = ['open', 'soon', 'ask', 'proved']
    expect(standings.map((one) => rank.indexOf(one))).toEqual(standings.map((one) => rank.indexOf(one)).toSorted())
    const of = (id: string) => checks.find((check) => check.id === id)!
    expect(of('npi')).toMatchObject({ standing: 'proved', proof: ['On record: 1234567893.'], place: 'telling' })
    expect(of('tax-id')).toMatchObject({ standing: 'open', proof: ['On record: 85-0123456.'] })
    expect(of('medicaid-number').gaps[0]).toContain('Medicaid number is not entered')
    expect(of('billing').proof).toEqual(['Bea Biller keeps the billing.'])
    expect(of('cash').proof.join(' ')).toContain('−$52,939.58')
    expect(of('weighed').standing).toBe('open')
    expect(checks.some((check) => check.id === 'application')).toBe(false)
  })
  test('the same answer without its figures for who reads no money', async () => {
    const { checks } = await river.run(supervisor, 'readiness.get', {})
    const cash = checks.find((check) => check.id === 'cash')!
    expect([cash.standing, cash.proof.join().includes('$')]).toEqual(['open', false])
  })
})

describe('worksheet C', () => {
  test('begins with what the scenario was answered already', async () => {
    const { begunFrom } = await river.run(director, 'mission.get', {})
    expect(begunFrom).toBe('nothing')
    const known = { name: 'Harbor', payerId: null, services: [], lagMonths: null, denied: null }
    const document = firstScenario(known, day('2026-04-01'))
    const mission = { ...document.mission, fit: 'yes' as const }
    await river.run(director, 'scenario.save', { name: 'Second', document: { ...document, mission } })
    const again = await river.run(director, 'mission.get', {})
    expect([again.begunFrom, again.document.fit.answer]).toEqual(['scenario', 'yes'])
  })
  test.each<[string, object, string]>([
    ['half of it', { document: { ...saidAll('yes'), terms: emptyWeighing.terms } }, 'still missing: Can we meet'],
    ['“if” without what', { decision: 'join-if' }, 'Write what must change'],
    [
      'joining over a heavy no without a word',
      { document: { ...saidAll('yes'), advocates: { ...saidAll('no').advocates, weight: 5 } } },
      'is a no that weighs 5 of 5',
    ],
  ])('%s is not signed', async (_, more, sentence) => {
    const input = {
      document: saidAll('yes'),
      payerId: null,
      decision: 'join',
      words: '',
      signedAs: 'Director',
      decidedWith: '',
      ...more,
    }
    expect(await refusal(director, 'mission.sign', input)).toContain(sentence)
  })
  test('half of it is kept as a draft', async () => {
    await river.run(director, 'mission.keepDraft', { document: { ...saidAll('yes'), terms: emptyWeighing.terms } })
    expect(await river.run(director, 'mission.get', {})).toMatchObject({ begunFrom: 'draft', draftBy: 'Dana Director' })
  })
  test('signed, it keeps who, when and what stood there, never changes, and is asked again in a year', async () => {
    const before = await river.run(director, 'mission.get', {})
    await river.run(director, 'mission.sign', {
      document: saidAll('partly'),
      payerId: river.payerId,
      decision: 'join-if',
      words: 'If the plan strikes the clause on public statements.',
      signedAs: 'Executive director',
      decidedWith: 'The board, seven of nine',
    })
    const { decisions, again } = await river.run(director, 'mission.get', {})
    expect(decisions[0]).toMatchObject({
      decision: 'join-if',
      decidedOn: '2026-03-02',
      againOn: '2027-03-02',
      signedBy: 'Dana Director',
      stood: before.stands,
    })
    expect(again).toEqual({ due: false, says: 'The six questions are asked again on 2 Mar 2027.' })
    const change = inOrganization(world.store, river.organizationId, (trx) =>
      sql`update mission_decision set decision = 'join'`.execute(trx),
    )
    await expect(change).rejects.toMatchObject({ code: '42501' })
    const { mission } = await river.run(director, 'scenario.known', {})
    expect(mission).toMatchObject({ fit: 'partly', terms: 'partly' })
  })
  test('what a supervisor reads of it holds no figure of money', async () => {
    const { decisions, stands } = await river.run(supervisor, 'mission.get', {})
    expect([decisions[0]!.stood.money, stands.money]).toEqual([null, null])
  })
  test('after a year it stands on the start page', async () => {
    const today = async () => (await river.run(director, 'home.today', {})).rows.map((row) => row.kind)
    expect(await today()).not.toContain('weigh-again')
    const now = world.clock.now
    world.clock.now = '2027-02-20T15:00:00.000Z'
    expect(await today()).toContain('weigh-again')
    world.clock.now = now
  })
})

describe('worksheet D', () => {
  const step = {
    stepId: null,
    title: 'Apply for the Medicaid number',
    place: 'telling' as const,
    closesCheck: 'medicaid-number',
    owner: 'Rosa',
    dueOn: '2026-02-20',
    waitsFor: null,
  }
  let stepId: string
  test('a late step stands on the start page, and its owner on the path', async () => {
    stepId = (await river.run(director, 'nextStep.save', step)).id
    const { rows } = await river.run(director, 'nextStep.list', {})
    expect(rows[0]).toMatchObject({ standing: 'late', daysLeft: -10, provedBy: [] })
    const today = await river.run(director, 'home.today', {})
    expect(today.rows.find((row) => row.kind === 'next-step')).toMatchObject({ count: 1, daysLeft: -10 })
    const { checks } = await river.run(director, 'readiness.get', {})
    expect(checks.find((one) => one.id === 'medicaid-number')!.step).toMatchObject({ owner: 'Rosa' })
    const { id } = await river.run(director, 'payer.save', {
      payerId: null,
      name: 'Harbor Health',
      payerIdentifier: 'HARB1',
      filingIndicator: 'MC',
      electronic: true,
      route: '837P',
      address: null,
    })
    const file = await river.run(director, 'credentialing.open', { payerId: id, loaded: null })
    const { steps } = await river.run(director, 'credentialing.get', { credentialingId: file.id })
    expect(steps.find((one) => one.step === 'medicaid')!.owner).toBe('Rosa')
    // What was decided of another plan is no decision about this one.
    expect(steps.find((one) => one.step === 'decide')!.standing).not.toBe('done')
  })
  test('once the record proves it, the step says so', async () => {
    const { document } = await river.run(director, 'profile.get', {})
    await river.run(director, 'profile.save', {
      document: { ...emptyProfile, ...document, medicaidNumber: 'NM-4711', medicaidState: 'NM' },
    })
    const { rows } = await river.run(director, 'nextStep.list', {})
    expect(rows[0]!.provedBy).toEqual(['On record: NM-4711.'])
  })
  test('two steps cannot wait for each other', async () => {
    const other = await river.run(director, 'nextStep.save', { ...step, title: 'Then this', waitsFor: stepId })
    expect(await refusal(director, 'nextStep.save', { ...step, stepId, waitsFor: other.id })).toContain(
      'would wait for each other',
    )
    await river.run(director, 'nextStep.giveUp', { stepId: other.id, reason: 'Nobody needs it.' })
  })
  test('done, it moves to the history with its proof and stays', async () => {
    expect(await refusal(director, 'nextStep.finish', { stepId, doneOn: '2026-03-09', proof: 'Letter' })).toContain(
      'has not come yet',
    )
    await river.run(director, 'nextStep.finish', { stepId, doneOn: '2026-03-02', proof: 'On record: NM-4711.' })
    const open = await river.run(director, 'nextStep.list', {})
    expect([open.rows.length, open.endedCount]).toEqual([0, 2])
    const { rows } = await river.run(director, 'nextStep.list', { ended: true })
    expect(rows.map((row) => row.standing).toSorted()).toEqual(['done', 'given-up'])
    expect(await refusal(director, 'nextStep.save', { ...step, stepId })).toContain('stays in the history')
    expect((await river.run(director, 'home.today', {})).rows.map((row) => row.kind)).not.toContain('next-step')
  })
})

describe('a step and its owner', () => {
  test('whoever it was given to finds it and ends it with proof; nobody else does', async () => {
    const given = { title: 'Bring the CVs', place: null, closesCheck: null, dueOn: '2026-03-05', waitsFor: null }
    const { id } = await river.run(director, 'nextStep.save', { ...given, stepId: null, owner: 'pat ortiz ' })
    const done = { stepId: id, doneOn: '2026-03-02', proof: 'Three CVs on file' }
    expect((await river.run(director, 'nextStep.list', {})).people).toContain('Sol Vega')
    expect(await refusal(supervisor, 'nextStep.finish', done)).toContain('looks after this step')
    expect(await refusal(river.sam, 'nextStep.finish', done)).not.toBe('kept')
    expect((await river.run(river.sam, 'nextStep.list', {})).rows).toEqual([])
    const mine = await river.run(river.pat, 'nextStep.list', {})
    expect(mine.rows.map((row) => [row.title, row.mayFinish])).toEqual([['Bring the CVs', true]])
    expect((await river.run(river.pat, 'home.today', {})).rows.map((row) => row.kind)).toContain('next-step')
    expect(await refusal(river.pat, 'nextStep.finish', done)).toBe('kept')
    const { rows } = await river.run(director, 'nextStep.list', { ended: true })
    expect(rows.find((row) => row.stepId === id)).toMatchObject({ endedBy: 'Pat Ortiz', proof: 'Three CVs on file' })
  })
})

describe('a half-filled form', () => {
  test('stays its writer’s own until it is kept or given up', async () => {
    const asked = { form: 'profile.save', subject: '' } as const
    await river.run(director, 'draft.keep', { ...asked, values: { legalName: 'Riverb' } })
    expect((await river.run(director, 'draft.get', asked)).values).toEqual({ legalName: 'Riverb' })
    expect((await river.run(supervisor, 'draft.get', asked)).values).toBeNull()
    await river.run(director, 'draft.keep', { ...asked, values: null })
    expect((await river.run(director, 'draft.get', asked)).values).toBeNull()
    expect(await refusal(director, 'draft.keep', { ...asked, values: { words: 'x'.repeat(60_001) } })).not.toBe('kept')
  })
})

describe('on paper', () => {
  test.each(['services', 'readiness', 'weighing', 'steps'] as const)('worksheet %s', async (sheet) => {
    const { name, mediaType } = await river.run(director, 'worksheet.print', { sheet })
    expect([name, mediaType]).toEqual([`worksheet-${sheet}.pdf`, 'application/pdf'])
  })
  test.each([
    ['services', ['Hoja A: lo que ofrecemos', 'Papel y gente', 'Qué significa', 'Página 1 de']],
    ['readiness', ['Hoja B: lo que está listo', 'Qué debe estar listo', 'poner límites']],
    ['weighing', ['Hoja C: ¿seguimos siendo nosotros?', 'Peso, de 1 a 5', 'Lo que hay hoy']],
    ['steps', ['Hoja D: pasos que siguen', 'No hay ningún paso abierto.']],
  ] as const)('worksheet %s for a reader of Spanish', async (sheet, told) => {
    const { fileId } = await river.run(director, 'worksheet.print', { sheet }, { language: 'es' })
    const read = readPdf(await bytesOf(director, fileId))
    const said = read.pages.map((page) => page.said).join(' ')
    expect(read.language).toBe('es')
    for (const one of told) expect(said).toContain(one)
    expect(said).not.toMatch(/\b(the|and|not written yet|of)\b/)
  })
  test.each([
    [
      'npi',
      ['Hoja de trabajo para la solicitud del NPI', 'Nombre legal, como en la carta del IRS (Legal Business Name)'],
      ['(Business Mailing Address)', '(Primary Provider Taxonomy Code)', 'Firma y fecha, a mano'],
    ],
    [
      'medicaid',
      ['Hoja de trabajo para la inscripción de proveedores en Medicaid', 'Propiedad y control, a mano'],
      ['(Board members, control interest)', 'Cada miembro de la junta', 'proveedor que factura'],
    ],
  ] as const)(
    'the %s form for a reader of Spanish, with the form’s own name of each field',
    async (form, told, also) => {
      const { fileId } = await river.run(director, 'enrollment.print', { form }, { language: 'es' })
      const read = readPdf(await bytesOf(director, fileId))
      const said = read.pages.map((page) => page.said).join(' ')
      expect(read.language).toBe('es')
      for (const one of [...told, ...also]) expect(said.replaceAll(/\s+/g, ' ')).toContain(one)
      // Beside the names in brackets nothing is left in English.
      expect(said.replaceAll(/\([^)]*\)/g, '')).not.toMatch(/\b(the|and|by hand|with|of)\b/)
      const english = readPdf(await bytesOf(director, (await river.run(director, 'enrollment.print', { form })).fileId))
      expect(english.pages.map((page) => page.said).join(' ')).not.toMatch(/\(Legal Business Name\)|\(Board members/)
    },
  )
  test('a signed decision as it was signed; one that is not there is not found', async () => {
    const { decisions } = await river.run(director, 'mission.get', {})
    const decisionId = decisions[0]!.decisionId
    expect(await river.run(director, 'worksheet.print', { sheet: 'weighing', decisionId })).toMatchObject({
      name: 'worksheet-weighing.pdf',
    })
    expect(await refusal(director, 'worksheet.print', { sheet: 'weighing', decisionId: world.newId() })).not.toBe(
      'kept',
    )
  })
  test('the overview names the service by its role and code, in five answers and under 350 words', async () => {
    const { document } = await river.run(director, 'profile.get', {})
    const service = { ...document.service, description: 'Peers meet people before they leave the hospital.' }
    await river.run(director, 'profile.save', { document: { ...document, service } })
    const overview = await river.run(director, 'overview.get', {})
    const offers = (await river.run(director, 'serviceFit.list', {})).rows[0]!.verdict === 'offer'
    expect(overview.text.includes('Peer bridger (Bridger, H0038 HE)')).toBe(offers)
    expect(overview.words).toBeLessThanOrEqual(350)
    expect(await river.run(director, 'overview.print', { as: 'text' })).toMatchObject({ mediaType: 'text/plain' })
    // For a reader of Spanish the questions and our own sentences are Spanish; what somebody wrote stays as it is.
    await river.run(director, 'profile.save', { document: { ...document, service: { ...service, yearly: 60 } } })
    const { fileId } = await river.run(director, 'overview.print', { as: 'text' }, { language: 'es' })
    const said = Buffer.from(await bytesOf(director, fileId)).toString('utf8')
    for (const one of ['Cuánto se queda la gente', '60 personas al año.', service.description])
      expect(said).toContain(one)
    expect(said).not.toMatch(/people a year|We offer/)
    const long = { ...service, description: 'word '.repeat(230).trim(), recovery: 'word '.repeat(150).trim() }
    await river.run(director, 'profile.save', { document: { ...document, service: long } })
    expect(await refusal(director, 'overview.print', {})).toContain('one page holds 350')
  })
})

test('another organization sees none of it', async () => {
  const elsewhere = await addOrganization(world, 'provider', 'Elsewhere')
  const other = await addUser(world, elsewhere, { role: 'director', name: 'Olga Other' })
  expect((await river.run(other, 'serviceFit.list', {})).rows).toEqual([])
  expect((await river.run(other, 'mission.get', {})).decisions).toEqual([])
  expect((await river.run(other, 'nextStep.list', { ended: true })).rows).toEqual([])
  const { sheets } = await river.run(other, 'worksheet.path', {})
  expect(sheets.every((sheet) => sheet.standing === 'now')).toBe(true)
})
