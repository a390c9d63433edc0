// A file of claims that comes again: the same file answers as before, other bytes under a used interchange number are turned
// away; also when both come at the same moment.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings, jobs } from '../src/index.ts'
import { setUpPlan, type PlanDesk } from './plan-desk.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let desk: PlanDesk
/** An 837P that was taken already, to make others of. */
let sent: string
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
  desk = await setUpPlan(world)
  const { receivedClaimId } = await desk.takeClaim()
  const { fileId } = await desk.run(desk.auditor, 'receivedClaim.get', { receivedClaimId })
  sent = await textOf(fileId)
})
afterAll(() => world.close())

async function textOf(fileId: string): Promise<string> {
  const opened = await world.application.openFile(desk.auditor, fileId, world.newId())
  if (!opened.ok) throw new Error(opened.refusal.message)
  const pieces: Uint8Array[] = []
  for await (const piece of opened.reply.content) pieces.push(piece)
  return Buffer.concat(pieces).toString('latin1')
}

/** The same claim under another number of the provider, in an interchange of this number. */
async function upload(interchange: number, controlNumber: string): Promise<string> {
  const text = sent
    .replaceAll('000000001', String(interchange).padStart(9, '0'))
    .replace('CLM*RB1*', `CLM*${controlNumber}*`)
  expect(text).toContain(`CLM*${controlNumber}*`)
  return uploadText(text, `${controlNumber}.837`)
}

async function uploadText(text: string, name: string): Promise<string> {
  const content = (async function* () {
    yield Buffer.from(text, 'latin1')
  })()
  const file = { name, kind: '837P' as const, content }
  const received = await world.application.receiveFile(desk.examiner, file, world.newId())
  if (!received.ok) throw new Error(received.refusal.message)
  return received.reply.fileId
}

const take = (fileId: string) => desk.run(desk.examiner, 'file.take', { fileId })
const inbox = async () =>
  (await desk.run(desk.examiner, 'receivedClaim.list', { pageSize: 200 })).rows.map((row) => row.patientControl)

test('the same file taken again says the same and takes nothing', async () => {
  const fileId = await upload(11, 'AGAIN')
  const first = await take(fileId)
  expect(first).toMatchObject({ outcome: 'accepted', transactions: [{ claims: 1 }] })
  expect(await take(fileId)).toEqual(first)
  expect((await inbox()).filter((number) => number === 'AGAIN')).toHaveLength(1)
  const { rows } = await desk.run(desk.auditor, 'file.list', { pageSize: 200 })
  expect(rows.find((row) => row.fileId === fileId)!.outcome).toBe('accepted')
})

test('the same file taken three times at the same moment is taken once', async () => {
  const fileId = await upload(12, 'THRICE')
  const [first, ...others] = await Promise.all([take(fileId), take(fileId), take(fileId)])
  expect(first).toMatchObject({
    outcome: 'accepted',
    transactions: [{ text: expect.stringContaining('1 of 1 claim') }],
  })
  for (const other of others) expect(other).toEqual(first)
  expect((await inbox()).filter((number) => number === 'THRICE')).toHaveLength(1)
})

test('other bytes under a used interchange number are turned away', async () => {
  await take(await upload(13, 'FIRST'))
  const second = await take(await upload(13, 'SECOND'))
  expect(second.outcome).toBe('rejected')
  expect(second.reasons.join(' ')).toContain('TA1')
  expect(second.reasons.join(' ')).toContain(
    'Interchange 000000013 was rejected, and its TA1 says so: one with its control number (ISA13) came',
  )
  expect(second.transactions[0]!.text).toContain('came before')
  expect(await inbox()).not.toContain('SECOND')
  expect(await take(second.fileId)).toEqual(second)
})

test('of a file of several interchanges each number is remembered, and only those that came before are turned away', async () => {
  const interchange = (control: number, patient: string) =>
    sent.replaceAll('000000001', String(control).padStart(9, '0')).replace('CLM*RB1*', `CLM*${patient}*`)
  await take(await upload(31, 'KNOWN'))
  const together = [
    interchange(30, 'NEW-A'),
    interchange(31, 'OLD-B'),
    interchange(32, 'NEW-C'),
    interchange(30, 'SAME-D'),
  ]
  const outcome = await take(await uploadText(together.join('\n'), 'several.837'))
  expect(outcome.outcome).toBe('accepted')
  expect(outcome.transactions.map(({ outcome: one, claims }) => `${one} ${claims}`)).toEqual([
    'accepted 1',
    'rejected 0',
    'accepted 1',
    'rejected 0',
  ])
  expect(outcome.reasons.map((reason) => reason.slice(0, 35))).toEqual([
    'Interchange 000000031 was rejected,',
    'Interchange 000000030 was rejected,',
  ])
  expect((await inbox()).filter((number) => /^(NEW|OLD|SAME)-/.test(number)).toSorted()).toEqual(['NEW-A', 'NEW-C'])
  expect(await answered()).toEqual(['30 A 000', '31 R 025', '32 A 000', '30 R 025'])
  // Every one of them is remembered, wherever it stood.
  for (const number of [30, 32]) expect((await take(await upload(number, `LATE-${number}`))).outcome).toBe('rejected')
  const behindKnown = await take(
    await uploadText([interchange(32, 'OLD-E'), interchange(33, 'NEW-F')].join('\n'), 'behind.837'),
  )
  expect(behindKnown.transactions.map(({ claims }) => claims)).toEqual([0, 1])
  expect((await inbox()).filter((number) => /-[EF]$/.test(number))).toEqual(['NEW-F'])
})

/** Number, status and note of every TA1 in the newest answer. */
async function answered(): Promise<string[]> {
  const { rows } = await desk.run(desk.auditor, 'file.list', { sort: 'receivedAt', descending: true, pageSize: 200 })
  const text = await textOf(rows.find(({ kind }) => kind === '999')!.fileId)
  return text
    .split('~')
    .map((segment) => segment.trim().split('*'))
    .filter(([id]) => id === 'TA1')
    .map(([, control, , , status, note]) => `${Number(control)} ${status} ${note}`)
}

test('of two that come at the same moment under one number, one is taken', async () => {
  const files = [await upload(14, 'LEFT'), await upload(14, 'RIGHT')]
  const outcomes = await Promise.all(files.map(take))
  expect(outcomes.map((one) => one.outcome).sort()).toEqual(['accepted', 'rejected'])
  expect((await inbox()).filter((number) => number === 'LEFT' || number === 'RIGHT')).toHaveLength(1)
})

test('where one transaction of a file does not conform, the others are taken and nothing of it is left', async () => {
  const transaction = /ST\*837.*SE\*\d+\*\d+~/s.exec(sent)![0]
  const numbered = (control: string, patient: string) =>
    transaction
      .replace(/ST\*837\*\d+/, `ST*837*${control}`)
      .replace(/SE\*(\d+)\*\d+/, `SE*$1*${control}`)
      .replace('CLM*RB1*', `CLM*${patient}*`)
  const broken = numbered('0002', 'BROKEN').replace(/CLM\*BROKEN\*[\d.]+/, 'CLM*BROKEN*much')
  const text = sent
    .replaceAll('000000001', '000000015')
    .replace(transaction, numbered('0001', 'BEFORE') + broken + numbered('0003', 'BEHIND'))
    .replace(/GE\*1\*/, 'GE*3*')
  const fileId = await uploadText(text, 'partly.837')
  const outcome = await take(fileId)
  expect(outcome.transactions.map((one) => [one.outcome, one.claims])).toEqual([
    ['accepted', 1],
    ['rejected', 0],
    ['accepted', 1],
  ])
  const rows = (await desk.run(desk.examiner, 'receivedClaim.list', { pageSize: 200 })).rows
  const taken = rows.filter((row) => ['BEFORE', 'BROKEN', 'BEHIND'].includes(row.patientControl))
  expect(taken.map((row) => row.patientControl).sort()).toEqual(['BEFORE', 'BEHIND'])
  // Numbers given while the whole file was hoped for were given again.
  const serials = taken.map((row) => Number(row.icn.slice(-4))).sort((a, b) => a - b)
  expect(serials[1]! - serials[0]!).toBe(1)
})
