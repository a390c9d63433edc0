// Records a payer asks for, on the organization's side: noted from a letter or read from its answer, sent as a packet of the
// signed notes, and answered for; what stands open is found by whoever looks at claims and at the day.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cents, day, timeOfDay } from '@throughline/domain'
import { writeClaimAcknowledgment } from '@throughline/wire'
import { bindings, jobs } from '../src/index.ts'
import { billingDesk, type BillingDesk } from './billing-desk.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let desk: BillingDesk
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())
beforeEach(async () => {
  river = await setUpRiverbend(world)
  desk = billingDesk(world, river)
})

async function sentClaim() {
  await desk.signedVisit(await river.addPerson({ given: 'Ana' }))
  const { claimIds } = await river.run(river.biller, 'claim.build', {})
  const sent = await desk.send()
  const claimId = claimIds[0]!
  return { claimId, sent, row: (await desk.claimOf(claimId)).row }
}
const asked = { askedFor: 'The progress note of 2 March.', askedOn: '2026-03-02', dueOn: '2026-03-30' } as const

test('noted, sent, received; found in the list and under Today until it is sent', async () => {
  const { claimId } = await sentClaim()
  const note = { claimId, ...asked }
  const { id: requestId } = await river.run(river.biller, 'recordsRequest.note', note)
  expect(await river.run(river.biller, 'recordsRequest.note', note)).toEqual({ id: requestId })
  expect(await river.refusedBy(river.biller, 'recordsRequest.note', { ...note, askedFor: 'Another note.' })).toBe(
    'asked-already',
  )
  expect(await river.refusedBy(river.pat, 'recordsRequest.note', note)).toBe('not-allowed')
  const { rows } = await river.run(river.biller, 'recordsRequest.list', { filter: { open: true } })
  expect(rows).toMatchObject([{ requestId, claim: { id: claimId }, payer: 'Bright Plains Health Plan', sentOn: null }])
  const kinds = async () => (await river.run(river.biller, 'home.today', {})).rows.map((row) => row.kind)
  expect(await kinds()).toContain('records-asked')

  expect(await river.refusedBy(river.biller, 'recordsRequest.receive', { requestId })).toBe('not-sent')
  const sent = { requestId, way: 'fax', reference: 'F-77' } as const
  await river.run(river.biller, 'recordsRequest.send', sent)
  expect(await river.run(river.biller, 'recordsRequest.send', sent)).toEqual({ ok: true })
  await river.run(river.biller, 'recordsRequest.receive', { requestId })
  expect((await desk.claimOf(claimId)).recordsRequests).toMatchObject([
    { way: 'fax', reference: 'F-77', daysLeft: null, receivedOn: expect.any(String) },
  ])
  expect(await kinds()).not.toContain('records-asked')
  expect((await river.run(river.biller, 'recordsRequest.list', { filter: { open: true } })).rows).toEqual([])
})

test('the packet holds the signed notes of the claim, and not without consent where one is needed', async () => {
  const { claimId } = await sentClaim()
  const { id: requestId } = await river.run(river.biller, 'recordsRequest.note', { claimId, ...asked })
  const packet = await river.run(river.biller, 'recordsRequest.packet', { requestId })
  expect(packet).toMatchObject({ mediaType: 'application/pdf' })
  expect(
    Buffer.from(await desk.bytesOf(packet.fileId))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await river.rows((trx) =>
    trx
      .selectFrom('claim')
      .select('document')
      .where('claim_id', '=', claimId)
      .executeTakeFirstOrThrow()
      .then(({ document }) =>
        trx
          .updateTable('claim')
          .set({ document: JSON.stringify({ ...document, diagnoses: ['F1020'] }) as never })
          .where('claim_id', '=', claimId)
          .execute(),
      ),
  )
  expect(await river.refusedBy(river.biller, 'recordsRequest.packet', { requestId })).toBe('no-consent')
})

test('a claim that was not sent cannot have been asked about', async () => {
  await desk.signedVisit(await river.addPerson({ given: 'Ana' }))
  const { claimIds } = await river.run(river.biller, 'claim.build', {})
  expect(await river.refusedBy(river.biller, 'recordsRequest.note', { claimId: claimIds[0]!, ...asked })).toBe(
    'not-sent',
  )
})

test('the payer’s own answer asks: the request stands on the claim with the file that told of it', async () => {
  const { claimId, sent, row } = await sentClaim()
  const batch = await river.run(river.biller, 'batch.get', { batchId: sent.batchId! })
  const interchange = batch.row.interchangeControl
  const written = writeClaimAcknowledgment({
    envelope: {
      sender: { qualifier: 'ZZ', id: 'BPHP1' },
      receiver: { qualifier: 'ZZ', id: '1234567893' },
      control: 901,
      day: day('2026-03-02'),
      time: timeOfDay('09:00'),
      usage: 'P',
    },
    source: { name: 'Bright Plains Health Plan', id: 'BPHP1' },
    receiver: { name: 'Riverbend Peer Center', id: '1234567893' },
    reference: 'CA1',
    batchReference: `B${interchange}`,
    receivedOn: day('2026-03-02'),
    providers: [
      {
        name: 'Riverbend Peer Center',
        npi: '1234567893',
        ein: null,
        claims: [
          {
            familyName: 'RIVERA',
            givenName: 'ANA',
            memberNumber: 'M1',
            patientControl: row.controlNumber,
            accepted: true,
            statuses: [{ category: 'R4', status: '294', entity: null }],
            payerClaimNumber: 'ICN9',
            charge: cents(row.chargeCents),
            servedOn: day('2026-03-02'),
            servedThrough: day('2026-03-02'),
          },
        ],
      },
    ],
  })
  if (!written.ok) throw new Error(written.message)
  const content = (async function* () {
    yield written.bytes
  })()
  const received = await world.application.receiveFile(
    river.biller,
    { name: 'answer.277', kind: '277CA' as const, content },
    world.newId(),
  )
  if (!received.ok) throw new Error(received.refusal.message)
  await river.run(river.biller, 'file.take', { fileId: received.reply.fileId })
  const { recordsRequests } = await desk.claimOf(claimId)
  expect(recordsRequests).toMatchObject([{ fileId: received.reply.fileId, dueOn: null, sentOn: null }])
  expect(recordsRequests[0]!.askedFor).toContain('documents')
})
