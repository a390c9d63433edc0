// The walk of a visit to a claim to the bytes that leave: rows, units, ledger; and what goes wrong on the way.
// long because: one claim, told in everything that can happen to it before it leaves
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '@throughline/domain'
import { bindings, jobs } from '../src/index.ts'
import { billingDesk, type BillingDesk } from './billing-desk.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { addUser, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let desk: BillingDesk
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())
/** Every test has an organization of its own: what one leaves unbilled would be another's claim. */
beforeEach(async () => {
  river = await setUpRiverbend(world)
  desk = billingDesk(world, river)
})

describe('from a visit to bytes', () => {
  test('note, claim, 837P, charge: one thread', async () => {
    const ana = await river.addPerson({ given: 'Ana', units: 40 })
    const serviceId = await desk.signedVisit(ana)
    const before = await river.run(river.biller, 'claim.waiting', {})
    expect(before.rows).toMatchObject([
      { service: { id: serviceId }, fix: 'Build claims.', expectedCents: 6200, daysToFile: 180 },
    ])

    const built = await river.run(river.biller, 'claim.build', {})
    expect(built).toMatchObject({ built: 1, ready: 1, held: 0, waiting: 0 })
    const claimId = built.claimIds[0]!
    const shown = await desk.claimOf(claimId)
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

    const sent = await desk.send()
    expect(sent).toMatchObject({ claims: 1, chargeCents: 7200, leftOut: [] })
    const [claim] = await desk.claimsIn(sent.fileId!)
    expect(claim).toMatchObject({
      controlNumber: shown.row.controlNumber,
      frequency: '1',
      charge: 7200,
      subscriber: { name: { family: 'Rivera', given: 'Ana' } },
      lines: [{ code: 'H0038', modifiers: ['HE'], units: 4, lineControl: `${shown.row.controlNumber}-1` }],
    })
    expect(await desk.ledger()).toEqual([
      {
        kind: 'charge',
        debit: 'receivable',
        credit: 'charges',
        cents: 7200,
        key: `claim|${claimId}|l1|charge`,
      },
    ])
    const after = await desk.claimOf(claimId)
    expect(after.row.status).toBe('sent')
    expect(after.timeline.map((event) => event.status).toReversed()).toEqual(['draft', 'ready', 'batched', 'sent'])
    expect(after.timeline[0]!.text).toContain('No trading partner takes it from here')
    expect((await river.run(river.biller, 'claim.waiting', {})).rows).toEqual([])
    expect(await desk.broken()).toEqual([])
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
      await desk.signedVisit(person, route === 'invoice' ? '2026-02-16' : '2026-02-17')
      await river.run(river.biller, 'claim.build', {})
      const sent = await desk.send()
      expect(sent).toMatchObject({ claims: 1, leftOut: [] })
      expect(
        Buffer.from(await desk.bytesOf(sent.fileId!))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
      const batch = await river.run(river.biller, 'batch.get', { batchId: sent.batchId! })
      expect(batch.claims[0]).toMatchObject({ status: 'sent' })
    }
    expect((await desk.ledger()).map((row) => row.cents)).toEqual([7200, 7200])
    expect(await desk.broken()).toEqual([])
  })

  test('a copy on paper, and the same copy again', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await desk.signedVisit(ana)
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
    await desk.signedVisit(ana)
    const { claimIds, held } = await river.run(river.biller, 'claim.build', {})
    expect(held).toBe(1)
    const claimId = claimIds[0]!
    const shown = await desk.claimOf(claimId)
    expect(shown.row).toMatchObject({ status: 'held', holds: 1 })
    expect(shown.holds[0]!.finding).toMatchObject({ rule: 'worker-certified', severity: 'hold' })
    expect(shown.actions).toContain('override')
    const named = await desk.send([claimId])
    expect(named).toMatchObject({ batchId: null, claims: 0 })
    expect(named.leftOut[0]!.reason).toBe(shown.row.holdText)
    await river.rows((trx) =>
      trx
        .updateTable('certificate')
        .set({ expires: day('2027-12-31') })
        .execute(),
    )
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'ready' })
    expect((await desk.claimOf(claimId)).holds).toEqual([])
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'ready' })
    expect(await desk.broken()).toEqual([])
  })

  test('let go in spite of a finding, with a reason that stays through every later scrub', async () => {
    await river.rows((trx) =>
      trx
        .updateTable('certificate')
        .set({ expires: day('2026-02-28') })
        .execute(),
    )
    const ana = await river.addPerson({ given: 'Ana' })
    await desk.signedVisit(ana)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    const claimId = claimIds[0]!
    const { holds } = await desk.claimOf(claimId)
    const reason = 'Renewed on 1 March, card on file'
    expect(await river.run(river.biller, 'claim.override', { claimId, holdId: holds[0]!.holdId, reason })).toEqual({
      status: 'ready',
    })
    expect(await river.run(river.biller, 'claim.scrub', { claimId })).toMatchObject({ status: 'ready' })
    expect((await desk.send()).claims).toBe(1)
    expect((await desk.claimOf(claimId)).holds[0]!.overridden).toEqual({ by: 'Bea Biller', reason })
  })

  test('nobody lets an excluded worker’s claim go', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await desk.signedVisit(ana)
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
    const { holds } = await desk.claimOf(claimIds[0]!)
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
    await desk.signedVisit(ana, '2026-03-02', '10:00', '11:00')
    await desk.signedVisit(bo, '2026-03-02', '12:00', '13:00')
    const { ready } = await river.run(river.biller, 'claim.build', {})
    expect(ready).toBe(2)
    await river.rows((trx) =>
      trx
        .updateTable('recovery_plan')
        .set({ ends: day('2026-02-28') })
        .where('person_id', '=', bo)
        .execute(),
    )
    const sent = await desk.send()
    expect(sent.claims).toBe(1)
    expect(sent.leftOut).toHaveLength(1)
    expect(await desk.broken()).toEqual([])
  })

  test('a member number corrected before sending is on the claim after the scrub', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await desk.signedVisit(ana)
    const { claimIds } = await river.run(river.biller, 'claim.build', {})
    await river.rows((trx) =>
      trx.updateTable('coverage').set({ member_number: 'M999' }).where('person_id', '=', ana).execute(),
    )
    await river.run(river.biller, 'claim.scrub', { claimId: claimIds[0]! })
    const sent = await desk.send()
    expect((await desk.claimsIn(sent.fileId!))[0]!.subscriber.memberNumber).toBe('M999')
  })

  test('a claim whose coverage is gone is taken back, and its visit waits again', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    const serviceId = await desk.signedVisit(ana)
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
    expect(await desk.broken()).toEqual([])
  })
})

describe('many at once', () => {
  test('builds at the same moment bill a visit once', async () => {
    const people = await Promise.all(['Ana', 'Bo', 'Cy'].map((given) => river.addPerson({ given })))
    for (const [index, person] of people.entries())
      await desk.signedVisit(person, '2026-03-02', `1${index}:00`, `1${index}:45`)
    const answers = await Promise.all(Array.from({ length: 5 }, () => river.run(river.biller, 'claim.build', {})))
    expect(answers.reduce((total, answer) => total + answer.built, 0)).toBe(3)
    expect(new Set(answers.flatMap((answer) => answer.claimIds)).size).toBe(3)
    expect(await desk.broken()).toEqual([])
  })

  test('sent twice with one key, and five times with none, a claim leaves once', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await desk.signedVisit(ana)
    await river.run(river.biller, 'claim.build', {})
    const input = { payerId: river.payerId, claimIds: null }
    const keyed = await Promise.all(
      [0, 1].map(() => river.run(river.biller, 'claim.send', input, { idempotencyKey: `send-${river.payerId}` })),
    )
    expect(keyed[0]).toEqual(keyed[1])
    expect(keyed[0]!.claims).toBe(1)
    const bo = await river.addPerson({ given: 'Bo' })
    await desk.signedVisit(bo, '2026-03-01')
    await river.run(river.biller, 'claim.build', {})
    const free = await Promise.all(Array.from({ length: 5 }, () => river.run(river.biller, 'claim.send', input)))
    expect(free.map((one) => one.claims).sort()).toEqual([0, 0, 0, 0, 1])
    expect(await desk.ledger()).toHaveLength(2)
    expect(await desk.broken()).toEqual([])
  })
})

describe('units', () => {
  test('a day counted together bills what it earns together, and the authorization agrees', async () => {
    const ana = await river.addPerson({ given: 'Ana', units: 40 })
    for (let index = 0; index < 6; index += 1) await desk.signedVisit(ana, `2026-02-${10 + index}`)
    // 20 and 20 minutes are one unit each alone, three together.
    await desk.signedVisit(ana, '2026-02-20', '10:00', '10:20')
    await desk.signedVisit(ana, '2026-02-20', '14:00', '14:20')
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
    expect(await desk.broken()).toEqual([])
  })
})

describe('reach and lateness', () => {
  test('a supervisor sees and counts the claims of the team only; a peer sees none', async () => {
    const lead = await addUser(world, river.organizationId, { role: 'supervisor', workerId: river.supervisorId })
    const stranger = await addUser(world, river.organizationId, { role: 'supervisor', workerId: river.samId })
    const ana = await river.addPerson({ given: 'Ana' })
    await desk.signedVisit(ana)
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

  test('a person whose other payer comes first: the claim is held with what to do, and goes with a letter as the reason', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await desk.signedVisit(ana)
    const { id: employer } = await river.run(river.director, 'payer.save', {
      payerId: null,
      name: 'Harbor Employee Plan',
      payerIdentifier: 'HEP01',
      filingIndicator: 'CI',
      electronic: false,
      route: 'cms-1500',
      address: { line1: '2 Plan Plaza', city: 'Santa Fe', state: 'NM', zip: '875011234' },
    })
    await river.rows(async (trx) => {
      await sql`update coverage set priority = 'S' where person_id = ${ana}`.execute(trx)
      await sql`insert into coverage (organization_id, coverage_id, person_id, payer_id, member_number, starts, priority)
        select organization_id, gen_random_uuid(), person_id, ${employer}, 'H77', starts, 'P' from coverage
        where person_id = ${ana}`.execute(trx)
    })
    const built = await river.run(river.biller, 'claim.build', {})
    const claimId = built.claimIds[0]!
    const { row, holds } = await desk.claimOf(claimId)
    expect(row.status).toBe('held')
    const held = holds.find((one) => one.finding.rule === 'earlier-payer-first')!
    expect(held.finding.message.text).toContain('Harbor Employee Plan must be billed before')
    expect(held.finding.message.text).toContain('the claim to Bright Plains')
    expect((await desk.send()).claims).toBe(0)
    await river.run(river.director, 'claim.override', {
      claimId,
      holdId: held.holdId,
      reason: 'Letter of 3 March: they do not cover peer support',
    })
    expect(await desk.send()).toMatchObject({ claims: 1 })
  })

  test('late claims are told of before they are late', async () => {
    const ana = await river.addPerson({ given: 'Ana' })
    await desk.signedVisit(ana)
    await river.run(river.biller, 'claim.build', {})
    const late = () => river.run(river.biller, 'claim.list', { filter: { late: true } })
    expect((await late()).total.count).toBe(0)
    const kept = world.clock.now
    world.clock.now = '2026-08-10T15:00:00.000Z'
    expect((await late()).rows).toMatchObject([{ daysToFile: 19 }])
    world.clock.now = kept
  })
})
