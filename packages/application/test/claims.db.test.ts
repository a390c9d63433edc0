// The walk of a visit to a claim to the bytes that leave: rows, units, ledger; and what goes wrong on the way.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cents, day, type Claim } from '@throughline/domain'
import { brokenInvariants } from '@throughline/store'
import { readClaims, writeClaimAcknowledgment, type ClaimStatusCode } from '@throughline/wire'
import { sql } from 'kysely'
import { bindings, jobs, type Context, type FileContent } from '../src/index.ts'
import { takeAnswers } from '../src/claims/index.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { addUser, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())
/** Every test has an organization of its own: what one leaves unbilled would be another's claim. */
beforeEach(async () => {
  river = await setUpRiverbend(world)
})

const noteOf = (serviceId: string, goalId: string, visit: { starts: string; ends: string }) => ({
  serviceId,
  goalId,
  personWords: 'She said buses make her chest tight.',
  action: `At her stop we rode the bus together using her breathing step, ${serviceId}.`,
  response: `She picked the seat and rated worry 8, then 5, ${serviceId}.`,
  nextStep: 'On Tuesday we try three stops.',
  starts: visit.starts,
  ends: visit.ends,
  placeOfService: '12',
})

/** A visit with its note signed. */
async function signedVisit(personId: string, servedOn = '2026-03-02', starts = '10:00', ends = '11:00') {
  const recorded = await river.run(river.pat, 'service.record', {
    serviceId: null,
    people: [personId],
    workerId: river.patId,
    siteId: null,
    servedOn,
    starts,
    ends,
    kind: 'peer-support',
    placeOfService: '12',
    status: 'delivered',
  })
  const serviceId = recorded.serviceIds[0]
  if (serviceId === undefined) throw new Error(recorded.refused[0]!.message)
  const { goals } = await river.run(river.pat, 'service.get', { serviceId })
  await river.run(river.pat, 'note.save', noteOf(serviceId, goals[0]!.goalId, { starts, ends }))
  const signed = await river.run(river.pat, 'note.sign', { serviceId })
  if (!signed.ok) throw new Error(signed.findings.map((finding) => finding.message.text).join(' '))
  return serviceId
}

/** The state of claims as some payer left it: decided, with the number it gave. */
const decide = (claimId: string, status: string, payerClaimNumber: string | null = 'ICN1') =>
  river.rows(async (trx) => {
    await sql`update claim set status = ${status}, payer_claim_number = ${payerClaimNumber} where claim_id = ${claimId}`.execute(
      trx,
    )
    await sql`update claim_line set status = ${status} where claim_id = ${claimId}`.execute(trx)
  })

const broken = () => river.rows((trx) => brokenInvariants(trx))
const claimOf = (claimId: string) => river.run(river.biller, 'claim.get', { claimId })
const send = (claimIds: string[] | null = null) =>
  river.run(river.biller, 'claim.send', { payerId: river.payerId, claimIds })

async function bytesOf(fileId: string): Promise<Uint8Array> {
  const opened = await world.application.openFile(river.biller, fileId, world.newId())
  if (!opened.ok) throw new Error(opened.refusal.message)
  const pieces: Uint8Array[] = []
  for await (const piece of opened.reply.content) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function claimsIn(fileId: string): Promise<Claim[]> {
  const claims: Claim[] = []
  for await (const events of readClaims([await bytesOf(fileId)]))
    for (const event of events) if (event.kind === 'claim' && event.claim) claims.push(event.claim)
  return claims
}

const ledger = () =>
  river.rows(async (trx) => {
    const rows = await sql<{ kind: string; debit: string; credit: string; cents: number; key: string }>`
      select t.kind, d.kind as debit, c.kind as credit, t.cents, t.key from transfer t
      join account d on d.account_id = t.debit_account join account c on c.account_id = t.credit_account
      order by t.key`.execute(trx)
    return rows.rows
  })

describe('from a visit to bytes', () => {
  test('note, claim, 837P, charge: one thread', async () => {
    const ana = await river.addPerson({ given: 'Ana', units: 40 })
    const serviceId = await signedVisit(ana)
    const before = await river.run(river.biller, 'claim.waiting', {})
    expect(before.rows).toMatchObject([
      { service: { id: serviceId }, fix: 'Build claims.', expectedCents: 6200, daysToFile: 180 },
    ])

    const built = await river.run(river.biller, 'claim.build', {})
    expect(built).toMatchObject({ built: 1, ready: 1, held: 0, waiting: 0 })
    const claimId = built.claimIds[0]!
    const shown = await claimOf(claimId)
    expect(shown.row).toMatchObject({
      status: 'ready',
      lines: 1,
      units: 4,
      chargeCents: 7200,
      expectedCents: 6200,
      filingDeadline: '2026-08-29',
      daysToFile: 180,
      holds: 0,
    })
    expect(shown.lines[0]).toMatchObject({
      arithmetic: '4 units × $15.50 = $62.00',
      code: 'H0038',
      modifiers: ['HE'],
      term: 'peer-individual',
      services: [{ id: serviceId }],
    })
    expect(shown.diagnoses).toEqual(['F331'])
    expect(shown.contract?.label).toContain('Bright Plains')

    const sent = await send()
    expect(sent).toMatchObject({ claims: 1, chargeCents: 7200, leftOut: [] })
    const [claim] = await claimsIn(sent.fileId!)
    expect(claim).toMatchObject({
      controlNumber: shown.row.controlNumber,
      frequency: '1',
      charge: 7200,
      subscriber: { name: { family: 'Rivera', given: 'Ana' } },
      lines: [{ code: 'H0038', modifiers: ['HE'], units: 4, lineControl: `${shown.row.controlNumber}-1` }],
    })
    expect(await ledger()).toEqual([
      {
        kind: 'charge',
        debit: 'receivable',
        credit: 'charges',
        cents: 7200,
        key: `claim|${claimId}|l1|charge`,
      },
    ])
    const after = await claimOf(claimId)
    expect(after.row.status).toBe('sent')
    expect(after.timeline.map((event) => event.status).toReversed()).toEqual(['draft', 'ready', 'batched', 'sent'])
    expect(after.timeline[0]!.text).toContain('No trading partner takes it from here')
    expect((await river.run(river.biller, 'claim.waiting', {})).rows).toEqual([])
    expect(await broken()).toEqual([])
  })

  test('a partner of the payer’s name gets the file', async () => {
    await river.run(river.director, 'payer.list', {})
    await river.rows((trx) =>
      trx
        .insertInto('trading_partner')
        .values({
          organization_id: river.organizationId,
          partner_id: world.newId(),
          name: 'Bright Plains Health Plan',
          interchange_qualifier: 'ZZ',
          interchange_id: 'BPCLEARING',
          delivery: sql`'{"kind":"folder","path":"out"}'::jsonb` as never,
        })
        .execute(),
    )
    const ana = await river.addPerson({ given: 'Ana' })
    await signedVisit(ana)
    await river.run(river.biller, 'claim.build', {})
    const sent = await send()
    const outbox = await river.rows((trx) => trx.selectFrom('outbox').select(['file_id', 'status']).execute())
    expect(outbox).toEqual([{ file_id: sent.fileId, status: 'waiting' }])
    expect(
      Buffer.from(await bytesOf(sent.fileId!))
        .toString('latin1')
        .slice(0, 106),
    ).toContain('BPCLEARING')
  })

  test('visits whose note is missing, unsigned, or whose coverage is, wait with what to do', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    const bare = {
      serviceId: null,
      people: [ana],
      workerId: river.patId,
      siteId: null,
      kind: 'peer-support',
      placeOfService: '12',
    }
    const times = { starts: '10:00', ends: '11:00', status: 'delivered' as const }
    await river.run(river.pat, 'service.record', { ...bare, ...times, servedOn: '2026-02-23' })
    const booked = await river.run(river.pat, 'service.record', {
      ...bare,
      ...times,
      servedOn: '2026-02-24',
      status: 'booked',
    })
    expect(booked.ok).toBe(true)
    const built = await river.run(river.biller, 'claim.build', {})
    expect(built).toMatchObject({ built: 0, waiting: 2 })
    const { rows } = await river.run(river.biller, 'claim.waiting', {})
    expect(rows.map((row) => row.fix)).toEqual([
      'Ask the worker to write and sign the note.',
      'Mark the visit as delivered, cancelled or not kept.',
    ])
    expect(rows[0]!.reason).toContain('has no note yet')
  })

  test('a payer that takes paper gets pages, and one that takes invoices an invoice; both count as sent', async () => {
    for (const route of ['cms-1500', 'invoice'] as const) {
      await river.rows((trx) => trx.updateTable('payer').set({ billing_route: route }).execute())
      const person = await river.addPerson({ given: `P${route}` })
      await signedVisit(person, route === 'invoice' ? '2026-02-16' : '2026-02-17')
      await river.run(river.biller, 'claim.build', {})
      const sent = await send()
      expect(sent).toMatchObject({ claims: 1, leftOut: [] })
      expect(
        Buffer.from(await bytesOf(sent.fileId!))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
      const batch = await river.run(river.biller, 'batch.get', { batchId: sent.batchId! })
      expect(batch.claims[0]).toMatchObject({ status: 'sent' })
    }
    expect((await ledger()).map((row) => row.cents)).toEqual([7200, 7200])
    expect(await broken()).toEqual([])
  })

  test('a copy on paper, and the same copy again', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await signedVisit(ana)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    const first = await river.run(river.biller, 'claim.print', { claimId: claimIds[0]! })
    expect(await river.run(river.biller, 'claim.print', { claimId: claimIds[0]! })).toEqual(first)
    const invoice = await river.run(river.biller, 'claim.invoice', { claimIds: [claimIds[0]!, claimIds[0]!] })
    expect(await river.run(river.biller, 'claim.invoice', { claimIds: [claimIds[0]!] })).toEqual(invoice)
  })
})

describe('held and put right', () => {
  test('a certificate that ran out holds the claim; renewed and scrubbed again, it goes', async () => {
    await river.rows((trx) =>
      trx
        .updateTable('certificate')
        .set({ expires: day('2026-02-28') })
        .execute(),
    )
    const ana = await river.addPerson({ given: 'Ana' })
    await signedVisit(ana)
    const { claimIds, held } = await river.run(river.biller, 'claim.build', {})
    expect(held).toBe(1)
    const claimId = claimIds[0]!
    const shown = await claimOf(claimId)
    expect(shown.row).toMatchObject({ status: 'held', holds: 1 })
    expect(shown.holds[0]!.finding).toMatchObject({ rule: 'worker-certified', severity: 'hold' })
    expect(shown.actions).toContain('override')
    const named = await send([claimId])
    expect(named).toMatchObject({ batchId: null, claims: 0 })
    expect(named.leftOut[0]!.reason).toBe(shown.row.holdText)
    await river.rows((trx) =>
      trx
        .updateTable('certificate')
        .set({ expires: day('2027-12-31') })
        .execute(),
    )
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'ready' })
    expect((await claimOf(claimId)).holds).toEqual([])
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'ready' })
    expect(await broken()).toEqual([])
  })

  test('let go in spite of a finding, with a reason that stays through every later scrub', async () => {
    await river.rows((trx) =>
      trx
        .updateTable('certificate')
        .set({ expires: day('2026-02-28') })
        .execute(),
    )
    const ana = await river.addPerson({ given: 'Ana' })
    await signedVisit(ana)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    const claimId = claimIds[0]!
    const { holds } = await claimOf(claimId)
    const reason = 'Renewed on 1 March, card on file'
    expect(await river.run(river.biller, 'claim.override', { claimId, holdId: holds[0]!.holdId, reason })).toEqual({
      status: 'ready',
    })
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'ready' })
    expect((await send()).claims).toBe(1)
    expect((await claimOf(claimId)).holds[0]!.overridden).toEqual({ by: 'Bea Biller', reason })
  })

  test('nobody lets an excluded worker’s claim go', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await signedVisit(ana)
    await river.rows((trx) =>
      trx
        .insertInto('exclusion_check')
        .values({
          organization_id: river.organizationId,
          worker_id: river.patId,
          checked_on: day('2026-03-02'),
          source: 'LEIE',
          outcome: 'match',
          checked_by: null,
        })
        .execute(),
    )
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    const { holds } = await claimOf(claimIds[0]!)
    const hold = holds.find((one) => one.finding.rule === 'worker-not-excluded')!
    expect(
      await river.refusedBy(river.director, 'claim.override', {
        claimId: claimIds[0]!,
        holdId: hold.holdId,
        reason: 'we need the money',
      }),
    ).toBe('never-overridden')
  })

  test('found between the build and the sending, a claim stays', async () => {
    const [ana, bo] = [await river.addPerson({ given: 'Ana' }), await river.addPerson({ given: 'Bo' })]
    await signedVisit(ana, '2026-03-02', '10:00', '11:00')
    await signedVisit(bo, '2026-03-02', '12:00', '13:00')
    const { ready } = await river.run(river.biller, 'claim.build', {})
    expect(ready).toBe(2)
    await river.rows((trx) =>
      trx
        .updateTable('recovery_plan')
        .set({ ends: day('2026-02-28') })
        .where('person_id', '=', bo)
        .execute(),
    )
    const sent = await send()
    expect(sent.claims).toBe(1)
    expect(sent.leftOut).toHaveLength(1)
    expect(await broken()).toEqual([])
  })

  test('a member number corrected before sending is on the claim after the scrub', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await signedVisit(ana)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    await river.rows((trx) =>
      trx.updateTable('coverage').set({ member_number: 'M999' }).where('person_id', '=', ana).execute(),
    )
    await river.run(river.biller, 'claim.scrub', { claimId: claimIds[0]! })
    const sent = await send()
    expect((await claimsIn(sent.fileId!))[0]!.subscriber.memberNumber).toBe('M999')
  })

  test('a claim whose coverage is gone is taken back, and its visit waits again', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    const serviceId = await signedVisit(ana)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    await river.rows((trx) =>
      trx
        .updateTable('coverage')
        .set({ ends: day('2026-01-31') })
        .where('person_id', '=', ana)
        .execute(),
    )
    expect(await river.run(river.biller, 'claim.scrub', { claimId: claimIds[0]! })).toMatchObject({ status: 'voided' })
    const { rows } = await river.run(river.biller, 'claim.waiting', {})
    expect(rows).toMatchObject([
      {
        service: { id: serviceId },
        reason: 'Ana Rivera had no coverage on 2 Mar 2026. Check eligibility, or name another fund for the visit.',
      },
    ])
    expect(await broken()).toEqual([])
  })
})

describe('many at once', () => {
  test('builds at the same moment bill a visit once', async () => {
    const people = await Promise.all(['Ana', 'Bo', 'Cy'].map((given) => river.addPerson({ given })))
    for (const [index, person] of people.entries())
      await signedVisit(person, '2026-03-02', `1${index}:00`, `1${index}:45`)
    const answers = await Promise.all(Array.from({ length: 5 }, () => river.run(river.biller, 'claim.build', {})))
    expect(answers.reduce((total, answer) => total + answer.built, 0)).toBe(3)
    expect(new Set(answers.flatMap((answer) => answer.claimIds)).size).toBe(3)
    expect(await broken()).toEqual([])
  })

  test('sent twice with one key, and five times with none, a claim leaves once', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await signedVisit(ana)
    await river.run(river.biller, 'claim.build', {})
    const input = { payerId: river.payerId, claimIds: null }
    const keyed = await Promise.all(
      [0, 1].map(() => river.run(river.biller, 'claim.send', input, { idempotencyKey: `send-${river.payerId}` })),
    )
    expect(keyed[0]).toEqual(keyed[1])
    expect(keyed[0]!.claims).toBe(1)
    const bo = await river.addPerson({ given: 'Bo' })
    await signedVisit(bo, '2026-03-01')
    await river.run(river.biller, 'claim.build', {})
    const free = await Promise.all(Array.from({ length: 5 }, () => river.run(river.biller, 'claim.send', input)))
    expect(free.map((one) => one.claims).sort()).toEqual([0, 0, 0, 0, 1])
    expect(await ledger()).toHaveLength(2)
    expect(await broken()).toEqual([])
  })
})

describe('units', () => {
  test('a day counted together bills what it earns together, and the authorization agrees', async () => {
    const ana = await river.addPerson({ given: 'Ana', units: 40 })
    for (let index = 0; index < 6; index += 1) await signedVisit(ana, `2026-02-${10 + index}`)
    // 20 and 20 minutes are one unit each alone, three together.
    await signedVisit(ana, '2026-02-20', '10:00', '10:20')
    await signedVisit(ana, '2026-02-20', '14:00', '14:20')
    const line = () =>
      river.rows((trx) =>
        trx.selectFrom('authorization_line').select(['units_held', 'units_used']).executeTakeFirstOrThrow(),
      )
    expect(await line()).toEqual({ units_held: 0, units_used: 3 })
    const { ready } = await river.run(river.biller, 'claim.build', {})
    expect(ready).toBe(1)
    const units = await river.rows((trx) =>
      trx
        .selectFrom('claim_line')
        .select(['units', 'authorization_id'])
        .where('served_on', '=', day('2026-02-20'))
        .execute(),
    )
    expect(units.map((one) => one.units)).toEqual([3])
    expect(units[0]!.authorization_id).not.toBeNull()
    expect(await line()).toEqual({ units_held: 0, units_used: 3 })
    expect(await broken()).toEqual([])
  })
})

describe('answers and corrections', () => {
  async function sentClaim() {
    const ana = await river.addPerson({ given: 'Ana' })
    const serviceId = await signedVisit(ana)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    const sent = await send()
    const claimId = claimIds[0]!
    const { row } = await claimOf(claimId)
    const batch = await river.run(river.biller, 'batch.get', { batchId: sent.batchId! })
    return { ana, serviceId, claimId, control: row.controlNumber, interchange: batch.row.interchangeControl }
  }

  async function answer(control: string, interchange: string, accepted: boolean, statuses: ClaimStatusCode[]) {
    const written = writeClaimAcknowledgment({
      envelope: {
        sender: { qualifier: 'ZZ', id: 'BPHP1' },
        receiver: { qualifier: 'ZZ', id: '1234567893' },
        control: Number(interchange) + 500,
        day: day('2026-03-03'),
        time: '09:00' as never,
        usage: 'P',
      },
      source: { name: 'Bright Plains Health Plan', id: 'BPHP1' },
      receiver: { name: 'Riverbend Peer Center', id: '1234567893' },
      reference: 'CA1',
      batchReference: `B${interchange}`,
      receivedOn: day('2026-03-03'),
      providers: [
        {
          name: 'Riverbend Peer Center',
          npi: '1234567893',
          ein: null,
          claims: [
            {
              patientControl: control,
              familyName: 'RIVERA',
              givenName: 'ANA',
              memberNumber: 'M1',
              accepted,
              statuses,
              charge: cents(7200),
              payerClaimNumber: accepted ? 'ICN77' : null,
              servedOn: day('2026-03-02'),
              servedThrough: day('2026-03-02'),
            },
          ],
        },
      ],
    })
    if (!written.ok) throw new Error(written.message)
    return take(written.bytes)
  }

  async function take(bytes: Uint8Array) {
    async function* one() {
      yield bytes
    }
    const kept = await world.application.receiveFile(
      river.biller,
      { name: '277ca.txt', kind: '277CA', content: one() },
      world.newId(),
    )
    if (!kept.ok) throw new Error(kept.refusal.message)
    const { fileId } = kept.reply
    const touched: string[] = []
    return river.rows((db) =>
      takeAnswers(
        {
          db,
          organization: { id: river.organizationId },
          actor: { userId: river.biller.userId },
          now: world.clock.now,
          today: day('2026-03-03'),
          newId: world.newId,
          touch: (ids: Iterable<string>) => touched.push(...ids),
        } as unknown as Context,
        { fileId, name: '277ca.txt' } as FileContent,
        bytes,
        false,
      ),
    )
  }

  test('taken in by the payer, a claim has the payer’s number and its day of filing', async () => {
    const { claimId, control, interchange } = await sentClaim()
    const outcome = await answer(control, interchange, true, [{ category: 'A2', status: '20', entity: 'PR' }])
    expect(outcome).toMatchObject({ kind: '277CA', outcome: 'accepted' })
    expect((await claimOf(claimId)).row).toMatchObject({ status: 'payer-accepted', payerClaimNumber: 'ICN77' })
  })

  test('sent back, it is held by the payer’s own words until it was changed, and leaves again as an original', async () => {
    const { ana, claimId, control, interchange } = await sentClaim()
    await answer(control, interchange, false, [{ category: 'A3', status: '33', entity: 'IL' }])
    const back = await claimOf(claimId)
    expect(back.row).toMatchObject({ status: 'rejected', holds: 1 })
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'held' })
    await river.rows((trx) =>
      trx.updateTable('coverage').set({ member_number: 'M4242' }).where('person_id', '=', ana).execute(),
    )
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'ready' })
    const again = await send()
    expect(await claimsIn(again.fileId!)).toMatchObject([
      { frequency: '1', controlNumber: control, subscriber: { memberNumber: 'M4242' } },
    ])
    // Charged once: the same claim, sent again.
    expect(await ledger()).toHaveLength(1)
    expect(await broken()).toEqual([])
  })

  test('a replacement carries every line and the payer’s number; the original gives way when it leaves', async () => {
    const { claimId, control, serviceId } = await sentClaim()
    const early = await river.run(river.biller, 'claim.replace', { claimId, frequency: '7', reason: 'wrong units' })
    expect(early).toMatchObject({ claimId: null })
    expect(early.refused).toContain('is not decided yet, so it cannot be replaced')
    await decide(claimId, 'denied')
    const made = await river.run(river.biller, 'claim.replace', {
      claimId,
      frequency: '7',
      reason: 'diagnosis corrected',
    })
    expect(made.refused).toBeNull()
    const second = await river.run(river.biller, 'claim.replace', {
      claimId,
      frequency: '7',
      reason: 'once more please',
    })
    expect(second.refused).toContain('is being corrected by claim')
    const sent = await send()
    expect(sent).toMatchObject({ claims: 1, leftOut: [] })
    const [replacement] = await claimsIn(sent.fileId!)
    expect(replacement).toMatchObject({ frequency: '7', payerClaimNumber: 'ICN1' })
    expect(replacement!.controlNumber).not.toBe(control)
    expect((await claimOf(claimId)).row.status).toBe('replaced')
    expect((await ledger()).map((row) => `${row.kind}, ${row.debit}`).sort()).toEqual([
      'charge withdrawn, charges',
      'charge, receivable',
      'charge, receivable',
    ])
    const live = await river.rows((trx) =>
      trx
        .selectFrom('claim_line_service')
        .select('claim_id')
        .where('service_id', '=', serviceId)
        .where('live', '=', true)
        .execute(),
    )
    expect(live).toEqual([{ claim_id: made.claimId }])
    expect(await broken()).toEqual([])
  })

  test('a void asks for nothing, withdraws the charge and gives the units back; the visit is not billed again by itself', async () => {
    const ana = await river.addPerson({ given: 'Ana', units: 40 })
    for (let index = 0; index < 7; index += 1) await signedVisit(ana, `2026-02-${10 + index}`)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    await send()
    await decide(claimIds[0]!, 'paid')
    const used = () =>
      river.rows((trx) => trx.selectFrom('authorization_line').select('units_used').executeTakeFirstOrThrow())
    expect(await used()).toEqual({ units_used: 4 })
    const made = await river.run(river.biller, 'claim.replace', {
      claimId: claimIds[0]!,
      frequency: '8',
      reason: 'billed by mistake',
    })
    expect((await claimOf(made.claimId!)).row).toMatchObject({ status: 'ready', frequency: '8', chargeCents: 0 })
    const sent = await send()
    expect(await claimsIn(sent.fileId!)).toMatchObject([{ frequency: '8', payerClaimNumber: 'ICN1', charge: 50400 }])
    expect((await claimOf(claimIds[0]!)).row.status).toBe('voided')
    expect(await used()).toEqual({ units_used: 0 })
    expect((await river.run(river.biller, 'claim.build', {})).built).toBe(0)
    const rows = await ledger()
    const net = rows.reduce((total, row) => total + (row.debit === 'receivable' ? row.cents : -row.cents), 0)
    expect(net).toBe(0)
    expect(await broken()).toEqual([])
  })
})

describe('reach and lateness', () => {
  test('a supervisor sees and counts the claims of the team only; a peer sees none', async () => {
    const lead = await addUser(world, river.organizationId, { role: 'supervisor', workerId: river.supervisorId })
    const stranger = await addUser(world, river.organizationId, { role: 'supervisor', workerId: river.samId })
    const ana = await river.addPerson({ given: 'Ana' })
    await signedVisit(ana)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    for (const [session, seen] of [
      [lead, 1],
      [stranger, 0],
    ] as const) {
      expect((await river.run(session, 'claim.list', {})).total.count).toBe(seen)
      expect((await river.run(session, 'claimLine.list', {})).total.count).toBe(seen)
      expect((await river.run(session, 'claim.summary', {})).states).toHaveLength(seen)
      expect(await river.refusedBy(session, 'claim.get', { claimId: claimIds[0]! })).toBe(seen ? 'ok' : 'not-found')
    }
    expect(await river.refusedBy(river.pat, 'claim.list', {})).toBe('not-allowed')
  })

  test('late claims are told of before they are late', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await signedVisit(ana)
    await river.run(river.biller, 'claim.build', {})
    const late = () => river.run(river.biller, 'claim.list', { filter: { late: true } })
    expect((await late()).total.count).toBe(0)
    const kept = world.clock.now
    world.clock.now = '2026-08-10T15:00:00.000Z'
    expect((await late()).rows).toMatchObject([{ daysToFile: 19 }])
    world.clock.now = kept
  })
})
