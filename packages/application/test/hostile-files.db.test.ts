// Files made to exhaust whoever reads them: each costs the thread that reads it and nothing else. It is kept as it came, the
// answer says so in a sentence, and everybody else is served meanwhile.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings, jobs, type Application, type Session } from '../src/index.ts'
import { setUpPlan, type PlanDesk } from './plan-desk.ts'
import { decided, openDesk, remittance, textOf as bytesAsText, type Desk } from './posting-desk.ts'
import { testWorld, type TestWorld } from './world.ts'

/** Enough to read any honest file of these tests. */
const littleMemory = { heapMegabytes: 32, seconds: 600, secondsForMegabyte: 0 }
const littleTime = { heapMegabytes: 256, seconds: 2, secondsForMegabyte: 0 }

let world: TestWorld
let plan: PlanDesk
let biller: Desk
/** An 837P and an 835 that nothing is wrong with. */
let claims: string
let payment: string
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
  plan = await setUpPlan(world)
  biller = await openDesk({ store: world.store, seed: 'hostile files' })
  const { receivedClaimId } = await plan.takeClaim()
  const { fileId } = await plan.run(plan.auditor, 'receivedClaim.get', { receivedClaimId })
  claims = await textOf(world.application, plan.auditor, fileId)
  payment = bytesAsText(remittance({ trace: 'T1', claims: [decided('C1', '1', [[72, 72]])] }))
})
afterAll(() => world.close())

async function textOf(application: Application, session: Session, fileId: string): Promise<string> {
  const opened = await application.openFile(session, fileId, world.newId())
  if (!opened.ok) throw new Error(opened.refusal.message)
  const pieces: Uint8Array[] = []
  for await (const piece of opened.reply.content) pieces.push(piece)
  return Buffer.concat(pieces).toString('latin1')
}

const interchange = (control: number, inside: string) =>
  `ISA*00*          *00*          *ZZ*1234567893     *ZZ*1356362586     *260302*0900*^*00501*${String(control).padStart(9, '0')}*0*P*:~${inside}IEA*1*${String(control).padStart(9, '0')}~`
/** Answers that an interchange carries are all kept until it ends. */
const exhaustsMemory = interchange(9_999, 'TA1*000000001*260101*0900*A*000~'.repeat(250_000))
/** Each transaction is made ready for and asked about, though there is nothing in it. */
const exhaustsTime = (set: string) =>
  interchange(9_998, `GS*HC*A*B*20260101*0900*1*X*005010X222A1~${`${set}SE*2*0001~`.repeat(300_000)}GE*300000*1~`)

async function upload(application: Application, session: Session, text: string): Promise<string> {
  const content = (async function* () {
    yield Buffer.from(text, 'latin1')
  })()
  const received = await application.receiveFile(session, { name: 'hostile.x12', kind: '835', content }, world.newId())
  if (!received.ok) throw new Error(received.refusal.message)
  return received.reply.fileId
}

async function answer(application: Application, session: Session, name: 'file.take' | 'file.inspect', fileId: string) {
  const outcome = await application.execute(session, name, { fileId })
  if (!outcome.ok) throw new Error(outcome.refusal.message)
  return outcome.reply
}

const atPlan = () => plan.examiner
const atProvider = () => biller.session

test.each([
  ['an 837P', 'file.take', atPlan, () => claims.replaceAll('000000001', '000000071') + exhaustsMemory],
  ['an 837P that is only looked at', 'file.inspect', atPlan, () => `${claims}${exhaustsMemory} `],
  ['an 835', 'file.take', atProvider, () => payment + exhaustsMemory],
  ['answers to what was sent', 'file.take', atProvider, () => exhaustsMemory],
] as const)('%s that wants more memory than a file may have costs its own thread', async (_, name, who, text) => {
  const application = world.applicationWith(bindings, jobs, littleMemory)
  const fileId = await upload(application, who(), text())
  const outcome = await answer(application, who(), name, fileId)
  expect(outcome).toMatchObject({ outcome: 'unreadable', transactions: [] })
  expect(outcome.reasons).toEqual([expect.stringContaining('asked for more memory than one file may have')])
  expect(await textOf(application, who(), fileId)).toBe(text())
})

test.each([
  ['an 837P', atPlan, () => claims.replaceAll('000000001', '000000072') + exhaustsTime('ST*837*0001*005010X222A1~')],
  ['an 835', atProvider, () => payment + exhaustsTime('ST*835*0001*005010X221A1~')],
] as const)('%s that takes longer than a file may is ended, and others are served meanwhile', async (_, who, text) => {
  const application = world.applicationWith(bindings, jobs, littleTime)
  const fileId = await upload(application, who(), text())
  const answered: string[] = []
  const hostile = answer(application, who(), 'file.take', fileId).then((outcome) => {
    answered.push('the hostile file')
    return outcome
  })
  for (const question of ['first', 'second']) {
    const { ok } = await application.execute(who(), 'file.list', {})
    answered.push(ok ? question : 'nothing')
  }
  const outcome = await hostile
  expect(answered).toEqual(['first', 'second', 'the hostile file'])
  expect(outcome).toMatchObject({ outcome: 'unreadable', transactions: [] })
  expect(outcome.reasons).toEqual([expect.stringContaining('took longer than one file may')])
})

test('what such a file began is taken back, and the next file is taken as if it had never come', async () => {
  const application = world.applicationWith(bindings, jobs, littleMemory)
  const control = 'CLM*HOSTILE*'
  const hostile = claims.replaceAll('000000001', '000000073').replace('CLM*RB1*', control) + exhaustsMemory
  await answer(application, atPlan(), 'file.take', await upload(application, atPlan(), hostile))
  const inbox = async () =>
    (await plan.run(plan.examiner, 'receivedClaim.list', { pageSize: 200 })).rows.map((row) => row.patientControl)
  expect(await inbox()).not.toContain('HOSTILE')
  const honest = claims.replaceAll('000000001', '000000073').replace('CLM*RB1*', control)
  const outcome = await answer(application, atPlan(), 'file.take', await upload(application, atPlan(), honest))
  expect(outcome).toMatchObject({ outcome: 'accepted', transactions: [{ claims: 1 }] })
  expect((await inbox()).filter((number) => number === 'HOSTILE')).toHaveLength(1)
  expect(world.faults).toEqual([])
})

test('honest files, looked at and taken one after another, are all read by one thread', async () => {
  let started = 0
  const hear = () => (started += 1)
  process.on('worker', hear)
  for (const trace of ['T21', 'T22', 'T23']) {
    const fileId = await upload(world.application, biller.session, payment.replace('*T1*', `*${trace}*`))
    await answer(world.application, biller.session, 'file.inspect', fileId)
    expect(await answer(world.application, biller.session, 'file.take', fileId)).toMatchObject({ outcome: 'posted' })
  }
  process.off('worker', hear)
  expect(started).toBeLessThanOrEqual(1)
})
